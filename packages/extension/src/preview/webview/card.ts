import type { PreviewFinding } from '../../protocol.js';
import { h, icon } from './dom.js';
import { ICONS } from './icons.js';
import { levelIcon } from './levels.js';
import type { Texts } from './texts.js';

/** How many fixes a card shows; the others are among the other actions. */
const FIXES = 2;

export interface CardActions {
    readonly reveal: (index: number) => void;
    readonly explain: (index: number) => void;
    /** Without a title: lets the person choose among all actions there are. */
    readonly fix: (index: number, title?: string) => void;
}

/** A finding. What it says never changes; where it stands and which number it has may. */
export class Card {
    readonly element: HTMLElement;
    private index = -1;
    private target: HTMLElement | undefined;
    private top = -1;

    constructor(finding: PreviewFinding, texts: Texts, private readonly actions: CardActions) {
        this.element = h('li', { class: 'card', 'data-level': finding.level }, ...this.contentOf(finding, texts));
        const { element } = this;
        const linked = (on: boolean) => () => this.target?.toggleAttribute('data-linked', on);
        element.addEventListener('mouseenter', linked(true));
        element.addEventListener('mouseleave', linked(false));
        element.addEventListener('focusin', () => {
            linked(true)();
            this.reachable(true);
        });
        element.addEventListener('focusout', event => {
            linked(false)();
            this.reachable(element.contains(event.relatedTarget as Node | null));
        });
        this.reachable(false);
    }

    show(index: number, target: HTMLElement | undefined): void {
        if (target !== this.target) {
            this.target?.removeAttribute('data-linked');
        }
        this.index = index;
        this.target = target;
        if (!target && this.top !== -1) {
            this.top = -1;
            this.element.style.removeProperty('top');
        }
    }

    moveTo(top: number): void {
        if (top !== this.top) {
            this.top = top;
            this.element.style.top = `${top}px`;
        }
    }

    /** One stop of the Tab key a card, until the keyboard is in it. */
    private reachable(on: boolean): void {
        this.element.querySelectorAll<HTMLElement>('button:not(.go)').forEach(button => { button.tabIndex = on ? 0 : -1; });
    }

    private contentOf({ level, code, message, link, fixes }: PreviewFinding, texts: Texts): readonly HTMLElement[] {
        const go = h('button', { type: 'button', class: 'go', title: texts.goToSource },
            levelIcon(level), h('span', { class: 'message' }, h('span', { class: 'unseen' }, `${texts.level[level]}${texts.colon}`), texts.typeset(message)));
        go.addEventListener('click', () => this.actions.reveal(this.index));
        const shown = fixes.slice(0, FIXES).map(({ title }) => {
            const button = h('button', { type: 'button', class: 'fix' }, icon(ICONS.fix), h('span', {}, texts.typeset(title)));
            button.addEventListener('click', () => this.actions.fix(this.index, title));
            return button;
        });
        const more = h('button', { type: 'button', class: 'more', title: texts.otherActions, 'aria-label': texts.otherActions }, icon(ICONS.more));
        more.addEventListener('click', () => this.actions.fix(this.index));
        const name = this.codeOf(code, link !== undefined, texts);
        return [go, ...shown, h('div', { class: 'meta' }, h('span', { class: 'level', 'aria-hidden': 'true' }, texts.level[level]), name, more)];
    }

    private codeOf(code: string, explained: boolean, texts: Texts): HTMLElement {
        if (!explained) {
            return h('span', { class: 'code' }, code);
        }
        const button = h('button', { type: 'button', class: 'code', title: texts.explain(code) }, code);
        button.addEventListener('click', () => this.actions.explain(this.index));
        return button;
    }
}
