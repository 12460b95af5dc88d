/**
 * Binding: what sentences certainly state becomes typed facts, and not one printed character changes. The fact is declared in its
 * clause, and a quotation that keeps the words stands where the words stood: `{duration "trente-six (36) mois"}`.
 *
 * Left alone is what could not be told without a doubt: two values for one fact in a clause, a value without words of its own
 * ("renews tacitly"), an item of a list, what belongs to a kind that the clause is not, and a fact that is typed and printed among the
 * data after the articles, whose line would go: what its sentence says is compared with it, and changed with it, as it is.
 */
import { GrammarUtils, type AstNode } from 'langium';
import { isAnnexDataItem, isClause, isFact, isHole, isListType, isProse, isTableEntry, isTableValue, type Clause, type DossierDocument, type Fact } from '../generated/ast.js';
import type { Dossier } from '../model/dossier.js';
import { insertBlockAfter, insertFact, replaceEdit } from '../model/edits.js';
import type { Edit } from '../model/finding.js';
import { indexNameOf } from '../model/library-scope.js';
import { nodesOf } from '../model/nodes.js';
import { documentOf, factsOf, fileOf, kindNameOf, uriOf } from '../model/tree.js';
import { canonical, meaningOf } from '../model/values.js';
import { wordsAgree } from './bound-words.js';
import { kindsByHeading } from './headings.js';
import { boundAt } from './passages.js';
import { counts, type Reading } from './readings.js';
import { sayTheSame } from './words-of-values.js';

/** A reading that can be bound, and how. */
export interface Binding {
    readonly reading: Reading;
    /** The clause that states the fact. */
    readonly owner: Clause;
    /** What the quotation names: `duration`, `response.critical`. */
    readonly path: string;
    /** The words that it keeps. */
    readonly words: string;
    /** The kind that the clause is to be given. */
    readonly kind?: string;
    /** The fact to declare or to fill in; none where the clause states it already. */
    readonly states: boolean;
}

