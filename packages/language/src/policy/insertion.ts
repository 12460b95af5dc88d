/**
 * What a fix inserts: the model wording of the library in the document's language, with the parties of the contract
 * in the place of roles, and a blank for every fact that the wording quotes or the requirement asks for.
 */
import { isClause, isHole, isListType, isListValue, isTextRun, type Clause, type DossierDocument, type FactDecl, type Kind, type Prose, type Value } from '../generated/ast.js';
import type { Dossier } from '../model/dossier.js';
import { insertBlockAfter, insertBlockBefore, insertBlockInside, insertFact, INDENT, replaceEdit, withTabStops } from '../model/edits.js';
import type { Edit, Fix, FixBatch, Language, Message } from '../model/finding.js';
import { hasMark, indexNameOf, typeNameOf } from '../model/library-scope.js';
import { factsOf, labelIn, pathNames } from '../model/tree.js';
import { meaningOf } from '../model/values.js';
import { dedent } from '../prose/spans.js';
import { clauseBefore, documentFor, positionOf } from './placement.js';
import { factsAskedOf } from './wanted-facts.js';

export const MISSING_CLAUSES: FixBatch = {
    id: 'missing-clauses',
    title: { fr: 'Insérer toutes les clauses manquantes', en: 'Insert every missing clause' }
};

export const MISSING_FACTS: FixBatch = {
    id: 'missing-facts',
    title: { fr: 'Ajouter toutes les données manquantes', en: 'Add every missing fact' }
};

export function insertClauseFixes(dossier: Dossier, kind: Kind, facts: readonly string[]): Fix[] {
    return [{
        title: both(language => language === 'fr' ? `Insérer la clause « ${labelIn(kind.items, 'fr') ?? kind.name} »` : `Insert the clause "${labelIn(kind.items, 'en') ?? kind.name}"`),
        preferred: true,
        batch: MISSING_CLAUSES,
        inserts: { dossier, kind, facts },
        edits: () => [insertClauseEdit(dossier, documentFor(dossier, kind), kind, facts)]
    }];
}

export function insertFactFixes(clause: Clause, declarations: readonly FactDecl[]): Fix[] {
    const single = declarations.map((declaration): Fix => ({
        title: both(language => language === 'fr' ? `Ajouter « ${factLabel(declaration, 'fr')} »` : `Add "${factLabel(declaration, 'en')}"`),
        preferred: declarations.length === 1,
        batch: declarations.length === 1 ? MISSING_FACTS : undefined,
        adds: { clause, facts: [declaration] },
        edits: () => factsEdits(clause, [declaration])
    }));
    return declarations.length < 2 ? single : [{
        title: { fr: 'Ajouter toutes les données manquantes de la clause', en: 'Add every missing fact of the clause' },
        preferred: true,
        batch: MISSING_FACTS,
        adds: { clause, facts: declarations },
        edits: () => factsEdits(clause, declarations)
    }, ...single];
}

/**
 * The clause as lines of source, not indented.
 * @param facts what it must state, beside what its wording quotes and the requirements of the dossier ask
 */
export function clauseLines(dossier: Dossier, document: DossierDocument, kind: Kind, facts: readonly string[]): string[] {
    const { library } = dossier;
    const language = dossier.languageOf(document);
    const declared = library.factsOf(kind);
    const wording = library.wordingOf(kind, language);
    const wanted = new Set([...facts, ...factsAskedOf(dossier, kind)].filter(fact => declared.has(fact)));
    for (const fact of declared.values()) {
        if (hasMark(fact, 'required') || wording && quotes(wording.text, kind, fact.name)) {
            wanted.add(fact.name);
        }
    }
    const factLines = [...declared.values()].filter(fact => wanted.has(fact.name)).flatMap(fact => blankFact(fact, dossier));
    const textLines = wording ? ['"""', ...wordingLines(wording.text, dossier), '"""'] : [];
    return [`clause ${kind.name} {`, ...[...factLines, ...textLines].map(line => line === '' ? '' : INDENT + line), '}'];
}

/** In the place that it has in the order of a contract. */
export function insertClauseEdit(dossier: Dossier, document: DossierDocument, kind: Kind, facts: readonly string[]): Edit {
    return blockEdit(document, clauseBefore(dossier, document, kind), clauseLines(dossier, document, kind, facts));
}

/** After a clause, else before the first one, else as the only ones of the document. */
function blockEdit(document: DossierDocument, previous: Clause | undefined, lines: readonly string[]): Edit {
    const first = document.items.find(isClause);
    return withTabStops(previous ? insertBlockAfter(previous, lines)
        : first ? insertBlockBefore(first, lines) : insertBlockInside(document, lines, true));
}

