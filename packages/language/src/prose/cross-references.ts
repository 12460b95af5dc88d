/**
 * References to articles by their number in running text: « l'article 15 », "Clause 4.2 of the Agreement". Numbers are given
 * when a contract is printed and move with every clause that is added, so a number that is typed is checked against them.
 * What refers to a law (« l'article 28 du RGPD ») is none of ours, and where that is not certain nothing is said.
 */
import { isClause, isDossierDocument, type Clause, type DossierDocument } from '../generated/ast.js';
import type { Dossier } from '../model/dossier.js';
import type { Place } from '../model/finding.js';
import { nameOf } from '../model/names.js';
import { articlesOf, type NumberedArticle } from '../model/numbering.js';
import { labelIn } from '../model/tree.js';
import { singular } from '../model/term-matcher.js';
import { fold } from '../model/values.js';
import { isRunningText, passagesOf, QUOTATION, reader, sentenceAround, type Passage } from './passages.js';

export interface ArticleReference {
    readonly passage: Passage;
    /** As it is written: `15`, `4.2`. */
    readonly number: string;
    /** Where it begins in the passage. */
    readonly start: number;
    /** « Article 15 », with its word; for the second number of a series, the number alone. */
    readonly place: Place;
    readonly text: string;
    /** The number alone. */
    readonly numberPlace: Place;
    /** The title that follows in brackets or guillemets; `quoted` in guillemets. */
    readonly title?: string;
    readonly quoted: boolean;
    /** The documents that the words may mean: one where they name it or it is the document itself. */
    readonly documents: readonly DossierDocument[];
    /** Whether the document is named rather than understood. */
    readonly named: boolean;
}

interface RawReference {
    readonly number: string;
    readonly start: number;
    readonly end: number;
    readonly numberStart: number;
    readonly title?: string;
    readonly quoted: boolean;
    /** The words that say of which document, folded; empty for none. */
    readonly of: string;
    readonly ofAt: number;
}

