/**
 * Readings as statements: where a document types no value for a subject, what its text certainly states stands for it. The fact, its
 * name and its value are nodes like those of a typed fact, in the clause in which the words stand, and their place is that of the words.
 * No edit can change them as it would change a typed fact: `readingOf` tells them apart.
 */
import type { AstNode, CstNode } from 'langium';
import { isListType, isListValue, type Clause, type DossierDocument, type Fact, type ListValue, type Value } from '../generated/ast.js';
import type { Dossier } from '../model/dossier.js';
import type { FactStatement } from '../model/effective-facts.js';
import type { OffsetRange } from '../model/finding.js';
import { indexNameOf } from '../model/library-scope.js';
import { fileOf, rangeOf } from '../model/tree.js';
import { canonical } from '../model/values.js';
import { kindsByHeading } from './headings.js';
import { counts, type Reading } from './readings.js';

/** A statement that a reading makes: always in a clause. */
export type ReadStatement = FactStatement & { readonly reading: Reading };

const readNodes = new WeakMap<AstNode, Reading>();

/** The reading that a fact or a value stands for; undefined for what is typed. */
export function readingOf(node: AstNode | undefined): Reading | undefined {
    return node && readNodes.get(node);
}

/**
 * What the texts of a dossier state.
 * @param isTyped whether a document types the subject, `key` for a row of a table
 */
export function readStatements(dossier: Dossier, isTyped: (document: DossierDocument, kind: string, fact: string, key: string | undefined) => boolean): ReadStatement[] {
    const bySubject = new Map<DossierDocument, Map<string, Reading[]>>();
    for (const reading of dossier.readings.all) {
        const subject = dossier.library.subjectOf(reading.kind, reading.fact);
        if (!counts(reading) || !reading.clause || isTyped(reading.document, subject.kind, subject.fact, reading.row)) {
            continue;
        }
        const subjects = bySubject.get(reading.document) ?? new Map<string, Reading[]>();
        bySubject.set(reading.document, subjects);
        const key = `${subject.kind}.${subject.fact}.${reading.row ?? ''}`;
        subjects.set(key, [...subjects.get(key) ?? [], reading]);
    }
    return [...bySubject.values()].flatMap(subjects => [...subjects.values()].flatMap(readings => statementsOf(readings, dossier)));
}

/** What the readings of one subject in one document say together. */
function statementsOf(readings: readonly Reading[], dossier: Dossier): ReadStatement[] {
    const [first] = readings;
    if (!first) {
        return [];
    }
    if (isListType(first.declaration.type)) {
        return [statement(first, joinedList(readings), dossier)];
    }
    // What an article of the kind says counts before what others mention.
    const own = readings.filter(reading => isOfKind(reading.clause!, reading.kind, dossier));
    const speaking = own.length > 0 ? own : readings;
    const byClause = new Map<Clause, Reading[]>();
    for (const reading of speaking) {
        byClause.set(reading.clause!, [...byClause.get(reading.clause!) ?? [], reading]);
    }
    // Two values in one clause are two cases of which nobody knows which is meant: neither stands for the fact.
    return [...byClause.values()].flatMap(list => new Set(list.map(({ value }) => canonical(value))).size === 1 ? [statement(list[0]!, list[0]!.value, dossier)] : []);
}

function isOfKind(clause: Clause, kind: string, dossier: Dossier): boolean {
    for (let owner: AstNode | undefined = clause; owner?.$type === 'Clause'; owner = owner.$container) {
        const declared = dossier.kindNameOf(owner as Clause);
        if (declared === kind || declared === undefined && kindsByHeading(owner as Clause, dossier).includes(kind)) {
            return true;
        }
    }
    return false;
}

function joinedList(readings: readonly Reading[]): Value {
    const items = readings.flatMap(({ value }) => isListValue(value) ? value.values : [value]);
    const distinct = items.filter((item, index) => items.findIndex(other => canonical(other) === canonical(item)) === index);
    return { $type: 'ListValue', values: distinct } as unknown as ListValue;
}

function statement(reading: Reading, value: Value, dossier: Dossier): ReadStatement {
    const { kind, fact } = dossier.library.subjectOf(reading.kind, reading.fact);
    const { node, value: placed } = factNode(reading, value);
    return {
        kind, fact, ...(indexNameOf(reading.declaration.type) && reading.row !== undefined ? { key: reading.row } : {}),
        node, value: placed, clause: reading.clause!, document: reading.document, declaration: reading.declaration, reading
    };
}

function factNode(reading: Reading, value: Value): { readonly node: Fact; readonly value: Value } {
    const node = { $type: 'Fact', name: reading.fact, $container: reading.clause!, $cstNode: words(reading, rangeOf(reading.place)) } as unknown as { -readonly [K in keyof Fact]: Fact[K] };
    // A copy: a value of the library belongs to the library.
    const placed = { ...value, $container: node, $containerProperty: 'value', $cstNode: words(reading, rangeOf(reading.valuePlace)) } as unknown as Value;
    node.value = placed;
    readNodes.set(node as Fact, reading);
    readNodes.set(placed, reading);
    return { node: node as Fact, value: placed };
}

/** Where words stand, for whatever asks a node for its place. */
function words(reading: Reading, { offset, end }: OffsetRange): CstNode {
    const { $cstNode: whole } = reading.passage.node;
    const document = fileOf(reading.passage.node).textDocument;
    return {
        offset, end, length: end - offset, text: document.getText().slice(offset, end), hidden: false, root: whole?.root, container: whole?.container, astNode: reading.passage.node,
        get range() { return { start: document.positionAt(offset), end: document.positionAt(end) }; }
    } as unknown as CstNode;
}