/** Clauses of several kinds, each in its place: those that come to stand at one place are one edit, in the order of a contract. */
function insertClausesEdits(inserts: readonly NonNullable<Fix['inserts']>[]): Edit[] {
    const places = new Map<DossierDocument, Map<Clause | undefined, string[]>>();
    const inOrder = [...inserts].sort((a, b) => positionOf(a.dossier, a.kind.name) - positionOf(b.dossier, b.kind.name));
    for (const { dossier, kind, facts } of inOrder.filter(({ kind }, index) => inOrder.findIndex(other => other.kind === kind) === index)) {
        const document = documentFor(dossier, kind);
        const previous = clauseBefore(dossier, document, kind);
        const blocks = places.get(document) ?? new Map<Clause | undefined, string[]>();
        const lines = clauseLines(dossier, document, kind, facts);
        const known = blocks.get(previous);
        places.set(document, blocks.set(previous, known ? [...known, '', ...lines] : lines));
    }
    return [...places].flatMap(([document, blocks]) => [...blocks].map(([previous, lines]) => blockEdit(document, previous, lines)));
}

/**
 * The edits of fixes that are made together: clauses come in the order of a contract, a fact that two findings miss is added once, and
 * what two fixes would write alike is written once.
 */
export function batchEdits(fixes: readonly Fix[]): readonly Edit[] {
    const added = new Map<Clause, FactDecl[]>();
    for (const { clause, facts } of fixes.flatMap(({ adds }) => adds ?? [])) {
        const list = added.get(clause) ?? [];
        list.push(...facts.filter(fact => !list.some(({ name }) => name === fact.name)));
        added.set(clause, list);
    }
    const others = fixes.filter(fix => !fix.inserts && !fix.adds).flatMap(fix => fix.edits());
    const same = (a: Edit, b: Edit): boolean => a.uri === b.uri && a.offset === b.offset && a.end === b.end && a.text === b.text;
    return [
        // A glossary, a party: before the clauses that are inserted at the same place.
        ...others.filter((edit, index) => others.findIndex(other => same(edit, other)) === index),
        ...insertClausesEdits(fixes.flatMap(({ inserts }) => inserts ?? [])),
        ...[...added].flatMap(([clause, facts]) => factsEdits(clause, facts))
    ];
}

/** A blank for each fact; one that is stated to be nothing (a notice of 0 days) becomes a blank where it stands. */
function factsEdits(clause: Clause, declarations: readonly FactDecl[]): Edit[] {
    const stated = declarations.flatMap(({ name }) => factsOf(clause).filter(fact => fact.name === name && fact.value));
    const absent = declarations.filter(({ name }) => !stated.some(fact => fact.name === name));
    return [
        ...stated.map(fact => replaceEdit({ node: fact.value }, '?')),
        ...absent.length === 0 ? [] : [withTabStops(insertFact(clause, absent.flatMap(declaration => blankFact(declaration, undefined))))]
    ];
}

/** `duration: ?`, or a row of blanks for each row that the table needs. */
function blankFact(fact: FactDecl, dossier: Dossier | undefined): string[] {
    const rows = rowsOf(fact, dossier);
    return rows.length > 0 ? [`${fact.name}: {`, ...rows.map(name => `${INDENT}${name}: ?`), '}'] : [`${fact.name}: ?`];
}

/** All levels of a scale; of a list to choose from, such as the services, those that the contract has chosen. */
function rowsOf(fact: FactDecl, dossier: Dossier | undefined): readonly string[] {
    const index = isListType(fact.type) || fact.type.$type === 'RecordType' ? undefined : fact.type.index?.ref;
    if (index?.$type !== 'Enum' || indexNameOf(fact.type) === undefined) {
        return [];
    }
    const chosen = index.ordered ? undefined : new Set([...dossier?.facts.subjects ?? []]
        .filter(({ declaration }) => isListType(declaration?.type) && typeNameOf(declaration?.type) === index.name)
        .flatMap(({ statements }) => statements.flatMap(({ value }) => isListValue(value) ? value.values.flatMap(item => memberName(item) ?? []) : [])));
    return index.members.map(({ name }) => name).filter(name => !chosen || chosen.has(name));
}

function memberName(value: Value): string | undefined {
    const meaning = meaningOf(value);
    return meaning.type === 'reference' ? meaning.names.at(-1) : undefined;
}

/** `{end}`, `{term.end}`: a fact that bears the name of a mark is quoted with its kind. */
function quotes(prose: Prose, kind: Kind, fact: string): boolean {
    return prose.parts.some(part => {
        const [head, next] = isHole(part) ? pathNames(part.path) : [];
        return head === fact || head === kind.name && next === fact;
    });
}

/** The wording as it is written, with each role replaced by the party that has it, where there is just one. */
function wordingLines(prose: Prose, dossier: Dossier): string[] {
    const text = prose.parts.map(part => {
        if (isTextRun(part)) {
            return part.text;
        }
        if (!isHole(part)) {
            return `{${part.$cstNode?.text ?? ''}}`;
        }
        const [head, ...rest] = pathNames(part.path);
        const parties = dossier.library.roles.has(head ?? '') ? dossier.partiesWithRole(head!) : [];
        return `{${[parties.length === 1 ? parties[0]!.name : head, ...rest].join('.')}}`;
    }).join('');
    return dedent(text).split('\n');
}

function factLabel(declaration: FactDecl, language: Language): string {
    return labelIn(declaration.labels, language) ?? declaration.name;
}

function both(text: (language: Language) => string): Message {
    return { fr: text('fr'), en: text('en') };
}
