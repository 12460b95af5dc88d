/**
 * What a name means where it stands. One function resolves every reference of the tree, one lists what could
 * stand there; linking, completion, hover and rendering all ask here.
 *
 * A name in prose or in a value is looked up from the inside out: facts of the clause and of its kind, parties,
 * clauses, documents, roles, terms, kinds. Names of a dossier are visible in all of its documents.
 */
import type { AstNode, ReferenceInfo } from 'langium';
import {
    isBinaryExpression, isClause, isClauseSubject, isDossierDocument, isEnum, isFact, isFactDecl, isFactPhrases, isKind, isParty, isPathExpression,
    isReferenceValue, isRepeal, isRoleDecl, isSaid, isTableEntry, isTableValue, isWording, isPath, isPathSegment, isEachMark,
    type Clause, type DossierDocument, type EachMark, type Enum, type Fact, type FactDecl, type Path, type PathSegment, type Prose, type Said, type TableEntry, type Type
} from '../generated/ast.js';
import type { Dossier } from './dossier.js';
import { fieldsOf, indexNameOf, typeNameOf, type LibraryScope } from './library-scope.js';
import { clauseOf, clausesIn, documentOf, factsOf, kindNameOf, partiesIn } from './tree.js';

/** What can be seen from a file: the libraries, and the dossier where the place belongs to one. */
export interface Visible {
    readonly library: LibraryScope;
    readonly dossier?: Dossier;
}

/** The target of a reference, or undefined where there is none. */
export function resolveReference(info: ReferenceInfo, visible: Visible): AstNode | undefined {
    const name = info.reference.$refText;
    return expected(info, visible, name).at(0);
}

/** Everything a reference at this place could name, with the name to write. */
export function candidates(info: ReferenceInfo, visible: Visible): { name: string; node: AstNode }[] {
    const nodes = expected(info, visible, undefined);
    const byName = new Map<string, AstNode>();
    for (const node of nodes) {
        const name = nameOf(node);
        if (name !== undefined && !byName.has(name)) {
            byName.set(name, node);
        }
    }
    return [...byName].map(([name, node]) => ({ name, node }));
}

/** The name by which a node is referred to: a clause without a name of its own by that of its kind. */
export function nameOf(node: AstNode): string | undefined {
    if (isClause(node)) {
        return node.name ?? kindNameOf(node);
    }
    return 'name' in node && typeof node.name === 'string' ? node.name : undefined;
}

/** With a name: what it names, best first. Without: all that could be named. */
function expected(info: ReferenceInfo, visible: Visible, name: string | undefined): readonly AstNode[] {
    if (isPathSegment(info.container)) {
        return pathTargets(info.container, visible, name);
    }
    const { library, dossier } = visible;
    switch (`${info.container.$type}.${info.property}`) {
        case 'DossierDocument.parent':
        case 'Rank.documents':
            return pick(dossier?.documents ?? [], name);
        case 'DossierDocument.author':
        case 'RoleItem.party':
        case 'Signatory.party':
        case 'RoleStatement.of':
            return pick(dossier?.parties ?? [], name);
        case 'RoleStatement.role':
            return pickFrom(library.roles, name);
        case 'ApplyItem.policies':
        case 'Policy.bases':
            return pickFrom(library.policies, name);
        case 'Clause.kind':
        case 'Kind.base':
        case 'ClauseSubject.kind':
        case 'SubjectName.kind':
        case 'Lexicon.kind':
        case 'Said.kinds':
            return pickFrom(library.kinds, name);
        case 'ClauseSubject.facts': {
            const subject = isClauseSubject(info.container) ? info.container : undefined;
            const kind = subject && library.kinds.get(subject.kind.$refText);
            return kind ? pickFrom(library.factsOf(kind), name) : [];
        }
        case 'FactPhrases.fact': {
            const kind = isFactPhrases(info.container) ? library.kinds.get(info.container.$container.kind?.$refText ?? '') : undefined;
            return kind ? pickFrom(library.factsOf(kind), name) : [];
        }
        case 'NamedType.symbol':
        case 'NamedType.index':
            return pickFrom(library.types, name);
        default:
            return [];
    }
}

function pathTargets(segment: PathSegment, visible: Visible, name: string | undefined): readonly AstNode[] {
    // Completion asks for a segment that is not there yet: below a path it would be the next one, elsewhere the first.
    const path: AstNode | undefined = segment.$container;
    const segments = isPath(path) ? path.segments : [];
    const index = segments.indexOf(segment);
    const owner = index < 0 ? segments.at(-1) : segments[index - 1];
    if (!owner) {
        return heads(isPath(path) ? path : segment, visible, name);
    }
    const target = owner.target?.ref;
    return target ? members(target, visible, name) : NONE;
}

