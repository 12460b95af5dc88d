/** From paragraphs and headings to documents and clauses. */
import { isOneWord, type Language } from '@msp/language';
import { plain, plainBlocks, type BodyBlock, type BodyTable, type Paragraph, type Remark } from '../word/model.js';
import { withoutContents } from './contents.js';
import type { Term } from './definitions.js';
import { headingsOf, looksLikeArticle, type Heading } from './headings.js';
import { suggestKind } from './kinds.js';
import { CLOSING, isAnnexHeading, isBold, isCapitals, isPartiesHeading, isSigningLine, NAMES_A_CONTRACT } from './lines.js';
import { partiesInSentence, readParties, withRoles, type DraftParty } from './parties.js';
import { partiesInTables } from './party-tables.js';
import { readPrecedence } from './precedence.js';
import { takeTerms } from './terms.js';
import { takeTitle } from './title.js';

export interface Clause {
    readonly type: 'clause';
    heading: string;
    readonly source: Heading;
    readonly paragraph: Paragraph;
    readonly content: (BodyBlock | Clause)[];
    kind?: string;
    /** Given when something quotes it. */
    name?: string;
    readonly bookmarks: string[];
}

export interface DraftDocument {
    readonly type: 'contract' | 'annex' | 'terms' | 'order';
    readonly name: string;
    title: string;
    readonly bookmarks: readonly string[];
    readonly content: (BodyBlock | Clause)[];
    /** Of the document's glossary, which its clause on definitions prints. */
    readonly terms: Term[];
    /** Named by the contract and not among what was imported. */
    readonly outside?: boolean;
    /** The clause the glossary takes the place of, where nothing else is left of it. */
    glossaryAt?: Clause;
}

export interface Draft {
    readonly language: Language;
    readonly documents: readonly DraftDocument[];
    readonly parties: readonly DraftParty[];
    /** Names of documents, the first prevails; empty where no order was read. */
    readonly precedence: readonly string[];
    readonly remarks: readonly Remark[];
}

const TERMS = /^(?:conditions (?:générales|particulières)|general terms|general conditions|standard terms|terms (?:and|&) conditions)/iu;

export function draftOf(blocks: readonly BodyBlock[], language: Language, name: string): Draft {
    const remarks: Remark[] = [];
    const written = withoutContents(blocks.filter(block => block.type === 'table' || plain(block) !== '' || block.bookmarks.length > 0), remarks);
    const headings = headingsOf(written, remarks);
    const title = takeTitle(written, headings, name, remarks);
    const isTerms = TERMS.test(title.text) && ![...headings.values()].some(({ document }) => document);
    const root: DraftDocument = { type: isTerms ? 'terms' : 'contract', name: 'Principal', title: title.text, bookmarks: [], content: [], terms: [] };
    const documents = arrange(title.rest, headings, root, remarks);
    const parties = takeParties(root, language, remarks);
    const isRead = [...headings.values()].some(({ part }) => !part);
    tellTables(title.rest, isRead, remarks);
    closing(root, remarks);
    for (const document of documents) {
        trailing(document);
        suggestKinds(document.content, remarks);
        suggestRecitals(document, remarks);
        takeTerms(document, remarks);
    }
    const precedence = readPrecedence(documents, remarks);
    return { language, documents: [...documents, ...precedence.outside], parties, precedence: precedence.order, remarks };
}

/** Articles in the cells of a table, two languages side by side for one, are not read: said, where nothing else was. */
function tellTables(blocks: readonly BodyBlock[], isRead: boolean, remarks: Remark[]): void {
    for (const table of blocks.filter((block): block is BodyTable => block.type === 'table')) {
        const paragraphs = table.rows.flatMap(row => row.flatMap(cell => cell.blocks)).filter((block): block is Paragraph => block.type === 'paragraph');
        const articles = paragraphs.filter(paragraph => looksLikeArticle(plain(paragraph)));
        if (articles.length > 1) {
            remarks.push({
                kind: 'article-as-text', text: '', carried: articles.map(plain).join(' · ').slice(0, 300), paragraph: articles[0],
                note: { fr: `${articles.length} dans un tableau`, en: `${articles.length} in a table` }
            });
        }
    }
    if (!isRead) {
        remarks.push({ kind: 'article-as-text', text: '', note: { fr: 'Aucun article n\'a été reconnu : tout le texte est de la prose.', en: 'No article was recognised: all the text is prose.' } });
    }
}

