/**
 * Figures in running text: `7 h 12`, `43 minutes`, `5 jours ouvrés`, `99,9 %`, `10 000 €`, `EUR 40`. What is found has
 * the meaning of a value, so that it compares with the facts of a dossier.
 */
import type { Clock, DurationPart, DurationUnit, Meaning } from '../model/values.js';

export type FigureMeaning = Extract<Meaning, { type: 'duration' | 'percent' | 'money' }>;

export interface Figure {
    /** Where it stands in the text. */
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly meaning: FigureMeaning;
}

const SPACE = '[ \\u00A0\\u202F]';
/** Thousands are told from decimals when the number is read: `10.000` is one thing of money, another of a percentage. */
const NUMBER = `\\d{1,3}(?:${SPACE}\\d{3})+(?:[.,]\\d+)?|\\d+(?:[.,']\\d+)*`;
const CURRENCY = '€|euros?|EUR|CHF|francs suisses|Swiss francs|USD|\\$|GBP|£';
const UNIT = 'minutes?|mins?|mn|heures?|hours?|h|jours?|days?|semaines?|weeks?|mois|months?|années?|ans?|years?';

/** One pass: an amount with its sign before or after it, a percentage, a length of time. */
const FIGURE = new RegExp(
    `(?<![\\p{L}\\d.,/])(?:(?<before>€|EUR|CHF|USD|\\$|GBP|£)${SPACE}?(?<amount>${NUMBER})`
    + `|(?<number>${NUMBER})(?:${SPACE}?(?<percent>%|pour${SPACE}cent|per${SPACE}cent|percent)`
    + `|${SPACE}?(?<after>${CURRENCY})`
    + `|(?:${SPACE}|-)?(?<english>business${SPACE}|working${SPACE}|calendar${SPACE})?(?<unit>${UNIT})`
    // `7 h 12`, `4 heures 30 minutes`: after the short `h` two digits alone are minutes.
    + `(?:${SPACE}?(?<rest>(?<=[\\d \\u00A0\\u202F]h${SPACE}?)\\d{2}(?![\\d.,]*\\d|${SPACE}?(?:${UNIT}|${CURRENCY}|%)(?!\\p{L}))|\\d{1,2}(?=${SPACE}?(?:minutes?|mins?|mn)(?!\\p{L})))(?:${SPACE}?(?:minutes?|mins?|mn)(?!\\p{L}))?)?`
    + `(?:${SPACE}(?<french>ouvrée?s?|ouvrables?|calendaires?))?))(?![\\p{L}\\d])`, 'giu');

/** All figures of a text, in its order. Times of the day (`8 h à 18 h`) are not lengths of time, and left out. */
export function figuresIn(text: string): Figure[] {
    if (!/\d/.test(text)) {
        return [];
    }
    const figures: Figure[] = [];
    for (const match of text.matchAll(FIGURE)) {
        const meaning = meaningOfMatch(match.groups!);
        const start = match.index;
        const end = start + match[0].length;
        if (meaning && !(meaning.type === 'duration' && isTimeOfDay(text, start, end, match.groups!.unit!))) {
            figures.push({ start, end, text: match[0], meaning });
        }
    }
    return figures;
}

function meaningOfMatch(groups: Record<string, string | undefined>): FigureMeaning | undefined {
    const { before, amount, number, percent, after, unit, rest, english, french } = groups;
    if (before !== undefined || after !== undefined) {
        return { type: 'money', amount: moneyNumber(amount ?? number!), currency: currencyOf(before ?? after!), per: [] };
    }
    if (percent !== undefined) {
        return { type: 'percent', percent: plainNumber(number!), per: [] };
    }
    const named = unitOf(unit!);
    // `7 h 12`: only hours are followed by a bare number of minutes.
    if (!named || rest !== undefined && named !== 'hour') {
        return undefined;
    }
    const clock: Clock = /^ouvr/i.test(french ?? '') || /^(?:business|working)/i.test(english ?? '') ? 'business' : 'calendar';
    const parts: DurationPart[] = [{ amount: plainNumber(number!), unit: named, clock }];
    return { type: 'duration', parts: rest === undefined ? parts : [...parts, { amount: Number(rest), unit: 'minute', clock }], per: [] };
}

function currencyOf(sign: string): string {
    const lower = sign.toLowerCase();
    if (lower === '€' || lower.startsWith('eur')) {
        return 'EUR';
    }
    return lower === '$' ? 'USD' : lower === '£' ? 'GBP' : /franc|chf/.test(lower) ? 'CHF' : sign.toUpperCase();
}

function unitOf(word: string): DurationUnit | undefined {
    const lower = word.toLowerCase();
    if (lower === 'h' || /^(?:heure|hour)/.test(lower)) {
        return 'hour';
    }
    return /^m(?:in|n)/.test(lower) ? 'minute' : /^(?:jour|day)/.test(lower) ? 'day' : /^(?:semaine|week)/.test(lower) ? 'week'
        : /^mo/.test(lower) ? 'month' : /^(?:an|year)/.test(lower) ? 'year' : undefined;
}

const SPACES = /[ \u00A0\u202F']/g;

function plainNumber(text: string): number {
    return parseFloat(text.replace(SPACES, '').replace(',', '.'));
}

/** Money has two decimals at most: three digits after a separator are thousands. */
function moneyNumber(text: string): number {
    return plainNumber(text.replace(SPACES, '').replace(/[.,](?=\d{3}(?!\d))/g, ''));
}

/** `de 8 h à 18 h`, `8 h-18 h`, `à 9 h`; but `supérieur à 4 h` is a length. Only the short `h`, or hours after « à », are read so. */
function isTimeOfDay(text: string, start: number, end: number, unit: string): boolean {
    if (!/^(?:h|heures?)$/i.test(unit)) {
        return false;
    }
    const before = text.slice(Math.max(0, start - 40), start);
    const after = text.slice(end, end + 20);
    const range = /^\s*(?:[-–—]|à|et|to)\s*\d{1,2}\s*(?:h|heures)(?!\p{L})/u.test(after) && !/^\s*et/.test(after);
    const rangeEnd = /\d\s*(?:h|heures)(?:\s?\d{2})?\s*(?:[-–—]|à|to)\s*$/u.test(before);
    const at = /(?:^|[\s(,;])(?:à|dès|vers)\s$/u.test(before)
        && !/(?:supérieure?s?|inférieure?s?|égale?s?|égaux|limitée?s?|fixée?s?|portée?s?|réduite?s?|ramenée?s?)\s+à\s$/u.test(before);
    return range || rangeEnd || at;
}