const REFERENCE = /(?<![\p{L}\p{N}])(?:articles?|art\.|clauses?|sections?)\s+(?:n[°o]\s*)?(\d{1,3}(?:\.\d{1,2})*)(?![\p{L}\p{N}°/-]|\.\d)((?:\s*(?:,|et|ou|à|and|or|to)\s+\d{1,3}(?:\.\d{1,2})*(?![\p{L}\p{N}°/-]|\.\d))*)/giu;
const PARAGRAPHS = /^(?:\s*,?\s*(?:§+|paragraphes?|alinéas?|al\.|points?|lettres?|let\.|paragraphs?|paras?\.?|subparagraphs?)\s*(?:\d+|[a-z]\)?|premier|\(\w\))(?:er|e|°)?(?:\s*(?:,|et|à|and)\s*(?:\d+|[a-z]\)))*\s*,?)+/iu;
const TITLE = /^\s*,?\s*(?:\(\s*(?![\d«])([^()]{3,80}?)\s*\)|(?:«\s*([^«»]{3,80}?)\s*»|“([^“”]{3,80}?)”))/u;
const OF = /^\s*,?\s*(du|de\s+la|de\s+l['’]|des|de|d['’]|of\s+the|of\s+this|of\s+these|of|to\s+the|in\s+the)\s*(\S[^.,;()]{0,60})/iu;
/** Words that name a document of the dossier rather than a law. */
const OWN = /^(?:pr[eé]sente?s?|dite?s?|m[eê]me|contrat|convention|accord|annexe|avenant|conditions|cgv|cga|this|agreement|contract|schedule|annex|appendix|exhibit|terms|hereof|acte\s+d['’]engagement|cahier\s+des\s+clauses\s+(?:administratives|techniques)\s+particulieres|ccap|cctp)(?![\p{L}])/u;
const SAME = /^(?:pr[eé]sente?s?|this|these|hereof|m[eê]me)(?![\p{L}])/u;
const LAW_WORD = /\b(?:RGPD|GDPR|LPD|nLPD|FADP|DORA|NIS|C\. ?civ|C\. ?com|CPC|CPI|CCP|CSP|CMF|CCAG)\b|\b(?:[Cc]odes?|[Rr]èglements?|[Dd]irectives?|[Ll]ois?|[Oo]rdonnances?|[Dd]écrets?|[Cc]onstitution|[Cc]onvention de|Regulation|Directive|Act|Ordinance|Code)\b/u;
/** Contracts have fewer articles than that; codes have more. */
const MOST_ARTICLES = 150;

const references = reader(text => /articles?|art\.|clause|section/i.test(text) ? rawReferences(text) : []);

function rawReferences(text: string): RawReference[] {
    const found: RawReference[] = [];
    for (const match of text.matchAll(REFERENCE)) {
        const end = match.index + match[0].length;
        const [, first = '', more = ''] = match;
        const paragraphs = PARAGRAPHS.exec(text.slice(end, end + 120))?.[0] ?? '';
        // `article 28(3)` is how laws of the Union are cited.
        if (/^\(\d/.test(text.slice(end)) || isLaw(text, match.index, end + paragraphs.length)) {
            continue;
        }
        const rest = end + paragraphs.length;
        const title = TITLE.exec(text.slice(rest, rest + 90));
        const afterTitle = rest + (title?.[0].length ?? 0);
        const of = OF.exec(text.slice(afterTitle, afterTitle + 90));
        const titleText = title?.[1] ?? title?.[2] ?? title?.[3];
        const shared = { of: of ? fold(of[2]!) : '', ofAt: of ? afterTitle + of[0].length - of[2]!.length : -1 };
        const numberStart = match.index + match[0].length - more.length - first.length;
        const single = more === '';
        found.push({ number: first, start: match.index, end: numberStart + first.length, numberStart, title: single ? titleText : undefined, quoted: title?.[1] === undefined, ...shared });
        for (const other of more.matchAll(/\d{1,3}(?:\.\d{1,2})*/g)) {
            const start = numberStart + first.length + other.index;
            found.push({ number: other[0], start, end: start + other[0].length, numberStart: start, quoted: false, ...shared });
        }
    }
    return found.filter(({ number }) => Number(number.split('.')[0]) <= MOST_ARTICLES);
}

/** Whether the words around a number say, or may say, that a law is meant. */
function isLaw(text: string, start: number, end: number): boolean {
    const before = text.slice(sentenceAround(text, start, end).start, start);
    const after = text.slice(end, end + 60);
    const of = OF.exec(after);
    if (of) {
        const own = of[2]!;
        return !own.startsWith(QUOTATION) && !OWN.test(fold(own));
    }
    const heading = /^\s*(?:\(\s*\p{Lu}|[«“])/u.test(after);
    return /^\s*,?\s*[A-Z]{2,}/.test(after) || /(?:au sens de|en application de|conformément à|visée?s? à) l['’]$/i.test(before.trimEnd()) && LAW_WORD.test(text)
        || /\bau sens de l['’]$/i.test(before.trimEnd()) || !heading && LAW_WORD.test(before);
}

/** The references to articles in a document's running text. */
export function articleReferencesIn(dossier: Dossier, document: DossierDocument): ArticleReference[] {
    return passagesOf(document).filter(isRunningText).flatMap(passage => references(passage).flatMap(raw => {
        const documents = meant(dossier, passage, raw);
        return documents.length === 0 ? [] : [{
            passage, start: raw.start, number: raw.number, place: passage.place(raw.start, raw.end), text: passage.text.slice(raw.start, raw.end),
            numberPlace: passage.place(raw.numberStart, raw.end), title: raw.title, quoted: raw.quoted, documents, named: raw.of !== ''
        }];
    }));
}

/** The references that lead to no article of the documents they may mean, nor, where they name none, of any other. */
export function brokenReferencesIn(dossier: Dossier, document: DossierDocument): ArticleReference[] {
    return articleReferencesIn(dossier, document).filter(({ named, documents, number }) => {
        // One that another document has is ambiguous, not broken.
        const elsewhere = named ? [] : dossier.documents;
        return ![...documents, ...elsewhere].some(candidate => articleNumbers(dossier, candidate).has(number));
    });
}

const DEROGATES = /(?<!\p{L})(?:(?:par\s+(?:dérogation|exception)|dérog\p{L}+|nonobstant)\s*(?:à|aux?|toute\s+stipulation\s+(?:contraire\s+)?de)?\s*(?:l['’]|les\s+)?|(?:notwithstanding|derogat\p{L}+\s+(?:from|of)|by\s+way\s+of\s+exception\s+to)\s+(?:the\s+provisions\s+of\s+)?)$/iu;

/** Whether the words before a reference say that the text departs from it: « par dérogation à l'article 12 ». */
export function isDerogation({ passage, start }: ArticleReference): boolean {
    return DEROGATES.test(passage.text.slice(Math.max(0, start - 60), start));
}

/** The documents that a reference may mean; none where it names one that is not there, or that exists only outside. */
function meant(dossier: Dossier, { document, quotationAt }: Passage, { of, ofAt }: RawReference): readonly DossierDocument[] {
    if (of === '' || SAME.test(of)) {
        return [document];
    }
    const quoted = quotationAt(ofAt)?.path?.segments[0]?.target.ref;
    if (of.startsWith(QUOTATION)) {
        return isDossierDocument(quoted) && !dossier.isExternal(quoted) ? [quoted] : [];
    }
    return documentsCalled(dossier, of).filter(candidate => !dossier.isExternal(candidate));
}

function documentsCalled(dossier: Dossier, words: string): readonly DossierDocument[] {
    const designation = /^(?:annexe|annex|schedule|appendix|exhibit|avenant)\s+(?:n[°o]?\s*)?(\w+)/.exec(words);
    if (designation) {
        const wanted = new RegExp(`^${designation[0].replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\w)`);
        return dossier.documents.filter(document => wanted.test(fold(dossier.titleOf(document))));
    }
    if (/^(?:cgv|cga|conditions|terms)/.test(words)) {
        return dossier.documents.filter(document => document.documentType === 'terms');
    }
    if (/^(?:contrat|convention|agreement|contract)/.test(words)) {
        return [dossier.root];
    }
    // « du CCAP », of a document whose title gives the sign in brackets or is the name in full.
    const sign = /^(ccap|cctp)(?!\p{L})/u.exec(words)?.[1];
    return dossier.documents.filter(document => words.startsWith(fold(dossier.titleOf(document)))
        || (sign ? fold(document.name) === sign || fold(dossier.titleOf(document)).includes(`(${sign})`) : specifications(words) !== undefined && specifications(fold(dossier.titleOf(document))) === specifications(words)));
}

/** `cahier des clauses administratives particulières`, `… techniques particulières`: which of the two, of folded words. */
function specifications(words: string): string | undefined {
    return /^cahier\s+des\s+clauses\s+(administratives|techniques)\s+particulieres/.exec(words)?.[1];
}

/** The articles of a document by number, those that are numbered by hand in a heading or at the start of a line included. */
export function articleNumbers(dossier: Dossier, document: DossierDocument): ReadonlyMap<string, NumberedArticle | undefined> {
    const key = `article numbers ${document.name} ${dossier.documents.indexOf(document)}`;
    const known = dossier.memo.get(key) as ReadonlyMap<string, NumberedArticle | undefined> | undefined;
    if (known) {
        return known;
    }
    const numbers = new Map<string, NumberedArticle | undefined>();
    const articles = articlesOf(dossier, document);
    passagesOf(document).filter(isRunningText).forEach(passage => typedNumbers(passage).forEach(number => numbers.set(number, undefined)));
    for (const article of articles) {
        const typed = isClause(article.node) ? typedNumber(article.node.heading) : undefined;
        if (typed !== undefined) {
            numbers.set(typed, article);
        }
    }
    articles.filter(({ number }) => number !== '').forEach(article => numbers.set(article.number, article));
    dossier.memo.set(key, numbers);
    return numbers;
}

const LINE_NUMBER = /^[ \t]*(?:(?:#+[ \t]*|\*\*)?(?:article|art\.|clause|section)[ \t]+(\d{1,3}(?:\.\d{1,2})*)|#+[ \t]*(\d{1,3}(?:\.\d{1,2})*)|(?:\*\*)?(\d{1,3}(?:\.\d{1,2})+))(?!\d)/gimu;
const typedNumbers = reader(text => [...text.matchAll(LINE_NUMBER)].map(match => (match[1] ?? match[2] ?? match[3])!));

const HEADING_NUMBER = /^\s*(?:(?:article|art\.|clause|section)\s+(\d{1,3}(?:\.\d{1,2})*)(?!\d)|(\d{1,3}(?:\.\d{1,2})*)\s*[.):–—-](?=\s)|(\d{1,3}(?:\.\d{1,2})+)(?=\s))/iu;

/** The number that a heading gives itself: `5` of « Article 5 – Prix » and of « 5. Prix », `5.1` of « 5.1 Délai ». */
export function typedNumber(heading: string | undefined): string | undefined {
    const match = HEADING_NUMBER.exec(heading ?? '');
    return match?.[1] ?? match?.[2] ?? match?.[3];
}

/** Whether a title speaks of an article: they have a word of weight in common. */
export function speaksOf(dossier: Dossier, title: string, article: NumberedArticle): boolean {
    const wanted = wordsOf(title);
    const kind = isClause(article.node) ? dossier.kindOf(article.node) : undefined;
    const labels = kind ? [labelIn(kind.items, 'fr'), labelIn(kind.items, 'en')] : ['Définitions', 'Definitions', 'Glossaire', 'Glossary'];
    const own = [article.heading, ...labels].flatMap(label => wordsOf(label ?? ''));
    return wanted.some(word => own.some(other => other === word || other.length > 5 && word.length > 5 && (other.startsWith(word.slice(0, 6)) && word.startsWith(other.slice(0, 6)))));
}

function wordsOf(text: string): string[] {
    return [...text.matchAll(/\p{L}{4,}/gu)].map(([word]) => fold(singular(word))).filter(word => !/^(?:dans|pour|avec|entre|sans|des|les|the|and|with|from)$/.test(word));
}

/** How source text refers to an article so that its number follows: `{liability}`; its number where it has no name. */
export function quotationOf(article: NumberedArticle): string | undefined {
    const clause: Clause | undefined = isClause(article.node) ? article.node : undefined;
    const name = clause && nameOf(clause);
    return name === undefined ? undefined : `{${name}}`;
}
