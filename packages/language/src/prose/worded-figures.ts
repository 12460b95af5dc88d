/** Lengths of time as contracts write them, in figures or in words: `30 jours`, `trente jours`, `six months`. */
import { figuresIn, type Figure } from './figures.js';
import type { DurationUnit } from '../model/values.js';
import { NUMBER_WORDS, numberOfWords } from './number-words.js';

const UNITS: readonly (readonly [RegExp, DurationUnit])[] = [
    [/^minute/i, 'minute'], [/^(?:heure|hour)/i, 'hour'], [/^(?:jour|day)/i, 'day'], [/^(?:semaine|week)/i, 'week'], [/^(?:mois|month)/i, 'month'], [/^(?:an|ann|year)/i, 'year']
];
const MAY_HOLD = /minutes|heures|jours|semaines|mois|ans|années|hours|days|weeks|months|years/i;
/** In the plural alone: « un jour », "a day" say no length. */
const WORDED = new RegExp(String.raw`(?<![\p{L}-])(${NUMBER_WORDS})\s+(business\s+|working\s+)?(minutes|heures|jours|semaines|mois|ans|années|hours|days|weeks|months|years)(?![\p{L}])(\s+(?:ouvrée?s|ouvrables))?`, 'giu');

/** The figures of a text and the lengths of time that it spells out, in its order. */
export function figuresAndWordsIn(text: string): readonly Figure[] {
    const figures = figuresIn(text);
    const worded = !MAY_HOLD.test(text) ? [] : [...text.matchAll(WORDED)].flatMap((match): Figure[] => {
        const [whole, words = '', english, unitWord = '', french] = match;
        const amount = numberOfWords(words);
        const unit = UNITS.find(([pattern]) => pattern.test(unitWord))?.[1];
        return amount === undefined || amount < 1 || !unit ? [] : [{
            start: match.index, end: match.index + whole.length, text: whole,
            meaning: { type: 'duration', parts: [{ amount, unit, clock: english || french ? 'business' : 'calendar' }], per: [] }
        }];
    });
    return worded.length === 0 ? figures : [...figures, ...worded].sort((a, b) => a.start - b.start);
}
