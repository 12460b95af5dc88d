import type { CursorMessage } from '../../protocol.js';
import { blockAt, type Block } from './places.js';
import { topEdge } from './scroll.js';

/** What one wants to see above and below a line one reads. */
const TOP_MARGIN = 20;
const BOTTOM_MARGIN = 48;

/** Shows in the contract where the editor's cursor is. */
export class CursorView {
    private last: CursorMessage | undefined;

    /** @param moving called before the page is scrolled */
    constructor(private readonly moving: () => void) {}

    /** The cursor moved. */
    move(cursor: CursorMessage, contract: HTMLElement, blocks: readonly Block[]): void {
        this.last = cursor;
        this.show(contract, blocks, cursor.scroll);
    }

    /** The contract changed under the cursor. */
    show(contract: HTMLElement, blocks: readonly Block[], scroll: boolean): void {
        const { uri, offset } = this.last ?? {};
        const current = uri === undefined || offset === undefined ? undefined : placeOf(blocks, uri, offset);
        for (const other of contract.querySelectorAll('[data-current]')) {
            if (other !== current) {
                other.removeAttribute('data-current');
            }
        }
        current?.setAttribute('data-current', '');
        if (current) {
            // A row has its mark in its first cell.
            const { left } = (current.localName === 'tr' ? current.firstElementChild ?? current : current).getBoundingClientRect();
            const own = current.closest('.msp-contract, .msp-annex') ?? contract;
            contract.style.setProperty('--current-left', `calc(${Math.round(own.getBoundingClientRect().left - left)}px - 1rem)`);
        }
        if (current && scroll) {
            scrollTo(current, this.moving);
        }
    }
}

/** Where an offset shows. What stands before all text, or between the parts of a document, shows at its title. */
function placeOf(blocks: readonly Block[], uri: string, offset: number): HTMLElement | undefined {
    const block = (blockAt(blocks, uri, { offset, end: offset }) ?? blocks.find(candidate => candidate.uri === uri))?.element;
    return block?.matches('.msp-contract, .msp-annex') ? block.querySelector<HTMLElement>(':scope > .msp-title') ?? undefined : block;
}

/** Moves only when it must: text that stands still is easier to read. */
function scrollTo(element: HTMLElement, moving: () => void): void {
    const { top, bottom } = element.getBoundingClientRect();
    const first = topEdge() + TOP_MARGIN;
    const tall = bottom - top > innerHeight - first - BOTTOM_MARGIN;
    const visible = tall ? top < innerHeight / 2 && bottom > innerHeight / 2 : top >= first && bottom <= innerHeight - BOTTOM_MARGIN;
    if (!visible) {
        moving();
        const still = matchMedia('(prefers-reduced-motion: reduce)').matches || document.body.classList.contains('vscode-reduce-motion');
        element.scrollIntoView({ block: tall ? 'start' : 'center', behavior: still ? 'instant' : 'smooth' });
    }
}
