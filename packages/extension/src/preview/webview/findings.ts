/** The findings beside the text: those of the whole contract above it, the others in the margin, each at its article. */
import type { FindingLevel, Language, PreviewFinding } from '../../protocol.js';
import { Card, type CardActions } from './card.js';
import { h, icon } from './dom.js';
import { ICONS } from './icons.js';
import { gravest, LEVELS } from './levels.js';
import { blockAt, type Block } from './places.js';
import { idInPage } from './sanitise.js';
import { fit, stack } from './stack.js';
import { textsIn, type Texts } from './texts.js';

/** How many findings of the whole contract stand above it before the rest is folded away. */
const OVERVIEW_LENGTH = 5;
const CARD_GAP = 8;
/** Of a card of one line, and of the button that shows the rest, in pixels. */
const TIGHT_HEIGHT = 34;
const MORE_HEIGHT = 28;

interface Placed {
    readonly finding: PreviewFinding;
    /** Where it stands in the content's list, which is how the extension knows it. */
    readonly index: number;
    /** Undefined where it speaks of the whole contract. */
    readonly element: HTMLElement | undefined;
}

export class FindingsView {
    private readonly title = h('h2', { id: 'overview' });
    private readonly batches = h('div', { class: 'batches' });
    private readonly list = h('ul');
    private readonly fold = h('button', { type: 'button', class: 'fold' });
    readonly overview = h('section', { class: 'overview', 'aria-labelledby': 'overview', hidden: true }, this.title, this.batches, this.list, this.fold);
    readonly margin = h('ol', { class: 'cards' });
    /** Kept from one rendering to the next by what they say. */
    private cards = new Map<string, Card>();
    private beside: readonly Beside[] = [];
    /** Articles whose findings are all shown, whatever room there is. */
    private readonly opened = new WeakSet<Element>();
    private unfolded = false;
    private stepped: HTMLElement | undefined;
    private texts: Texts = textsIn('en');
    /** The levels of the findings beside each block. */
    levels: ReadonlyMap<HTMLElement, readonly FindingLevel[]> = new Map();

