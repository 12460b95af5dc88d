/**
 * Which paragraphs are headings: those with an outline level; in a document without them, those that look like headings of
 * a contract, by their number or their word (`ARTICLE 4 – CONFIDENTIALITÉ`, `4. Confidentiality`). Headings of annexes are
 * found in both.
 */
import { plain, type BodyBlock, type Paragraph } from '../word/model.js';

export interface Heading {
    /** 0 for an article; documents skip levels, so only more and less count. */
    readonly level: number;
    /** Without its number. */
    readonly text: string;
    /** The number as the document shows it, typed or automatic: `3`, `3.1`, `Article 3`; empty without one. */
    readonly number: string;
    /** What was typed and is no longer in `text`: `ARTICLE 4 –`. Empty where the number is automatic. */
    readonly typed: string;
    readonly annex: boolean;
}

const MAX_HEADING = 160;
/** A paragraph that is longer, or that ends like a sentence, is text, whatever its style. */
const MAX_STYLED = 250;

const WORDS = 'articles?|art\\.|clauses?|sections?|chapitres?|chapters?|titres?|parties?|parts?|article|§';
const NUMERAL = '\\d+(?:\\.\\d+)*|[IVXLCDM]+|premier|première|unique|1er|[A-Z]';
/** `ARTICLE 4 – CONFIDENTIALITÉ`, `Section 2: Term`, `Article 1er. Objet`. */
const WORDED = new RegExp(`^((${WORDS})\\s+(?:n°\\s*)?(${NUMERAL})(?:er|e)?(?![\\p{L}\\p{N}]))([\\s.:)–—-]*)(.*)$`, 'iu');
/** `4. Confidentiality`, `4.2 Term`, `IV – Prix`, `4) Prix`. */
const NUMBERED = /^((\d+(?:\.\d+)*|[IVXL]+|[A-Z])(?:\s*[.)°]\s*[-–—]?|\s*[-–—:])|(\d+(?:\.\d+)*))\s+(\S.*)$/u;
const ANNEX = /^(annexes?|annex|appendix|appendices|schedule|exhibit|appendice|pièce jointe)\s*(?:n°\s*|no\.?\s*)?(\d+(?:\.\d+)*|[A-Z]|[IVX]+)?(?![\p{L}\p{N}])/iu;

/** Lines at the head of a contract that stand out and are no headings. */
const NO_HEADING = /^(?:entre|between|et|and|d['’]une part|d['’]autre part|les soussignés)(?![\p{L}])/iu;

/** Words of the titles of contracts. */
export const NAMES_A_CONTRACT = /^.{0,40}(?<!\p{L})(?:contrat|convention|accord|avenant|conditions|charte|agreement|contract|addendum|amendment|terms|policy)(?!\p{L}).{0,80}$/iu;

/** Words of divisions above an article. */
const RANKS: Readonly<Record<string, number>> = { titre: 0, partie: 0, part: 0, chapitre: 1, chapter: 1, section: 2, article: 3, clause: 3, art: 3 };

export function isAnnexHeading(text: string): boolean {
    return ANNEX.test(text) && text.length <= MAX_HEADING;
}

export function isBold(paragraph: Paragraph): boolean {
    const spans = paragraph.pieces.flatMap(piece => piece.type === 'text' && piece.text.trim() !== '' ? [piece] : []);
    return spans.length > 0 && spans.every(span => span.bold);
}

export function isCapitals(text: string): boolean {
    return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
}

function endsLikeText(text: string): boolean {
    return /[;,]$/.test(text) || (/[.:]$/.test(text) && text.length > 100);
}

/** Every heading of the body, tables aside. */
export function headingsOf(blocks: readonly BodyBlock[]): ReadonlyMap<Paragraph, Heading> {
    const paragraphs = blocks.filter(block => block.type === 'paragraph');
    const headings = new Map<Paragraph, Heading>();
    for (const paragraph of paragraphs) {
        const text = plain(paragraph);
        const isTitle = paragraph.style.role === 'title' && headings.size > 0 && NAMES_A_CONTRACT.test(text) && !isAnnexHeading(text);
        if (isTitle) {
            // The title of another document, after articles of the first.
            headings.set(paragraph, { level: -1, annex: false, text, number: '', typed: '' });
        } else if (paragraph.outline !== undefined && paragraph.style.role === undefined && text !== '' && text.length <= MAX_STYLED && !endsLikeText(text)) {
            headings.set(paragraph, stripped(text, paragraph, paragraph.outline));
        }
    }
    deepenByNumber(headings);
    if (headings.size < 2) {
        addTyped(paragraphs.filter(paragraph => !headings.has(paragraph)), headings);
    }
    addAnnexes(paragraphs, headings);
    return headings;
}

