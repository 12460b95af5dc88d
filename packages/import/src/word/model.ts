/** A Word document as it reads: paragraphs and tables, tracked changes accepted, numbers computed. */
import type { ReportKind } from '../report.js';
import type { ComputedNumber } from './numbering.js';
import type { ParagraphStyle } from './styles.js';

export interface Span {
    readonly type: 'text';
    readonly text: string;
    readonly bold: boolean;
    readonly italic: boolean;
    /** An address outside the document. */
    readonly link?: string;
}

/** A field that shows the number or the text of a bookmarked paragraph. */
export interface CrossReference {
    readonly type: 'reference';
    readonly bookmark: string;
    /** What the field showed when the document was saved. */
    readonly text: string;
}

export interface Break {
    readonly type: 'break';
}

export type Piece = Span | CrossReference | Break;

export interface Paragraph {
    readonly type: 'paragraph';
    pieces: Piece[];
    readonly style: ParagraphStyle;
    /** Given late where a field or the paragraph after it decides. */
    number?: ComputedNumber;
    /** 0 to 8. */
    readonly outline?: number;
    readonly centred: boolean;
    readonly bookmarks: string[];
    /** Begins a page. */
    readonly newPage: boolean;
    /** Set by the import on a heading that becomes one of prose, without a number: 1 is the highest. */
    readonly proseHeading?: number;
}

export interface Cell {
    readonly blocks: readonly BodyBlock[];
    readonly span: number;
    /** Continues the cell above it. */
    readonly continues: boolean;
}

export interface BodyTable {
    readonly type: 'table';
    readonly rows: readonly (readonly Cell[])[];
}

export type BodyBlock = Paragraph | BodyTable;

/** Something for the report, at the paragraph where it stood. */
export interface Remark {
    readonly kind: ReportKind;
    readonly text: string;
    readonly carried?: string;
    readonly times?: number;
    readonly paragraph?: Paragraph;
    readonly author?: string;
    readonly date?: string;
    readonly note?: { readonly fr: string; readonly en: string };
}

/** The text of pieces; a break is a space. */
export function textOf(pieces: readonly Piece[]): string {
    return pieces.map(piece => piece.type === 'break' ? ' ' : piece.text).join('');
}

/** The text of a paragraph on one line. */
export function plain(paragraph: Paragraph): string {
    return textOf(paragraph.pieces).replace(/\s+/g, ' ').trim();
}

/** The text of blocks on one line: of a footnote, of a cell. */
export function plainBlocks(blocks: readonly BodyBlock[]): string {
    return blocks.map(block => block.type === 'paragraph' ? plain(block)
        : block.rows.map(row => row.map(cell => plainBlocks(cell.blocks)).filter(Boolean).join(' | ')).join(' ')).filter(Boolean).join(' ');
}