/** Names that mean something else at the beginning of a quotation. */
const MARKS: ReadonlySet<string> = new Set(['end', 'else', 'if', 'each']);
/** What has a meaning in Markdown, in a string or in a quotation; a quotation stands on one line. */
const PLAIN_WORDS = /^[^"\\{}*_`[\]|<>~&\r\n\uFFFC]+$/;

/** The readings of a document or a clause that can be bound, in the order of the text. */
export function bindingsIn(place: DossierDocument | Clause, dossier: Dossier): readonly Binding[] {
    const found = dossier.readings.in(place).flatMap(reading => bindingOf(reading, dossier) ?? []);
    const sure = found.filter(binding => found.every(other => !isSameSubject(binding, other) || canonical(other.reading.value) === canonical(binding.reading.value)))
        // A clause is given one kind.
        .filter(({ kind, owner }) => kind === undefined || found.every(other => other.owner !== owner || other.kind === kind));
    return sure.filter((binding, index) => !sure.slice(0, index).some(({ reading }) => overlaps(reading, binding.reading)))
        .sort((a, b) => placeOf(a) - placeOf(b));
}

function placeOf({ reading }: Binding): number {
    return reading.valuePlace.range?.offset ?? 0;
}

function overlaps(a: Reading, b: Reading): boolean {
    return a.passage === b.passage && a.valueStart < b.valueEnd && b.valueStart < a.valueEnd;
}

function isSameSubject(a: Binding, b: Binding): boolean {
    return a.owner === b.owner && a.reading.fact === b.reading.fact && a.reading.row === b.reading.row;
}

/** How a reading can be bound; undefined where it cannot without changing what is printed, or without a guess. */
function bindingOf(reading: Reading, dossier: Dossier): Binding | undefined {
    const { passage, clause, declaration, row, valueStart, valueEnd } = reading;
    const words = passage.text.slice(valueStart, valueEnd).replace(/[ \t]*\r?\n[ \t]*/g, ' ');
    const isOwnWords = clause !== undefined && reading.said.values.length === 0 && counts(reading) && !isListType(declaration.type)
        && isProse(passage.node) && passage.node.$container === clause && boundAt(passage, valueStart, valueEnd) === undefined
        && !/ {2}\r?\n/.test(passage.text.slice(valueStart, valueEnd)) && PLAIN_WORDS.test(words) && isSaid(words, reading);
    const place = isOwnWords ? ownerOf(reading, clause, dossier) : undefined;
    if (!place) {
        return undefined;
    }
    const { owner, kind } = place;
    const rows = indexNameOf(declaration.type) !== undefined;
    const stated = factsOf(owner).find(({ name }) => name === declaration.name);
    const value = rows ? isTableValue(stated?.value) ? stated.value.entries.find(({ name }) => name === row)?.value : undefined : stated?.value;
    if (rows !== (row !== undefined) || stated && rows && !isTableValue(stated.value) || value && (!saysIt(value, reading) || !isPrintedOnceBound(value, reading))) {
        return undefined;
    }
    const head = MARKS.has(declaration.name) ? `${kind ?? kindNameOf(owner) ?? ''}.${declaration.name}` : declaration.name;
    return { reading, owner, path: row === undefined ? head : `${head}.${row}`, words, kind, states: value === undefined || meaningOf(value).type === 'blank' };
}

/** Whether the words alone say the value; a name (a law, a court) may want its sentence. */
function isSaid(words: string, { value }: Reading): boolean {
    const agreement = wordsAgree(words, value);
    return agreement === 'same' || agreement === 'unsaid' && meaningOf(value).type === 'reference';
}

/** A fact that no sentence quotes is printed among the data after the articles: once a sentence quoted it, that line would go. */
function isPrintedOnceBound(value: NonNullable<Fact['value']>, { document, passage }: Reading): boolean {
    return document.items.some(item => isAnnexDataItem(item) && item.hidden) || nodesOf(fileOf(passage.node), 'Hole')
        .some(hole => isHole(hole) && documentOf(hole) === document && hole.path.segments.some(({ target }) => isAround(target.ref, value)));
}

/** Whether a fact, or a row of it, is the one that states a value. */
function isAround(node: AstNode | undefined, value: AstNode): boolean {
    return (isFact(node) || isTableEntry(node)) && (node.value === value || isTableValue(node.value) && node.value.entries.some(entry => entry.value === value));
}

function saysIt(value: NonNullable<Fact['value']>, reading: Reading): boolean {
    return meaningOf(value).type === 'blank' || canonical(value) === canonical(reading.value) || sayTheSame(meaningOf(value), meaningOf(reading.value));
}

/** The clause of the reading's kind around the words; or their own, where it declares no kind and its heading names that one alone. */
function ownerOf({ declaration }: Reading, clause: Clause, dossier: Dossier): { readonly owner: Clause; readonly kind?: string } | undefined {
    for (let owner: Clause | undefined = clause; owner; owner = isClause(owner.$container) ? owner.$container : undefined) {
        const kind = dossier.kindNameOf(owner);
        if (kind !== undefined) {
            return !owner.change && dossier.library.fact(kind, declaration.name) === declaration ? { owner } : undefined;
        }
    }
    const [kind, ...others] = kindsByHeading(clause, dossier);
    const isSure = kind !== undefined && others.length === 0 && clause.heading !== undefined && !clause.change && factsOf(clause).length === 0;
    return isSure && dossier.library.fact(kind, declaration.name) === declaration ? { owner: clause, kind } : undefined;
}

/** The edits that bind, for all of them at once: each fact is declared once. */
export function bindingEdits(bindings: readonly Binding[]): readonly Edit[] {
    const owners = [...new Set(bindings.map(({ owner }) => owner))];
    return [
        ...bindings.map(({ reading, path, words }): Edit => replaceEdit(reading.valuePlace, `{${path} "${words}"}`)),
        ...owners.flatMap(owner => declarations(owner, bindings.filter(binding => binding.owner === owner)))
    ];
}

function declarations(owner: Clause, bindings: readonly Binding[]): readonly Edit[] {
    const [kind] = bindings.flatMap(binding => binding.kind ?? []);
    const keyword = GrammarUtils.findNodeForKeyword(owner.$cstNode, 'clause');
    const stated = new Map<string, Binding[]>();
    for (const binding of bindings.filter(({ states }) => states)) {
        const known = stated.get(binding.reading.fact) ?? [];
        stated.set(binding.reading.fact, known);
        if (!known.some(({ reading }) => reading.row === binding.reading.row)) {
            known.push(binding);
        }
    }
    const lines: string[] = [];
    const edits: Edit[] = [];
    for (const [name, all] of stated) {
        const fact = owner.items.find((item): item is Fact => isFact(item) && item.name === name);
        if (!fact) {
            const [{ reading }] = all as [Binding];
            lines.push(reading.row === undefined ? `${name}: ${reading.spelled}` : `${name}: { ${all.map(binding => `${binding.reading.row}: ${binding.reading.spelled}`).join(' ')} }`);
        } else {
            edits.push(...intoFact(fact, all));
        }
    }
    return [
        ...kind === undefined || !keyword ? [] : [{ uri: uriOf(owner), offset: keyword.end, end: keyword.end, text: ` ${kind}` }],
        ...lines.length === 0 ? [] : [insertFact(owner, lines)],
        ...edits
    ];
}

/** A blank is filled in, a table gets the rows that it lacks. */
function intoFact(fact: Fact, bindings: readonly Binding[]): readonly Edit[] {
    const { value } = fact;
    if (!isTableValue(value)) {
        return bindings.map(({ reading }) => replaceEdit({ node: value }, reading.spelled));
    }
    const added: string[] = [];
    const edits = bindings.flatMap(({ reading }): Edit[] => {
        const entry = value.entries.find(({ name }) => name === reading.row);
        if (entry) {
            return [replaceEdit({ node: entry.value }, reading.spelled)];
        }
        added.push(`${reading.row}: ${reading.spelled}`);
        return [];
    });
    const last = value.entries.at(-1);
    return added.length === 0 ? edits : [...edits, last ? insertBlockAfter(last, added, false) : replaceEdit({ node: value }, `{ ${added.join(' ')} }`)];
}
