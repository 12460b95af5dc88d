/** The fonts of a file: which glyphs draw a piece of text, and how wide they are. */
import { create, type Font } from 'fontkit';
import { ExportError, type ExportContext } from '../formats/format.js';
import type { AssetName } from '../formats/assets.js';

export type FaceName = 'regular' | 'italic' | 'bold' | 'boldItalic' | 'mono' | 'fallback';

const FILES: Readonly<Record<FaceName, AssetName>> = {
    regular: 'serif-regular.ttf', italic: 'serif-italic.ttf', bold: 'serif-bold.ttf', boldItalic: 'serif-bold-italic.ttf',
    mono: 'mono.ttf', fallback: 'fallback.ttf'
};

const TABULAR: Readonly<Record<FaceName, string>> = {
    regular: 'regular figures', italic: 'italic figures', bold: 'bold figures', boldItalic: 'boldItalic figures', mono: 'mono figures', fallback: 'fallback figures'
};

/** Glyphs of one face; all widths are thousandths of an em. */
export interface GlyphRun {
    readonly face: FaceName;
    readonly glyphs: readonly { readonly id: number; readonly codePoints: readonly number[] }[];
    /** How far the pen moves after each glyph, kerning among it. */
    readonly advances: readonly number[];
    /** The glyph's own width, which the file states for it. */
    readonly widths: readonly number[];
    readonly xOffsets: readonly number[];
    readonly yOffsets: readonly number[];
    /** What a reader is told instead of what is drawn: no font has the character. */
    readonly actual?: string;
}

export interface Shaped {
    readonly width: number;
    readonly runs: readonly GlyphRun[];
    /** Read from right to left; its glyphs are in the order in which they are drawn. */
    readonly rightToLeft: boolean;
}

const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;
/** Drawn by nothing: joiners, variation selectors, soft hyphens; and controls, which the tree has removed already. */
const INVISIBLE = /[\u0000-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF]|\uDB40[\uDC00-\uDFFF]/g;
/** Source Serif's own is so narrow that 480 000 reads as one number. */
const NARROW_SPACE = 0x202F;
const NARROW_WIDTH = 190;
const REPLACEMENT = '\uFFFD';
/** Words kept with their glyphs; a contract has some thousands. */
const MAX_KEPT = 60_000;

export class Fonts {
    /** By face and figures, then by text. */
    private readonly kept = new Map<string, Map<string, Shaped>>();
    private readonly coverage = new Map<FaceName, Map<number, boolean>>();

    private constructor(readonly faces: Readonly<Record<FaceName, Font>>) {}

    /** @throws {ExportError} when a font is missing where the product should have it */
    static async load(asset: ExportContext['asset']): Promise<Fonts> {
        const loaded = await Promise.all(Object.entries(FILES).map(async ([face, file]) => {
            const font = create(await asset(file) as Buffer);
            if (!('layout' in font)) {
                throw new ExportError({ fr: `La police « ${file} » n'est pas lisible.`, en: `The font "${file}" cannot be read.` });
            }
            return [face, font] as const;
        }));
        return new Fonts(Object.fromEntries(loaded) as Record<FaceName, Font>);
    }

    /** @param tabular figures of one width, for columns of amounts */
    shape(text: string, face: FaceName, tabular = false): Shaped {
        const look = tabular ? TABULAR[face] : face;
        let kept = this.kept.get(look);
        if (!kept) {
            this.kept.set(look, kept = new Map());
        }
        let shaped = kept.get(text);
        if (!shaped) {
            if (kept.size >= MAX_KEPT) {
                kept.clear();
            }
            kept.set(text, shaped = this.compute(text, face, tabular));
        }
        return shaped;
    }

    private compute(text: string, face: FaceName, tabular: boolean): Shaped {
        const runs = this.pieces(text, face).map(piece => this.run(piece, tabular));
        const rightToLeft = RIGHT_TO_LEFT.test(text);
        return { width: runs.reduce((sum, run) => sum + run.advances.reduce((a, b) => a + b, 0), 0), runs: rightToLeft ? runs.reverse() : runs, rightToLeft };
    }

    private run({ face, text, actual }: Piece, tabular: boolean): GlyphRun {
        const font = this.faces[face];
        const scale = 1000 / font.unitsPerEm;
        const { glyphs, positions } = tabular && face !== 'fallback' && face !== 'mono' ? font.layout(text, ['tnum', 'lnum']) : font.layout(text);
        return {
            face, actual,
            glyphs: glyphs.map(({ id, codePoints }) => ({ id, codePoints })),
            advances: positions.map((position, index) => glyphs[index]!.codePoints[0] === NARROW_SPACE ? NARROW_WIDTH : position.xAdvance * scale),
            widths: glyphs.map(glyph => glyph.advanceWidth * scale),
            xOffsets: positions.map(position => position.xOffset * scale),
            yOffsets: positions.map(position => position.yOffset * scale)
        };
    }

    /** The stretches that one face can draw; a mark stays with the character that it stands on. */
    private pieces(text: string, face: FaceName): Piece[] {
        const shown = text.replace(INVISIBLE, '').replaceAll('\u2011', '-');
        const pieces: { face: FaceName; text: string; actual?: string }[] = [];
        for (const character of shown) {
            const last = pieces.at(-1);
            const code = character.codePointAt(0)!;
            if (last && last.actual === undefined && /^\p{M}$/u.test(character) && this.has(last.face, code)) {
                last.text += character;
                continue;
            }
            const wanted = this.has(face, code) ? face : this.has('fallback', code) ? 'fallback' : undefined;
            if (wanted === undefined) {
                pieces.push({ face: 'fallback', text: REPLACEMENT, actual: character });
            } else if (last && last.face === wanted && last.actual === undefined) {
                last.text += character;
            } else {
                pieces.push({ face: wanted, text: character });
            }
        }
        return pieces;
    }

    private has(face: FaceName, codePoint: number): boolean {
        let known = this.coverage.get(face);
        if (!known) {
            this.coverage.set(face, known = new Map());
        }
        let has = known.get(codePoint);
        if (has === undefined) {
            known.set(codePoint, has = this.faces[face].hasGlyphForCodePoint(codePoint));
        }
        return has;
    }
}

interface Piece {
    readonly face: FaceName;
    readonly text: string;
    readonly actual?: string;
}
