/** The liability cap of a dossier: its amount, what it counts, what stays outside it. */
import { isProse, type Clause } from '../../generated/ast.js';
import type { Dossier } from '../../model/dossier.js';
import { insertFact } from '../../model/edits.js';
import type { FactStatement } from '../../model/effective-facts.js';
import type { Edit, Fix } from '../../model/finding.js';
import { meaningOf } from '../../model/values.js';
import { readingOf } from '../../prose/read-statements.js';
import { effectiveOf, plainValue } from '../kit/effective-values.js';
import { addItemsEdit } from '../kit/list-edits.js';
import { memberOf, membersOf } from '../kit/tested-values.js';
import { annualFees, baseFact, yearly, type Amount } from '../kit/yearly-amounts.js';
import { pathNames } from '../../model/tree.js';

export const LIABILITY = 'liability';

export type CapBasis = 'per-claim' | 'per-year' | 'per-contract';

/** What the cap counts: a fact says so, or the cap itself: `10 000 EUR per year`. */
export function capBasis(dossier: Dossier, cap: FactStatement): CapBasis | undefined {
    const [stated] = effectiveOf(dossier, LIABILITY, 'cap-basis').map(memberOf);
    if (stated === 'per-claim' || stated === 'per-year' || stated === 'per-contract') {
        return stated;
    }
    const [per, ...more] = perOf(cap);
    if (per === undefined || more.length > 0) {
        return undefined;
    }
    return per === 'contract' ? 'per-contract' : per === 'incident' || per === 'claim' ? 'per-claim' : 'per-year';
}

export function perOf({ value }: FactStatement): readonly string[] {
    const meaning = meaningOf(value);
    return meaning.type === 'money' || meaning.type === 'percent' ? meaning.per : [];
}

/** Units that say what a cap counts, and not how often it comes. */
const OCCASIONS: ReadonlySet<string> = new Set(['claim', 'incident', 'breach', 'contract']);

/** `10 000 EUR per claim`, `50% of price.annual-total per contract`. */
function atOnce(dossier: Dossier, cap: FactStatement): Amount | undefined {
    const meaning = meaningOf(cap.value);
    const [per, ...more] = perOf(cap);
    if (per === undefined || more.length > 0 || !OCCASIONS.has(per)) {
        return undefined;
    }
    if (meaning.type === 'money') {
        return { amount: meaning.amount, currency: meaning.currency };
    }
    const fees = annualFees(dossier);
    const base = meaning.type === 'percent' ? baseFact(pathNames(meaning.base)) : undefined;
    return meaning.type === 'percent' && fees && base
        ? { amount: fees.amount * meaning.percent / (base === 'monthly-fee' ? 1200 : 100), currency: fees.currency } : undefined;
}

/** The amount of a cap as far as the fees are known, its floor included: for a year where the cap is yearly, else at once. */
export function capAmount(dossier: Dossier, cap: FactStatement): Amount | undefined {
    const meaning = meaningOf(cap.value);
    // A share of one monthly fee is that much, not twelve times as much.
    const once = meaning.type === 'percent' && meaning.per.length === 0
        && baseFact(pathNames(meaning.base)) === 'monthly-fee';
    const amount = atOnce(dossier, cap) ?? yearly(dossier, cap.value);
    if (!amount) {
        return undefined;
    }
    const own = { amount: once ? amount.amount / 12 : amount.amount, currency: amount.currency };
    const floors = effectiveOf(dossier, LIABILITY, 'floor').map(({ value }) => meaningOf(value));
    return floors.reduce((highest, floor) =>
        floor.type === 'money' && floor.currency === highest.currency && floor.amount > highest.amount ? { amount: floor.amount, currency: floor.currency } : highest, own);
}

/** The notions by which prose names what may stay outside a cap. */
const NAMED: Readonly<Record<string, string>> = {
    'gross-negligence': 'gross-fault-named', 'wilful-misconduct': 'wilful-fault-named', 'bodily-injury': 'bodily-injury-named'
};

export interface MissingCarveOuts {
    readonly cap: FactStatement;
    /** The list that lacks them; undefined where there is none. */
    readonly list?: FactStatement;
    readonly missing: readonly string[];
}

/**
 * Which of these stay inside the cap, as far as facts and texts tell. A typed list of what is outside is complete; where
 * there is none, the liability clauses say it if they name it. What the cap covers all the same stays inside.
 */
export function missingCarveOuts(dossier: Dossier, wanted: readonly string[]): MissingCarveOuts | undefined {
    const [cap] = effectiveOf(dossier, LIABILITY, 'cap');
    const lists = effectiveOf(dossier, LIABILITY, 'carve-outs');
    if (!cap || lists.length === 0 && dossier.facts.isStated(LIABILITY, 'carve-outs')) {
        return undefined;
    }
    const typed = lists.some(({ node }) => !readingOf(node));
    const anyway = effectiveOf(dossier, LIABILITY, 'capped-anyway').flatMap(membersOf);
    const isNamed = (item: string): boolean => !typed && dossier.readings.phrases(NAMED[item] ?? '').some(({ passage }) => passage.kind === LIABILITY);
    const missing = wanted.filter(item => anyway.includes(item) || !lists.some(list => membersOf(list).includes(item)) && !isNamed(item));
    return missing.length > 0 ? { cap, list: lists[0], missing } : undefined;
}

export function addCarveOutsFix({ cap, list, missing }: MissingCarveOuts): Fix {
    return {
        title: { fr: 'Ajouter ces exceptions au plafond', en: 'Add these exceptions to the cap' },
        preferred: true,
        edits: () => [(list && addItemsEdit(list.value, missing)) ?? addFactEdit(cap.clause, `carve-outs: [${missing.join(', ')}]`)]
    };
}

export function addFactEdit(clause: Clause, line: string): Edit {
    return insertFact(clause, [line]);
}

/** Whether a clause prints the model wording of its kind: it has no text of its own. */
export function printsModelWording(clause: Clause): boolean {
    return !clause.items.some(isProse);
}

export function capText(dossier: Dossier, cap: FactStatement, language: 'fr' | 'en'): string {
    return plainValue(dossier, cap.value, language);
}
