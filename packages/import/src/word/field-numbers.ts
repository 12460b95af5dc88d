/**
 * Numbers of fields: AUTONUM and its two companions count paragraphs, LISTNUM takes a number of a list anywhere in one. Word
 * computes them when it shows the document, so that no file holds them. Source: ISO/IEC 29500-1, 17.16.5.4 to 17.16.5.6 and
 * 17.16.5.31; the formats of the three lists that LISTNUM knows: Microsoft, Q162895.
 */
import { cardinalText, formatNumber, ordinalText } from './number-formats.js';
import type { ComputedNumber, Numbering } from './numbering.js';

/** Where a field stands. */
export interface FieldPlace {
    /** 0 to 8 of a heading; undefined for running text. */
    readonly outline?: number;
    /** Of its paragraph, given by a list. */
    readonly number?: ComputedNumber;
    readonly language?: string;
}

/** Format and text of each level. */
type Levels = readonly (readonly [format: string, text: string])[];

const OUTLINE: Levels = [['upperRoman', '%.'], ['upperLetter', '%.'], ['decimal', '%.'], ['lowerLetter', '%)'], ['decimal', '(%)'], ['lowerLetter', '(%)'], ['lowerRoman', '(%)'], ['lowerLetter', '(%)'], ['lowerRoman', '(%)']];
const BUILT_IN: Readonly<Record<string, Levels | 'legal'>> = {
    numberdefault: [['decimal', '%)'], ['lowerLetter', '%)'], ['lowerRoman', '%)'], ['decimal', '(%)'], ['lowerLetter', '(%)'], ['lowerRoman', '(%)'], ['decimal', '%.'], ['lowerLetter', '%.'], ['lowerRoman', '%.']],
    outlinedefault: OUTLINE,
    legaldefault: 'legal'
};

/** Below every heading. */
const BODY = 9;

export class FieldNumbers {
    /** Paragraphs counted by AUTONUM, by their level. */
    private readonly paragraphs: number[] = [];
    private readonly lists = new Map<string, { counters: number[]; level?: number }>();
    /** The list of the LISTNUM before, and whether it stands in the same paragraph. */
    private last: { readonly list: string; isHere: boolean } | undefined;

    constructor(private readonly numbering: Numbering) {}

    /** @param name of the field, in capitals; undefined where the list it names is none of the document */
    next(name: string, instruction: string, place: FieldPlace): ComputedNumber | undefined {
        return name === 'LISTNUM' ? this.listed(instruction, place) : this.automatic(name, instruction, place);
    }

    private automatic(name: string, instruction: string, { outline = BODY, language = '' }: FieldPlace): ComputedNumber {
        const value = (this.paragraphs[outline] ?? 0) + 1;
        this.paragraphs[outline] = value;
        this.paragraphs.length = outline + 1;
        const separator = argument(instruction, 's') ?? '.';
        const above = this.paragraphs.filter(number => number > 0);
        const write = (number: number): string => written(number, formatIn(instruction), language);
        if (name === 'AUTONUMOUT') {
            const [format, text] = outline === BODY ? ['decimal', '%.'] as const : OUTLINE[outline]!;
            return made(text.replace('%', formatNumber(value, format)), above, format);
        }
        const legal = name !== 'AUTONUM';
        const end = legal && /\\e\b/i.test(instruction) ? '' : separator;
        return made(`${(legal ? above : [value]).map(write).join(separator)}${end}`, above, formatIn(instruction) === '' ? 'decimal' : formatIn(instruction));
    }

    private listed(instruction: string, place: FieldPlace): ComputedNumber | undefined {
        const asked = Number(argument(instruction, 'l'));
        const start = Number(argument(instruction, 's') ?? NaN);
        const level = asked >= 1 && asked <= 9 ? asked - 1 : undefined;
        const named = /^LISTNUM\s+(?:"([^"]+)"|([^\s\\"]+))/i.exec(instruction);
        const name = (named?.[1] ?? named?.[2])?.toLowerCase();
        if (name === undefined && place.number && !place.number.bullet && !this.last?.isHere) {
            // A list goes on one level below its paragraph.
            return this.numbering.following(place.number.list, level ?? place.number.level + 1, Number.isNaN(start) ? undefined : start, place.language);
        }
        const list = name ?? this.last?.list ?? 'numberdefault';
        const shape = BUILT_IN[list];
        const known = this.lists.get(list) ?? { counters: [] };
        const at = level ?? known.level ?? (place.number && shape === undefined ? place.number.level + 1 : 0);
        this.lists.set(list, known);
        this.last = { list, isHere: true };
        known.level = at;
        if (shape === undefined) {
            const abstract = this.numbering.listNamed(list, at);
            return abstract === undefined ? undefined : this.numbering.following(abstract, at, Number.isNaN(start) ? undefined : start, place.language);
        }
        const value = Number.isNaN(start) ? (known.counters[at] ?? 0) + 1 : start;
        known.counters[at] = value;
        known.counters.length = at + 1;
        const above = Array.from({ length: at + 1 }, (_, index) => known.counters[index] ?? 1);
        if (shape === 'legal') {
            return made(`${above.join('.')}.`, above, 'decimal');
        }
        const [format, text] = shape[at]!;
        return made(text.replace('%', formatNumber(value, format)), [value], format);
    }

    /** Another paragraph: a LISTNUM without a name belongs to the list of its own paragraph, if it has one. */
    endParagraph(): void {
        if (this.last) {
            this.last.isHere = false;
        }
    }
}

function made(label: string, path: readonly number[], format: string): ComputedNumber {
    return { label, path: path.join('.'), level: 0, bullet: false, format, value: path.at(-1)!, list: 'field' };
}

/** `\s :` and `\s ":"` as `:`. */
function argument(instruction: string, name: string): string | undefined {
    const match = new RegExp(`\\\\${name}\\s*(?:"([^"]*)"|([^\\s\\\\]+))`, 'i').exec(instruction);
    return match?.[1] ?? match?.[2];
}

/** The name behind `\*`, as it is written: `alphabetic` and `ALPHABETIC` are two formats. */
function formatIn(instruction: string): string {
    return [...instruction.matchAll(/\\\*\s*([A-Za-z]+)/g)].map(([, name]) => name!).find(name => !/^(?:mergeformat|charformat|upper|lower|firstcap|caps)$/i.test(name)) ?? '';
}

function written(value: number, format: string, language: string): string {
    const capital = /^[A-Z]{2}/.test(format);
    switch (format.toLowerCase()) {
        case 'alphabetic': return formatNumber(value, capital ? 'upperLetter' : 'lowerLetter');
        case 'roman': return formatNumber(value, capital ? 'upperRoman' : 'lowerRoman');
        case 'arabicdash': return formatNumber(value, 'numberInDash');
        case 'ordinal': return formatNumber(value, 'ordinal', language);
        case 'cardtext': return cardinalText(value, language);
        case 'ordtext': return ordinalText(value, language);
        case 'hex': return formatNumber(value, 'hex');
        default: return String(value);
    }
}
