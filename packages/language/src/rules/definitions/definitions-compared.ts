/** Definitions of one term: case, accents and white space make no other term. */
import type { DefinedTerm, Dossier } from '../../model/dossier.js';
import { fold } from '../../model/values.js';

export interface Definition extends DefinedTerm {
    readonly document: NonNullable<DefinedTerm['document']>;
}

/** The definitions of every term that has several. */
export function repeatedDefinitions(dossier: Dossier): Definition[][] {
    const byTerm = new Map<string, Definition[]>();
    for (const { term, document } of dossier.terms) {
        if (document && term.name) {
            const key = fold(term.name);
            byTerm.set(key, [...byTerm.get(key) ?? [], { term, document }]);
        }
    }
    return [...byTerm.values()].filter(definitions => definitions.length > 1);
}

/** Whether two definitions say the same: white space and case do not count. */
export function saysTheSame(a: Definition, b: Definition): boolean {
    const text = ({ term }: Definition): string => fold((term.definition?.$cstNode?.text ?? '').replaceAll('"""', ''));
    return text(a) === text(b);
}
