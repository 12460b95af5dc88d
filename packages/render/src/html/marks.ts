/** How a redline looks in HTML: `ins` and `del` with the kind of the change as class and its id as `data-change`. */
import type { Change } from '../tree/nodes.js';
import { WORDS } from '../tree/words.js';
import type { Language } from '@msp/language';
import { attributes } from './escape.js';
import { changeEntry, type PageState } from './page-state.js';

interface MarkContext {
    readonly language: Language;
    readonly page?: PageState;
}

/** The class of an element that `ins` and `del` cannot stand around: an item, a row. Its content is marked. */
export function changeClass(change: Change | undefined): string | undefined {
    return change && `msp-${change.kind}`;
}

/** @param block the content is blocks, not words */
export function marked(change: Change | undefined, html: string, context: MarkContext, block = true): string {
    if (!change) {
        return html;
    }
    const tag = change.kind === 'deleted' || change.kind === 'moved-from' ? 'del' : 'ins';
    return `<${tag}${attributes({ class: `msp-${change.kind}${block ? ' msp-changed-block' : ''}`, 'data-change': change.id })}>${changeLink(change, context)}${html}</${tag}>`;
}

/** The number of the change, back to its entry in the list; the number itself is styling, so that it is no text of the contract. */
function changeLink(change: Change, { page, language }: MarkContext): string {
    const begins = page?.beginsChange(change);
    return begins ? `<a${attributes({
        class: 'msp-change-link', id: begins.anchor, href: `#${changeEntry(change.id)}`, 'data-number': begins.number, 'aria-label': `${WORDS.change[language]} ${begins.number}`
    })}></a>` : '';
}
