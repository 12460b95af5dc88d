import type { StateMessage } from '../../protocol.js';
import { h } from './dom.js';
import { textsIn } from './texts.js';

/** What the preview says when it has no contract to show, or could not bring the one it shows up to date. */
export function notice({ state, ui, detail }: StateMessage): HTMLElement {
    const texts = textsIn(ui);
    if (state === 'loading') {
        return h('div', { class: 'notice', 'data-state': state, role: 'status' }, h('p', {}, texts.loading));
    }
    const [title, text] = state === 'empty' ? [texts.emptyTitle, texts.emptyText] : [texts.errorTitle, texts.errorText];
    return h('div', { class: 'notice', 'data-state': state, role: state === 'error' ? 'alert' : 'status' },
        h('h1', {}, title), h('p', {}, text), ...(detail ? [h('p', { class: 'detail' }, detail)] : []));
}
