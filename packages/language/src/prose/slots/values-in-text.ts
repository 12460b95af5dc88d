/**
 * The values of a text in any form a contract gives them: `30 jours`, « trente (30) jours », `30 (trente) jours`, "a period of
 * one year", `10 000 €`, `99,9 %`, « 1er mars 2026 », « du lundi au vendredi de 9 h à 18 h », `24/7`, `[30] jours`, `____`.
 */
import type { Clock, DurationUnit } from '../../model/values.js';
import { NUMBER_WORDS, numberOfWords } from '../number-words.js';
import { schedulesIn } from './schedules.js';
import type { SlotValue, ValueSpan } from './slot-value.js';

const SPACE = String.raw`[ \u00A0\u202F\t\n]`;
const FIGURE = String.raw`\d{1,3}(?:[ \u00A0\u202F'’]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d{3})+(?![.,\d])|\d+(?:[.,]\d+)?`;
const WORDS = NUMBER_WORDS;
/** A number in figures, in words, or in both. */
const NUMBER = `(?:(?<figure>${FIGURE})(?:${SPACE}*\\(${SPACE}*(?<said>${WORDS})${SPACE}*\\))?|(?<words>${WORDS})(?:${SPACE}*[(\\[]${SPACE}*(?<again>${FIGURE})${SPACE}*[)\\]])?)`;
const UNITS = String.raw`minutes?|mins?|mn|heures?|hours?|hrs?|h|jours?|days?|j|semaines?|weeks?|mois|months?|ann[ée]es?|ans?|years?|trimestres?|quarters?`;
const KIND = String.raw`(?:business|working|calendar|consecutive|civil|full|clear)`;
const KIND_AFTER = String.raw`ouvr[ée]+e?s?|ouvrables?|calendaires?|francs?|pleins?|civile?s?|effectives?`;

const DURATION = new RegExp(`(?<![\\p{L}\\d.,/-])(?:(?<lower>${FIGURE})${SPACE}*(?:à|a|to|–|-|et|and|ou|or)${SPACE}*|(?<lowerWords>${WORDS})${SPACE}+(?:à|to|ou|or)${SPACE}+)?${NUMBER}(?:${SPACE}*|-)(?<english>${KIND}${SPACE}+)?(?<unit>${UNITS})(?![\\p{L}\\d])(?:${SPACE}*(?<minutes>\\d{1,2})(?:${SPACE}*(?:min|mn|minutes))?(?![\\p{L}\\d]))?(?:['’]s?)?(?:${SPACE}+(?<french>${KIND_AFTER})(?!\\p{L}))?`, 'giu');
/** A length left to be filled in: `[●] jours`, `____ mois`, `XX jours`, `… mois`. */
const BLANK_DURATION = new RegExp(String.raw`(?:_{2,}|\.{3,}|…+|\[[^\]\n]{0,12}\]|\{\{[^}\n]{0,30}\}\}|\$\{[^}\n]{0,30}\}|(?<!\p{L})(?:XX+|N|n|X)(?!\p{L}))` + `(?:${SPACE}*\\([^)\\n]{0,12}\\))?${SPACE}*(?:${KIND}${SPACE}+)?(?:${UNITS})(?![\\p{L}\\d])`, 'gu');
const CURRENCIES = String.raw`€|euros?|EUR|k€|K€|M€|CHF|francs${SPACE}suisses|Swiss${SPACE}francs|USD|dollars?|\$|GBP|£`;
const SCALE = String.raw`(?:${SPACE}*(?<scale>millions?|milliards?|thousand|mille)(?:${SPACE}*d['’]|${SPACE}+de${SPACE})?)?`;
const MONEY = new RegExp(`(?<![\\p{L}\\d.,/])(?:(?<before>€|EUR|CHF|USD|\\$|GBP|£)${SPACE}?(?<amount>${FIGURE})(?:(?<short>k|K|M)|${SPACE}?(?<scaleAfter>millions?|milliards?|thousand|mille))?(?![\\d\\p{L}])|${NUMBER}${SCALE}${SPACE}*(?:d['’])?(?<after>${CURRENCIES})(?!\\p{L})(?:${SPACE}*\\(${SPACE}*(?:${FIGURE})${SPACE}*(?:${CURRENCIES})${SPACE}*\\))?)`, 'gu');
const PERCENT = new RegExp(`(?<![\\p{L}\\d.,/])${NUMBER}${SPACE}*(?:%|pour${SPACE}cents?|per${SPACE}cent|percent)(?!\\p{L})(?:${SPACE}*\\(${SPACE}*(?:${FIGURE})${SPACE}*%${SPACE}*\\))?`, 'giu');
const PLAIN = new RegExp(`(?<![\\p{L}\\d.,/'’-])${NUMBER}(?![\\p{L}\\d%€])`, 'giu');
const PER = new RegExp(String.raw`^[,${' '}\u00A0]*(?:hors${SPACE}taxes?|HT|TTC|excl(?:uding|\.)?${SPACE}VAT)?[,${' '}\u00A0]*(?:par|per|a|an|each|chaque|l['’]|/|sur${SPACE}une?${SPACE}base)${SPACE}*(?<unit>mois|month|an|ann[ée]e|year|annum|jour|day|heure|hour|semaine|week|trimestre|quarter|utilisateur|user|poste|workstation)(?!\p{L})|^${SPACE}*(?<adjective>mensue(?:l|lle)s?|annue(?:l|lle)s?|monthly|annual(?:ly)?|yearly)(?!\p{L})`, 'iu');

