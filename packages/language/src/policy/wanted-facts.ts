/** Which facts a condition misses: `payment.late-rate or payment.late-percent` is unmet in the clause on payment. */
import { AstUtils } from 'langium';
import { isBinaryExpression, isClauseSubject, isPathExpression, type Clause, type ConditionSubject, type Expression, type FactDecl, type Kind } from '../generated/ast.js';
import type { Dossier } from '../model/dossier.js';
import { governingCountry } from '../model/law.js';
import { pathNames } from '../model/tree.js';
import { activeRequirements } from './active.js';
import { evaluate } from './expressions.js';
import { lawNamed } from './law-named.js';

export interface WantedFacts {
    readonly clauses: readonly Clause[];
    readonly declarations: readonly FactDecl[];
    readonly kind: Kind;
    /** Whether the clauses are of the kind; otherwise they are articles that speak of it. */
    readonly typed: boolean;
}

/** The clauses in which the facts that a condition names are to be added; undefined where no such clause exists, or all are stated. */
export function wantedFacts(dossier: Dossier, { condition }: ConditionSubject): WantedFacts | undefined {
    const { library, facts } = dossier;
    const paths = AstUtils.streamAst(condition).filter(isPathExpression).map(({ path }) => pathNames(path)).toArray();
    const [kind] = paths.flatMap(([head = '', fact]) => fact !== undefined && !facts.isStated(head, fact) && dossier.articlesOfKind(head).length > 0 ? library.kinds.get(head) ?? [] : []);
    if (!kind) {
        return undefined;
    }
    const declared = library.factsOf(kind);
    const names = new Set(paths.flatMap(([head, fact]) => head === kind.name && fact !== undefined && !facts.isStated(kind.name, fact) ? fact : []));
    const typed = dossier.clausesOfKind(kind.name);
    return { kind, typed: typed.length > 0, clauses: typed.length > 0 ? typed : dossier.articlesOfKind(kind.name), declarations: [...names].flatMap(name => declared.get(name) ?? []) };
}

/**
 * The facts that the requirements of a dossier would ask of a clause that is not there yet: all that they will find missing as soon
 * as it is, so that one insertion meets them.
 */
export function factsAskedOf(dossier: Dossier, kind: Kind): readonly string[] {
    const asked = activeRequirements(dossier).filter(({ requirement: { condition } }) => {
        const law = condition && governingCountry(dossier) === undefined ? lawNamed(condition) : undefined;
        return !condition || evaluate(condition, dossier, { assumed: kind.name, law }).truth === true;
    });
    return [...new Set(asked.flatMap(({ requirement: { subject } }) => {
        if (isClauseSubject(subject)) {
            return subject.kind?.$refText === kind.name ? subject.facts.map(fact => fact.$refText) : [];
        }
        return subject ? needed(subject.condition, kind, dossier) : [];
    }))];
}

/** What a condition needs stated in the clause: both sides of "and"; of "or" the first, where no side holds yet. */
function needed(expression: Expression | undefined, kind: Kind, dossier: Dossier): string[] {
    if (isBinaryExpression(expression) && expression.operator === 'and') {
        return [...needed(expression.left, kind, dossier), ...needed(expression.right, kind, dossier)];
    }
    if (isBinaryExpression(expression) && expression.operator === 'or') {
        const sides = [expression.left, expression.right];
        return sides.some(side => evaluate(side, dossier, { assumed: kind.name }).truth !== false) ? [] : sides.map(side => needed(side, kind, dossier)).find(facts => facts.length > 0) ?? [];
    }
    const [head, fact] = isPathExpression(expression) ? pathNames(expression.path) : [];
    return head === kind.name && fact !== undefined ? [fact] : [];
}
