/** The blocks on screen and the places in the source they were made from. */
import type { OffsetRange } from '../../protocol.js';

/**
 * What a cursor, a finding or a line on screen can stand beside. A blank has a place too, that of its `?`, for a click on it; it may be far from
 * what stands around.
 */
export const BLOCKS = '[data-start]:not(.msp-blank)';

export interface Block {
    readonly element: HTMLElement;
    readonly uri: string;
    readonly range: OffsetRange;
}

/** The block of an element, if it has a place of its own. Its offsets are counted from the origin of the part it stands in. */
export function blockOf(element: HTMLElement): Block | undefined {
    const file = element.closest<HTMLElement>('[data-uri]');
    const { start, end } = element.dataset;
    const uri = file?.dataset['uri'];
    if (uri === undefined || start === undefined) {
        return undefined;
    }
    const offset = Number(start) + Number(file?.dataset['origin'] ?? 0);
    return { element, uri, range: { offset, end: end === undefined ? offset : offset + Number(end) - Number(start) } };
}

/** The innermost block around an element. */
export function blockAround(element: Element | null): Block | undefined {
    const around = element?.closest<HTMLElement>(BLOCKS);
    return around ? blockOf(around) : undefined;
}

/** Where an element comes from: the blank itself, or the block around. */
export function sourceOf(element: Element): Block | undefined {
    const blank = element.closest<HTMLElement>('.msp-blank[data-start]');
    return (blank && blockOf(blank)) ?? blockAround(element);
}

/** All blocks of an element, itself included, as they stand now. */
export function blocksIn(root: HTMLElement): readonly Block[] {
    return [root, ...root.querySelectorAll<HTMLElement>(BLOCKS)].map(blockOf).filter(block => block !== undefined);
}

/**
 * The smallest block that holds a range, or else the one that ends last of those that begin before it in the same file:
 * between two articles the first of them is where one is.
 */
export function blockAt(blocks: readonly Block[], uri: string, range: OffsetRange): Block | undefined {
    let holding: Block | undefined;
    let before: Block | undefined;
    for (const block of blocks) {
        if (block.uri !== uri || block.range.offset > range.offset) {
            continue;
        }
        if (block.range.end >= range.end) {
            // Of two of one size the inner one; of two that are apart, such as a party and its signature, the first.
            if (!holding || length(block) < length(holding) || (length(block) === length(holding) && holding.element.contains(block.element))) {
                holding = block;
            }
        } else if (!before || block.range.end > before.range.end) {
            before = block;
        }
    }
    return holding ?? before;
}

function length({ range }: Block): number {
    return range.end - range.offset;
}