const MONTHS: readonly (readonly string[])[] = [
    ['janvier', 'january', 'janv', 'jan'], ['février', 'fevrier', 'february', 'févr', 'feb'], ['mars', 'march', 'mar'], ['avril', 'april', 'avr', 'apr'], ['mai', 'may'], ['juin', 'june', 'jun'],
    ['juillet', 'july', 'juil', 'jul'], ['août', 'aout', 'august', 'aug'], ['septembre', 'september', 'sept', 'sep'], ['octobre', 'october', 'oct'], ['novembre', 'november', 'nov'], ['décembre', 'decembre', 'december', 'déc', 'dec']
];
const MONTH = MONTHS.flat().sort((a, b) => b.length - a.length).join('|');
const DATE = new RegExp(`(?<![\\p{L}\\d/.-])(?:(?<day>\\d{1,2})(?:er|st|nd|rd|th)?${SPACE}+(?:of${SPACE}+)?(?<month>${MONTH})\\.?,?${SPACE}+(?<year>\\d{4})|(?<month2>${MONTH})\\.?${SPACE}+(?<day2>\\d{1,2})(?:st|nd|rd|th)?,?${SPACE}+(?<year2>\\d{4})|(?<first>\\d{1,2})[/.](?<second>\\d{1,2})[/.](?<year3>\\d{4})|(?<iso>\\d{4}-\\d{2}-\\d{2}))(?![\\p{L}\\d])`, 'giu');

