/** A date, written in the way of another: « 1er mars 2026 », "March 1, 2026", `01/03/2026`. */
import { fold } from '../model/values.js';

const FRENCH = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'];
const ENGLISH = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

const DAY_FIRST = /^(?<day>\d{1,2})(?<ordinal>er|st|nd|rd|th)?(?<of>\s+(?:of\s+)?)(?<month>\p{L}+)(?<gap>,?\s+)(?<year>\d{4})$/iu;
const MONTH_FIRST = /^(?<month>\p{L}+)(?<of>\s+)(?<day>\d{1,2})(?<ordinal>st|nd|rd|th)?(?<gap>,?\s+)(?<year>\d{4})$/iu;
const FIGURES = /^(?<day>\d{1,2})(?<separator>[/.])(?<month>\d{1,2})[/.](?<year>\d{4})$/u;
const ISO = /^\d{4}-\d{2}-\d{2}$/u;

/** @param date `2026-03-01` */
export function dateInWay(words: string, date: string): string | undefined {
    const [year = '', month = '', day = ''] = date.split('-');
    if (ISO.test(words)) {
        return date;
    }
    const figures = FIGURES.exec(words)?.groups;
    if (figures) {
        const padded = figures.day!.length === 2 && figures.month!.length === 2;
        // "03/15/2026": the month stands first, which the next date may not show.
        return Number(figures.month) > 12 ? undefined : [padded ? day : String(Number(day)), padded ? month : String(Number(month)), year].join(figures.separator);
    }
    const named = (DAY_FIRST.exec(words) ?? MONTH_FIRST.exec(words))?.groups;
    const name = named && monthLike(named.month!, Number(month));
    if (!named || name === undefined) {
        return undefined;
    }
    const number = named.day!.length === 2 && named.day!.startsWith('0') ? day : String(Number(day));
    const french = FRENCH.some(known => fold(known) === fold(named.month!));
    const withOrdinal = french ? number === '1' ? '1er' : number : named.ordinal === undefined ? number : `${number}${ordinal(Number(day))}`;
    return words.startsWith(named.month!) ? `${name}${named.of}${withOrdinal}${named.gap}${year}` : `${withOrdinal}${named.of}${name}${named.gap}${year}`;
}

function monthLike(old: string, month: number): string | undefined {
    const names = FRENCH.some(known => fold(known) === fold(old)) ? FRENCH : ENGLISH.some(known => known.toLowerCase() === old.toLowerCase()) ? ENGLISH : undefined;
    const name = names?.[month - 1];
    return name === undefined ? undefined : old === old.toUpperCase() ? name.toUpperCase() : /^\p{Lu}/u.test(old) ? name[0]!.toUpperCase() + name.slice(1) : name.toLowerCase();
}

function ordinal(day: number): string {
    return day % 10 === 1 && day !== 11 ? 'st' : day % 10 === 2 && day !== 12 ? 'nd' : day % 10 === 3 && day !== 13 ? 'rd' : 'th';
}
