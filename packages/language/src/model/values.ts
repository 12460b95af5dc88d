/**
 * What a value means. Two values compare when law and arithmetic let them: `1 day` and `24 hours` are equal,
 * `2 months` is longer than `59 days` or it is not known, `4 hours` and `4 business hours` run on different
 * clocks and never compare. Nothing here guesses.
 */
import {
    isBlank, isDateValue, isDurationValue, isEnumMember, isListValue, isMoneyValue, isNumberValue, isPercentValue, isProse,
    isReferenceValue, isScheduleValue, isTableValue, isTextValue, type Path, type Prose, type Value
} from '../generated/ast.js';
import { pathNames } from './tree.js';

export type Clock = 'calendar' | 'business';
export type DurationUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

export interface DurationPart {
    readonly amount: number;
    readonly unit: DurationUnit;
    readonly clock: Clock;
}

export interface ScheduleWindowMeaning {
    readonly days: string;
    /** `08:00-18:00` */
    readonly hours: string;
}

/** The meaning of a value, free of its spelling. */
export type Meaning =
    | { readonly type: 'blank' }
    | { readonly type: 'duration'; readonly parts: readonly DurationPart[]; readonly per: readonly string[] }
    | { readonly type: 'percent'; readonly percent: number; readonly base?: Path; readonly per: readonly string[] }
    | { readonly type: 'money'; readonly amount: number; readonly currency: string; readonly per: readonly string[] }
    | { readonly type: 'date'; readonly date: string }
    | { readonly type: 'schedule'; readonly always: boolean; readonly windows: readonly ScheduleWindowMeaning[] }
    | { readonly type: 'number'; readonly number: number }
    | { readonly type: 'text'; readonly text: string }
    | { readonly type: 'prose'; readonly prose: Prose }
    | { readonly type: 'reference'; readonly names: readonly string[]; readonly path: Path }
    | { readonly type: 'list'; readonly values: readonly Value[] }
    | { readonly type: 'table'; readonly entries: ReadonlyMap<string, Value> };

const DURATION = /^([0-9.]+)[ \u00A0\u202F]?(?:(business|working|calendar)[ \u00A0\u202F])?(minute|hour|day|week|month|year)s?$/;
const SPACES = /[ \u00A0\u202F]/g;

/** Reads a value. Total: whatever the parser lets through has a meaning. */
export function meaningOf(value: Value | undefined): Meaning {
    if (!value || isBlank(value)) {
        return { type: 'blank' };
    }
    if (isDurationValue(value)) {
        return { type: 'duration', parts: value.parts.map(durationPart), per: value.per };
    }
    if (isPercentValue(value)) {
        return { type: 'percent', percent: parseFloat(value.percent), base: value.base, per: value.per };
    }
    if (isMoneyValue(value)) {
        return { type: 'money', amount: numberIn(value.amount.slice(0, -3)), currency: value.amount.slice(-3), per: value.per };
    }
    if (isDateValue(value)) {
        return { type: 'date', date: value.date };
    }
    if (isScheduleValue(value)) {
        return { type: 'schedule', always: value.always, windows: value.windows.map(window => ({ days: window.days.toLowerCase(), hours: window.hours })) };
    }
    if (isNumberValue(value)) {
        return { type: 'number', number: numberIn(value.number) };
    }
    if (isTextValue(value)) {
        return { type: 'text', text: value.text };
    }
    if (isProse(value)) {
        return { type: 'prose', prose: value };
    }
    if (isReferenceValue(value)) {
        return { type: 'reference', names: pathNames(value.path), path: value.path };
    }
    if (isListValue(value)) {
        return { type: 'list', values: value.values };
    }
    if (isTableValue(value)) {
        return { type: 'table', entries: new Map(value.entries.filter(entry => entry.value).map(entry => [entry.name, entry.value])) };
    }
    return { type: 'blank' };
}

function numberIn(text: string): number {
    return parseFloat(text.replace(SPACES, ''));
}

function durationPart(text: string): DurationPart {
    const match = DURATION.exec(text);
    const amount = match ? parseFloat(match[1]!) : 0;
    const clock: Clock = match?.[2] === 'business' || match?.[2] === 'working' ? 'business' : 'calendar';
    return { amount, unit: (match?.[3] ?? 'day') as DurationUnit, clock };
}

/** `unknown`: comparable in principle, but not decided by what is written. `incomparable`: a category mistake. */
export type Comparison = 'less' | 'equal' | 'greater' | 'unknown' | 'incomparable';

