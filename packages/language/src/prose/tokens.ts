/**
 * Text as words that compare: folded (no accents, no capitals, one kind of apostrophe, hyphens apart), with their common
 * form and where they stand. What stands between words is a mark on the next one.
 */
import type { Language } from '../model/finding.js';
import { QUOTATION } from './passages.js';
import { isWeak, stemOf } from './stems.js';

export interface Token {
    /** Folded: `preavis`. `.` for the end of a sentence, the quotation sign for a quotation. */
    readonly word: string;
    readonly stem: string;
    readonly start: number;
    readonly end: number;
    /** An article, `de` and the like, which nothing depends on. */
    readonly weak: boolean;
    readonly capital: boolean;
    /** All in capitals, where a capital tells nothing. */
    readonly upper: boolean;
    /** Only a hyphen or an apostrophe stands before it. */
    readonly joined: boolean;
    /** A colon, a bar of a table or a dash of a label stands before it. */
    readonly colon: boolean;
    /** A comma, a bracket or a quotation mark stands before it. */
    readonly comma: boolean;
}

export const STOP = '.';

const PIECE = /\uFFFC|[\p{L}\p{M}]+|\d+|[^\s]/gu;
const MARKS = /\p{M}/gu;
const LETTER = /^[\p{L}\p{N}\uFFFC]/u;

/** Folds one word. */
export function foldWord(word: string): string {
    return word.normalize('NFD').replace(MARKS, '').toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae');
}

/** The words of a stretch of a text; offsets are those of the text. */
export function tokensOf(text: string, start: number, end: number, language: Language): Token[] {
    const tokens: Token[] = [];
    let colon = false;
    let comma = false;
    PIECE.lastIndex = 0;
    const stretch = text.slice(start, end);
    for (const match of stretch.matchAll(PIECE)) {
        const [piece] = match;
        if (!LETTER.test(piece)) {
            colon ||= piece === ':' || piece === '|' || piece === '=' || (piece === '–' || piece === '—') && /\s$/.test(stretch.slice(0, match.index));
            comma ||= ',()[]«»"“”;'.includes(piece);
            continue;
        }
        const folded = foldWord(piece);
        // « à » and the verb « a » are two words; a capital bears no accent.
        const word = language === 'fr' && (folded === 'a' && piece !== 'a') ? 'au' : language === 'en' && piece === 's' ? 's' : folded;
        tokens.push({
            word, stem: stemOf(word, language), start: start + match.index, end: start + match.index + piece.length,
            // `S2` is a name of something, its letter no article.
            weak: isWeak(word, language) && !/\d/.test(stretch[match.index + piece.length] ?? ''), capital: /^\p{Lu}/u.test(piece), upper: piece.length > 1 && piece === piece.toUpperCase(), joined: /[\p{L}\p{N}][-‑'’]$/u.test(stretch.slice(Math.max(0, match.index - 2), match.index)), colon, comma
        });
        colon = comma = false;
    }
    return tokens;
}

export function stopToken(at: number): Token {
    return { word: STOP, stem: STOP, start: at, end: at, weak: false, capital: false, upper: false, joined: false, colon: false, comma: false };
}

const FRENCH_WORDS = /(?<![\p{L}])(?:le|la|les|des|du|de|et|est|une|un|pour|dans|par|sur|au|aux|que|ou|en)(?![\p{L}])/giu;
const ENGLISH_WORDS = /(?<![\p{L}])(?:the|of|and|to|is|in|shall|by|for|or|any|with|this|be|on|at|from)(?![\p{L}])/giu;

/** The language a text is written in, told by its small words; `otherwise` where they do not tell. */
export function languageOf(text: string, otherwise: Language): Language {
    const sample = text.slice(0, 600);
    const french = sample.match(FRENCH_WORDS)?.length ?? 0;
    const english = sample.match(ENGLISH_WORDS)?.length ?? 0;
    return french === english || french + english < 2 ? otherwise : french > english ? 'fr' : 'en';
}