/** `3.1` stands below `3`, also where both have the same style. */
function deepenByNumber(headings: Map<Paragraph, Heading>): void {
    const flat = new Set([...headings.values()].filter(({ number }) => /^\d+$/.test(number)).map(({ level }) => level));
    headings.forEach((heading, paragraph) => {
        const depth = heading.number.split('.').length;
        if (depth > 1 && /^[\d.]+$/.test(heading.number) && flat.has(heading.level)) {
            // Less than a level: what is styled lower stays lower.
            headings.set(paragraph, { ...heading, level: heading.level + (depth - 1) / 10 });
        }
    });
}

function stripped(text: string, paragraph: Paragraph, level: number): Heading {
    const automatic = paragraph.number && !paragraph.number.bullet ? paragraph.number.label : '';
    const annex = isAnnexHeading(text) || isAnnexHeading(`${automatic} ${text}`.trim());
    const worded = annex ? null : wordedIn(text);
    if (worded && !/^\p{Ll}/u.test(worded[5]!)) {
        return { level, annex, text: worded[5]!, number: worded[3]!, typed: `${worded[1]}${worded[4]!.trimEnd()}` };
    }
    const numbered = annex ? null : NUMBERED.exec(text);
    // A single letter or digit without a sign may be a word: « A la carte », « 24 heures ».
    if (numbered && (numbered[3] === undefined || /\./.test(numbered[3]) || automatic === '' && /^\p{Lu}/u.test(numbered[4]!))) {
        return { level, annex, text: numbered[4]!, number: numbered[2] ?? numbered[3]!, typed: (numbered[1] ?? numbered[3])!.trim() };
    }
    return { level, annex, text, number: numberIn(automatic), typed: '' };
}

/** « Section a » is no section. */
function wordedIn(text: string): RegExpExecArray | null {
    const worded = WORDED.exec(text);
    return worded && /^[a-z]$/.test(worded[3]!) ? null : worded;
}

/** `Article 3.` as `3`. */
function numberIn(label: string): string {
    return new RegExp(`(${NUMERAL})[^\\p{L}\\p{N}]*$`, 'iu').exec(label)?.[1] ?? label;
}

interface Candidate {
    readonly paragraph: Paragraph;
    readonly heading: Heading;
    /** Which way of numbering it follows. */
    readonly way: string;
    readonly sure: boolean;
}

function addTyped(paragraphs: readonly Paragraph[], headings: Map<Paragraph, Heading>): void {
    const candidates = paragraphs.flatMap(paragraph => candidateOf(paragraph) ?? []);
    const worded = candidates.filter(({ way }) => way === 'worded');
    const ranks = worded.map(({ heading }) => rankOf(heading.typed));
    const lowest = Math.min(...ranks);
    for (const { paragraph, heading } of worded) {
        headings.set(paragraph, { ...heading, level: rankOf(heading.typed) - lowest + heading.number.split('.').length - 1 });
    }
    const base = worded.length > 0 ? Math.max(...ranks) - lowest : 0;
    const numbered = inSequence(candidates.filter(({ way, sure }) => way !== 'worded' && way !== 'plain' && sure), worded.length > 0);
    for (const { paragraph, heading } of numbered) {
        const shown = paragraph.number?.bullet === false && !/\d/.test(paragraph.number.label) ? numberIn(paragraph.number.label) : heading.number;
        headings.set(paragraph, { ...heading, number: shown, level: base + heading.number.split('.').length - 1 });
    }
    if (headings.size === 0) {
        candidates.filter(({ way, sure, heading, paragraph }) => way === 'plain' && sure && paragraph.style.role === undefined && heading.text.length > 3 && !NO_HEADING.test(heading.text)).forEach(({ paragraph, heading }) => headings.set(paragraph, heading));
    } else {
        const first = paragraphs.find(paragraph => headings.has(paragraph));
        // « PRÉAMBULE » alone has no number.
        paragraphs.filter(paragraph => /^(?:préambule|preamble|recitals|exposé(?: préalable)?|considérant|background|whereas)\s*:?$/iu.test(plain(paragraph))).forEach(paragraph =>
            headings.set(paragraph, { level: headings.get(first!)?.level ?? 0, text: plain(paragraph).replace(/\s*:$/, ''), number: '', typed: /:$/.test(plain(paragraph)) ? ':' : '', annex: false }));
    }
}

