/** When a value changes, the words of its document that say it change with it, in the way they were written. */
import type { Dossier } from '../model/dossier.js';
import { replaceEdit } from '../model/edits.js';
import type { FactStatement } from '../model/effective-facts.js';
import type { Edit } from '../model/finding.js';
import { canonical, meaningOf, type Meaning } from '../model/values.js';
import { quotedValue } from './bound-words.js';
import { boundAt, passagesIn, type Passage } from './passages.js';
import { readingOf } from './read-statements.js';
import { counts } from './readings.js';
import { meaningOfSlot, reworded, sayTheSame, valueInWords } from './words-of-values.js';

/** A stretch of a text that says a value. */
export interface SaidWords {
    readonly passage: Passage;
    readonly start: number;
    readonly end: number;
}

export interface ChangedWords {
    readonly edits: readonly Edit[];
    /** Words that say the old value and cannot be changed in their way. */
    readonly kept: readonly string[];
    /** What says the new value once this is applied: it says the old one no longer. */
    readonly covered: readonly SaidWords[];
}

/**
 * What has to change in words when a statement takes another value: the quotations of it that keep their own words, and the
 * sentences of its document that certainly state it.
 * @param value undefined where it is none that words are written for
 */
export function changedWords(dossier: Dossier, statement: FactStatement, value: Meaning | undefined, except?: SaidWords): ChangedWords {
    const edits: Edit[] = [];
    const kept: string[] = [];
    const covered: SaidWords[] = [];
    for (const said of wordsOfStatement(dossier, statement)) {
        const { passage, start, end } = said;
        if (except && except.passage === passage && except.start === start) {
            covered.push(said);
            continue;
        }
        const words = passage.text.slice(start, end);
        const anew = value && rewordedFrom(words, meaningOf(statement.value), value, dossier.languageOf(statement.document));
        if (anew === undefined) {
            kept.push(words);
            continue;
        }
        covered.push(said);
        if (anew !== words) {
            edits.push({ ...replaceEdit(passage.place(start, end), anew), worded: true });
        }
    }
    return { edits, kept, covered };
}

/** A text takes the place of the same text; a value in words is written anew. */
function rewordedFrom(words: string, old: Meaning, value: Meaning, language: 'fr' | 'en'): string | undefined {
    if (value.type === 'text' && old.type === 'text') {
        return words === old.text && !/["\\{}]/.test(value.text) ? value.text : undefined;
    }
    return reworded(words, value, language);
}

function wordsOfStatement(dossier: Dossier, statement: FactStatement): readonly SaidWords[] {
    const { kind, fact, key, document, node } = statement;
    const found: SaidWords[] = [];
    for (const passage of passagesIn(dossier)) {
        for (const { start, end, hole } of passage.bound) {
            const quoted = quotedValue(hole, dossier)?.statement;
            if (quoted && (quoted === statement || quoted.node === node)) {
                found.push({ passage, start, end });
            }
        }
    }
    for (const reading of dossier.readings.of(kind, fact, key)) {
        const { passage, valueStart: start, valueEnd: end } = reading;
        const same = reading.document === document && counts(reading) && boundAt(passage, start, end) === undefined && saysIt(reading.value, statement);
        if (same && !found.some(other => other.passage === passage && other.start < end && other.end > start)) {
            found.push({ passage, start, end });
        }
    }
    return found;
}

function saysIt(value: FactStatement['value'], statement: FactStatement): boolean {
    return canonical(value) === canonical(statement.value) || sayTheSame(meaningOf(value), meaningOf(statement.value));
}

/** The meaning of a value as `.msp` spells it, where it is one that words say: `24 hours`, `99.5% per month`, `"Paris"`. */
export function meaningOfSpelling(source: string): Meaning | undefined {
    const text = /^"([^"\\]*)"$/.exec(source)?.[1];
    if (text !== undefined) {
        return { type: 'text', text };
    }
    const span = /^-?\d/.test(source) ? valueInWords(source) : undefined;
    return span && meaningOfSlot(span.value);
}

/** Whether a statement stands in words alone: there is no value to replace. */
export function isInWordsAlone(statement: FactStatement): boolean {
    return readingOf(statement.value) !== undefined;
}
