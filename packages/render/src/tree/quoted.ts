/** Which facts the text of a document shows, so that the others can be listed and none is lost. */
import {
    hasMark, expandProse, isBinaryExpression, isClause, isEachMark, isFact, isFactDecl, isGlossary, isIfMark, isNotExpression, isPathExpression, isProse, isReferenceValue, kindNameOf, typeNameOf,
    type Clause, type DossierDocument, type Expression, type Fact, type Path, type Prose
} from '@msp/language';
import { targetOf } from './paths.js';
import type { Scope } from './scope.js';
import { wordingOf } from './wording.js';

/** The keys of all facts and rows that the document's prose, or the wording that stands in for it, quotes. */
export function quotedIn(document: DossierDocument, scope: Scope): ReadonlySet<string> {
    const keys = new Set<string>();
    const add = (path: Path | undefined, inner: Scope): void => {
        const target = targetOf(path, inner);
        if (target.type === 'fact') {
            const row = target.key === undefined ? '' : `.${target.key}`;
            keysOf(target.owner, target.kind, target.factName, scope, hasMark(target.fact.declaration, 'local')).forEach(key => keys.add(key + row));
        }
    };
    const visit = (prose: Prose, clause: Clause | undefined): void => {
        for (const span of expandProse(prose, scope.dossier, clause && kindNameOf(clause))) {
            if (span.type === 'quotation') {
                add(span.hole.path, { ...scope, clause, bindings: span.bindings });
            }
        }
        for (const part of prose.parts) {
            if (isEachMark(part)) {
                add(part.path, { ...scope, clause });
            } else if (isIfMark(part)) {
                decidingPaths(part.condition).forEach(path => add(path, { ...scope, clause }));
            }
        }
    };
    const visitClause = (clause: Clause): void => {
        for (const item of scope.consolidation?.itemsOf(clause) ?? clause.items) {
            if (isProse(item)) {
                visit(item, clause);
            } else if (isClause(item)) {
                visitClause(item);
            }
        }
        const wording = wordingOf(scope.consolidation?.textOf(clause) ?? clause, scope);
        if (wording) {
            visit(wording, clause);
        }
    };
    for (const item of scope.consolidation?.documentItems(document) ?? document.items) {
        if (isProse(item)) {
            visit(item, undefined);
        } else if (isClause(item)) {
            visitClause(item);
        } else if (isGlossary(item)) {
            item.terms.forEach(term => term.definition && visit(term.definition, undefined));
        }
    }
    return keys;
}

/** Whether the text shows a fact of a clause, or every row of it. */
export function isQuoted(clause: Clause, kind: string | undefined, fact: Fact, rows: readonly string[], local: boolean, scope: Scope): boolean {
    const shown = (suffix: string): boolean => keysOf(clause, kind, fact.name, scope, local).some(key => scope.quoted.has(key + suffix));
    return shown('') || (rows.length > 0 && rows.every(row => shown(`.${row}`)));
}

/** By its clause; and by its kind, since two clauses of one kind speak of the same facts, unless the fact is local. */
function keysOf(clause: Clause | undefined, kind: string | undefined, fact: string, { outline }: Scope, local = false): string[] {
    const place = clause && outline.articles.get(clause);
    return [...(place ? [`#${place.id} ${fact}`] : []), ...(kind !== undefined && !local ? [`${kind} ${fact}`] : [])];
}

/** The facts whose value a condition tells the reader: all it compares, and flags. That a fact is there at all tells nothing of it. */
function decidingPaths(condition: Expression | undefined): readonly Path[] {
    if (isNotExpression(condition)) {
        return decidingPaths(condition.operand);
    }
    if (isBinaryExpression(condition)) {
        const compares = condition.operator !== 'and' && condition.operator !== 'or';
        return [condition.left, condition.right].flatMap(side => compares && isPathExpression(side) ? [side.path] : decidingPaths(side));
    }
    return isPathExpression(condition) && isFlag(condition.path) ? [condition.path] : [];
}

function isFlag(path: Path): boolean {
    const node = path.segments.at(-1)?.target.ref;
    const value = isFact(node) ? node.value : undefined;
    return (isFactDecl(node) && typeNameOf(node.type) === 'flag') || (isReferenceValue(value) && /^(?:yes|no)$/.test(value.path?.$cstNode?.text ?? ''));
}