/* ---- clauses ---------------------------------------------------------------------------------- */

function arrange(blocks: readonly BodyBlock[], headings: ReadonlyMap<Paragraph, Heading>, root: DraftDocument, remarks: Remark[]): DraftDocument[] {
    const documents = [root];
    const names = new Set([root.name.toLowerCase()]);
    /** Where the contract's own articles stand: what comes later on a higher level is another document. */
    const own = Math.min(...[...headings.values()].filter(heading => heading.number !== '' && !heading.part).map(heading => heading.level), Infinity);
    let document = root;
    let stack: { readonly level: number; readonly clause: Clause }[] = [];
    const here = (): (BodyBlock | Clause)[] => stack.at(-1)?.clause.content ?? document.content;
    for (let index = 0; index < blocks.length; index++) {
        const block = blocks[index]!;
        const heading = block.type === 'paragraph' ? headings.get(block) : undefined;
        if (block.type === 'table' || !heading) {
            here().push(block);
            continue;
        }
        const next = blocks[index + 1];
        const isOther = !heading.part && heading.number === '' && NAMES_A_CONTRACT.test(heading.text) && (own !== Infinity && heading.level < own || beginsAnew(block, headings));
        if (documents[0]!.content.length > 0 && (heading.document || isOther)) {
            // « Annexe 1 » may be the automatic number itself.
            const automatic = block.number && !block.number.bullet && !isAnnexHeading(heading.text) ? `${block.number.label} ` : '';
            document = { type: !heading.annex && TERMS.test(heading.text) && documents.length > 0 ? 'terms' : 'annex', name: annexName(automatic + heading.text, names), title: (automatic + heading.text).trim(), bookmarks: block.bookmarks, content: [], terms: [] };
            // « ANNEXE 1 » alone, its subject on the next line.
            if (heading.annex && next?.type === 'paragraph' && document.title.length <= 14 && isSubject(next, headings)) {
                document.title += ` – ${headings.get(next)?.text ?? plain(next)}`;
                index += 1;
            }
            documents.push(document);
            stack = [];
            continue;
        }
        if (heading.titleLine && next === heading.titleLine) {
            index += 1;
        }
        if (heading.part) {
            stack = [];
            document.content.push(titleParagraph(block, heading.text));
            remarks.push({ kind: 'chapter', text: '', carried: heading.text, paragraph: block });
            continue;
        }
        const clause: Clause = { type: 'clause', heading: heading.text, source: heading, paragraph: block, content: [], bookmarks: [...block.bookmarks, ...heading.titleLine?.bookmarks ?? []] };
        while (stack.length > 0 && stack.at(-1)!.level >= heading.level) {
            stack.pop();
        }
        if (heading.typed !== '') {
            remarks.push({ kind: 'number', text: heading.typed, paragraph: block });
        }
        here().push(clause);
        stack.push({ level: heading.level, clause });
        if (heading.rest) {
            clause.content.push(heading.rest);
        }
    }
    return documents;
}

function titleParagraph(paragraph: Paragraph, text: string): Paragraph {
    return { ...paragraph, pieces: [{ type: 'text', text, bold: false, italic: false }], number: undefined, proseHeading: 1 };
}

/** Whether numbers begin again below a heading that has none. */
function beginsAnew(paragraph: Paragraph, headings: ReadonlyMap<Paragraph, Heading>): boolean {
    const all = [...headings];
    const at = all.findIndex(([candidate]) => candidate === paragraph);
    const next = all[at + 1]?.[1];
    return next?.number === '1' && next.level > all[at]![1].level && all.slice(0, at).some(([, { number }]) => number === '1');
}

