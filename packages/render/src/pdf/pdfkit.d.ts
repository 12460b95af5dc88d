/** What we use of pdfkit 0.20, which ships no types: its objects, pages, fonts, tags, attachments; none of its text layout. */
declare module 'pdfkit' {
    import type { Font } from 'fontkit';

    /** An indirect object. A string value is a PDF name, a `String` object a text string. */
    export interface Reference {
        data: Record<string, unknown> | unknown[];
        compress: boolean;
        write(chunk: Uint8Array | string): void;
        end(chunk?: Uint8Array | string): void;
    }

    export interface EmbeddedFont {
        readonly id: string;
        /** Glyph ids of the font, by the code that the file has for them. */
        readonly subset: { readonly glyphs: number[] };
        /** Code points by glyph of the subset, for ToUnicode. */
        readonly unicode: number[][];
        /** Advance widths by glyph of the subset, in thousandths of an em. */
        readonly widths: number[];
        ref(): Reference;
    }

    export interface StructureContent {
        readonly refs: readonly { readonly mcid: number }[];
    }

    export class PDFStructureElement {
        readonly dictionary: Reference & { data: Record<string, unknown> };
        add(child: PDFStructureElement | StructureContent): this;
        end(): void;
    }

    export interface Outline {
        readonly outlineData: Record<string, unknown>;
        addItem(title: string, options?: { readonly expanded?: boolean }): Outline;
    }

    export interface DocumentOptions {
        readonly pdfVersion: '1.7';
        readonly lang: string;
        readonly tagged: true;
        readonly displayTitle: true;
        readonly autoFirstPage: false;
        /** Null: none of the standard fonts, which cannot be embedded. */
        readonly font: null;
        readonly size: readonly [number, number];
        readonly margin: number;
        readonly info: Readonly<Record<string, string | Date>>;
    }

    export class PDFDocument {
        constructor(options: DocumentOptions);
        on(event: 'data', listener: (chunk: Uint8Array) => void): this;
        on(event: 'end', listener: () => void): this;
        on(event: 'error', listener: (error: Error) => void): this;
        readonly page: { readonly dictionary: Reference; readonly fonts: Record<string, Reference>; readonly annotations: Reference[]; readonly markings: unknown[] };
        readonly outline: Outline;
        readonly _root: Reference & { data: Record<string, unknown> };
        _id: Uint8Array;
        _font: EmbeddedFont;
        _addInfo: () => void;
        ref(data?: Record<string, unknown> | unknown[]): Reference;
        addPage(): this;
        addContent(data: string): this;
        font(font: Font): this;
        struct(type: string, options?: { readonly lang?: string; readonly alt?: string }): PDFStructureElement;
        addStructure(element: PDFStructureElement): this;
        markStructureContent(tag: string): StructureContent;
        endMarkedContent(): this;
        appendXML(xml: string): void;
        annotate(x: number, y: number, width: number, height: number, options: Readonly<Record<string, unknown>>): this;
        addNamedEmbeddedFile(name: string, file: Reference): void;
        end(): void;
    }
}