/** Where the first name of a path is looked for, nearest first. A name is taken from the first place that knows it. */
const HEADS: readonly ((path: AstNode, visible: Visible, name: string | undefined) => readonly AstNode[])[] = [
    (path, visible, name) => isReferenceValue(path.$container) ? typedHeads(expectedType(path.$container, visible), visible, name) : NONE,
    amendedHeads,
    (path, visible, name) => isPathExpression(path.$container) ? comparedHeads(path.$container, visible, name) : NONE,
    repetitionHeads,
    clauseHeads,
    (path, { library }, name) => wordingHeads(path, library, name),
    (_path, { dossier }, name) => dossier ? pickFrom(dossier.partiesByName, name) : NONE,
    (path, { dossier }, name) => dossier ? clausesCalled(dossier, documentOf(path), name) : NONE,
    (_path, { dossier }, name) => dossier ? pick(dossier.documents, name) : NONE,
    (_path, { library }, name) => pickFrom(library.roles, name),
    (_path, { dossier }, name) => dossier ? pickTerms(dossier, name) : NONE,
    (_path, { library }, name) => pickFrom(library.kinds, name).filter(kind => kind.name !== PARTY_KIND)
];

/** The kind that declares what a party may state: no clause, so nothing that prose could quote. */
const PARTY_KIND = 'party';

const NONE: readonly AstNode[] = [];

function heads(path: AstNode, visible: Visible, name: string | undefined): readonly AstNode[] {
    if (name === undefined) {
        return HEADS.flatMap(source => source(path, visible, undefined));
    }
    for (const source of HEADS) {
        const found = source(path, visible, name);
        if (found.length > 0) {
            return found;
        }
    }
    return NONE;
}

/** What an amendment changes, and what a clause departs from: a clause of the dossier, never the one that says so. */
function amendedHeads(path: AstNode, { dossier }: Visible, name: string | undefined): readonly AstNode[] {
    const by = path.$container;
    if (!dossier || !(isRepeal(by) || isClause(by) && (by.target === path || by.derogates === path))) {
        return NONE;
    }
    const own = documentOf(by);
    const others = clausesCalled(dossier, undefined, name).filter(clause => isClause(clause) && clause !== by && clause.change !== 'amend');
    // Of the clauses that are called so, those of other documents come first: one departs from what stands elsewhere.
    return [...others.filter(clause => documentOf(clause) !== own), ...others.filter(clause => documentOf(clause) === own)];
}

/** Inside a clause: its facts, those of the clauses around it, and those its kind declares. */
function clauseHeads(path: AstNode, visible: Visible, name: string | undefined): readonly AstNode[] {
    let result = NONE;
    for (let clause = clauseOf(path); clause; clause = isClause(clause.$container) ? clause.$container : undefined) {
        const found = clauseMembers(clause, visible, name);
        if (name !== undefined && found.length > 0) {
            return found;
        }
        result = found.length > 0 ? [...result, ...found] : result;
    }
    return result;
}

/** The names that `{each … as x}` gives in the prose before. */
function repetitionHeads(path: AstNode, _visible: Visible, name: string | undefined): readonly AstNode[] {
    let part: AstNode | undefined = path;
    while (part && part.$container?.$type !== 'Prose') {
        part = part.$container;
    }
    const prose = part?.$container as Prose | undefined;
    const marks = prose ? repetitionsIn(prose) : [];
    return marks.length === 0 ? NONE : pick(marks.filter(mark => (mark.$containerIndex ?? 0) < (part?.$containerIndex ?? 0)), name);
}

const knownRepetitions = new WeakMap<Prose, readonly EachMark[]>();

/** Nearly always none: asked for every quotation, so found once for each text. */
function repetitionsIn(prose: Prose): readonly EachMark[] {
    let marks = knownRepetitions.get(prose);
    if (!marks) {
        marks = prose.parts.filter(isEachMark);
        knownRepetitions.set(prose, marks);
    }
    return marks;
}

function wordingHeads(path: AstNode, library: LibraryScope, name: string | undefined): readonly AstNode[] {
    let prose: AstNode | undefined = path.$container;
    while (prose && prose.$type !== 'Prose') {
        prose = prose.$container;
    }
    const wording = prose?.$container;
    return isWording(wording) ? pickFrom(library.factsOf(wording.$container), name) : NONE;
}

