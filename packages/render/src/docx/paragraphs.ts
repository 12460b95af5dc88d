/** Paragraphs, each with its style, its number and the redline's mark on the paragraph itself. */
import { Paragraph, TabStopType, type IContext, type IParagraphOptions, type IXmlableObject, type ParagraphChild, type ParagraphProperties, type XmlComponent } from 'docx';
import type { Change } from '../tree/nodes.js';
import type { Marks } from './marks.js';
import type { Numbered } from './numbering.js';
import { element } from './xml.js';

export interface Shape {
    readonly style: string;
    /** `false` takes the number away that the style gives. */
    readonly numbering?: Numbered | false;
    /** In twentieths of a point. */
    readonly indent?: number;
    /** Left tab stops beside those of the style, in twentieths of a point. */
    readonly tabs?: readonly number[];
    /** Below the paragraph, in place of what the style leaves; in twentieths of a point. */
    readonly after?: number;
    readonly keepNext?: boolean;
    readonly keepLines?: boolean;
    readonly pageBreakBefore?: boolean;
    readonly alignment?: IParagraphOptions['alignment'];
    readonly change?: Change;
    /** Of the paragraph's end alone; its words bear marks of their own. */
    readonly end?: Change;
    /** What the paragraph looked like before, where that is tracked. */
    readonly was?: { readonly style: string; readonly numbering?: Numbered };
}

class MarkedParagraph extends Paragraph {
    constructor(options: IParagraphOptions, mark: XmlComponent | undefined, private formerly: XmlComponent | undefined) {
        super(options);
        if (mark) {
            this.own.push(element('w:rPr', {}, [mark]));
        }
    }

    private get own(): ParagraphProperties {
        return this.root[0] as ParagraphProperties;
    }

    /** What the paragraph was stands last in its properties, after those of a section, which the library adds at the end. */
    override prepForXml(context: IContext): IXmlableObject | undefined {
        if (this.formerly) {
            this.own.push(this.formerly);
            this.formerly = undefined;
        }
        return super.prepForXml(context);
    }
}

export function paragraph(marks: Marks, { style, numbering, indent, tabs, after, keepNext, keepLines, pageBreakBefore, alignment, change, end, was }: Shape, children: readonly XmlComponent[]): Paragraph {
    return new MarkedParagraph({
        style, keepNext, keepLines, pageBreakBefore, alignment,
        numbering: numbering === undefined ? undefined : numbering && { ...numbering, custom: true },
        tabStops: tabs?.map(position => ({ type: TabStopType.LEFT, position })),
        spacing: after === undefined ? undefined : { after },
        indent: indent === undefined ? undefined : { left: indent },
        // The library writes any element; its own list of children is narrower than the schema.
        children: children as readonly ParagraphChild[]
    }, marks.paragraphMark(end ?? change), was && marks.formerly(was));
}
