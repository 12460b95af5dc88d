/** Cuts the flow into pages. */
import type { RunningHeader, VBox } from './flow.js';
import { TEXT } from './styles.js';

export interface PlacedBox {
    readonly box: VBox;
    /** From the top of the text area. */
    readonly y: number;
    /** The heading of a table that goes on from the page before: it was read there. */
    readonly repeated: boolean;
}

export interface Page {
    readonly boxes: readonly PlacedBox[];
    readonly header: RunningHeader;
}

export function paginate(boxes: readonly VBox[]): Page[] {
    const pages: Page[] = [];
    let header: RunningHeader = { left: '', right: '' };
    let start = 0;
    while (start < boxes.length) {
        header = boxes[start]!.header ?? header;
        const { placed, next } = fill(boxes, start);
        pages.push({ boxes: placed, header });
        // A document that begins in the middle of a page is not there: each has a page of its own.
        start = next;
    }
    return pages;
}

function fill(boxes: readonly VBox[], start: number): { readonly placed: readonly PlacedBox[]; readonly next: number } {
    const placed: PlacedBox[] = [];
    let y = 0;
    for (const box of repeatedHead(boxes, start)) {
        placed.push({ box, y, repeated: true });
        y += box.height;
    }
    const heads = placed.length;
    let legal = -1;
    let at = start;
    for (; at < boxes.length; at++) {
        const box = boxes[at]!;
        if (box.newPage && at > start) {
            return { placed, next: at };
        }
        const before = at === start ? 0 : box.before;
        // A box taller than the page stands alone on it.
        if (y + before + box.height > TEXT.height + 0.01 && at > start) {
            break;
        }
        placed.push({ box, y: y + before, repeated: false });
        y += before + box.height;
        if (!box.keep) {
            legal = at;
        }
    }
    if (at === boxes.length) {
        return { placed, next: at };
    }
    // Nowhere to part what belongs together: it is parted where the page ends.
    const last = legal >= start ? legal : at - 1;
    return { placed: placed.slice(0, heads + last - start + 1), next: last + 1 };
}

function repeatedHead(boxes: readonly VBox[], start: number): readonly VBox[] {
    const box = boxes[start]!;
    const goesOn = box.tableHead !== undefined && boxes[start - 1]?.tableHead === box.tableHead;
    const head = goesOn ? box.tableHead! : [];
    const height = head.reduce((sum, each) => sum + each.height, 0);
    return height + box.height > TEXT.height ? [] : head;
}