function isSubject(paragraph: Paragraph, headings: ReadonlyMap<Paragraph, Heading>): boolean {
    const text = plain(paragraph);
    const heading = headings.get(paragraph);
    return text !== '' && text.length <= 120 && !/[.;:,]$/.test(text) && (heading ? heading.number === '' && !heading.annex : isBold(paragraph) || paragraph.centred || isCapitals(text));
}

/** `Annexe1` for `ANNEXE 1 – TARIFS`. */
function annexName(title: string, names: Set<string>): string {
    const words: readonly string[] = title.match(/[\p{L}\p{N}]+/gu) ?? [];
    const word = words.find(part => /^\p{L}{2}/u.test(part)) ?? 'Annexe';
    const number = /^(?:\d+|[A-Z]|[IVX]+)$/.test(words[words.indexOf(word) + 1] ?? '') ? words[words.indexOf(word) + 1]! : '';
    const base = `${word.charAt(0).toUpperCase()}${word.slice(1).toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/[^a-z]/g, '')}${number}`;
    let name = base;
    for (let count = 2; names.has(name.toLowerCase()); count++) {
        name = `${base}-${count}`;
    }
    names.add(name.toLowerCase());
    return name;
}

/* ---- what stands at both ends ----------------------------------------------------------------- */

function takeParties(root: DraftDocument, language: Language, remarks: Remark[]): readonly DraftParty[] {
    const end = root.content.findIndex(item => item.type === 'clause');
    const before = root.content.slice(0, end < 0 ? undefined : end);
    const front = before.filter((item): item is Paragraph => item.type === 'paragraph');
    const head = root.content.find((item): item is Clause => item.type === 'clause');
    // The parties may stand under a heading of their own.
    const under = head && (isPartiesHeading(head.heading) || /^signataires?$/i.test(head.heading)) ? head : undefined;
    const own = under ? [...under.source.number === '' ? [under.paragraph] : [], ...under.content.filter((item): item is Paragraph => item.type === 'paragraph')] : [];
    const found = (end < 0 ? undefined : readParties(front, language)) ?? (under && readParties(own, language, true)) ?? (end < 0 ? readParties(front.slice(0, 30), language) : undefined);
    const inTerms = found === undefined ? articlesOf(root).slice(0, 3).flatMap(clause => clause.content).filter((item): item is Paragraph => item.type === 'paragraph').flatMap(item => partiesInSentence(item, language)) : [];
    if (!found) {
        const parties = inTerms.length > 0 ? inTerms.slice(0, 2) : partiesInTables(blocksOf(root.content));
        return withRoles(parties);
    }
    // A table names those that the head does not.
    const more = found.parties.length < 2 ? partiesInTables(before.filter((item): item is BodyBlock => item.type !== 'clause')).filter(party => !found.parties.some(other => other.shortName.toLowerCase() === party.shortName.toLowerCase())) : [];
    const taken = new Set<unknown>(under && under.source.number !== '' ? [] : found.paragraphs);
    const remove = (content: (BodyBlock | Clause)[]): void => { content.splice(0, content.length, ...content.filter(item => !taken.has(item))); };
    remove(root.content);
    if (under) {
        remove(under.content);
        if (taken.has(under.paragraph)) {
            root.content.splice(root.content.indexOf(under), 1, ...under.content);
        }
    }
    for (const paragraph of found.paragraphs.filter(candidate => taken.has(candidate) && plain(candidate) !== '')) {
        remarks.push({ kind: 'party', text: plain(paragraph), paragraph });
    }
    return withRoles([...found.parties, ...more]);
}

function articlesOf(document: DraftDocument): readonly Clause[] {
    return document.content.filter((item): item is Clause => item.type === 'clause');
}

/** What stands in the document, its articles written out. */
function blocksOf(content: readonly (BodyBlock | Clause)[]): readonly BodyBlock[] {
    return content.flatMap(item => item.type === 'clause' ? blocksOf(item.content) : [item]);
}

