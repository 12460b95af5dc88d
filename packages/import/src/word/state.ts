/** What holds where the reader is: in a change, in a hidden row, in a link. */
import { child, isElement, valueOf, type Element } from '../package/xml.js';
import { revisionOf, type Revision } from './elements.js';
import type { LeftOut } from './revisions.js';
import { lookOf, PLAIN, type Look, type ParagraphStyle, type Styles } from './styles.js';

export interface State {
    /** In text that a tracked change takes away. */
    readonly removed?: { readonly kind: 'deletion' | 'moved'; readonly revision: Revision };
    readonly inserted?: Revision;
    /** In a row or a box that no page shows. */
    readonly hidden?: boolean;
    readonly link?: string;
}

export const EMPTY: State = {};

export interface RunLook extends Look {
    readonly font?: string;
}

export function removalOf(element: Element): NonNullable<State['removed']> {
    return { kind: element.name === 'w:moveFrom' ? 'moved' : 'deletion', revision: revisionOf(element) };
}

/** The state inside a row or a cell that was taken away or added. */
export function tracked(state: State, removed: Element | undefined, inserted: Element | undefined): State {
    return removed ? { ...state, removed: removalOf(removed) } : inserted ? { ...state, inserted: revisionOf(inserted) } : state;
}

/** Why text of this look is not in the draft; undefined for text that is. */
export function leftOut(state: State, look: Look): LeftOut | undefined {
    return state.removed?.kind ?? (state.hidden || look.hidden ? 'hidden' : look.struck ? 'struck' : undefined);
}

/** @param run properties of a run or of the mark at the end of a paragraph */
export function lookIn(run: Element | undefined, style: ParagraphStyle | undefined, styles: Styles): Look {
    return lookOf(run, styles.character(valueOf(run, 'w:rStyle')), style ?? PLAIN);
}

/** Of a paragraph: what is no text of it once changes are accepted. */
const NOT_SHOWN = new Set(['w:pPr', 'w:del', 'w:moveFrom', 'w:sdtPr']);
/** Of a run: what is on no page by itself. */
const UNSEEN = new Set(['w:rPr', 'w:fldChar', 'w:instrText', 'w:delText', 'w:delInstrText', 'w:lastRenderedPageBreak', 'w:commentReference', 'w:annotationRef']);

/** Whether a page shows anything inside an element, once all changes are accepted. Struck text is shown. */
export function shows(element: Element, style: ParagraphStyle, state: State, styles: Styles): boolean {
    if (state.removed || state.hidden) {
        return false;
    }
    return element.children.some(node => isElement(node) && !NOT_SHOWN.has(node.name)
        && (node.name === 'w:r' ? !lookIn(child(node, 'w:rPr'), style, styles).hidden && node.children.some(part => isElement(part) && !UNSEEN.has(part.name)) : shows(node, style, state, styles)));
}