export function compare(a: Meaning, b: Meaning): Comparison {
    if (a.type === 'blank' || b.type === 'blank') {
        return 'unknown';
    }
    if (a.type === 'duration' && b.type === 'duration') {
        return sameList(a.per, b.per) ? compareDurations(a.parts, b.parts) : 'unknown';
    }
    if (a.type === 'percent' && b.type === 'percent') {
        return sameSpelling(a.base, b.base) && sameList(a.per, b.per) ? order(a.percent, b.percent) : 'unknown';
    }
    if (a.type === 'money' && b.type === 'money') {
        return a.currency !== b.currency ? 'incomparable' : sameList(a.per, b.per) ? order(a.amount, b.amount) : 'unknown';
    }
    if (a.type === 'number' && b.type === 'number') {
        return order(a.number, b.number);
    }
    if (a.type === 'date' && b.type === 'date') {
        return a.date < b.date ? 'less' : a.date > b.date ? 'greater' : 'equal';
    }
    if (a.type === 'reference' && b.type === 'reference') {
        return compareMembers(a, b);
    }
    if (a.type === b.type) {
        return sameMeaning(a, b) ? 'equal' : 'unknown';
    }
    const texts = textual(a) && textual(b);
    return texts ? (sameMeaning(a, b) ? 'equal' : 'unknown') : 'incomparable';
}

/** Members of one ordered enum compare in the order in which it lists them. */
function compareMembers(a: Extract<Meaning, { type: 'reference' }>, b: Extract<Meaning, { type: 'reference' }>): Comparison {
    if (sameMeaning(a, b)) {
        return 'equal';
    }
    const [x, y] = [a, b].map(({ path }) => path?.segments.at(-1)?.target.ref);
    const ordered = isEnumMember(x) && isEnumMember(y) && x.$container === y.$container && x.$container.ordered;
    return ordered ? order(x.$containerIndex ?? 0, y.$containerIndex ?? 0) : 'unknown';
}

/** Whether two values say the same, in whatever spelling. Not provably the same is not the same. */
export function sameMeaning(a: Meaning, b: Meaning): boolean {
    if (textual(a) && textual(b)) {
        return fold(textOf(a)) === fold(textOf(b));
    }
    if (a.type !== b.type) {
        return false;
    }
    switch (a.type) {
        case 'schedule':
            return b.type === 'schedule' && a.always === b.always && scheduleKey(a.windows) === scheduleKey(b.windows);
        case 'reference':
            return b.type === 'reference' && a.names.join('.') === b.names.join('.');
        case 'list':
            return b.type === 'list' && sameSet(a.values.map(canonical), b.values.map(canonical));
        case 'table':
            return b.type === 'table' && sameSet([...a.entries].map(entryKey), [...b.entries].map(entryKey));
        case 'blank':
            return true;
        default:
            return compare(a, b) === 'equal';
    }
}

const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Day by day, so that `mon-tue 8:00-18:00` and `mon 08:00-18:00 and tue 08:00-18:00` are the same. */
function scheduleKey(windows: readonly ScheduleWindowMeaning[]): string {
    return windows.flatMap(({ days, hours }) => {
        const time = hours.split('-').map(end => end.padStart(5, '0')).join('-');
        return daysIn(days).map(day => `${day} ${time}`);
    }).sort().join(', ');
}

function daysIn(days: string): readonly string[] {
    const [first = '', last = first] = days.split('-');
    const from = WEEK.indexOf(first);
    const to = WEEK.indexOf(last);
    // A word that is no day, or a span over the week's end, stays as it is written.
    return from < 0 || to < from ? [days] : WEEK.slice(from, to + 1);
}

function entryKey([name, value]: [string, Value]): string {
    return `${name}: ${canonical(value)}`;
}

/** A spelling-free key of a value, equal for values of equal meaning wherever arithmetic allows it. */
export function canonical(value: Value | undefined): string {
    const meaning = meaningOf(value);
    switch (meaning.type) {
        case 'duration': {
            const bounds = durationBounds(meaning.parts);
            const per = meaning.per.map(unit => ` per ${unit}`).join('');
            return bounds ? `duration ${bounds.clock} ${bounds.months !== undefined ? `${bounds.months} months` : `${bounds.low}-${bounds.high}`}${per}` : `duration ${value?.$cstNode?.text ?? ''}`;
        }
        case 'money': return `money ${meaning.amount} ${meaning.currency} ${meaning.per.join(' ')}`;
        case 'percent': return `percent ${meaning.percent} ${meaning.base?.$cstNode?.text ?? ''} ${meaning.per.join(' ')}`;
        case 'number': return `number ${meaning.number}`;
        case 'date': return `date ${meaning.date}`;
        case 'list': return `list ${meaning.values.map(canonical).sort().join(' | ')}`;
        case 'table': return `table ${[...meaning.entries].map(entryKey).sort().join(' | ')}`;
        case 'schedule': return `schedule ${meaning.always} ${scheduleKey(meaning.windows)}`;
        case 'reference': return `reference ${meaning.names.join('.')}`;
        case 'text':
        case 'prose': return `text ${fold(textOf(meaning))}`;
        case 'blank': return '?';
    }
}

