/** Prices, caps and rates brought to money a year, as far as the dossier knows the fees. */
import type { Value } from '../../generated/ast.js';
import type { Dossier } from '../../model/dossier.js';
import { meaningOf } from '../../model/values.js';
import { effectiveOf } from './effective-values.js';
import { pathNames } from '../../model/tree.js';

export interface Amount {
    readonly amount: number;
    readonly currency: string;
}

/** How many of a period make a year. */
const A_YEAR: Readonly<Record<string, number>> = { month: 12, quarter: 4, 'half-year': 2, year: 1, 'contract-year': 1, week: 52 };

/** The single effective amount of a fact; undefined where nothing decides between several. */
export function moneyOf(dossier: Dossier, kind: string, fact: string): Amount | undefined {
    const [statement, ...others] = effectiveOf(dossier, kind, fact);
    const meaning = meaningOf(statement?.value);
    return others.length === 0 && meaning.type === 'money' ? { amount: meaning.amount, currency: meaning.currency } : undefined;
}

/** The fees of a year: the annual total, else twelve monthly fees. */
export function annualFees(dossier: Dossier): Amount | undefined {
    const total = moneyOf(dossier, 'price', 'annual-total');
    const monthly = moneyOf(dossier, 'price', 'monthly-fee');
    return total ?? (monthly && { amount: monthly.amount * 12, currency: monthly.currency });
}

export interface YearlyAmount extends Amount {
    /** Whether a period is stated or follows from the base; otherwise the amount is what can be reached at once. */
    readonly periodic: boolean;
}

/** What an amount or a percentage of the fees can reach in a year; undefined where its base is not known in money. */
export function yearly(dossier: Dossier, value: Value | undefined): YearlyAmount | undefined {
    const meaning = meaningOf(value);
    if (meaning.type === 'money') {
        const times = timesAYear(meaning.per);
        return meaning.per.length > 0 && times === undefined ? undefined : { amount: meaning.amount * (times ?? 1), currency: meaning.currency, periodic: times !== undefined };
    }
    if (meaning.type !== 'percent') {
        return undefined;
    }
    const base = baseFact(pathNames(meaning.base));
    const fees = annualFees(dossier);
    if (base === undefined || !fees) {
        return undefined;
    }
    const times = timesAYear(meaning.per);
    if (meaning.per.length > 0 && times === undefined) {
        return undefined;
    }
    const once = meaning.percent / 100 * (base === 'monthly-fee' ? moneyOf(dossier, 'price', 'monthly-fee')?.amount ?? fees.amount / 12 : fees.amount);
    // A share of the monthly fee is what one month can cost, of the annual total what one year can.
    return { amount: once * (times ?? (base === 'monthly-fee' ? 12 : 1)), currency: fees.currency, periodic: true };
}

/** `monthly-fee` or `annual-total`, where a percentage is of one of them. */
export function baseFact(names: readonly string[]): 'monthly-fee' | 'annual-total' | undefined {
    const fact = names[0] === 'price' ? names[1] : names.length === 1 ? names[0] : undefined;
    return fact === 'monthly-fee' || fact === 'annual-total' ? fact : undefined;
}

/** `per month` is 12; undefined for no period, or for another unit (an incident, an hour). */
export function timesAYear(per: readonly string[]): number | undefined {
    return per.length === 1 ? A_YEAR[per[0]!] : undefined;
}
