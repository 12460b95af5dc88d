/** How pages look: A4, sizes in points. */
import type { Change } from '../tree/nodes.js';
import type { FaceName } from './fonts.js';

export const PAGE = { width: 595.28, height: 841.89 } as const;
export const MARGIN = { top: 76, bottom: 74, left: 71, right: 71 } as const;
export const TEXT = { x: MARGIN.left, width: PAGE.width - MARGIN.left - MARGIN.right, height: PAGE.height - MARGIN.top - MARGIN.bottom } as const;
/** Baselines of the running header and footer, from the top of the page. */
export const HEADER_Y = 46;
export const FOOTER_Y = PAGE.height - 40;

/** Colours as `rg` takes them. Grey text keeps a contrast of 4.5 to 1 on white. */
export type Color = readonly [number, number, number];
export const BLACK: Color = [0.08, 0.08, 0.08];
export const GREY: Color = [0.36, 0.36, 0.36];
export const LINE: Color = [0.72, 0.72, 0.72];
export const WATERMARK: Color = [0.935, 0.935, 0.935];
export const HIGHLIGHT: Color = [1, 0.945, 0.8];
const BLANK_LINE: Color = [0.6, 0.36, 0];
const FAULT: Color = [0.7, 0, 0];

export type MarkKind = Change['kind'];
/** Colour is never the only sign: what was inserted is underlined, deleted struck, moved marked twice. */
export const MARKS: Readonly<Record<MarkKind, { readonly color: Color; readonly under: number; readonly strike: number }>> = {
    'inserted': { color: [0.03, 0.27, 0.62], under: 1, strike: 0 },
    'deleted': { color: [0.66, 0.06, 0.1], under: 0, strike: 1 },
    'moved-to': { color: [0.02, 0.4, 0.2], under: 2, strike: 0 },
    'moved-from': { color: [0.02, 0.4, 0.2], under: 0, strike: 2 }
};

export interface TextStyle {
    readonly face: FaceName;
    readonly size: number;
    readonly color: Color;
    /** Figures of one width. */
    readonly tabular?: boolean;
    readonly under?: { readonly color: Color; readonly lines: number; readonly dashed?: boolean };
    readonly strike?: { readonly color: Color; readonly lines: number };
    readonly background?: Color;
    /** Extra space between letters, in points. */
    readonly spacing?: number;
    /** Above the line, in points. */
    readonly rise?: number;
}

/** A kind of paragraph: its text, the distance of its baselines, and what stands around it. */
export interface BlockStyle {
    readonly text: TextStyle;
    readonly leading: number;
    readonly before: number;
    readonly after: number;
    readonly align: 'justify' | 'left' | 'center' | 'right';
    readonly hyphenate: boolean;
}

const base: TextStyle = { face: 'regular', size: 10.4, color: BLACK };
const body: BlockStyle = { text: base, leading: 14.4, before: 0, after: 6.4, align: 'justify', hyphenate: true };
const heading = (size: number, leading: number, before: number, after: number, face: FaceName = 'bold'): BlockStyle =>
    ({ text: { ...base, face, size }, leading, before, after, align: 'left', hyphenate: false });

export const STYLES = {
    body,
    cell: { ...body, text: { ...base, size: 9.2 }, leading: 12, after: 0, align: 'left' },
    cellHead: { ...body, text: { ...base, size: 9.2, face: 'bold' }, leading: 12, after: 0, align: 'left' },
    caption: { ...body, text: { ...base, size: 9.2, face: 'italic', color: GREY }, leading: 12, after: 3, align: 'left' },
    factLabel: { ...body, text: { ...base, size: 9.4, color: GREY }, leading: 12.6, after: 0, align: 'left', hyphenate: false },
    fact: { ...body, text: { ...base, size: 9.4 }, leading: 12.6, after: 1.8, align: 'left' },
    note: { ...body, text: { ...base, size: 9.2, face: 'italic', color: GREY }, leading: 12.2, align: 'left' },
    code: { ...body, text: { ...base, face: 'mono', size: 8.4 }, leading: 11.6, align: 'left', hyphenate: false },
    typeLine: { ...body, text: { ...base, size: 8.6, color: GREY, spacing: 1.3 }, leading: 14, after: 6, align: 'center', hyphenate: false },
    title: { ...heading(20, 25, 0, 10), align: 'center' },
    annexTitle: { ...heading(16.5, 21, 0, 8), align: 'center' },
    particulars: { ...body, text: { ...base, size: 9.6, color: GREY }, leading: 13.5, after: 4, align: 'center', hyphenate: false },
    section: heading(12.2, 16, 22, 7),
    toc: { ...body, text: { ...base, size: 9.4 }, leading: 12.2, after: 0.4, align: 'left', hyphenate: false },
    tocDocument: { ...body, text: { ...base, size: 9.4, face: 'bold' }, leading: 12.2, before: 5, after: 1, align: 'left', hyphenate: false },
    signature: { ...body, text: { ...base, size: 9.8 }, leading: 13.2, after: 0, align: 'left', hyphenate: false }
} satisfies Record<string, BlockStyle>;

/** Headings of articles, from depth 1; then of those the author wrote in prose. */
const ARTICLES = [heading(12.2, 16, 19, 6), heading(10.6, 14.6, 11, 4), heading(10.4, 14.4, 8, 3, 'boldItalic'), heading(10.4, 14.4, 8, 3, 'italic')];
const PROSE = [heading(10.4, 14.4, 9, 3, 'boldItalic'), heading(10.4, 14.4, 8, 3, 'italic')];

export function articleStyle(depth: number): BlockStyle {
    return ARTICLES[Math.min(depth, ARTICLES.length) - 1] ?? ARTICLES[0]!;
}

export function proseHeadingStyle(level: number): BlockStyle {
    return PROSE[Math.min(level, PROSE.length) - 1] ?? PROSE[0]!;
}

/** The face of text inside emphasis or strong emphasis. Inside italics, emphasis stands upright. */
export function emphasised(face: FaceName): FaceName {
    return ({ regular: 'italic', italic: 'regular', bold: 'boldItalic', boldItalic: 'bold' } as Partial<Record<FaceName, FaceName>>)[face] ?? face;
}

export function strong(face: FaceName): FaceName {
    return ({ regular: 'bold', italic: 'boldItalic' } as Partial<Record<FaceName, FaceName>>)[face] ?? face;
}

export const blankStyle = (style: TextStyle): TextStyle => ({ ...style, background: HIGHLIGHT, under: { color: BLANK_LINE, lines: 1, dashed: true } });
export const unresolvedStyle = (style: TextStyle): TextStyle => ({ ...style, color: FAULT, under: { color: FAULT, lines: 2, dashed: true } });
/** The ending of an ordinal. */
export const raisedStyle = (style: TextStyle): TextStyle => ({ ...style, size: style.size * 0.66, rise: style.size * 0.33 });
export const struckStyle = (style: TextStyle): TextStyle => ({ ...style, strike: { color: style.color, lines: 1 } });

export function markedStyle(style: TextStyle, kind: MarkKind): TextStyle {
    const { color, under, strike } = MARKS[kind];
    return {
        ...style, color,
        under: under > 0 ? { color, lines: under } : style.under,
        strike: strike > 0 ? { color, lines: strike } : style.strike
    };
}
