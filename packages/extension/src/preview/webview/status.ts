import type { Language, PreviewFinding } from '../../protocol.js';
import { h, icon } from './dom.js';
import { levelIcon, LEVELS } from './levels.js';
import { textsIn } from './texts.js';

const UP = 'M8 4.3 2.7 9.6l.8.8L8 5.9l4.5 4.5.8-.8L8 4.3z';
const DOWN = 'M8 11.7 2.7 6.4l.8-.8L8 10.1l4.5-4.5.8.8L8 11.7z';

/** The thin bar above the contract: how many findings there are, and a way through them. */
export class StatusBar {
    private readonly counts = h('p', { class: 'counts', role: 'status' });
    private readonly previous = h('button', { type: 'button' }, icon(UP));
    private readonly next = h('button', { type: 'button' }, icon(DOWN));
    readonly element = h('header', { class: 'bar' }, this.counts, this.previous, this.next);

    constructor(step: (by: 1 | -1) => void) {
        this.previous.addEventListener('click', () => step(-1));
        this.next.addEventListener('click', () => step(1));
    }

    show(findings: readonly PreviewFinding[], language: Language): void {
        const texts = textsIn(language);
        const counts = LEVELS.map(level => ({ level, count: findings.filter(finding => finding.level === level).length }))
            .filter(({ count }) => count > 0)
            .map(({ level, count }) => h('span', { class: 'count', title: texts.levels[level](count) }, levelIcon(level),
                h('span', {}, String(count), h('span', { class: 'word' }, texts.levels[level](count).slice(String(count).length)))));
        // Not rebuilt when nothing changed: a screen reader reads this line each time it does.
        const fresh = h('p', {}, ...(counts.length > 0 ? counts : [texts.none]));
        if (fresh.innerHTML !== this.counts.innerHTML) {
            this.counts.replaceChildren(...fresh.childNodes);
        }
        for (const [button, label] of [[this.previous, texts.previous], [this.next, texts.next]] as const) {
            button.title = label;
            button.setAttribute('aria-label', label);
            button.disabled = findings.length === 0;
        }
    }
}
