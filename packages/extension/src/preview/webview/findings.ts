/** The findings beside the text: those of the whole contract above it, the others in the margin, each at its article. */
import type { FindingLevel, Language, PreviewFinding } from '../../protocol.js';
import { h } from './dom.js';
import { gravest, levelIcon, LEVELS } from './levels.js';
import { blockAt, type Block } from './places.js';
import { idInPage } from './sanitise.js';
import { stack } from './stack.js';
import { textsIn, type Texts } from './texts.js';

/** How many findings of the whole contract stand above it before the rest is folded away. */
const OVERVIEW_LENGTH = 5;
const CARD_GAP = 8;

export interface FindingActions {
    readonly reveal: (finding: PreviewFinding) => void;
    readonly explain: (index: number) => void;
}

interface Placed {
    readonly finding: PreviewFinding;
    /** Where it stands in the content's list, which is how the extension knows it. */
    readonly index: number;
    /** Undefined where it speaks of the whole contract. */
    readonly element: HTMLElement | undefined;
}

interface Card {
    readonly item: HTMLElement;
    readonly element: HTMLElement;
}

export class FindingsView {
    readonly overview = h('section', { class: 'overview', hidden: true });
    readonly margin = h('ol', { class: 'cards' });
    private cards: readonly Card[] = [];
    private unfolded = false;
    private stepped: HTMLElement | undefined;

    constructor(private readonly actions: FindingActions) {}

    /** Shows the findings of what `contract` shows now. */
    show(findings: readonly PreviewFinding[], contract: HTMLElement, blocks: readonly Block[], language: Language): void {
        const texts = textsIn(language);
        const placed = findings.map((finding, index) => ({ finding, index, element: elementOf(finding, contract, blocks) }));
        this.mark(contract, placed);
        this.showOverview(placed.filter(({ element }) => !element), texts);
        // `compareDocumentPosition` and not the offsets: annexes come from other files.
        const beside = placed.filter(({ element }) => element).sort((a, b) =>
            a.element === b.element ? rank(a.finding.level) - rank(b.finding.level)
                : a.element!.compareDocumentPosition(b.element!) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1);
        const focused = this.focusedCard();
        this.cards = beside.map(entry => ({ item: this.card(entry, texts), element: entry.element! }));
        this.margin.replaceChildren(...this.cards.map(({ item }) => item));
        if (focused !== undefined) {
            this.margin.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused)}"] button`)?.focus({ preventScroll: true });
        }
        this.layout();
    }

    /** Puts each card beside its block; to be called again whenever heights may have changed. */
    layout(): void {
        const origin = this.margin.getBoundingClientRect().top;
        const wishes = this.cards.map(({ item, element }) => ({
            top: Math.max(0, element.getBoundingClientRect().top - origin), height: item.offsetHeight
        }));
        stack(wishes, CARD_GAP).forEach((top, index) => { this.cards[index]!.item.style.top = `${top}px`; });
    }

    /** Moves the keyboard to the finding after (1) or before (-1) the one that has it. */
    step(by: 1 | -1): void {
        const all = [...this.overview.querySelectorAll<HTMLElement>('li button.go'), ...this.margin.querySelectorAll<HTMLElement>('button.go')]
            .filter(button => button.offsetParent !== null);
        const focused = all.indexOf(document.activeElement as HTMLElement);
        // A click on the bar's own button has taken the focus from the finding.
        const at = focused >= 0 || !this.stepped ? focused : all.indexOf(this.stepped);
        const next = all[(at < 0 ? (by > 0 ? 0 : all.length - 1) : at + by + all.length) % all.length];
        this.stepped = next;
        next?.focus();
        next?.scrollIntoView({ block: 'center' });
    }

    private focusedCard(): string | undefined {
        return this.margin.contains(document.activeElement)
            ? document.activeElement?.closest<HTMLElement>('[data-key]')?.dataset['key'] : undefined;
    }

    /** The edge that shows which block a finding speaks of. */
    private mark(contract: HTMLElement, placed: readonly Placed[]): void {
        contract.querySelectorAll('[data-level]').forEach(element => element.removeAttribute('data-level'));
        for (const element of new Set(placed.map(entry => entry.element))) {
            const level = gravest(placed.filter(entry => entry.element === element).map(({ finding }) => finding));
            if (level && element) {
                element.dataset['level'] = level;
            }
        }
    }

    private showOverview(placed: readonly Placed[], texts: Texts): void {
        const sorted = [...placed].sort((a, b) => rank(a.finding.level) - rank(b.finding.level));
        const list = h('ul', {}, ...sorted.map(entry => h('li', {}, ...this.contentOf(entry, texts))));
        // One alone takes no more room than the button that would hide it.
        const rest = list.childElementCount > OVERVIEW_LENGTH + 1 ? [...list.children].slice(OVERVIEW_LENGTH) : [];
        const children: HTMLElement[] = [h('h2', {}, texts.overview(placed.length)), list];
        if (rest.length > 0) {
            const button = h('button', { type: 'button', class: 'fold' });
            const fold = (): void => {
                rest.forEach(item => item.toggleAttribute('hidden', !this.unfolded));
                button.setAttribute('aria-expanded', String(this.unfolded));
                button.textContent = this.unfolded ? texts.fewer : texts.more(rest.length);
            };
            button.addEventListener('click', () => {
                this.unfolded = !this.unfolded;
                fold();
            });
            fold();
            children.push(button);
        }
        this.overview.replaceChildren(...children);
        this.overview.hidden = placed.length === 0;
    }

    private card(entry: Placed, texts: Texts): HTMLElement {
        const { finding, element } = entry;
        const item = h('li', { class: 'card', 'data-level': finding.level, 'data-key': `${finding.code} ${finding.uri} ${entry.index}` },
            ...this.contentOf(entry, texts));
        const link = (on: boolean) => () => element?.toggleAttribute('data-linked', on);
        item.addEventListener('mouseenter', link(true));
        item.addEventListener('mouseleave', link(false));
        item.addEventListener('focusin', link(true));
        item.addEventListener('focusout', link(false));
        return item;
    }

    private contentOf({ finding, index }: Placed, texts: Texts): readonly HTMLElement[] {
        const level = texts.levels[finding.level](1).replace(/^1 /, '');
        const go = h('button', { type: 'button', class: 'go', title: texts.goToSource },
            levelIcon(finding.level),
            h('span', { class: 'message' }, h('span', { class: 'unseen' }, `${level}${texts.colon}`), texts.typeset(finding.message)));
        go.addEventListener('click', () => this.actions.reveal(finding));
        if (finding.link === undefined) {
            return [go, h('span', { class: 'code' }, finding.code)];
        }
        const code = h('button', { type: 'button', class: 'code', title: texts.explain(finding.code) }, finding.code);
        code.addEventListener('click', () => this.actions.explain(index));
        return [go, code];
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
