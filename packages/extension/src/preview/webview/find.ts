/** Find in the contract: all matches are highlighted without touching its elements, so that an update disturbs neither. */
import { h, icon } from './dom.js';
import { matchesIn, textBlocks, type Match } from './find-text.js';
import { ICONS } from './icons.js';
import type { Texts } from './texts.js';

/** More matches than this help nobody. */
const MOST = 2000;

export class FindBar {
    private readonly input = h('input', { type: 'text', spellcheck: 'false', autocomplete: 'off' });
    private readonly count = h('span', { class: 'found', role: 'status' });
    private readonly previous = h('button', { type: 'button' }, icon(ICONS.up));
    private readonly next = h('button', { type: 'button' }, icon(ICONS.down));
    private readonly shut = h('button', { type: 'button' }, icon(ICONS.close));
    readonly element = h('search', { class: 'find', hidden: true }, this.input, this.count, this.previous, this.next, this.shut);
    private matches: readonly Match[] = [];
    private at = -1;
    private before: Element | null = null;
    private texts: Texts | undefined;

    /** @param changed told when the bar is shown or hidden */
    constructor(private readonly contract: HTMLElement, private readonly changed: () => void) {
        this.input.addEventListener('input', () => this.search());
        this.input.addEventListener('keydown', event => {
            if (event.key === 'Enter') {
                event.preventDefault();
                this.step(event.shiftKey ? -1 : 1);
            }
        });
        this.previous.addEventListener('click', () => this.step(-1));
        this.next.addEventListener('click', () => this.step(1));
        this.shut.addEventListener('click', () => this.close());
    }

    get isOpen(): boolean {
        return !this.element.hidden;
    }

    translate(texts: Texts): void {
        this.texts = texts;
        this.input.placeholder = texts.find;
        for (const [control, label] of [[this.input, texts.find], [this.previous, texts.findPrevious], [this.next, texts.findNext], [this.shut, texts.close]] as const) {
            control.setAttribute('aria-label', label);
            control.title = label;
        }
        this.tell();
    }

    open(): void {
        if (!this.isOpen) {
            this.before = document.activeElement;
            this.element.hidden = false;
            this.changed();
        }
        const selected = getSelection()?.toString().trim() ?? '';
        if (selected !== '' && !selected.includes('\n')) {
            this.input.value = selected;
        }
        this.input.focus();
        this.input.select();
        this.search();
    }

    close(): void {
        this.element.hidden = true;
        this.matches = [];
        this.at = -1;
        this.highlight();
        this.changed();
        if (this.before instanceof HTMLElement && this.before.isConnected) {
            this.before.focus({ preventScroll: true });
        }
    }

    step(by: 1 | -1): void {
        if (this.matches.length > 0) {
            this.at = (this.at + by + this.matches.length) % this.matches.length;
            this.highlight();
            this.showCurrent();
        }
    }

    /** The contract changed: the same match stays the current one, where it is still there. */
    refresh(): void {
        if (this.isOpen) {
            const { at } = this;
            this.matches = matchesIn(textBlocks(this.contract), this.input.value, MOST);
            this.at = Math.min(at, this.matches.length - 1);
            this.highlight();
        }
    }

    /** From what is on screen on, so that one does not lose one's place. */
    private search(): void {
        this.matches = matchesIn(textBlocks(this.contract), this.input.value, MOST);
        const ahead = this.matches.findIndex(({ start }) => (start.node.parentElement?.getBoundingClientRect().bottom ?? 0) > 0);
        this.at = this.matches.length === 0 ? -1 : Math.max(0, ahead);
        this.highlight();
        if (this.at >= 0) {
            this.showCurrent();
        }
    }

    private highlight(): void {
        const ranges = this.matches.map(rangeOf);
        const current = ranges[this.at];
        CSS.highlights.set('msp-found', new Highlight(...ranges.filter(range => range !== current)));
        CSS.highlights.set('msp-found-current', new Highlight(...current ? [current] : []));
        this.tell();
    }

    private tell(): void {
        const empty = this.input.value === '';
        this.count.textContent = empty ? '' : this.matches.length === 0 ? this.texts?.notFound ?? '' : this.texts?.found(this.at + 1, this.matches.length) ?? '';
        this.element.toggleAttribute('data-none', !empty && this.matches.length === 0);
        this.previous.disabled = this.next.disabled = this.matches.length === 0;
    }

    private showCurrent(): void {
        const range = rangeOf(this.matches[this.at]!);
        const { top, bottom } = range.getBoundingClientRect();
        if (top < innerHeight * 0.15 || bottom > innerHeight * 0.85) {
            scrollBy({ top: top - innerHeight / 3 });
        }
    }
}

function rangeOf({ start, end }: Match): Range {
    const range = document.createRange();
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset);
    return range;
}
