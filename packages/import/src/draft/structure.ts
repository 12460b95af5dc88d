/** From paragraphs and headings to documents and clauses. */
import type { Language } from '@msp/language';
import { plain, plainBlocks, type BodyBlock, type Paragraph, type Remark } from '../word/model.js';
import type { Term } from './definitions.js';
import { headingsOf, isAnnexHeading, isBold, isCapitals, NAMES_A_CONTRACT, type Heading } from './headings.js';
import { suggestKind } from './kinds.js';
import { readParties, type DraftParty } from './parties.js';
import { withRunInHeadings } from './run-in.js';
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
    readonly type: 'contract' | 'annex' | 'terms';
    readonly name: string;
    title: string;
    readonly bookmarks: readonly string[];
    readonly content: (BodyBlock | Clause)[];
    /** Of the document's glossary, which its clause on definitions prints. */
    readonly terms: Term[];
    /** The clause the glossary takes the place of, where nothing else is left of it. */
    glossaryAt?: Clause;
}

export interface Draft {
    readonly language: Language;
    readonly documents: readonly DraftDocument[];
    readonly parties: readonly DraftParty[];
    readonly remarks: readonly Remark[];
}

const TERMS = /^(?:conditions (?:générales|particulières)|general terms|general conditions|standard terms|terms (?:and|&) conditions)/iu;
const CLOSING = /^(?:fait\s+(?:à|en|le|a)(?![\p{L}])|en foi de quoi|in witness\b|signed (?:by|for|in|on|as)\b|signature|signée?s?(?![\p{L}])|executed (?:by|as)\b)/iu;

export function draftOf(blocks: readonly BodyBlock[], language: Language, name: string): Draft {
    const remarks: Remark[] = [];
    const written = blocks.filter(block => block.type === 'table' || plain(block) !== '' || block.bookmarks.length > 0);
    const styled = written.filter(block => block.type === 'paragraph' && block.outline !== undefined && block.style.role === undefined && plain(block) !== '').length;
    const apart = styled < 2 ? withRunInHeadings(written) : undefined;
    apart?.signs.forEach((sign, paragraph) => remarks.push({ kind: 'number', text: sign, paragraph }));
    const filled = apart?.blocks ?? written;
    const headings = new Map(headingsOf(filled));
    const title = takeTitle(filled, headings, name, remarks);
    const contract: DraftDocument = { type: 'contract', name: 'Principal', title: title.text, bookmarks: [], content: [], terms: [] };
    const documents = arrange(title.rest, headings, contract, remarks);
    const parties = takeParties(contract, language, remarks);
    closing(contract, remarks);
    for (const document of documents) {
        trailing(document);
        suggestKinds(document.content, remarks);
        suggestRecitals(document, remarks);
        takeTerms(document, remarks);
    }
    return { language, documents, parties, remarks };
}

/* ---- clauses ---------------------------------------------------------------------------------- */

