/**
 * Where a sentence ends: the one place that knows. A full stop after an abbreviation (`l'art. 12`, `al. 3`, `n. 4`, `cf.`,
 * `Inc.`, `SA.`, `M. Durand`), inside a number or after a single capital ends nothing; a semicolon ends a sentence, and so
 * does a blank line.
 */

const ABBREVIATIONS: ReadonlySet<string> = new Set([
    'art', 'arts', 'al', 'n', 'no', 'nos', 'cf', 'p', 'pp', 'chap', 'ch', 'sect', 'sec', 'par', 'inc', 'ltd', 'llc', 'corp', 'co', 'sa', 'ag', 'cie', 'st', 'ste', 'mr', 'mrs', 'ms', 'dr', 'me', 'mme', 'mlle', 'mm',
    'm', 'etc', 'ex', 'env', 'max', 'min', 'resp', 'tel', 'approx', 'e.g', 'i.e', 'c.-a-d', 'vs', 'ss', 'let', 'ann', 'fig', 'pt', 'c', 'civ', 'com', 'pen', 'proc', 'cass', 'reg', 'dir', 'h', 'ht', 'ttc', 'jan', 'feb', 'apr', 'aug', 'sept', 'oct', 'nov', 'dec', 'janv', 'fevr', 'avr', 'juil'
]);
/** Of these, one that ends a line or is followed by a capital may well end the sentence too. */
const MAY_END: ReadonlySet<string> = new Set(['etc', 'sa', 'ag', 'inc', 'ltd', 'llc', 'corp', 'co', 'cie', 'h', 'ht', 'ttc', 'max', 'min']);

const STOP = /[.!?;…]+(?=["»”’')\]]*(?:\s|$))/gu;
const WORD_BEFORE = /(?:[\p{L}]\.-?)*[\p{L}\p{N}]+$/u;

export interface Stretch {
    readonly start: number;
    readonly end: number;
}

/** The sentences of one paragraph, in order, without the white space between them. */
export function sentencesOf(text: string): readonly Stretch[] {
    const sentences: Stretch[] = [];
    let start = 0;
    const close = (end: number): void => {
        const from = start + (/^\s*/.exec(text.slice(start, end))?.[0].length ?? 0);
        if (from < end) {
            sentences.push({ start: from, end });
        }
        start = end;
    };
    for (const stop of text.matchAll(STOP)) {
        const end = stop.index + stop[0].length;
        if (endsSentence(text, stop.index, stop[0], end)) {
            close(end + (/^["»”’')\]]*/u.exec(text.slice(end))?.[0].length ?? 0));
        }
    }
    close(text.trimEnd().length);
    return sentences;
}

function endsSentence(text: string, at: number, sign: string, end: number): boolean {
    if (sign === '…' || sign.startsWith('...')) {
        // A blank to be filled in, or an omission, unless a capital begins something new.
        return /^\s+\p{Lu}/u.test(text.slice(end, end + 20)) && /\p{L}$/u.test(text.slice(Math.max(0, at - 1), at));
    }
    if (sign !== '.') {
        return true;
    }
    const word = WORD_BEFORE.exec(text.slice(Math.max(0, at - 20), at))?.[0] ?? '';
    const folded = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    const capitalNext = /^\s+["«“(]?\s*\p{Lu}/u.test(text.slice(end, end + 6));
    if (/^\d+$/.test(word)) {
        // « 1. Objet » at the beginning of a line numbers it.
        return !/(?:^|\n)\s*\d+$/.test(text.slice(Math.max(0, at - 8), at));
    }
    if (/^\p{Lu}$/u.test(word)) {
        return !capitalNext && !/^\s/.test(text.slice(end));
    }
    if (!ABBREVIATIONS.has(folded)) {
        return !/\.\p{L}$/u.test(word) || capitalNext;
    }
    return MAY_END.has(folded) && capitalNext;
}

/** The sentence of a paragraph in which a stretch stands: from the beginning of its first to the end of its last. */
export function sentenceAt(text: string, start: number, end: number): Stretch {
    const sentences = sentencesOf(text);
    const first = sentences.findLast(sentence => sentence.start <= start) ?? sentences[0];
    const last = sentences.find(sentence => sentence.end >= end) ?? sentences.at(-1);
    return { start: first?.start ?? 0, end: last?.end ?? text.length };
}
