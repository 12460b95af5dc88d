/**
 * The number of a paragraph, typed (`ARTICLE 4 –`, `4.2`, `IV.`) or automatic, and how it is numbered: its family. Paragraphs
 * of one family are compared with one another only.
 */
import { plain, type Paragraph } from '../word/model.js';
import { isAnnexHeading, standsOut } from './lines.js';

export interface Mark {
    /** `article`, `section`, `part` after those words; `decimal`, `roman`, `letter` typed; `list 3 0` for a level of an automatic list. */
    readonly family: string;
    /** `[4, 2]` for 4.2; Roman numbers and letters counted. */
    readonly path: readonly number[];
    /** As the document shows it: `4.2`, `IV`. */
    readonly shown: string;
    /** What was typed of it: `ARTICLE 4 –`; empty where it is automatic. */
    readonly typed: string;
    /** The text after it. */
    readonly rest: string;
    /** Its form alone says that it is no word of a sentence: a sign after the number, or nothing. */
    readonly sure: boolean;
}

const WORDS: Readonly<Record<string, string>> = {
    article: 'article', articles: 'article', art: 'article', clause: 'article', clauses: 'article', '§': 'article',
    section: 'section', sections: 'section', titre: 'part', title: 'part', chapitre: 'part', chapter: 'part', partie: 'part', part: 'part', livre: 'part'
};
/** An `l` is the 1 of old typewriters. */
const NUMERAL = '\\d{1,3}(?:[.-]\\d{1,3})*|[IVXLC]+|premier|première|unique|[A-Z]';
/** `ARTICLE 4 – CONFIDENTIALITÉ`, `Section 2: Term`, `Article 1er. Objet`. */
const WORDED = new RegExp(`^((articles?|art\\.?|clauses?|sections?|chapitres?|chapters?|titres?|title|parties?|parts?|livre|§)(?:\\s+|(?=\\d)|(?<=§))(?:n°\\s*)?(${NUMERAL})(?:\\s?er|e|ère)?(?![\\p{L}\\p{N}]))([\\s.:)°–—‑-]*)(.*)$`, 'iu');
/** `4. Confidentiality`, `4.2 Term`, `4) Prix`, `4.2 – Prix`. */
const DECIMAL = /^((\d{1,3}(?:\.\d{1,3})*)(\s*[.)](?:\s*[-–—])?|\s*[-–—:])?)\s+(\S.*)$/u;
/** `4.Confidentialité`: no blank after the sign. */
const DECIMAL_TIGHT = /^((\d{1,2}(?:\.\d{1,2})*)([.)-]))(\p{Lu}.*)$/u;
const ROMAN = /^(([IVXL]{1,6})(\s*[.)](?:\s*[-–—])?|\s*[-–—:]))\s*(\S.*)$/u;
const LETTER = /^(([A-Z])(\s*[.)]|\s+[-–—]))\s+(\S.*)$/u;

export function markOf(paragraph: Paragraph): Mark | undefined {
    const text = plain(paragraph);
    const typed = typedMark(text, paragraph);
    return typed ?? automaticMark(paragraph, text);
}

/** What a line shows of a number, whatever its look. */
export function typedMark(text: string, paragraph?: Paragraph): Mark | undefined {
    if (isAnnexHeading(text)) {
        return undefined;
    }
    const worded = WORDED.exec(text);
    if (worded) {
        return wordedMark(worded, paragraph);
    }
    const decimal = DECIMAL.exec(text) ?? DECIMAL_TIGHT.exec(text);
    if (decimal) {
        const path = decimal[2]!.split('.').map(Number);
        const sign = decimal[3] !== undefined;
        // « 24 heures » and « 2024 » are words of a sentence; « 1 OBJET » may be a heading.
        return sign || path.length > 1 || paragraph !== undefined && /^\p{Lu}/u.test(decimal[4]!) && standsOut(paragraph, decimal[4])
            ? { family: 'decimal', path, shown: decimal[2]!, typed: decimal[1]!.trim(), rest: decimal[4]!, sure: sign || path.length > 1 } : undefined;
    }
    const roman = ROMAN.exec(text);
    const value = roman ? romanValue(roman[2]!) : 0;
    if (roman && value > 0) {
        return { family: 'roman', path: [value], shown: roman[2]!, typed: roman[1]!.trim(), rest: roman[4]!, sure: true };
    }
    const letter = LETTER.exec(text);
    return letter ? { family: 'letter', path: [letter[2]!.charCodeAt(0) - 64], shown: letter[2]!, typed: letter[1]!.trim(), rest: letter[4]!, sure: true } : undefined;
}

function wordedMark([, typed, word, numeral, signs, rest]: RegExpExecArray, paragraph: Paragraph | undefined): Mark | undefined {
    const family = WORDS[word!.toLowerCase().replace(/\.$/, '')]!;
    const path = numeral === 'l' ? [1] : numeralPath(numeral!);
    // « Section a », « parties », « l'article 4 du présent contrat ».
    if (path.length === 0 || /^[a-km-z]$/.test(numeral!) || /^[\p{Ll},;]/u.test(rest!) || /;$/.test(rest!) || /(?:clause|article|section)s?\s+\d/iu.test(rest!)) {
        return undefined;
    }
    const sure = rest === '' && numeral !== 'l' || /[.:)°–—‑-]/.test(signs!) || paragraph !== undefined && standsOut(paragraph, rest);
    return { family, path, shown: /^(?:premier|première|unique|l)$/i.test(numeral!) && path[0] === 1 ? '1' : numeral!.replaceAll('-', '.'), typed: `${typed!}${signs!.trimEnd()}`.trim(), rest: rest!, sure };
}

function numeralPath(numeral: string): readonly number[] {
    if (/^\d/.test(numeral)) {
        return numeral.split(/[.-]/).map(Number);
    }
    if (/^(?:premier|première|unique)$/i.test(numeral)) {
        return [1];
    }
    const roman = romanValue(numeral.toUpperCase());
    return roman > 0 && numeral === numeral.toUpperCase() ? [roman] : /^[A-Z]$/.test(numeral) ? [numeral.charCodeAt(0) - 64] : [];
}

const DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** 0 for what is no Roman number. */
function romanValue(text: string): number {
    if (!/^(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3})$/.test(text) || text === '') {
        return 0;
    }
    return [...text].reduce((sum, digit, index) => {
        const value = DIGITS[digit]!;
        return sum + (value < (DIGITS[text[index + 1] ?? ''] ?? 0) ? -value : value);
    }, 0);
}

function automaticMark({ number }: Paragraph, rest: string): Mark | undefined {
    if (!number || number.bullet || number.label === '' || !/[\d\p{L}]/u.test(number.label)) {
        return undefined;
    }
    const worded = WORDED.exec(number.label);
    if (worded) {
        const mark = wordedMark(worded, undefined);
        return mark && { ...mark, typed: '', rest, sure: true };
    }
    const shown = /^[^\d\p{L}]*(\d+(?:\.\d+)*|[IVXLC]+|[A-Z])[^\d\p{L}]*$/u.exec(number.label)?.[1];
    // `(1)` and `1)` below the first level number a list.
    if (shown === undefined || /^\(/.test(number.label)) {
        return undefined;
    }
    const path = /^\d/.test(shown) ? shown.split('.').map(Number) : [number.value];
    const depth = path.length;
    return { family: depth > 1 ? 'decimal' : `list ${number.list} ${number.level}`, path, shown, typed: '', rest, sure: true };
}
