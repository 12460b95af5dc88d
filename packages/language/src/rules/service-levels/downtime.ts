/** What an availability leaves of downtime over a period: arithmetic, with the length of a month left open (28 to 31 days). */
import type { Meaning } from '../../model/values.js';
import { openMinutes, WEEK_MINUTES, type ScheduleMeaning } from '../../model/schedules.js';

export type Period = 'day' | 'week' | 'month' | 'quarter' | 'half-year' | 'year';

interface Length {
    /** The number of days that tables of availability count with. */
    readonly days: number;
    readonly least: number;
    readonly most: number;
}

const LENGTHS: Readonly<Record<Period, Length>> = {
    day: { days: 1, least: 1, most: 1 },
    week: { days: 7, least: 7, most: 7 },
    month: { days: 30, least: 28, most: 31 },
    quarter: { days: 90, least: 90, most: 92 },
    'half-year': { days: 182, least: 181, most: 184 },
    year: { days: 365, least: 365, most: 366 }
};

export function periodOf(per: readonly string[]): Period | undefined {
    const [unit, ...others] = per;
    const name = unit === 'contract-year' ? 'year' : unit;
    return others.length === 0 && name !== undefined && name in LENGTHS ? name as Period : undefined;
}

export interface Downtime {
    /** Minutes, counted with the usual length of the period. */
    readonly minutes: number;
    readonly least: number;
    readonly most: number;
}

/** @param window when availability is measured; day and night where nothing is said. Undefined for hours that cannot be read. */
export function downtimeOf(percent: number, period: Period, window: ScheduleMeaning | undefined): Downtime | undefined {
    const measured = window ? openMinutes(window) : WEEK_MINUTES;
    if (measured === undefined) {
        return undefined;
    }
    const { days, least, most } = LENGTHS[period];
    const minutes = (count: number): number => count * (measured / 7) * (100 - percent) / 100;
    return { minutes: minutes(days), least: minutes(least), most: minutes(most) };
}

/** What differs by less is taken for rounding. */
const TOLERANCE = 0.02;

/** Whether a downtime that is stated cannot follow from the availability, whatever the length of the month. */
export function contradictsDowntime(stated: number, { least, most }: Downtime): boolean {
    return stated < least * (1 - TOLERANCE) || stated > most * (1 + TOLERANCE);
}

export function scheduleOf(meaning: Meaning): ScheduleMeaning | undefined {
    return meaning.type === 'schedule' ? meaning : undefined;
}
