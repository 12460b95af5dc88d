/** The preview and the editor scroll together; neither answers the scrolling that it caused in the other. */
import { blockAround, blockAt, BLOCKS, type Block } from './places.js';

const PAUSE_MS = 60;
/** Less than the lowest line. */
const STEP_PX = 8;
/** How long after the editor's word the preview's own scrolling is no news. */
const QUIET_MS = 350;

export class ScrollSync {
    private quietUntil = 0;
    private timer: ReturnType<typeof setTimeout> | undefined;

    /** @param tell called with what stands at the top, when a person scrolled there */
    constructor(private readonly contract: HTMLElement, private readonly tell: (uri: string, offset: number) => void) {
        addEventListener('scroll', () => {
            if (performance.now() < this.quietUntil) {
                // A smooth movement goes on.
                this.quiet();
                return;
            }
            this.timer ??= setTimeout(() => {
                this.timer = undefined;
                this.report();
            }, PAUSE_MS);
        }, { passive: true });
    }

    /** What follows is not a person's scrolling. */
    quiet(): void {
        this.quietUntil = performance.now() + QUIET_MS;
        clearTimeout(this.timer);
        this.timer = undefined;
    }

    /** Brings a place of the source to the top. */
    to(uri: string, offset: number, blocks: readonly Block[]): void {
        const block = blockAt(blocks, uri, { offset, end: offset });
        if (!block) {
            return;
        }
        const { top, height } = block.element.getBoundingClientRect();
        const length = Math.max(1, block.range.end - block.range.offset);
        // Where a block holds others, the place is at its beginning or between them: never beyond its first line.
        const part = Math.min(1, Math.max(0, (offset - block.range.offset) / length));
        const inside = block.element.querySelector(BLOCKS) ? 0 : part * height;
        this.quiet();
        scrollBy({ top: top + inside - topEdge(), behavior: 'instant' });
    }

    private report(): void {
        const edge = topEdge();
        const block = this.blockBelow(edge);
        if (!block) {
            return;
        }
        const { top, height } = block.element.getBoundingClientRect();
        const leaf = !block.element.querySelector(BLOCKS);
        const part = leaf && height > 0 ? Math.min(1, Math.max(0, (edge - top) / height)) : 0;
        this.tell(block.uri, block.range.offset + Math.round(part * (block.range.end - block.range.offset)));
    }

    /** What is read at a height, or else below it: between two articles there is only the contract as a whole. */
    private blockBelow(edge: number): Block | undefined {
        const { left, width } = this.contract.getBoundingClientRect();
        for (let y = edge + STEP_PX / 2; y < innerHeight; y += STEP_PX) {
            const element = document.elementsFromPoint(left + width / 2, y).find(candidate => this.contract.contains(candidate) && candidate !== this.contract);
            const block = blockAround(element ?? null);
            if (block && !block.element.matches('.msp-contract, .msp-annex')) {
                return block;
            }
        }
        return undefined;
    }
}

/** Where reading begins: below the bar. */
export function topEdge(): number {
    return document.querySelector('.top')?.getBoundingClientRect().bottom ?? 0;
}