function arrange(blocks: readonly BodyBlock[], headings: ReadonlyMap<Paragraph, Heading>, contract: DraftDocument, remarks: Remark[]): DraftDocument[] {
    const documents = [contract];
    const names = new Set([contract.name.toLowerCase()]);
    const lowest = Math.min(...[...headings.values()].map(heading => heading.level).filter(level => level >= 0));
    /** Where the contract's own articles stand: what comes later on a higher level is another document. */
    const own = Math.min(...[...headings.values()].filter(heading => heading.number !== '').map(heading => heading.level), Infinity);
    let document = contract;
    let stack: { readonly level: number; readonly clause: Clause }[] = [];
    const here = (): (BodyBlock | Clause)[] => stack.at(-1)?.clause.content ?? document.content;
    for (let index = 0; index < blocks.length; index++) {
        const block = blocks[index]!;
        const heading = block.type === 'paragraph' ? headings.get(block) : undefined;
        if (block.type === 'table' || !heading) {
            here().push(block);
            continue;
        }
        const isOther = heading.number === '' && NAMES_A_CONTRACT.test(heading.text) && (own !== Infinity && heading.level < own || beginsAnew(block, headings));
        if (documents[0]!.content.length > 0 && (isOther || heading.annex && heading.level <= lowest && isAnnexHeading(heading.text) && !/^annexes$/i.test(heading.text))) {
            const automatic = block.number && !block.number.bullet ? `${block.number.label} ` : '';
            document = { type: isOther && TERMS.test(heading.text) ? 'terms' : 'annex', name: annexName(automatic + heading.text, names), title: (automatic + heading.text).trim(), bookmarks: block.bookmarks, content: [], terms: [] };
            // « ANNEXE 1 » alone, its subject on the next line.
            const next = blocks[index + 1];
            if (heading.annex && next?.type === 'paragraph' && document.title.length <= 14 && isSubject(next, headings)) {
                document.title += ` – ${headings.get(next)?.text ?? plain(next)}`;
                index += 1;
            }
            documents.push(document);
            stack = [];
            continue;
        }
        const clause: Clause = { type: 'clause', heading: heading.text, source: heading, paragraph: block, content: [], bookmarks: [...block.bookmarks] };
        if (clause.heading === '') {
            // « ARTICLE 4 » alone, its subject on the next line.
            const next = blocks[index + 1];
            if (next?.type === 'paragraph' && isSubject(next, headings)) {
                clause.heading = headings.get(next)?.text ?? plain(next);
                clause.bookmarks.push(...next.bookmarks);
                index += 1;
            } else {
                clause.heading = heading.typed;
            }
        }
        while (stack.length > 0 && stack.at(-1)!.level >= heading.level) {
            stack.pop();
        }
        if (heading.typed !== '' && clause.heading !== heading.typed) {
            remarks.push({ kind: 'number', text: heading.typed, paragraph: block });
        }
        here().push(clause);
        stack.push({ level: heading.level, clause });
    }
    return documents;
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
    const words = title.match(/[\p{L}\p{N}]+/gu) ?? [];
    const word = words[0] ?? 'Annexe';
    const number = /^(?:\d+|[A-Z]|[IVX]+)$/.test(words[1] ?? '') ? words[1]! : '';
    const base = `${word.charAt(0).toUpperCase()}${word.slice(1).toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/[^a-z]/g, '')}${number}`;
    let name = base;
    for (let count = 2; names.has(name.toLowerCase()); count++) {
        name = `${base}-${count}`;
    }
    names.add(name.toLowerCase());
    return name;
}

/* ---- what stands at both ends ----------------------------------------------------------------- */

function takeParties(contract: DraftDocument, language: Language, remarks: Remark[]): readonly DraftParty[] {
    const end = contract.content.findIndex(item => item.type === 'clause');
    const front = contract.content.slice(0, end < 0 ? undefined : end).filter((item): item is Paragraph => item.type === 'paragraph');
    const isHead = (item: BodyBlock | Clause | undefined): item is Clause => item?.type === 'clause' && /^(?:entre|parties|les parties|the parties|between)\b/i.test(item.heading) && item.source.number === '';
    const head = contract.content[end];
    // The parties may stand under a heading of their own.
    const under = isHead(head) ? head : undefined;
    const found = readParties(front, language) ?? (under && readParties([under.paragraph, ...under.content.filter((item): item is Paragraph => item.type === 'paragraph')], language));
    if (!found) {
        return [];
    }
    const taken = new Set<unknown>(found.paragraphs);
    const remove = (content: (BodyBlock | Clause)[]): void => { content.splice(0, content.length, ...content.filter(item => !taken.has(item))); };
    remove(contract.content);
    if (under) {
        remove(under.content);
        if (taken.has(under.paragraph)) {
            contract.content.splice(contract.content.indexOf(under), 1, ...under.content);
        }
    }
    for (const paragraph of found.paragraphs.filter(candidate => plain(candidate) !== '')) {
        remarks.push({ kind: 'party', text: plain(paragraph), paragraph });
    }
    return found.parties;
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
    const from = clause.content.findIndex(item => item.type === 'paragraph' && CLOSING.test(plain(item)));
    if (from < 0) {
        return;
    }
    const end = clause.content.splice(from);
    contract.content.push(...end);
    remarks.push({ kind: 'signature', text: '', carried: plainBlocks(end.filter(item => item.type !== 'clause')).slice(0, 300), paragraph: end.find((item): item is Paragraph => item.type === 'paragraph') });
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

function suggestKinds(content: readonly (BodyBlock | Clause)[], remarks: Remark[]): void {
    for (const item of content) {
        if (item.type !== 'clause') {
            continue;
        }
        const kind = suggestKind(item.heading);
        // A clause of a kind without text of its own would print the library's model wording.
        if (kind !== undefined && item.content.length > 0) {
            item.kind = kind;
            remarks.push({ kind: 'kind', text: '', carried: item.heading, paragraph: item.paragraph, note: { fr: kind, en: kind } });
        }
        suggestKinds(item.content, remarks);
    }
}
