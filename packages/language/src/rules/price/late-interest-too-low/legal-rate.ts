/**
 * The French legal interest rate for claims other than those of private persons (CMF, art. L313-2), by half-year. Data with
 * a date of review: a new decree comes each June and December.
 */
export const REVIEWED = '2026-06-01';

const RATES: readonly (readonly [from: string, percent: number])[] = [
    ['2026-01-01', 2.62], ['2025-07-01', 2.76], ['2025-01-01', 3.71], ['2024-07-01', 4.92], ['2024-01-01', 5.07], ['2023-07-01', 4.22], ['2023-01-01', 2.06]
];

export interface LegalRate {
    readonly percent: number;
    readonly half: { readonly fr: string; readonly en: string };
}

/** The rate on a day, `2026-03-01`. Before the table its first rate, after it the latest known; without a day the latest too. */
export function legalRateOn(date: string | undefined): LegalRate {
    const [from, percent] = RATES.find(([start]) => date === undefined || start <= date) ?? RATES.at(-1)!;
    const year = from.slice(0, 4);
    const first = from.slice(5, 7) === '01';
    return { percent, half: { fr: `${first ? 'premier' : 'second'} semestre ${year}`, en: `${first ? 'first' : 'second'} half of ${year}` } };
}
