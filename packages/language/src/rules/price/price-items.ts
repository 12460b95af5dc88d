/** The items of a price, read: label, unit price, quantity, rhythm. */
import { isListValue, isTableValue, type TableValue, type Value } from '../../generated/ast.js';
import type { Dossier } from '../../model/dossier.js';
import type { FactStatement } from '../../model/effective-facts.js';
import { meaningOf } from '../../model/values.js';
import { timesAYear } from '../kit/yearly-amounts.js';

export interface PriceItem {
    readonly node: TableValue;
    readonly statement: FactStatement;
    readonly label: string;
    readonly amountValue?: Value;
    readonly quantityValue?: Value;
    readonly amount?: { readonly amount: number; readonly currency: string; readonly per: readonly string[] };
    readonly quantity?: number;
    /** `monthly`, as the item says it. */
    readonly frequency?: string;
}

/** The items of all documents in force: they add up. Where an amendment states them anew, what prevails. */
export function priceItems(dossier: Dossier): PriceItem[] {
    return dossier.facts.rows('price', 'items').flatMap(({ statements }) => statements).flatMap(statement =>
        isListValue(statement.value) ? statement.value.values.filter(isTableValue).map(node => itemOf(node, statement)) : []);
}

function itemOf(node: TableValue, statement: FactStatement): PriceItem {
    const values = new Map(node.entries.map(entry => [entry.name, entry.value]));
    const label = meaningOf(values.get('label'));
    const amount = meaningOf(values.get('amount'));
    const quantity = meaningOf(values.get('quantity'));
    const frequency = meaningOf(values.get('frequency'));
    return {
        node, statement,
        label: label.type === 'text' ? label.text : '…',
        amountValue: values.get('amount'),
        quantityValue: values.get('quantity'),
        amount: amount.type === 'money' ? amount : undefined,
        quantity: quantity.type === 'number' ? quantity.number : undefined,
        frequency: frequency.type === 'reference' ? frequency.names.join('.') : undefined
    };
}

/** Times a year of a rhythm. */
const RHYTHMS: Readonly<Record<string, number>> = { weekly: 52, fortnightly: 26, monthly: 12, 'every-two-months': 6, quarterly: 4, 'half-yearly': 2, yearly: 1, 'every-two-years': 0.5 };

/** How many times a year an item is due: by its `per`, else by its frequency; undefined where it does not say, or is no subscription. */
export function dueAYear({ amount, frequency }: PriceItem): number | undefined {
    const period = amount?.per.map(unit => timesAYear([unit])).find(times => times !== undefined);
    return period ?? RHYTHMS[frequency ?? ''];
}

/** The yearly sum of the items where every one of them can be computed, in one currency. */
export function yearlySum(items: readonly PriceItem[]): { readonly amount: number; readonly currency: string } | undefined {
    let sum = 0;
    for (const item of items) {
        const times = dueAYear(item);
        if (!item.amount || item.quantity === undefined && item.amount.per.some(unit => timesAYear([unit]) === undefined) || times === undefined || item.amount.currency !== items[0]?.amount?.currency) {
            return undefined;
        }
        sum += item.amount.amount * (item.quantity ?? 1) * times;
    }
    const currency = items[0]?.amount?.currency;
    return currency === undefined ? undefined : { amount: sum, currency };
}
