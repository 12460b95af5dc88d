/** The model wording of a clause that has no text of its own. */
import { isClause, isProse, type Clause, type Prose } from '@msp/language';
import type { Scope } from './scope.js';

/** Undefined where the clause has its own prose, or sub-clauses that speak for it, or its kind has no words in the language. */
export function wordingOf(clause: Clause, { dossier, library, language }: Scope): Prose | undefined {
    // What an amendment changes of a clause is only what it states.
    if (clause.change === 'amend' || clause.items.some(item => isProse(item) || isClause(item))) {
        return undefined;
    }
    const kind = dossier.kindOf(clause);
    return kind && library.wordingOf(kind, language)?.text;
}