    constructor(private readonly actions: CardActions) {
        // Arrows go from card to card; Tab goes through what can be done about one.
        for (const list of [this.list, this.margin]) {
            list.addEventListener('keydown', event => {
                if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
                    event.preventDefault();
                    this.step(event.key === 'ArrowDown' ? 1 : -1);
                }
            });
        }
        this.fold.addEventListener('click', () => {
            this.unfolded = !this.unfolded;
            this.foldOverview();
            this.layout();
        });
    }

    /** Shows the findings of what `contract` shows now. */
    show(findings: readonly PreviewFinding[], contract: HTMLElement, blocks: readonly Block[], language: Language): void {
        const texts = textsIn(language);
        if (texts !== this.texts) {
            this.texts = texts;
            this.cards.clear();
        }
        const placed = findings.map((finding, index) => ({ finding, index, element: elementOf(finding, contract, blocks) }));
        this.mark(contract, placed);
        const cards = new Map<string, Card>();
        const cardOf = (entry: Placed): Card => {
            const card = this.cardOf(entry, cards);
            card.show(entry.index, entry.element);
            return card;
        };
        const whole = placed.filter(({ element }) => !element).sort((a, b) => rank(a.finding.level) - rank(b.finding.level));
        // `compareDocumentPosition` and not the offsets: annexes come from other files.
        const beside = placed.filter(({ element }) => element).sort((a, b) =>
            a.element === b.element ? rank(a.finding.level) - rank(b.finding.level)
                : a.element!.compareDocumentPosition(b.element!) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1);
        this.showOverview(whole, cardOf);
        this.beside = beside.map(entry => ({ card: cardOf(entry), element: entry.element! }));
        arrange(this.margin, this.beside.map(({ card }) => card.element));
        this.cards = cards;
        this.layout();
    }

    /** Puts each card beside its block, and all of an article beside it; to be called again whenever heights may have changed. */
    layout(): void {
        const origin = this.margin.getBoundingClientRect().top;
        const groups = groupsOf(this.beside);
        // Everything is read before anything is written, so that the page is laid out once.
        const measured = groups.map(({ article, entries }) => ({
            article, bottom: article.getBoundingClientRect().bottom - origin,
            entries: entries.map(({ card, element }) => ({
                card, wish: { top: Math.max(0, element.getBoundingClientRect().top - origin), height: Math.max(card.element.offsetHeight, card.element.scrollHeight) }
            }))
        }));
        let free = 0;
        const folds: HTMLElement[] = [];
        for (const { article, bottom, entries } of measured) {
            const first = Math.max(free, entries[0]!.wish.top);
            const plan = fit(entries.map(({ wish }) => wish.height), bottom - first, CARD_GAP, this.opened.has(article));
            const shown = entries.slice(0, plan.shown);
            entries.forEach(({ card }, index) => {
                card.element.hidden = index >= plan.shown;
                card.element.classList.toggle('tight', plan.tight);
            });
            const tops = stack(shown.map(({ wish }) => ({ top: Math.max(plan.tight ? first : wish.top, free), height: plan.tight ? Math.min(TIGHT_HEIGHT, wish.height) : wish.height })), CARD_GAP, free);
            tops.forEach((top, index) => shown[index]!.card.moveTo(top));
            free = tops.at(-1)! + (plan.tight ? Math.min(TIGHT_HEIGHT, shown.at(-1)!.wish.height) : shown.at(-1)!.wish.height) + CARD_GAP;
            if (plan.shown < entries.length) {
                folds.push(this.moreOf(article, entries.length - plan.shown, free));
                free += MORE_HEIGHT;
            }
        }
        this.margin.querySelectorAll(':scope > .more').forEach(more => more.remove());
        this.margin.append(...folds);
    }

    /** The rest of an article's findings, where it has more than fit beside it. */
    private moreOf(article: Element, count: number, top: number): HTMLElement {
        const button = h('button', { type: 'button', class: 'fold' }, this.texts.more(count));
        button.addEventListener('click', () => {
            this.opened.add(article);
            this.layout();
        });
        const more = h('li', { class: 'more' }, button);
        more.style.top = `${top}px`;
        return more;
    }

    /** Moves the keyboard to the finding after (1) or before (-1) the one that has it. */
    step(by: 1 | -1): void {
        // Who walks through all of them sees all of them.
        groupsOf(this.beside).forEach(({ article }) => this.opened.add(article));
        this.layout();
        const all = [...this.list.querySelectorAll<HTMLElement>('li button.go'), ...this.margin.querySelectorAll<HTMLElement>('button.go')]
            .filter(button => button.offsetParent !== null);
        const focused = all.indexOf(document.activeElement?.closest('.card')?.querySelector<HTMLElement>('.go') as HTMLElement);
        // A click on the bar's own button has taken the focus from the finding.
        const at = focused >= 0 || !this.stepped ? focused : all.indexOf(this.stepped);
        const next = all[(at < 0 ? (by > 0 ? 0 : all.length - 1) : at + by + all.length) % all.length];
        this.stepped = next;
        next?.focus();
        next?.scrollIntoView({ block: 'center' });
    }

    /** Of two that say the same the second is another card. */
    private cardOf({ finding }: Placed, cards: Map<string, Card>): Card {
        const fixes = finding.fixes.map(({ title }) => title);
        const text = JSON.stringify([finding.level, finding.code, finding.message, finding.link !== undefined, fixes]);
        let key = text;
        for (let count = 2; cards.has(key); count++) {
            key = `${text} ${count}`;
        }
        const card = this.cards.get(key) ?? new Card(finding, this.texts, this.actions);
        cards.set(key, card);
        return card;
    }

    /** The edge that shows which block a finding speaks of. */
    private mark(contract: HTMLElement, placed: readonly Placed[]): void {
        const levels = new Map<HTMLElement, FindingLevel[]>();
        for (const { element, finding } of placed) {
            if (element) {
                levels.set(element, [...levels.get(element) ?? [], finding.level]);
            }
        }
        contract.querySelectorAll<HTMLElement>('[data-level]').forEach(element => levels.has(element) || element.removeAttribute('data-level'));
        for (const [element, found] of levels) {
            const level = gravest(found);
            if (level && element.dataset['level'] !== level) {
                element.dataset['level'] = level;
            }
        }
        this.levels = levels;
    }

    private showOverview(placed: readonly Placed[], cardOf: (entry: Placed) => Card): void {
        this.title.textContent = this.texts.overview(placed.length);
        arrange(this.list, placed.map(entry => cardOf(entry).element));
        this.showBatches(placed);
        this.foldOverview();
        this.overview.hidden = placed.length === 0;
    }

    /** "Insert every missing clause", where there is more than one. */
    private showBatches(placed: readonly Placed[]): void {
        const counts = new Map<string, { count: number; readonly index: number }>();
        for (const { finding, index } of placed) {
            for (const batch of new Set(finding.fixes.flatMap(fix => fix.batch ?? []))) {
                const known = counts.get(batch);
                counts.set(batch, { count: (known?.count ?? 0) + 1, index: known?.index ?? index });
            }
        }
        const buttons = [...counts].filter(([, { count }]) => count > 1).map(([title, { index }]) => {
            const button = h('button', { type: 'button', class: 'fix' }, icon(ICONS.fix), h('span', {}, this.texts.typeset(title)));
            button.addEventListener('click', () => this.actions.fix(index, title));
            return button;
        });
        const same = buttons.map(({ textContent }) => textContent).join('\n') === [...this.batches.children].map(({ textContent }) => textContent).join('\n')
            && this.batches.dataset['first'] === String(placed[0]?.index);
        if (!same) {
            this.batches.dataset['first'] = String(placed[0]?.index);
            this.batches.replaceChildren(...buttons);
        }
    }

    private foldOverview(): void {
        const items = [...this.list.children];
        // One alone takes no more room than the button that would hide it.
        const rest = items.length > OVERVIEW_LENGTH + 1 ? items.slice(OVERVIEW_LENGTH) : [];
        items.forEach(item => item.toggleAttribute('hidden', !this.unfolded && rest.includes(item)));
        this.fold.hidden = rest.length === 0;
        this.fold.setAttribute('aria-expanded', String(this.unfolded));
        this.fold.textContent = this.unfolded ? this.texts.fewer : this.texts.more(rest.length);
    }
}

