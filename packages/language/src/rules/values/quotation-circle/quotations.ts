/** Which text brings which other text with it when it is printed: the values that quotations stand for, and what these quote. */
import type { AstNode } from 'langium';
import {
    isClause, isEachMark, isFact, isFactDecl, isHole, isKind, isListValue, isParty, isProse, isReferenceValue, isRoleDecl, isTableEntry, isTableValue,
    type EachMark, type Hole, type Path, type Prose, type ReferenceValue, type Value
} from '../../../generated/ast.js';
import { subjectOfNode } from '../../../model/effective-facts.js';
import type { Dossier } from '../../../model/dossier.js';
import { kindNameOf } from '../../../model/tree.js';

/** A text, or a value that names another value. */
export type Quoting = Prose | ReferenceValue;

export interface QuotationEdge {
    readonly to: Quoting;
    /** Where it is quoted. */
    readonly at: Hole | EachMark | ReferenceValue;
}

/** What a text or a reference brings with it, in the order of the text. */
export function quotedBy(node: Quoting, dossier: Dossier): QuotationEdge[] {
    if (isReferenceValue(node)) {
        return node.path ? valuesOf(node.path, dossier).flatMap(quotingIn).map(to => ({ to, at: node })) : [];
    }
    return node.parts.flatMap(part => (isHole(part) || isEachMark(part)) && part.path
        ? valuesOf(part.path, dossier).flatMap(quotingIn).map(to => ({ to, at: part })) : []);
}

/** The texts and references inside a value. */
export function quotingIn(value: Value | undefined): Quoting[] {
    if (isProse(value) || isReferenceValue(value)) {
        return [value];
    }
    if (isListValue(value)) {
        return value.values.flatMap(quotingIn);
    }
    return isTableValue(value) ? value.entries.flatMap(entry => quotingIn(entry.value)) : [];
}

/** The values that print shows for a path: those that prevail, wherever the path was resolved to. */
function valuesOf(path: Path, dossier: Dossier): (Value | undefined)[] {
    const segments = path.segments;
    const target = segments.at(-1)?.target?.ref;
    if (isEachMark(segments[0]?.target?.ref)) {
        return valuesOf(segments[0].target.ref.path, dossier);
    }
    if (isFact(target) || isTableEntry(target)) {
        return [subjectOfNode(dossier, target)?.prevailing?.value ?? target.value];
    }
    if (!isFactDecl(target)) {
        return [];
    }
    const before: AstNode | undefined = segments.at(-2)?.target?.ref;
    if (isParty(before) || isRoleDecl(before)) {
        const parties = isParty(before) ? [before] : dossier.partiesWithRole(before.name);
        return parties.flatMap(party => party.facts.filter(({ name }) => name === target.name).map(({ value }) => value));
    }
    if (isFact(before) || isTableEntry(before)) {
        return [subjectOfNode(dossier, before)?.prevailing?.value ?? before.value];
    }
    const kind = isKind(target.$container) ? target.$container.name : before && isClause(before) ? kindNameOf(before) : undefined;
    return kind === undefined ? [] : dossier.facts.rows(kind, target.name).map(subject => (subject.prevailing ?? subject.statements[0])?.value);
}