/** The document's own clause first, then the one that prevails. */
function clausesCalled(dossier: Dossier, from: DossierDocument | undefined, name: string | undefined): readonly AstNode[] {
    const clauses = name === undefined
        ? dossier.clauses.filter(clause => nameOf(clause) !== undefined)
        : [...dossier.clausesNamed(name), ...dossier.clausesOfKind(name)];
    return clauses.length < 2 ? clauses : clauses.sort((a, b) => distance(dossier, from, a) - distance(dossier, from, b));
}

function distance(dossier: Dossier, from: DossierDocument | undefined, clause: Clause): number {
    const document = documentOf(clause);
    return document === from ? -1 : document ? dossier.precedence.rankOf(document) ?? dossier.documents.length : Infinity;
}

function members(owner: AstNode, visible: Visible, name: string | undefined): AstNode[] {
    const { library, dossier } = visible;
    if (isDossierDocument(owner)) {
        const clauses = clausesIn(owner).filter(clause => name === undefined || clause.name === name || kindNameOf(clause) === name);
        return [...clauses, ...pick(partiesIn(owner), name)];
    }
    if (isClause(owner)) {
        return clauseMembers(owner, visible, name);
    }
    if (isKind(owner)) {
        return pickFrom(library.factsOf(owner), name);
    }
    if (isParty(owner)) {
        const declared = library.kinds.get(PARTY_KIND);
        return [...pick(owner.facts, name), ...(declared ? pickFrom(library.factsOf(declared), name) : [])];
    }
    if (isRoleDecl(owner)) {
        const [party] = dossier?.partiesWithRole(owner.name) ?? [];
        const declared = library.kinds.get(PARTY_KIND);
        return [...(party ? pick(party.facts, name) : []), ...(declared ? pickFrom(library.factsOf(declared), name) : [])];
    }
    if (isFact(owner) || isTableEntry(owner)) {
        return factMembers(owner, visible, name);
    }
    if (isEachMark(owner)) {
        return elementMembers(owner, library, name);
    }
    return isFactDecl(owner) ? typeMembers(owner.type, library, name) : [];
}

/** The facts of a clause, then those stated for its kind elsewhere in the dossier, then those its kind declares. */
function clauseMembers(clause: Clause, visible: Visible, name: string | undefined): AstNode[] {
    const own = name === undefined ? factsOf(clause) : factNamed(clause, name);
    if (name !== undefined && own.length > 0) {
        return own;
    }
    const { library, dossier } = visible;
    const kindName = kindIn(clause, visible);
    const kind = kindName === undefined ? undefined : library.kinds.get(kindName);
    const declared = kind ? pickFrom(library.factsOf(kind), name) : [];
    const elsewhere = dossier && kindName !== undefined
        ? declared.flatMap(declaration => statedFact(dossier, kindName, (declaration as FactDecl).name) ?? [])
        : [];
    return [...own, ...elsewhere, ...declared];
}

function factNamed(clause: Clause, name: string): AstNode[] {
    for (const item of clause.items) {
        if (item.$type === 'Fact' && item.name === name) {
            return [item];
        }
    }
    return [];
}

function statedFact(dossier: Dossier, kind: string, fact: string): Fact | undefined {
    const [subject] = dossier.facts.isStated(kind, fact) ? dossier.facts.rows(kind, fact) : [];
    let node: AstNode | undefined = subject?.prevailing?.node ?? subject?.statements[0]?.node;
    while (node && !isFact(node)) {
        node = node.$container;
    }
    return node;
}

function factMembers(owner: Fact | TableEntry, { library, dossier }: Visible, name: string | undefined): AstNode[] {
    const own = isTableValue(owner.value) ? pick(owner.value.entries, name) : [];
    if (name !== undefined && own.length > 0) {
        return own;
    }
    const clause = isFact(owner) && isClause(owner.$container) ? owner.$container : undefined;
    const kind = clause && kindNameOf(clause);
    const declaration = library.fact(kind, owner.name);
    const elsewhere = dossier && kind !== undefined && name !== undefined ? dossier.facts.subject(kind, owner.name, name)?.prevailing?.node : undefined;
    return [...own, ...(elsewhere ? [elsewhere] : []), ...typeMembers(declaration?.type, library, name)];
}

