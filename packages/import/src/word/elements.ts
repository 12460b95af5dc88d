/** Questions about elements of WordprocessingML that need nothing else. */
import { child, childrenOf, descendants, isElement, isOn, textIn, valueOf, type Element } from '../package/xml.js';

/** Who changed something, and when. */
export interface Revision {
    readonly author?: string;
    readonly date?: string;
}

const TEXT_BOXES = new Set(['w:txbxContent']);
/** Content of these is read as if they were not there. */
export const TRANSPARENT = new Set(['w:smartTag', 'w:customXml', 'w:sdtContent', 'w:dir', 'w:bdo', 'w:rubyBase', 'w:ruby']);

export function revisionOf({ attributes }: Element): Revision {
    return { author: attributes['w:author'], date: attributes['w:date'] };
}

/** Rows and cells may stand in content controls and custom XML. */
export function rowsIn(table: Element): Element[] {
    return childrenOf(table).flatMap(element => element.name === 'w:tr' ? [element] : element.name === 'w:sdt' || TRANSPARENT.has(element.name) || element.name === 'w:ins' ? rowsIn(element) : []);
}

export function cellsIn(row: Element): Element[] {
    return childrenOf(row).flatMap(element => element.name === 'w:tc' ? [element] : element.name === 'w:sdt' || TRANSPARENT.has(element.name) ? cellsIn(element) : []);
}

/** The outermost text boxes of a drawing, of alternate contents only one. */
export function* textBoxesIn(element: Element): Generator<Element> {
    for (const node of element.children) {
        if (!isElement(node)) {
            continue;
        }
        if (TEXT_BOXES.has(node.name)) {
            yield node;
        } else if (node.name === 'mc:AlternateContent') {
            const choice = child(node, 'mc:Choice') ?? child(node, 'mc:Fallback');
            if (choice) {
                yield* textBoxesIn(choice);
            }
        } else {
            yield* textBoxesIn(node);
        }
    }
}

const TEXTS = new Set(['w:t']);

export function hasText(element: Element): boolean {
    return !descendants(element, TEXTS).next().done;
}

export function textInside(element: Element): string {
    return [...descendants(element, TEXTS)].map(textIn).join('');
}

/** What a form field shows where it has no result: a ticked box, the chosen line of a list. */
export function formDefault(data: Element | undefined): string | undefined {
    const box = child(data, 'w:checkBox');
    if (box) {
        return isOn(box, 'w:checked') ?? isOn(box, 'w:default') ? '☒' : '☐';
    }
    const list = child(data, 'w:ddList');
    return list && childrenOf(list, 'w:listEntry')[Number(valueOf(list, 'w:result') ?? valueOf(list, 'w:default') ?? 0)]?.attributes['w:val'];
}
