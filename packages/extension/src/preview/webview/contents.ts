/** The table of contents beside the contract, with the findings of each article. */
import type { FindingLevel } from '../../protocol.js';
import { h } from './dom.js';
import { levelIcon, LEVELS } from './levels.js';
import type { Texts } from './texts.js';

export interface Entry {
    readonly element: HTMLElement;
    readonly number: string;
    readonly title: string;
    /** 1 for an article of the contract and for an annex, 2 for what stands in them … */
    readonly depth: number;
    readonly isDocument: boolean;
}

interface Line {
    readonly entry: Entry;
    readonly link: HTMLElement;
}

const HEADINGS = '.msp-title > :is(h1, h2), .msp-parties > h2, .msp-clause > :is(h2, h3, h4, h5, h6), .msp-signatures > h2';

export class ContentsView {
    private readonly list = h('ol');
    readonly element = h('nav', { class: 'contents', id: 'contents', hidden: true }, this.list);
    private lines: readonly Line[] = [];
    private written = '';
    /** The last that was gone to: near the end of the page its heading cannot come to the top. */
    private chosen: Line | undefined;

    /** @param go called to go to an entry that was chosen */
    constructor(private readonly go: (entry: Entry) => void) {
        this.element.addEventListener('click', event => {
            const link = (event.target as Element).closest<HTMLElement>('a');
            const line = this.lines.find(candidate => candidate.link === link);
            if (line) {
                event.preventDefault();
                // Not the editor's business: it would follow the address.
                event.stopPropagation();
                this.chosen = line;
                this.go(line.entry);
            }
        });
    }

    /** @param levels the findings beside each element, as they are counted */
    show(contract: HTMLElement, levels: ReadonlyMap<HTMLElement, readonly FindingLevel[]>, texts: Texts): void {
        this.element.setAttribute('aria-label', texts.contents);
        const entries = entriesIn(contract);
        const counts = countAll(entries, levels);
        const written = JSON.stringify(entries.map(({ number, title, depth }, index) => [number, title, depth, counts[index]]));
        if (written === this.written) {
            // The same words; but an element may be another.
            this.lines = this.lines.map(({ link }, index) => ({ link, entry: entries[index]! }));
            return;
        }
        this.written = written;
        const focused = this.lines.findIndex(({ link }) => link === document.activeElement);
        this.lines = entries.map((entry, index) => ({ entry, link: lineOf(entry, counts[index]!, texts) }));
        this.list.replaceChildren(...this.lines.map(({ link, entry }) =>
            h('li', { 'data-depth': String(Math.min(4, entry.depth)), ...(entry.isDocument ? { class: 'document' } : {}) }, link)));
        this.lines[focused]?.link.focus({ preventScroll: true });
    }

    /** Marks the article that is read: the last whose heading is above a line of the screen. */
    mark(line: number): void {
        if (this.element.hidden) {
            return;
        }
        const current = (this.chosenAtEnd() ?? this.lines.findLast(({ entry }) => entry.element.getBoundingClientRect().top <= line) ?? this.lines[0])?.link;
        if (!current || current.getAttribute('aria-current') === 'location') {
            return;
        }
        this.lines.forEach(({ link }) => link.removeAttribute('aria-current'));
        current.setAttribute('aria-current', 'location');
        const { top, bottom } = current.getBoundingClientRect();
        const around = this.element.getBoundingClientRect();
        if (top < around.top + 8 || bottom > around.bottom - 8) {
            this.element.scrollBy({ top: top - around.top - around.height / 3, behavior: 'instant' });
        }
    }

    private chosenAtEnd(): Line | undefined {
        const still = isAtEnd() && this.lines.find(({ link }) => link === this.chosen?.link);
        const top = still ? still.entry.element.getBoundingClientRect().top : -1;
        return still && top >= 0 && top < innerHeight ? still : undefined;
    }
}

function isAtEnd(): boolean {
    return scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
}

function entriesIn(contract: HTMLElement): readonly Entry[] {
    return [...contract.querySelectorAll<HTMLElement>(HEADINGS)].map(element => {
        const number = element.querySelector('.msp-number')?.textContent ?? '';
        const isDocument = element.parentElement?.matches('.msp-title') ?? false;
        const clauses = ancestors(element, '.msp-clause');
        return {
            element, number: number.replace(/^Article\s/, ''), title: (element.textContent ?? '').replace(number, '').trim(),
            depth: isDocument ? 1 : Math.max(1, clauses) + 1, isDocument
        };
    });
}

function ancestors(element: Element, selector: string): number {
    let count = 0;
    for (let at = element.parentElement; at; at = at.parentElement) {
        count += at.matches(selector) ? 1 : 0;
    }
    return count;
}

/** How many findings of each level stand between the heading of an entry and the next. */
function countAll(entries: readonly Entry[], levels: ReadonlyMap<HTMLElement, readonly FindingLevel[]>): readonly (readonly number[])[] {
    const counts = entries.map(() => LEVELS.map(() => 0));
    const places = entries.map(({ element }) => element.closest('.msp-clause, .msp-title, .msp-parties, .msp-signatures') ?? element);
    for (const [element, found] of levels) {
        const own = places.findLastIndex(place => place === element
            || (element.compareDocumentPosition(place) & (Node.DOCUMENT_POSITION_PRECEDING | Node.DOCUMENT_POSITION_CONTAINS)) !== 0);
        found.forEach(level => { counts[Math.max(0, own)]![LEVELS.indexOf(level)]! += 1; });
    }
    return counts;
}

function lineOf({ element, number, title }: Entry, counts: readonly number[], texts: Texts): HTMLElement {
    const id = element.closest('[id]')?.id ?? '';
    const gravest = LEVELS.find((_, index) => counts[index]! > 0);
    const total = counts.reduce((sum, count) => sum + count, 0);
    const link = h('a', { href: `#${id}` },
        ...(number === '' ? [] : [h('span', { class: 'number' }, number)]), h('span', { class: 'title' }, title));
    if (gravest) {
        const words = LEVELS.filter((_, index) => counts[index]! > 0).map(level => texts.levels[level](counts[LEVELS.indexOf(level)]!)).join(', ');
        link.append(h('span', { class: 'badge', title: words }, levelIcon(gravest), h('span', { 'aria-hidden': 'true' }, String(total)), h('span', { class: 'unseen' }, ` (${words})`)));
    }
    return link;
}
