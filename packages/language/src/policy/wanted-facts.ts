/** Which facts a condition misses: `payment.late-rate or payment.late-percent` is unmet in the clause on payment. */
import { AstUtils } from 'langium';
import { isPathExpression, type Clause, type ConditionSubject, type FactDecl } from '../generated/ast.js';
import type { Dossier } from '../model/dossier.js';
import { pathNames } from '../model/tree.js';

export interface WantedFacts {
    readonly clauses: readonly Clause[];
    readonly declarations: readonly FactDecl[];
}

/** The clauses in which the facts that a condition names are to be added; undefined where no such clause exists, or all are stated. */
export function wantedFacts(dossier: Dossier, { condition }: ConditionSubject): WantedFacts | undefined {
    const { library, facts } = dossier;
    const paths = AstUtils.streamAst(condition).filter(isPathExpression).map(({ path }) => pathNames(path)).toArray();
    const [kind] = paths.flatMap(([head = '', fact]) => fact !== undefined && !facts.isStated(head, fact) && dossier.clausesOfKind(head).length > 0 ? library.kinds.get(head) ?? [] : []);
    if (!kind) {
        return undefined;
    }
    const declared = library.factsOf(kind);
    const names = new Set(paths.flatMap(([head, fact]) => head === kind.name && fact !== undefined && !facts.isStated(kind.name, fact) ? fact : []));
    return { clauses: dossier.clausesOfKind(kind.name), declarations: [...names].flatMap(name => declared.get(name) ?? []) };
}
