/** Where a word may be divided: Liang's patterns, by language. */
import type { Language } from '@msp/language';
import english from 'hyphen/en-gb/index.js';
import french from 'hyphen/fr/index.js';

const HYPHENATORS = { fr: french, en: english } satisfies Record<Language, { hyphenateSync: typeof french.hyphenateSync }>;
const MARK = '\u00AD';
/** Letters that stay on the line, and that go to the next. */
const MIN_BEFORE = 3;
const MIN_AFTER = 3;
const MIN_LETTERS = 6;
const MAX_LETTERS = 60;
/** Abbreviations are not divided, nor are words that hold a figure. */
const DIVISIBLE = /\p{L}+/gu;
const ABBREVIATION = /^\p{Lu}+$/u;

const kept = new Map<string, readonly number[]>();

/** Offsets inside the word before which a line may end with a hyphen. */
export function divisions(word: string, language: Language): readonly number[] {
    const key = `${language}:${word}`;
    let offsets = kept.get(key);
    if (!offsets) {
        if (kept.size > 20_000) {
            kept.clear();
        }
        kept.set(key, offsets = compute(word, language));
    }
    return offsets;
}

function compute(word: string, language: Language): readonly number[] {
    if (/[\d/@_]/.test(word)) {
        return [];
    }
    const offsets: number[] = [];
    for (const { 0: letters, index } of word.matchAll(DIVISIBLE)) {
        if (letters.length < MIN_LETTERS || letters.length > MAX_LETTERS || ABBREVIATION.test(letters)) {
            continue;
        }
        let at = 0;
        for (const part of HYPHENATORS[language].hyphenateSync(letters, { hyphenChar: MARK, minWordLength: MIN_LETTERS }).split(MARK).slice(0, -1)) {
            at += part.length;
            if (at >= MIN_BEFORE && letters.length - at >= MIN_AFTER) {
                offsets.push(index + at);
            }
        }
    }
    return offsets;
}