function rankOf(typed: string): number {
    return RANKS[/^\p{L}+/u.exec(typed)?.[0].toLowerCase().replace(/s$/, '') ?? ''] ?? 3;
}

function candidateOf(paragraph: Paragraph): Candidate | undefined {
    const text = plain(paragraph);
    if (text === '' || text.length > MAX_HEADING || endsLikeText(text)) {
        return undefined;
    }
    const looks = isBold(paragraph) || isCapitals(text.replace(WORDED, '$5')) || paragraph.centred;
    const heading = stripped(text, paragraph, 0);
    if (heading.annex) {
        return undefined;
    }
    const worded = wordedIn(text);
    if (worded) {
        // « Article 4 du présent contrat » is a sentence; « Article 4 – Objet » and « ARTICLE 4 » alone are headings.
        const isHeading = worded[5] === '' ? true : /[.:)–—-]/.test(worded[4]!) || looks;
        return isHeading && !/^\p{Ll}/u.test(worded[5]!) ? { paragraph, heading, way: 'worded', sure: true } : undefined;
    }
    if (heading.typed !== '' && /\d/.test(heading.number)) {
        return { paragraph, heading, way: 'typed', sure: looks || (heading.text.length <= 80 && !/[.;:,]$/.test(heading.text)) };
    }
    if (paragraph.number && !paragraph.number.bullet && /^[\d.]+$/.test(paragraph.number.path) && /\d|^[IVXL]+[.)]?$/.test(paragraph.number.label)) {
        return { paragraph, heading: { ...heading, number: paragraph.number.path }, way: `list ${paragraph.number.list}`, sure: looks };
    }
    return { paragraph, heading, way: 'plain', sure: looks && text.length <= 80 && !/[.,;]$/.test(text) };
}

/** Numbers that go on from one another: a list in the middle of an article does not. */
function inSequence(candidates: readonly Candidate[], nested: boolean): Candidate[] {
    const kept: Candidate[] = [];
    let last: number[] = [];
    for (const candidate of candidates) {
        const number = candidate.heading.number.split('.').map(Number);
        const depth = number.length;
        const follows = depth === 1 && !nested ? number[0] === (last[0] ?? 0) + 1
            : depth > 1 && (number.slice(0, -1).join('.') === last.slice(0, depth - 1).join('.') ? number.at(-1) === (last[depth - 1] ?? 0) + 1 : number.at(-1) === 1 || number.at(-1) === 0);
        if (follows) {
            kept.push(candidate);
            last = number;
        }
    }
    // One is no sequence.
    return kept.length > 1 || nested ? kept : [];
}

/** A heading of an annex stands out or begins a page, and text follows it: else it is a line of a list of annexes. */
function addAnnexes(paragraphs: readonly Paragraph[], headings: Map<Paragraph, Heading>): void {
    const levels = [...headings.values()].map(heading => heading.level).filter(level => level >= 0);
    const level = levels.length > 0 ? Math.min(...levels) : 0;
    paragraphs.forEach((paragraph, index) => {
        const text = plain(paragraph);
        if (headings.has(paragraph) || !isAnnexHeading(text) || endsLikeText(text) || text.endsWith('.') || paragraph.number) {
            return;
        }
        const next = paragraphs.slice(index + 1).find(candidate => plain(candidate) !== '');
        const stands = isBold(paragraph) || paragraph.centred || paragraph.newPage || isCapitals(text) || paragraph.style.role === 'title';
        if (stands && next && !isAnnexHeading(plain(next))) {
            headings.set(paragraph, { level, text, number: '', typed: '', annex: true });
        }
    });
}
