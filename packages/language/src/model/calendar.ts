/** Dates of the calendar, written `2026-03-01`, and lengths of time added to them. */
import type { DurationPart } from './values.js';

const DAY = 86_400_000;

/** A date after (or, with sign -1, before) a length of time; undefined for business days, whose calendar is not known. */
export function addDuration(date: string, parts: readonly DurationPart[], sign: 1 | -1 = 1): string | undefined {
    let result: string | undefined = date;
    for (const { amount, unit, clock } of parts) {
        if (clock === 'business' || !Number.isInteger(amount) || unit === 'hour' || unit === 'minute') {
            return undefined;
        }
        result = unit === 'month' || unit === 'year'
            ? addMonths(result, sign * amount * (unit === 'year' ? 12 : 1))
            : addDays(result, sign * amount * (unit === 'week' ? 7 : 1));
    }
    return result;
}

export function addDays(date: string, days: number): string {
    return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
}

/** The same day of the month, or the last one of a shorter month. */
export function addMonths(date: string, months: number): string {
    const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
    const first = new Date(Date.UTC(year, month - 1 + months, 1));
    const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
    first.setUTCDate(Math.min(day, last));
    return first.toISOString().slice(0, 10);
}

/** Days from one date to another; negative where the second is earlier. */
export function daysBetween(from: string, to: string): number {
    return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/** Whether a date exists and can be counted with. */
export function isDate(date: string): boolean {
    return !Number.isNaN(Date.parse(date)) && new Date(Date.parse(date)).toISOString().startsWith(date);
}
