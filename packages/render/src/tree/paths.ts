/** What a path in prose or in a value names, in the dossier that is being written. */
import { lowerFirst } from '@msp/language';
import {
    hasMark, canonical, factsOf, indexNameOf, isClause, isDossierDocument, isEachMark, isEnumMember, isFact, isFactDecl, isKind, isParty, isReferenceValue, isRoleDecl, isTableEntry, isTerm, kindNameOf, labelIn,
    meaningOf, type Clause, type DossierDocument, type EnumMember, type Fact, type FactDecl, type Kind, type Party, type Path, type RoleDecl, type Subject, type TableEntry, type Term, type Value
} from '@msp/language';
import { scopeInside, type Scope } from './scope.js';

/** A fact as it is to be shown. */
export interface ShownFact {
    readonly label: string;
    readonly name: string;
    readonly declaration?: FactDecl;
    /** Undefined: nobody states it. */
    readonly value?: Value;
    /** For a fact that is a table per enum: the effective value of each row. */
    readonly rows?: ReadonlyMap<string, Value>;
    /** Where it is stated, in the document at hand or in the one that prevails. */
    readonly nodes: readonly { readonly node: Fact | TableEntry }[];
    /** What the document at hand says instead. */
    readonly overridden?: OverriddenValue;
    /** The same, row by row. */
    readonly overriddenRows?: ReadonlyMap<string, OverriddenValue>;
}

export interface OverriddenValue {
    readonly value: Value;
    readonly by: DossierDocument;
    readonly clause?: Clause;
}

export type Target =
    | { readonly type: 'parties'; readonly parties: readonly Party[]; readonly role?: RoleDecl }
    | { readonly type: 'document'; readonly document: DossierDocument }
    | { readonly type: 'clause'; readonly clause: Clause }
    | { readonly type: 'fact'; readonly fact: ShownFact; readonly factName: string; readonly owner?: Clause; readonly kind?: string; readonly key?: string }
    | { readonly type: 'term'; readonly term: Term }
    | { readonly type: 'member'; readonly member: EnumMember }
    | { readonly type: 'missing'; readonly label: string }
    | { readonly type: 'unresolved' };

const UNRESOLVED: Target = { type: 'unresolved' };

/** Follows the path segment by segment. A path that the linker could not follow is unresolved as a whole. */
export function targetOf(path: Path | undefined, scope: Scope): Target {
    let target: Target = UNRESOLVED;
    for (const [index, segment] of (path?.segments ?? []).entries()) {
        const node = segment.target?.ref;
        const name = segment.target?.$refText ?? '';
        if (!node) {
            return UNRESOLVED;
        }
        target = index === 0 ? headTarget(node, scope) : memberTarget(target, node, name, scope);
    }
    return target;
}

type Node = NonNullable<Path['segments'][number]['target']['ref']>;

function headTarget(node: Node, scope: Scope): Target {
    if (isEachMark(node)) {
        const value = scope.bindings?.get(node.name);
        return value ? { type: 'fact', factName: node.name, fact: { label: node.name, name: node.name, value, nodes: [] } } : UNRESOLVED;
    }
    if (isRoleDecl(node)) {
        return { type: 'parties', parties: scope.dossier.partiesWithRole(node.name), role: node };
    }
    if (isKind(node)) {
        return kindTarget(node, scope);
    }
    if (isFactDecl(node)) {
        return declaredTarget(node, scope);
    }
    return plainTarget(node, scope);
}

function plainTarget(node: Node, scope: Scope): Target {
    if (isParty(node)) {
        return { type: 'parties', parties: [scope.dossier.partiesByName.get(node.name) ?? node] };
    }
    if (isDossierDocument(node)) {
        return { type: 'document', document: node };
    }
    if (isClause(node)) {
        return { type: 'clause', clause: node };
    }
    if (isTerm(node)) {
        return { type: 'term', term: node };
    }
    if (isEnumMember(node)) {
        return { type: 'member', member: node };
    }
    if (isFact(node)) {
        return isClause(node.$container) ? clauseFact(node.$container, node.name, scope) : partyFact([node.$container], node.name, scope);
    }
    if (isTableEntry(node)) {
        return { type: 'fact', factName: node.name, fact: { label: node.name, name: node.name, value: node.value, nodes: [{ node }] } };
    }
    return UNRESOLVED;
}

function memberTarget(owner: Target, node: Node, name: string, scope: Scope): Target {
    switch (owner.type) {
        case 'parties': return partyFact(owner.parties, name, scope);
        case 'clause': return clauseFact(owner.clause, name, scope);
        case 'fact': {
            // An item of a list of parties or articles leads on to what it names.
            const { value } = owner.fact;
            if (!isReferenceValue(value)) {
                return cell(owner, node, name, scope);
            }
            const inside = scopeInside(value, scope);
            return inside ? memberTarget(targetOf(value.path, inside), node, name, inside) : UNRESOLVED;
        }
        case 'missing': return isFactDecl(node) ? { type: 'missing', label: labelOf(node, name, scope) } : owner;
        default: return isFactDecl(node) ? declaredTarget(node, scope) : plainTarget(node, scope);
    }
}

