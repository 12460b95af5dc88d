/**
 * What a fix inserts: the model wording of the library in the document's language, with the parties of the contract
 * in the place of roles, and a blank for every fact that the wording quotes or the requirement asks for.
 */
import { isHole, isListType, isTextRun, type Clause, type DossierDocument, type FactDecl, type Kind, type Prose, type Type } from '../generated/ast.js';
import type { Dossier } from '../model/dossier.js';
import { insertBlockAfter, insertBlockInside, insertFact, INDENT, withTabStops } from '../model/edits.js';
import type { Edit, Fix, FixBatch, Language, Message } from '../model/finding.js';
import { hasMark, indexNameOf, type LibraryScope } from '../model/library-scope.js';
import { kindNameOf, labelIn, pathNames } from '../model/tree.js';
import { isClause } from '../generated/ast.js';
import { dedent } from '../prose/spans.js';
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
        edits: () => [insertClauseEdit(dossier, dossier.root, kind, facts)]
    }];
}

export function insertFactFixes(clause: Clause, declarations: readonly FactDecl[]): Fix[] {
    const single = declarations.map((declaration): Fix => ({
        title: both(language => language === 'fr' ? `Ajouter « ${factLabel(declaration, 'fr')} »` : `Add "${factLabel(declaration, 'en')}"`),
        preferred: declarations.length === 1,
        batch: declarations.length === 1 ? MISSING_FACTS : undefined,
        edits: () => [factsEdit(clause, [declaration])]
    }));
    return declarations.length < 2 ? single : [{
        title: { fr: 'Ajouter toutes les données manquantes de la clause', en: 'Add every missing fact of the clause' },
        preferred: true,
        batch: MISSING_FACTS,
        edits: () => [factsEdit(clause, declarations)]
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
    const factLines = [...declared.values()].filter(fact => wanted.has(fact.name)).flatMap(fact => blankFact(fact, library));
    const textLines = wording ? ['"""', ...wordingLines(wording.text, dossier), '"""'] : [];
    return [`clause ${kind.name} {`, ...[...factLines, ...textLines].map(line => line === '' ? '' : INDENT + line), '}'];
}

/** After the last clause that stands before it in the library's order, so that the contract keeps its usual order. */
export function insertClauseEdit(dossier: Dossier, document: DossierDocument, kind: Kind, facts: readonly string[]): Edit {
    const lines = clauseLines(dossier, document, kind, facts);
    const order = [...dossier.library.kinds.keys()];
    const position = (name: string | undefined): number => name === undefined ? -1 : order.indexOf(name);
    const clauses = document.items.filter(isClause);
    const previous = clauses.filter(clause => position(kindNameOf(clause)) >= 0 && position(kindNameOf(clause)) < position(kind.name)).at(-1) ?? clauses.at(-1);
    return withTabStops(previous ? insertBlockAfter(previous, lines) : insertBlockInside(document, lines, true));
}

function factsEdit(clause: Clause, declarations: readonly FactDecl[]): Edit {
    return withTabStops(insertFact(clause, declarations.flatMap(declaration => blankFact(declaration, undefined))));
}

/** `duration: ?`, or a row of blanks for every member of the enum that indexes the table. */
function blankFact(fact: FactDecl, library: LibraryScope | undefined): string[] {
    const members = library ? library.enumNamed(indexNameOf(fact.type))?.members : indexMembers(fact.type);
    return members?.length
        ? [`${fact.name}: {`, ...members.map(member => `${INDENT}${member.name}: ?`), '}']
        : [`${fact.name}: ?`];
}

function indexMembers(type: Type): readonly { readonly name: string }[] | undefined {
    const index = isListType(type) || type.$type === 'RecordType' ? undefined : type.index?.ref;
    return index?.$type === 'Enum' ? index.members : undefined;
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
