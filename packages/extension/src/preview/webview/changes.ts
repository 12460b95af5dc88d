/** The changes of a comparison: a list by article, to walk through. */
import type { PreviewChange, PreviewRedline } from '../../protocol.js';
import { h } from './dom.js';
import { idInPage } from './sanitise.js';
import type { Texts } from './texts.js';

interface Line {
    readonly change: PreviewChange;
    readonly link: HTMLElement;
}

export class ChangesView {
    private readonly title = h('h2', { id: 'changes' });
    private readonly summary = h('p', { class: 'summary' });
    private readonly list = h('ol', { class: 'places' });
    readonly element = h('nav', { class: 'contents changes', 'aria-labelledby': 'changes', hidden: true }, this.title, this.summary, this.list);
    private lines: readonly Line[] = [];
    private current: string | undefined;
    private written = '';

    /**
     * @param go called to show the place of a change
     * @param reading the height on screen below which the reader reads
     * @param moved told which change is the current one, as in "3 of 12"
     */
    constructor(
        private readonly contract: HTMLElement,
        private readonly go: (element: HTMLElement) => void,
        private readonly reading: () => number,
        private readonly moved: (at: number, change: PreviewChange) => void
    ) {
        this.list.addEventListener('keydown', event => {
            if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
                event.preventDefault();
                const at = this.lines.findIndex(({ link }) => link === document.activeElement);
                this.lines[at + (event.key === 'ArrowDown' ? 1 : -1)]?.link.focus();
            }
        });
    }

    /** Of those one walks through: what is folded is not among them. */
    get count(): number {
        return this.walked().length;
    }

    private walked(): readonly Line[] {
        return this.lines.filter(({ link }) => link.closest('details:not([open])') === null);
    }

    show(redline: PreviewRedline, texts: Texts): void {
        const written = JSON.stringify([redline, texts.changes]);
        if (written === this.written) {
            this.mark();
            return;
        }
        this.written = written;
        this.title.textContent = texts.typeset(texts.fromTo(redline.before, redline.after));
        this.summary.textContent = redline.summary;
        const focused = this.lines.find(({ link }) => link === document.activeElement)?.change.id;
        const lines: Line[] = [];
        const groups = groupsOf(redline.changes, texts).map(({ place, changes, isFolded }) => {
            const list = h('ol', {}, ...changes.map(change => {
                const link = this.lineOf(change, place, texts);
                lines.push({ change, link });
                return h('li', {}, link);
            }));
            return isFolded ? h('li', {}, h('details', {}, h('summary', {}, `${place} (${changes.length})`), list)) : h('li', {}, h('h3', {}, place), list);
        });
        this.lines = lines;
        this.list.replaceChildren(...groups);
        this.lines.find(({ change }) => change.id === focused)?.link.focus({ preventScroll: true });
        this.mark();
    }

    /** Goes to the change after (1) or before (-1) the current one. */
    step(by: 1 | -1): void {
        const lines = this.walked();
        const at = lines.findIndex(({ change }) => change.id === this.current);
        const next = at < 0 ? this.nearest(lines, by) : lines.at((at + by) % lines.length);
        if (next) {
            this.goTo(next.change);
        }
    }

    /** Before the first step there is no current change: it goes to the one that the reader would come to next, or was at last. */
    private nearest(lines: readonly Line[], by: 1 | -1): Line | undefined {
        const edge = this.reading();
        const isBelow = ({ change }: Line): boolean => (this.marksOf(change.id)[0]?.getBoundingClientRect().top ?? -Infinity) >= edge;
        return by > 0 ? lines.find(isBelow) ?? lines[0] : lines.findLast(line => !isBelow(line)) ?? lines.at(-1);
    }

    private lineOf(change: PreviewChange, place: string, texts: Texts): HTMLElement {
        const link = h('button', { type: 'button', 'data-kind': change.kind },
            h('span', { class: 'kind' }, texts.changeKinds[change.kind]), ...words(change, place, texts));
        link.addEventListener('click', () => this.goTo(change));
        return link;
    }

    private goTo(change: PreviewChange): void {
        this.current = change.id;
        this.mark();
        const [element] = this.marksOf(change.id);
        if (element) {
            this.go(element);
        }
        this.moved(this.walked().findIndex(line => line.change.id === change.id), change);
    }

    /** Where it is now comes before where it was. */
    private marksOf(id: string): readonly HTMLElement[] {
        const all = [...this.contract.querySelectorAll<HTMLElement>(`[data-change="${CSS.escape(idInPage(id))}"]`)];
        return [...all.filter(element => element.localName === 'ins'), ...all.filter(element => element.localName !== 'ins')];
    }

    private mark(): void {
        const marked = new Set(this.current === undefined ? [] : this.marksOf(this.current));
        this.contract.querySelectorAll<HTMLElement>('[data-walked]').forEach(element => marked.has(element) || element.removeAttribute('data-walked'));
        marked.forEach(element => element.setAttribute('data-walked', ''));
        for (const { link, change } of this.lines) {
            const isCurrent = change.id === this.current;
            if (isCurrent) {
                link.setAttribute('aria-current', 'true');
                link.scrollIntoView({ block: 'nearest' });
            } else {
                link.removeAttribute('aria-current');
            }
        }
    }
}

interface Group {
    readonly place: string;
    readonly changes: PreviewChange[];
    readonly isFolded: boolean;
}

/** By article, in the order of the text; references that only follow their target together at the end. */
function groupsOf(changes: readonly PreviewChange[], texts: Texts): readonly Group[] {
    const groups: Group[] = [];
    for (const change of changes.filter(({ kind }) => kind !== 'reference')) {
        const last = groups.at(-1);
        if (last?.place === change.place) {
            last.changes.push(change);
        } else {
            groups.push({ place: change.place, changes: [change], isFolded: false });
        }
    }
    const references = changes.filter(({ kind }) => kind === 'reference');
    return references.length > 0 ? [...groups, { place: texts.referencesFollow, changes: references, isFolded: true }] : groups;
}

function words({ kind, before, after, from }: PreviewChange, place: string, texts: Texts): readonly HTMLElement[] {
    const was = before === '' ? [] : [h('del', {}, before)];
    const is = after === '' ? [] : [h('ins', {}, after)];
    if (kind === 'moved') {
        const what = after || before;
        return [...what === place ? [] : [h('span', {}, what)], ...from === undefined ? [] : [h('span', { class: 'from' }, texts.movedFrom(from))]];
    }
    return [...was, ...is];
}
