/** What the rules on sectors and public buyers have in common: which policy a contract is under, what a list states. */
import { isListValue, type Policy, type Value } from '../../generated/ast.js';
import type { Dossier } from '../../model/dossier.js';
import type { FactStatement } from '../../model/effective-facts.js';
import { meaningOf } from '../../model/values.js';
import { effectiveRows } from './effective-values.js';

/** Whether the dossier applies a policy, or one that extends it. */
export function isUnder(dossier: Dossier, policy: string): boolean {
    const reaches = (candidate: Policy, visited: Set<Policy>): boolean => candidate.name === policy || candidate.bases.some(({ $refText }) => {
        const base = dossier.library.policies.get($refText);
        return base !== undefined && !visited.has(base) && reaches(base, visited.add(base));
    });
    return dossier.appliedPolicies.some(applied => reaches(applied, new Set([applied])));
}

/** One member of a list, or the value of a fact that is no list. */
export interface StatedItem {
    /** The name that is written: of a country, of an enum's member, of a party. */
    readonly name: string;
    readonly value: Value;
    readonly statement: FactStatement;
}

/** The names that the effective statements of a fact list. */
export function itemsOf(dossier: Dossier, kind: string, fact: string): readonly StatedItem[] {
    return effectiveRows(dossier, kind, fact).flatMap(statement => (isListValue(statement.value) ? statement.value.values : [statement.value]).flatMap(value => {
        const meaning = meaningOf(value);
        const name = meaning.type === 'reference' ? meaning.names.at(-1) : undefined;
        return name === undefined ? [] : [{ name, value, statement }];
    }));
}

/** The texts that the effective statements of a fact list. */
export function textsOf(dossier: Dossier, kind: string, fact: string): readonly { readonly text: string; readonly statement: FactStatement }[] {
    return effectiveRows(dossier, kind, fact).flatMap(statement => (isListValue(statement.value) ? statement.value.values : [statement.value]).flatMap(value => {
        const meaning = meaningOf(value);
        return meaning.type === 'text' ? [{ text: meaning.text, statement }] : [];
    }));
}