/** Headings without a number after the last numbered article (« Signatures ») are headings of prose: as clauses they would get one. */
function trailing(document: DraftDocument): void {
    const { content } = document;
    const last = content.findLastIndex(item => item.type === 'clause' && item.source.number !== '');
    if (last >= 0) {
        content.push(...content.splice(last + 1).flatMap(item => item.type === 'clause' ? asProse(item, 1) : [item]));
    }
}

function asProse(clause: Clause, level: number): BodyBlock[] {
    const heading: Paragraph = { ...clause.paragraph, pieces: [{ type: 'text', text: clause.heading, bold: false, italic: false }], number: undefined, proseHeading: Math.min(6, level) };
    return [heading, ...clause.content.flatMap(item => item.type === 'clause' ? asProse(item, level + 1) : [item])];
}

/** What follows « Fait à … » is no part of the last article. */
function closing(contract: DraftDocument, remarks: Remark[]): void {
    const last = contract.content.at(-1);
    if (last?.type !== 'clause') {
        return;
    }
    let clause = last;
    for (let inner = clause.content.at(-1); inner?.type === 'clause'; inner = clause.content.at(-1)) {
        clause = inner;
    }
    const said = clause.content.findIndex(item => item.type === 'paragraph' && CLOSING.test(plain(item)));
    const from = said >= 0 ? said : signingFrom(clause.content);
    if (from < 0) {
        return;
    }
    const end = clause.content.splice(from);
    contract.content.push(...end);
    remarks.push({ kind: 'signature', text: '', carried: plainBlocks(end.filter(item => item.type !== 'clause')).slice(0, 300), paragraph: end.find((item): item is Paragraph => item.type === 'paragraph') });
}

/** Where the last lines are all lines to sign on: « Pour le Client », `Name:`, a rule. */
function signingFrom(content: readonly (BodyBlock | Clause)[]): number {
    const isLine = (item: BodyBlock | Clause): boolean => item.type === 'paragraph' && (plain(item) === '' || item.number === undefined && isSigningLine(plain(item)));
    const from = content.findLastIndex(item => !isLine(item)) + 1;
    return content.length - from >= 2 ? from : -1;
}

/* ---- kinds ---------------------------------------------------------------------------------- */

/** Recitals have no number where the other articles have one; the language numbers every clause but those of this kind. */
const RECITALS = /^(?:préambule|exposé|considérant|preamble|recitals|background|whereas|introduction)(?!\p{L})/iu;

function suggestRecitals(document: DraftDocument, remarks: Remark[]): void {
    const clauses = document.content.filter((item): item is Clause => item.type === 'clause');
    const numbered = clauses.some(clause => clause.source.number !== '');
    for (const clause of clauses) {
        if (numbered && clause.source.number === '' && clause.kind === undefined && RECITALS.test(clause.heading) && clause.content.length > 0) {
            clause.kind = 'preamble';
            remarks.push({ kind: 'kind', text: '', carried: clause.heading, paragraph: clause.paragraph, note: { fr: 'preamble', en: 'preamble' } });
        }
    }
}

function suggestKinds(content: readonly (BodyBlock | Clause)[], remarks: Remark[], parent?: Clause): void {
    for (const item of content) {
        if (item.type !== 'clause') {
            continue;
        }
        const speaksOfParent = parent?.kind !== undefined && isOneWord(item.heading);
        const suggested = item.heading === '' || speaksOfParent ? undefined : suggestKind(item.heading);
        // Recitals have no number in print: those that had one keep it.
        const kind = suggested === 'preamble' && item.source.number !== '' ? undefined : suggested;
        // A clause of a kind without text of its own would print the library's model wording.
        if (kind !== undefined && item.content.length > 0) {
            item.kind = kind;
            remarks.push({ kind: 'kind', text: '', carried: item.heading, paragraph: item.paragraph, note: { fr: kind, en: kind } });
        }
        suggestKinds(item.content, remarks, item);
    }
}