/**
 * Whether two values cannot both hold. A blank contradicts nothing, and neither do lengths of time of which the
 * calendar decides: `1 month` and `30 days` may be the same, `1 month` and `32 days` never are.
 */
export function contradicts(a: Value, b: Value): boolean {
    const x = meaningOf(a);
    const y = meaningOf(b);
    if (x.type === 'blank' || y.type === 'blank' || canonical(a) === canonical(b)) {
        return false;
    }
    return !(x.type === 'duration' && y.type === 'duration' && sameList(x.per, y.per) && mayBeEqual(x.parts, y.parts));
}

function mayBeEqual(a: readonly DurationPart[], b: readonly DurationPart[]): boolean {
    const x = durationBounds(a);
    const y = durationBounds(b);
    return x !== undefined && y !== undefined && x.clock === y.clock && x.low <= y.high && y.low <= x.high
        && compareDurations(a, b) === 'unknown';
}

function textual(meaning: Meaning): meaning is Extract<Meaning, { type: 'text' | 'prose' }> {
    return meaning.type === 'text' || meaning.type === 'prose';
}

function textOf(meaning: Extract<Meaning, { type: 'text' | 'prose' }>): string {
    return meaning.type === 'text' ? meaning.text : meaning.prose.$cstNode?.text.replaceAll('"""', '') ?? '';
}

const MARKS = /\p{M}/gu;

/** Folds case, accents and white space: how a person compares two texts. */
export function fold(text: string): string {
    return text.normalize('NFD').replace(MARKS, '').toLowerCase().replace(/\s+/g, ' ').trim();
}

function order(a: number, b: number): Comparison {
    return a < b ? 'less' : a > b ? 'greater' : 'equal';
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
    return a.length === b.length && a.every((item, index) => item === b[index]);
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
    return sameList([...a].sort(), [...b].sort());
}

function sameSpelling(a: Path | undefined, b: Path | undefined): boolean {
    return (a?.$cstNode?.text ?? '') === (b?.$cstNode?.text ?? '');
}

/** Minutes, at least and at most: a month has 28 to 31 days. Business days have no length in hours without a schedule. */
interface DurationBounds {
    readonly clock: string;
    readonly low: number;
    readonly high: number;
    readonly months: number | undefined;
}

const MINUTES: Readonly<Record<Exclude<DurationUnit, 'month' | 'year'>, number>> = { minute: 1, hour: 60, day: 1440, week: 10080 };

export function durationBounds(parts: readonly DurationPart[]): DurationBounds | undefined {
    const clocks = new Set(parts.map(clockOf));
    const [clock] = clocks;
    if (clocks.size !== 1 || clock === undefined) {
        return undefined;
    }
    let low = 0;
    let high = 0;
    let months: number | undefined = 0;
    for (const { amount, unit } of parts) {
        if (unit === 'month' || unit === 'year') {
            const count = unit === 'year' ? amount * 12 : amount;
            low += (unit === 'year' ? amount * 365 : amount * 28) * 1440;
            high += (unit === 'year' ? amount * 366 : amount * 31) * 1440;
            months = months === undefined ? undefined : months + count;
        } else {
            low += amount * MINUTES[unit];
            high += amount * MINUTES[unit];
            months = undefined;
        }
    }
    return { clock, low, high, months };
}

function clockOf({ clock, unit }: DurationPart): string {
    return clock === 'calendar' ? 'calendar' : unit === 'minute' || unit === 'hour' ? 'business hours' : 'business days';
}

function compareDurations(a: readonly DurationPart[], b: readonly DurationPart[]): Comparison {
    const x = durationBounds(a);
    const y = durationBounds(b);
    if (!x || !y) {
        return 'unknown';
    }
    if (x.clock !== y.clock) {
        return compareClocks(x, y);
    }
    if (x.months !== undefined && y.months !== undefined) {
        return order(x.months, y.months);
    }
    if (x.low === x.high && y.low === y.high) {
        return order(x.low, y.low);
    }
    return x.high < y.low ? 'less' : x.low > y.high ? 'greater' : 'unknown';
}

/** Business time only stands still more often: 90 business days are longer than 60 days, however the week falls. */
function compareClocks(x: DurationBounds, y: DurationBounds): Comparison {
    if (y.clock === 'calendar' && x.low > y.high) {
        return 'greater';
    }
    return x.clock === 'calendar' && y.low > x.high ? 'less' : 'unknown';
}