/** The article of a kind: the document's own first, then that of the document that prevails. */
function kindTarget(kind: Kind, { dossier, document, language }: Scope): Target {
    const clauses = dossier.clausesOfKind(kind.name);
    const own = clauses.find(clause => dossier.documentOf(clause) === document);
    const clause = own ?? clauses[0];
    return clause ? { type: 'clause', clause } : { type: 'missing', label: labelIn(kind.items, language) ?? kind.name };
}

/** A declared fact that the linker found no statement of: in the words of a library, or nobody states it. */
function declaredTarget(declaration: FactDecl, scope: Scope): Target {
    const { clause, library } = scope;
    const kind = isKind(declaration.$container) ? declaration.$container : undefined;
    for (let around = clause; around; around = isClause(around.$container) ? around.$container : undefined) {
        const own = scope.dossier.kindOf(around);
        if (own && kind && library.lineOf(own).includes(kind)) {
            return clauseFact(around, declaration.name, scope);
        }
    }
    const stated = kind && scope.dossier.clausesOfKind(kind.name).find(candidate => factsOf(candidate).some(fact => fact.name === declaration.name));
    return stated ? clauseFact(stated, declaration.name, scope) : { type: 'missing', label: labelOf(declaration, declaration.name, scope) };
}

function partyFact(parties: readonly Party[], name: string, scope: Scope): Target {
    const declaration = scope.library.fact('party', name);
    const facts = parties.flatMap(party => party.facts.filter(fact => fact.name === name)).slice(0, 1);
    const [fact] = facts;
    return { type: 'fact', factName: name, fact: { label: labelOf(declaration, name, scope), name, declaration, value: fact?.value, nodes: facts.map(node => ({ node })) } };
}

/** A fact of a clause, with the value that is effective in the dossier. */
export function clauseFact(clause: Clause, name: string, scope: Scope): Target & { type: 'fact' } {
    const kind = kindNameOf(clause);
    const declaration = scope.library.fact(kind, name);
    const own = (scope.consolidation?.factsOf(clause) ?? factsOf(clause)).find(fact => fact.name === name);
    const label = labelOf(declaration, name, scope);
    const base = { label, name, declaration };
    const target = (fact: ShownFact): Target & { type: 'fact' } => ({ type: 'fact', factName: name, fact, owner: clause, kind });
    if (kind === undefined || (own && (hasMark(declaration, 'local') || hasMark(declaration, 'adds')))) {
        return target({ ...base, value: own?.value, nodes: own ? [{ node: own }] : [] });
    }
    if (indexNameOf(declaration?.type)) {
        const subjects = scope.dossier.facts.rows(kind, name).filter(subject => subject.key !== undefined);
        if (subjects.length > 0) {
            const rows = new Map(subjects.map(subject => [subject.key!, effective(subject, clause).value]));
            const overriddenRows = new Map(subjects.flatMap(subject => {
                const overridden = overriddenIn(subject, clause, scope);
                return overridden ? [[subject.key!, overridden] as const] : [];
            }));
            return target({ ...base, rows, value: own?.value, nodes: subjects.map(subject => effective(subject, clause)), overriddenRows });
        }
    }
    const subject = scope.dossier.facts.subject(kind, name);
    if (!subject) {
        return target({ ...base, value: own?.value, nodes: own ? [{ node: own }] : [] });
    }
    const shown = effective(subject, clause);
    return target({ ...base, value: shown.value, nodes: [shown], overridden: overriddenIn(subject, clause, scope) });
}

/** What the document at hand says where another prevails with another value. */
function overriddenIn(subject: Subject, clause: Clause, { document }: Scope): OverriddenValue | undefined {
    const shown = effective(subject, clause);
    const here = subject.statements.find(statement => statement.document === document);
    const differs = here && here.document !== shown.document && canonical(here.value) !== canonical(shown.value);
    return differs ? { value: here.value, by: shown.document, clause: shown.clause } : undefined;
}

/** What prevails; where nothing decides, the clause's own statement. */
function effective(subject: Subject, clause: Clause): Subject['statements'][number] {
    return subject.prevailing ?? subject.statements.find(statement => statement.clause === clause) ?? subject.statements[0]!;
}

/** A row of a table per enum or a field of a record. */
function cell(owner: Target & { type: 'fact' }, node: Node, key: string, scope: Scope): Target {
    const { fact } = owner;
    const enumName = indexNameOf(fact.declaration?.type);
    const meaning = meaningOf(fact.value);
    const value = fact.rows ? fact.rows.get(key) : meaning.type === 'table' ? meaning.entries.get(key) : undefined;
    const member = scope.library.member(enumName, key);
    const row = member ? labelIn(member.labels, scope.language) ?? key : isFactDecl(node) ? labelOf(node, key, scope) : key;
    return { ...owner, key, fact: { label: isFactDecl(node) ? row : `${fact.label}, ${lowerFirst(row)}`, name: key, declaration: isFactDecl(node) ? node : undefined, value, nodes: fact.nodes } };
}

export function labelOf(declaration: FactDecl | undefined, name: string, { language }: Scope): string {
    return (declaration && labelIn(declaration.labels, language)) ?? name;
}
