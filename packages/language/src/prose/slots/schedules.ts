/** Hours of service in running text: « du lundi au vendredi de 9 h à 18 h », « 9h-18h, lundi-vendredi », `24/7` in its spellings. */
import { NUMBER_WORDS, numberOfWords } from '../number-words.js';
import type { ValueSpan } from './slot-value.js';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const DAY = String.raw`lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun`;
const PREFIXES: readonly (readonly string[])[] = [['lun', 'mon'], ['mar', 'tue'], ['mer', 'wed'], ['jeu', 'thu'], ['ven', 'fri'], ['sam', 'sat'], ['dim', 'sun']];
const TIME = String.raw`\d{1,2}\s*(?:h(?:eures?)?\s*(?:[0-5]\d)?|[:.][0-5]\d)\s*(?:am|pm|a\.m\.|p\.m\.)?|\d{1,2}\s*(?:am|pm|a\.m\.|p\.m\.)|(?:${NUMBER_WORDS})\s+heures?|midi|noon`;
const TO = String.raw`\s*(?:à|a|au|to|through|until|and|et|-|–|—)\s*`;
const DAYS_SPAN = String.raw`(?:(?:les\s+)?(?:jours\s+(?:ouvrés|ouvrables)|business\s+days|working\s+days)(?:\s*,?\s*\(?(?:du\s+)?(?:${DAY})${TO}(?:${DAY})\)?)?|(?:du\s+|from\s+)?(?:${DAY})(?:${TO}(?:${DAY}))?)`;
const HOURS_SPAN = String.raw`(?:de\s+|from\s+|between\s+|entre\s+)?(?:${TIME})${TO}(?:${TIME})`;
const DAYS_FIRST = new RegExp(String.raw`(?<!\p{L})(?<days>${DAYS_SPAN})\s*[,:(]?\s*(?<hours>${HOURS_SPAN})(?:\s*(?:et|and|puis|,)\s*(?<more>${HOURS_SPAN}))?`, 'giu');
const HOURS_FIRST = new RegExp(String.raw`(?<![\p{L}\d])(?<hours>${HOURS_SPAN})(?:\s*(?:et|and|puis)\s*(?<more>${HOURS_SPAN}))?\s*[,(]?\s*(?:(?:on|les|hors\s+jours\s+fériés,?)\s+)?(?<days>${DAYS_SPAN})`, 'giu');
const ALWAYS = /(?<![\p{L}\d])(?:24\s*(?:h(?:eures?)?)?\s*(?:\/|sur)\s*24(?:\s*h(?:eures?)?)?\s*(?:,|et|and)?\s*(?:7\s*(?:j(?:ours?)?)?\s*(?:\/|sur)\s*7(?:\s*j(?:ours?)?)?)|24\s*h?\s*\/\s*7(?:\s*j)?(?:\s*\/\s*365)?|24\s*x\s*7|vingt-quatre\s+heures\s+sur\s+vingt-quatre\s*(?:,|et)?\s*sept\s+jours\s+sur\s+sept|7\s*(?:j(?:ours?)?)?\s*(?:\/|sur)\s*7\s*(?:,|et|-)?\s*24\s*(?:h(?:eures?)?)?\s*(?:\/|sur)\s*24(?:\s*h)?|(?:24|twenty-four)\s+hours\s+(?:a|per)\s+day\s*,?\s*(?:and\s+)?(?:(?:7|seven)\s+days\s+(?:a|per)\s+week|365\s+days\s+(?:a|per)\s+year)|(?:(?:7|seven)\s+days\s+(?:a|per)\s+week|365\s+days\s+(?:a|per)\s+year)\s*,?\s*(?:and\s+)?(?:24|twenty-four)\s+hours\s+(?:a|per)\s+day)(?![\p{L}\d])/giu;
const MAY_HOLD = /\d\s*(?:h|:|\.|am|pm|a\.m|p\.m|\/|x)|24|sur|hours|heures/i;

export function schedulesIn(text: string): ValueSpan[] {
    if (!MAY_HOLD.test(text)) {
        return [];
    }
    const spans: ValueSpan[] = [...text.matchAll(ALWAYS)].map(match => ({ start: match.index, end: match.index + match[0].length, value: { type: 'schedule', always: true, windows: [] } }));
    for (const pattern of [DAYS_FIRST, HOURS_FIRST]) {
        for (const match of text.matchAll(pattern)) {
            const end = match.index + match[0].length;
            const days = daysOf(match.groups!.days!);
            const windows = [match.groups!.hours!, ...match.groups!.more === undefined ? [] : [match.groups!.more]].map(hoursOf);
            if (days !== undefined && windows.every(hours => hours !== undefined) && !spans.some(span => match.index < span.end && end > span.start)) {
                spans.push({ start: match.index, end, value: { type: 'schedule', always: false, windows: windows.map(hours => ({ days, hours: hours! })) } });
            }
        }
    }
    return spans;
}

function daysOf(text: string): string | undefined {
    const named = [...text.matchAll(new RegExp(String.raw`(?<!\p{L})(?:${DAY})(?!\p{L})`, 'giu'))].map(([word]) => DAYS[PREFIXES.findIndex(prefixes => prefixes.some(prefix => word.toLowerCase().startsWith(prefix)))]);
    const [first, last] = named;
    if (first === undefined) {
        return /jours|days/i.test(text) && !/ouvrables/i.test(text) ? 'mon-fri' : /ouvrables/i.test(text) ? 'mon-sat' : undefined;
    }
    return last === undefined ? first : `${first}-${last}`;
}

function hoursOf(text: string): string | undefined {
    const times = [...text.matchAll(new RegExp(TIME, 'giu'))].map(([time]) => timeOf(time));
    return times.length === 2 && times.every(time => time !== undefined) ? times.join('-') : undefined;
}

function timeOf(text: string): string | undefined {
    const worded = /^(?:midi|noon)$/i.test(text) ? 12 : numberOfWords(text.replace(/\s*heures?$/i, ''));
    if (worded !== undefined && !/\d/.test(text)) {
        return worded <= 24 ? `${String(worded).padStart(2, '0')}:00` : undefined;
    }
    const [, hour = '', minute = '00', half] = /^(\d{1,2})\s*(?:h(?:eures?)?|[:.])?\s*(\d{2})?\s*(am|pm|a\.m\.|p\.m\.)?/i.exec(text) ?? [];
    const hours = Number(hour) % 24 + (/^p/i.test(half ?? '') && Number(hour) < 12 ? 12 : 0);
    return Number(hour) <= 24 ? `${String(Number(hour) === 24 ? 24 : hours).padStart(2, '0')}:${minute}` : undefined;
}
