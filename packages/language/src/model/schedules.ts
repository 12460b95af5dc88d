/** Opening hours as minutes of the week, so that a time promised can be held against the hours that are served. */
import type { Meaning } from './values.js';

export type ScheduleMeaning = Extract<Meaning, { type: 'schedule' }>;

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const DAY = 24 * 60;
export const WEEK_MINUTES = 7 * DAY;

/** The windows of one week in minutes from Monday 0:00, merged and in order; undefined where a window cannot be read. */
export function weekOf(schedule: ScheduleMeaning): readonly (readonly [from: number, to: number])[] | undefined {
    if (schedule.always) {
        return [[0, WEEK_MINUTES]];
    }
    const windows: [number, number][] = [];
    for (const { days, hours } of schedule.windows) {
        const [first = '', last = first] = days.split('-');
        const from = DAYS.indexOf(first);
        const to = DAYS.indexOf(last);
        const [start, end] = hours.split('-').map(minuteOf);
        if (from < 0 || to < from || start === undefined || end === undefined || !(end > start)) {
            return undefined;
        }
        for (let day = from; day <= to; day++) {
            windows.push([day * DAY + start, day * DAY + end]);
        }
    }
    return merged(windows);
}

function minuteOf(time: string): number {
    const [hour, minute] = time.split(':').map(Number);
    return (hour ?? NaN) * 60 + (minute ?? NaN);
}

function merged(windows: readonly [number, number][]): [number, number][] {
    const result: [number, number][] = [];
    for (const [from, to] of [...windows].sort((a, b) => a[0] - b[0])) {
        const last = result.at(-1);
        if (last && from <= last[1]) {
            last[1] = Math.max(last[1], to);
        } else {
            result.push([from, to]);
        }
    }
    return result;
}

/** Minutes open in a week. */
export function openMinutes(schedule: ScheduleMeaning): number | undefined {
    return weekOf(schedule)?.reduce((sum, [from, to]) => sum + to - from, 0);
}

/** The longest stretch without service, over the week's end too. Nought where service never stops. */
export function longestClosure(schedule: ScheduleMeaning): number | undefined {
    const week = weekOf(schedule);
    if (!week || week.length === 0) {
        return week && WEEK_MINUTES;
    }
    return Math.max(...week.map(([from], index) => from - (index > 0 ? week[index - 1]![1] : week.at(-1)![1] - WEEK_MINUTES)));
}