/** The fields of the records that a repetition goes through. */
function elementMembers({ path }: EachMark, library: LibraryScope, name: string | undefined): AstNode[] {
    const target = path.segments.at(-1)?.target.ref;
    const declaration = isFact(target) ? declarationOfFact(target, { library }) : isFactDecl(target) ? target : undefined;
    return pick(fieldsOf(declaration?.type) ?? [], name);
}

function typeMembers(type: Type | undefined, library: LibraryScope, name: string | undefined): AstNode[] {
    const index = indexNameOf(type);
    return index !== undefined ? pick(library.enumNamed(index)?.members ?? [], name) : pick(fieldsOf(type) ?? [], name);
}

/** What a value of this type may name: members of its enum, parties, documents, clauses. */
function typedHeads(type: Type | undefined, { library, dossier }: Visible, name: string | undefined): readonly AstNode[] {
    const typeName = typeNameOf(type);
    const enumType: Enum | undefined = library.enumNamed(typeName);
    if (enumType) {
        return pick(enumType.members, name);
    }
    switch (typeName) {
        case 'party': return [...pick(dossier?.parties ?? [], name), ...pickFrom(library.roles, name)];
        case 'document': return pick(dossier?.documents ?? [], name);
        case 'article': return dossier ? clausesCalled(dossier, undefined, name) : NONE;
        default: return [];
    }
}

/** `client.country = CH`: the name on one side may be a member of the enum of the other. */
function comparedHeads(expression: AstNode, { library }: Visible, name: string | undefined): readonly AstNode[] {
    const comparison = expression.$container;
    if (!isBinaryExpression(comparison) || comparison.right !== expression || !isPathExpression(comparison.left)) {
        return [];
    }
    if (comparison.operator === 'in') {
        return pickFrom(library.types, name).filter(isEnum);
    }
    const declaration = declarationOf(comparison.left.path);
    return pick(library.enumNamed(typeNameOf(declaration?.type))?.members ?? [], name);
}

function declarationOf(path: Path): FactDecl | undefined {
    const target = path.segments.at(-1)?.target.ref;
    return isFactDecl(target) ? target : undefined;
}

/** The declared type of the value that a reference stands in: of its fact, its list's element, its record's field. */
export function expectedType(value: AstNode, visible: Visible): Type | undefined {
    const keys: string[] = [];
    for (let node: AstNode | undefined = value.$container; node; node = node.$container) {
        if (isTableEntry(node)) {
            keys.unshift(node.name);
        } else if (isFact(node)) {
            return typeAt(declarationOfFact(node, visible)?.type, keys);
        } else if (isSaid(node)) {
            return typeAt(declarationOfSaid(node, visible.library)?.type, keys);
        }
    }
    return undefined;
}

/** The fact that a phrase words: the one around it; a phrase of a kind or of a notion words none. */
export function declarationOfSaid({ $container: owner }: Said, library: LibraryScope): FactDecl | undefined {
    return isFactDecl(owner) ? owner : isFactPhrases(owner) ? library.fact(owner.$container.kind?.$refText, owner.fact?.$refText ?? '') : undefined;
}

function typeAt(type: Type | undefined, keys: readonly string[]): Type | undefined {
    let current = type;
    for (const key of keys) {
        const fields = fieldsOf(current);
        if (fields) {
            current = fields.find(field => field.name === key)?.type;
        }
    }
    return current;
}

/** The kind of a clause; of one that amends another, the other's. */
function kindIn(clause: Clause, { dossier }: Visible): string | undefined {
    return dossier ? dossier.kindNameOf(clause) : kindNameOf(clause);
}

/** The declaration of a fact in the kind of its clause, or in the kind `party`. */
export function declarationOfFact(fact: Fact, visible: Visible): FactDecl | undefined {
    return visible.library.fact(isClause(fact.$container) ? kindIn(fact.$container, visible) : PARTY_KIND, fact.name);
}

function pickTerms(dossier: Dossier, name: string | undefined): AstNode[] {
    const terms = dossier.terms.map(defined => defined.term);
    return name === undefined ? terms : terms.filter(term => term.name === name || term.aliases.includes(name));
}

function pick<T extends AstNode & { name?: string }>(nodes: readonly T[], name: string | undefined): T[] {
    return name === undefined ? [...nodes] : nodes.filter(node => node.name === name);
}

function pickFrom<T extends AstNode>(nodes: ReadonlyMap<string, T>, name: string | undefined): T[] {
    if (name === undefined) {
        return [...nodes.values()];
    }
    const node = nodes.get(name);
    return node ? [node] : [];
}
