/** What a term means, or why a value differs from what its document says: on hover and on focus, until Escape. */
import { EXPLAINED } from './decorate.js';
import { h } from './dom.js';
import type { Texts } from './texts.js';

const SHOW_MS = 250;
/** Time to move the mouse from the word to its explanation. */
const HIDE_MS = 200;
const GAP = 6;
const EDGE = 8;

export class Tooltip {
    private readonly text = h('p');
    /** For the mouse; the keyboard has Enter. */
    private readonly go = h('button', { type: 'button', tabindex: '-1' });
    readonly element = h('div', { class: 'tooltip', id: 'tooltip', role: 'tooltip', hidden: true }, this.text, this.go);
    private anchor: HTMLElement | undefined;
    private timer: ReturnType<typeof setTimeout> | undefined;
    texts: Texts | undefined;

    /** @param jump called to go to what an explained word leads to */
    constructor(contract: HTMLElement, private readonly jump: (anchor: HTMLElement) => void) {
        contract.addEventListener('mouseover', event => this.later(explained(event.target), SHOW_MS));
        contract.addEventListener('mouseleave', () => this.later(undefined, HIDE_MS));
        contract.addEventListener('focusin', event => this.show(explained(event.target)));
        contract.addEventListener('focusout', () => this.show(undefined));
        this.element.addEventListener('mouseenter', () => clearTimeout(this.timer));
        this.element.addEventListener('mouseleave', () => this.later(undefined, HIDE_MS));
        // The focus stays on the word: without it there would be no tooltip to click on.
        this.go.addEventListener('mousedown', event => event.preventDefault());
        this.go.addEventListener('click', () => {
            const { anchor } = this;
            this.show(undefined);
            if (anchor) {
                this.jump(anchor);
            }
        });
        addEventListener('scroll', () => this.place(), { passive: true });
    }

    /** @returns whether there was something to hide */
    hide(): boolean {
        const visible = this.anchor !== undefined;
        this.show(undefined);
        return visible;
    }

    /** The contract changed: the word may be gone, or elsewhere, or mean something else. */
    refresh(): void {
        this.show(this.anchor?.isConnected ? this.anchor : undefined);
    }

    private later(anchor: HTMLElement | undefined, delay: number): void {
        clearTimeout(this.timer);
        if (anchor !== this.anchor) {
            this.timer = setTimeout(() => this.show(anchor), anchor ? delay : HIDE_MS);
        }
    }

    private show(anchor: HTMLElement | undefined): void {
        clearTimeout(this.timer);
        this.anchor?.removeAttribute('aria-describedby');
        this.anchor = anchor?.dataset['tip'] ? anchor : undefined;
        this.element.hidden = this.anchor === undefined;
        if (this.anchor) {
            this.text.textContent = this.anchor.dataset['tip']!;
            this.go.hidden = !this.anchor.dataset['target'];
            this.go.textContent = this.anchor.matches('.msp-term') ? this.texts?.toDefinition ?? '' : this.texts?.toPrevailing ?? '';
            this.anchor.setAttribute('aria-describedby', 'tooltip');
            this.place();
        }
    }

    /** Below the word, or above it where there is more room. */
    private place(): void {
        if (!this.anchor) {
            return;
        }
        // A word that breaks over two lines is explained where it begins.
        const word = this.anchor.getClientRects()[0] ?? this.anchor.getBoundingClientRect();
        const { offsetWidth: width, offsetHeight: height } = this.element;
        const below = word.bottom + GAP + height <= innerHeight;
        this.element.style.left = `${Math.max(EDGE, Math.min(word.left, innerWidth - width - EDGE))}px`;
        this.element.style.top = `${below ? word.bottom + GAP : Math.max(EDGE, word.top - GAP - height)}px`;
    }
}

function explained(target: EventTarget | null): HTMLElement | undefined {
    return target instanceof Element ? target.closest<HTMLElement>(EXPLAINED) ?? undefined : undefined;
}