interface Beside {
    readonly card: Card;
    readonly element: HTMLElement;
}

/** The cards of each article together, in reading order. */
function groupsOf(beside: readonly Beside[]): { readonly article: HTMLElement; readonly entries: Beside[] }[] {
    const groups: { article: HTMLElement; entries: Beside[] }[] = [];
    for (const entry of beside) {
        const article = entry.element.closest<HTMLElement>('.msp-clause, .msp-title, .msp-parties, .msp-signatures') ?? entry.element;
        const last = groups.at(-1);
        if (last?.article === article) {
            last.entries.push(entry);
        } else {
            groups.push({ article, entries: [entry] });
        }
    }
    return groups;
}

/** Makes these the children, in this order, and moves none that is in its place: what is moved loses the focus. */
function arrange(parent: HTMLElement, children: readonly HTMLElement[]): void {
    const wanted = new Set<Element>(children);
    [...parent.children].filter(child => !wanted.has(child)).forEach(child => child.remove());
    let at = parent.firstElementChild;
    for (const child of children) {
        if (child === at) {
            at = at.nextElementSibling;
        } else {
            parent.insertBefore(child, at);
        }
    }
}

function rank(level: FindingLevel): number {
    return LEVELS.indexOf(level);
}

/** The block a finding stands beside; undefined when that is the contract as a whole or its title. */
function elementOf(finding: PreviewFinding, contract: HTMLElement, blocks: readonly Block[]): HTMLElement | undefined {
    const anchored = finding.anchor === undefined ? null : document.getElementById(idInPage(finding.anchor));
    const element = anchored && contract.contains(anchored) ? anchored : blockAt(blocks, finding.uri, finding.range)?.element;
    const whole = !element || element.matches('.msp-contract') || element.closest('.msp-contract > .msp-title') !== null;
    return whole ? undefined : element;
}