const MAY_HOLD = /\d|_{2}|\.{3}|…|\[|\{\{|\$\{|(?<!\p{L})(?:XX|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|cent|mille|one|two|three|four|five|ten|seven|eight|nine|eleven|twelve|fif|thir|twenty|thirty|nonante|forty|sixty|ninety|eighty|hundred|vingt-quatre)/iu;

/** All values of a text, in its order; of several readings of one stretch the longest stands. */
export function valuesIn(text: string): readonly ValueSpan[] {
    const schedules = schedulesIn(text);
    const hours = [...text.matchAll(THE_HOUR)].map((match): ValueSpan => ({ start: match.index, end: match.index + match[0].length, value: { type: 'duration', parts: [{ amount: 1, unit: 'hour', clock: 'calendar' }], per: [] } }));
    if (!MAY_HOLD.test(text)) {
        return [...schedules, ...hours];
    }
    const spans: ValueSpan[] = [...schedules, ...hours, ...datesIn(text)];
    const isFree = (start: number, end: number): boolean => !spans.some(span => start < span.end && end > span.start);
    const add = (found: readonly (ValueSpan | undefined)[]): void => {
        for (const span of found) {
            if (span && isFree(span.start, span.end)) {
                spans.push(span);
            }
        }
    };
    add([...text.matchAll(MONEY)].map(match => moneyOf(match, text)));
    add([...text.matchAll(PERCENT)].map(match => percentOf(match, text)));
    add([...text.matchAll(DURATION)].map(match => durationOf(match, text)));
    add([...text.matchAll(BLANK_DURATION)].map(match => ({ start: match.index, end: match.index + match[0].length, value: { type: 'blank' } })));
    add([...text.matchAll(PLAIN)].map(plainOf));
    return spans.sort((a, b) => a.start - b.start);
}

/** « mille » and "one thousand" apart, the number of a match: in figures, in words; where both stand and differ, none. */
function numberOf(groups: Record<string, string | undefined>): number | undefined {
    const { figure, said, words, again } = groups;
    if (figure !== undefined) {
        const number = figureNumber(figure);
        const inWords = said === undefined ? undefined : numberOfWords(said);
        return inWords !== undefined && inWords !== number ? undefined : number;
    }
    const worded = numberOfWords(words ?? '');
    return again !== undefined && worded !== undefined && figureNumber(again) !== worded ? undefined : worded;
}

/** `10.000` and `10'000` are ten thousand, `99.9` is not. */
function figureNumber(figure: string): number {
    const plain = figure.replace(/[ \u00A0\u202F'’]/g, '');
    return Number(/^\d{1,3}(?:[.,]\d{3})+$/.test(plain) ? plain.replace(/[.,]/g, '') : plain.replace(',', '.'));
}

function durationOf(match: RegExpExecArray, text: string): ValueSpan | undefined {
    const groups = match.groups!;
    const amount = numberOf(groups);
    const unit = unitOf(groups.unit!);
    const end = match.index + match[0].length;
    if (amount === undefined || amount <= 0 || !unit || isTimeOfDay(text, match.index, end, groups.unit!)) {
        return undefined;
    }
    const clock: Clock = /^ouvr/i.test(groups.french ?? '') || /^(?:business|working)/i.test(groups.english ?? '') ? 'business' : 'calendar';
    const quarter = /^(?:trim|quart)/i.test(groups.unit!);
    const parts = [{ amount: quarter ? amount * 3 : amount, unit, clock }];
    if (groups.minutes !== undefined && unit === 'hour') {
        parts.push({ amount: Number(groups.minutes), unit: 'minute', clock });
    } else if (groups.minutes !== undefined) {
        return undefined;
    }
    return { start: match.index, end, value: { type: 'duration', parts, per: [] }, ...(groups.lower === undefined && groups.lowerWords === undefined ? {} : { unsure: true }) };
}

/** « de 9 h à 18 h », « avant 18 h » tell the time; « un délai de 48 h » does not. */
function isTimeOfDay(text: string, start: number, end: number, unit: string): boolean {
    if (!/^h(?:eures?)?$/i.test(unit)) {
        return false;
    }
    const before = text.slice(Math.max(0, start - 16), start);
    return /(?:de|dès|entre|from|between)[ \u00A0\u202F]*$/i.test(before) && /^[ \u00A0\u202F]*(?:à|-|–|et|to|and)(?![\p{L}])/u.test(text.slice(end, end + 4))
        || /\d[ \u00A0\u202F]*h(?:eures?)?[ \u00A0\u202F]*\d{0,2}[ \u00A0\u202F]*(?:à|-|–|et|to)[ \u00A0\u202F]*$/i.test(before)
        || /(?:avant|après|dès|jusqu['’]à|at)[ \u00A0\u202F]*$/i.test(before) && /^h$/i.test(unit);
}

/** « dans l'heure », "within the hour": a length of one. */
const THE_HOUR = /(?<=(?:dans|sous|within)[ \u00A0\u202F])(?:l['’]heure|the hour)(?!\p{L})/giu;

function unitOf(word: string): DurationUnit | undefined {
    const lower = word.toLowerCase();
    return /^(?:min|mn)/.test(lower) ? 'minute' : /^h/.test(lower) ? 'hour' : /^(?:j|day)/.test(lower) ? 'day'
        : /^(?:sem|week)/.test(lower) ? 'week' : /^(?:mois|month|trim|quart)/.test(lower) ? 'month' : /^(?:an|year)/.test(lower) ? 'year' : undefined;
}

function moneyOf(match: RegExpExecArray, text: string): ValueSpan | undefined {
    const { before, amount, short, after, scale = match.groups!.scaleAfter, ...rest } = match.groups!;
    const sign = before ?? after!;
    const number = amount !== undefined ? figureNumber(amount) : numberOf(rest);
    if (number === undefined) {
        return undefined;
    }
    const factor = (/^[kK]/.test(short ?? '') || /^k€/i.test(sign) ? 1e3 : short === 'M' || sign === 'M€' ? 1e6 : 1)
        * (/^million/i.test(scale ?? '') ? 1e6 : /^milliard/i.test(scale ?? '') ? 1e9 : /^(?:thousand|mille)/i.test(scale ?? '') ? 1e3 : 1);
    const currency = /€|eur/i.test(sign) ? 'EUR' : /chf|franc/i.test(sign) ? 'CHF' : /usd|dollar|\$/i.test(sign) ? 'USD' : 'GBP';
    return withPer(match, text, per => ({ type: 'money', amount: Math.round(number * factor * 100) / 100, currency, per }));
}

function percentOf(match: RegExpExecArray, text: string): ValueSpan | undefined {
    const percent = numberOf(match.groups!);
    return percent === undefined ? undefined : withPer(match, text, per => ({ type: 'percent', percent, per }));
}

const PER_UNITS: readonly (readonly [RegExp, string])[] = [
    [/^(?:mois|month|mensu)/i, 'month'], [/^(?:an|year)/i, 'year'], [/^(?:jour|day)/i, 'day'], [/^(?:heure|hour)/i, 'hour'], [/^(?:sem|week)/i, 'week'],
    [/^(?:trim|quart)/i, 'quarter'], [/^(?:util|user)/i, 'user'], [/^(?:poste|work)/i, 'workstation']
];

/** The period that follows an amount or a rate stays outside its place: it may be asked for or not. */
function withPer(match: RegExpExecArray, text: string, value: (per: readonly string[]) => SlotValue): ValueSpan {
    const end = match.index + match[0].length;
    const after = PER.exec(text.slice(end, end + 40));
    const word = after?.groups?.unit ?? after?.groups?.adjective;
    const unit = word === undefined ? undefined : PER_UNITS.find(([pattern]) => pattern.test(word))?.[1];
    return { start: match.index, end, value: value(unit === undefined ? [] : [unit]) };
}

function plainOf(match: RegExpExecArray): ValueSpan | undefined {
    const number = numberOf(match.groups!);
    return number === undefined || !Number.isFinite(number) ? undefined : { start: match.index, end: match.index + match[0].length, value: { type: 'number', number } };
}

function datesIn(text: string): ValueSpan[] {
    return [...text.matchAll(DATE)].flatMap((match): ValueSpan[] => {
        const { day, month, year, month2, day2, year2, first, second, year3, iso } = match.groups!;
        const date = iso !== undefined ? dateOf(iso.slice(0, 4), Number(iso.slice(5, 7)), iso.slice(8)) : first !== undefined
            // "03/04/2027" is April in Europe; a month above twelve must be the day.
            ? Number(second) > 12 ? dateOf(year3!, Number(first), second!) : dateOf(year3!, Number(second), first)
            : dateOf(year ?? year2!, MONTHS.findIndex(names => names.includes((month ?? month2!).toLowerCase())) + 1, day ?? day2!);
        return date === undefined ? [] : [{ start: match.index, end: match.index + match[0].length, value: { type: 'date', date } }];
    });
}

function dateOf(year: string, month: number, day: string): string | undefined {
    const date = new Date(Date.UTC(Number(year), month - 1, Number(day)));
    return month >= 1 && month <= 12 && date.getUTCMonth() === month - 1 ? date.toISOString().slice(0, 10) : undefined;
}
