/** Text as operators of a page: ISO 32000-1, 9.4. */
import type { EmbeddedFont, PDFDocument } from 'pdfkit';
import type { FaceName, Fonts, GlyphRun } from './fonts.js';
import type { Segment } from './segments.js';
import { PAGE, type Color, type TextStyle } from './styles.js';

/** Who reads or searches the text knows by it that the word goes on. */
const SOFT_HYPHEN = '\u00AD';
/** Searched for as any space. */
const NO_BREAK = 0xA0;

interface Encoded {
    readonly codes: readonly number[];
    /** In thousandths of an em: with kerning, and the glyphs' own widths. */
    readonly advance: number;
    readonly natural: number;
    /** Its part of a TJ; undefined where glyphs stand above or below the line. */
    readonly plain: string | undefined;
}

export class TextWriter {
    private readonly embedded = new Map<FaceName, EmbeddedFont>();
    private readonly codes = new Map<string, number>();
    private readonly encoded = new WeakMap<GlyphRun, Encoded>();
    private operators: string[] = [];
    private shown: string[] = [];
    private pen = 0;
    /** Font and size that are set. */
    private face: string | undefined;

    constructor(private readonly file: PDFDocument, private readonly fonts: Fonts) {}

    /** @param line baseline, from the top of the page */
    segment({ run, x, tokens }: Segment, line: number): string {
        const { style } = run;
        const y = line - (style.rise ?? 0);
        this.begin(x, y, style.color);
        for (const { kind, text, width } of tokens) {
            if (kind === 'hyphen') {
                this.word(text, style, y, SOFT_HYPHEN);
            } else if (kind === 'space') {
                this.space(width, style, y);
            } else {
                this.word(text, style, y);
            }
        }
        return this.end();
    }

    /** A text on its own: numbers of pages, running headers. */
    plain(text: string, style: TextStyle, x: number, y: number): string {
        this.begin(x, y, style.color);
        this.word(text, style, y);
        return this.end();
    }

    /** Text across the page, as a mark behind what stands on it. */
    diagonal(text: string, style: TextStyle, width: number): string {
        const angle = Math.atan2(PAGE.height, PAGE.width);
        const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
        const x = PAGE.width / 2 - cos * width / 2 + sin * style.size * 0.35;
        const y = PAGE.height / 2 - sin * width / 2 - cos * style.size * 0.35;
        this.begin(0, 0, style.color);
        this.operators[this.operators.length - 1] = `${number(cos)} ${number(sin)} ${number(-sin)} ${number(cos)} ${number(x)} ${number(y)} Tm`;
        this.word(text, style, 0);
        return this.end();
    }

    private begin(x: number, y: number, color: Color): void {
        this.pen = x;
        this.face = undefined;
        this.operators = ['BT', `${color.join(' ')} rg`, `1 0 0 1 ${number(x)} ${number(PAGE.height - y)} Tm`];
    }

    private end(): string {
        this.flush();
        return [...this.operators, 'ET'].join('\n');
    }

    /** @param said what a reader is told instead */
    private word(text: string, style: TextStyle, y: number, said?: string): void {
        for (const run of this.fonts.shape(text, style.face, style.tabular).runs) {
            this.run(run, style, y, said);
        }
    }

    private space(width: number, style: TextStyle, y: number): void {
        const [run] = this.fonts.shape(' ', style.face, style.tabular).runs;
        if (run) {
            const { codes, natural } = this.encode(run, this.select(run.face, style.size));
            this.shown.push(`${hex(codes[0]!)}> ${number(natural - width * 1000 / style.size)} <`);
            this.pen += width;
        }
    }

    private run(run: GlyphRun, style: TextStyle, y: number, said?: string): void {
        const { codes, plain, advance } = this.encode(run, this.select(run.face, style.size), said);
        if (plain !== undefined && !style.spacing) {
            this.shown.push(plain);
            this.pen += advance * style.size / 1000;
        } else {
            this.show(run, codes, style.size, style.spacing ?? 0, y);
        }
    }

    private encode(run: GlyphRun, font: EmbeddedFont, said?: string): Encoded {
        let encoded = said === undefined ? this.encoded.get(run) : undefined;
        if (!encoded) {
            const codes = run.glyphs.map(({ id, codePoints }, index) =>
                this.code(font, id, said ?? run.actual ?? (codePoints[0] === NO_BREAK ? ' ' : String.fromCodePoint(...codePoints)), run.widths[index]!));
            const level = run.xOffsets.every(offset => offset === 0) && run.yOffsets.every(offset => offset === 0);
            encoded = {
                codes, advance: sum(run.advances), natural: sum(run.widths),
                plain: level ? codes.map((code, index) => shownBy(code, run.widths[index]! - run.advances[index]!)).join('') : undefined
            };
            if (said === undefined) {
                this.encoded.set(run, encoded);
            }
        }
        return encoded;
    }

    /** One glyph may stand for several characters: it has a code for each, so that readers are told the right one. */
    private code(font: EmbeddedFont, glyph: number, text: string, width: number): number {
        const key = `${font.id}:${glyph}:${text}`;
        let code = this.codes.get(key);
        if (code === undefined) {
            code = font.subset.glyphs.push(glyph) - 1;
            font.widths[code] = width;
            font.unicode[code] = [...text].map(character => character.codePointAt(0)!);
            this.codes.set(key, code);
        }
        return code;
    }

    private show(run: GlyphRun, codes: readonly number[], size: number, spacing: number, y: number): void {
        codes.forEach((code, index) => {
            const dx = run.xOffsets[index]!;
            const dy = run.yOffsets[index]!;
            const advance = run.advances[index]! * size / 1000 + spacing;
            if (dx !== 0 || dy !== 0) {
                this.flush();
                this.operators.push(`1 0 0 1 ${number(this.pen + dx * size / 1000)} ${number(PAGE.height - y + dy * size / 1000)} Tm`, `<${hex(code)}> Tj`);
                this.pen += advance;
                this.operators.push(`1 0 0 1 ${number(this.pen)} ${number(PAGE.height - y)} Tm`);
                return;
            }
            const extra = run.widths[index]! - advance * 1000 / size;
            this.shown.push(shownBy(code, extra));
            this.pen += advance;
        });
    }

    private flush(): void {
        if (this.shown.length > 0) {
            this.operators.push(`[<${this.shown.join('')}>] TJ`.replaceAll('<>', ''));
            this.shown = [];
        }
    }

    private select(face: FaceName, size: number): EmbeddedFont {
        let font = this.embedded.get(face);
        if (!font) {
            font = this.file.font(this.fonts.faces[face])._font;
            // No code stands for nothing: PDF/A-3, 6.2.11.7.2.
            font.unicode[0] = [0xFFFD];
            this.embedded.set(face, font);
        }
        this.file.page.fonts[font.id] ??= font.ref();
        const selected = `/${font.id} ${number(size)} Tf`;
        if (this.face !== selected) {
            this.flush();
            this.operators.push(selected);
            this.face = selected;
        }
        return font;
    }
}

/** Inside `<…>` of a TJ: the glyph, and how far it moves the pen less than its own width. */
function shownBy(code: number, less: number): string {
    return Math.abs(less) < 0.05 ? hex(code) : `${hex(code)}> ${number(less)} <`;
}

function sum(values: readonly number[]): number {
    return values.reduce((a, b) => a + b, 0);
}

function hex(code: number): string {
    return code.toString(16).padStart(4, '0');
}

export function number(value: number): string {
    return String(Math.round(value * 1000) / 1000);
}
