/**
 * Which paragraphs are headings, and of which rank. The series of numbers decides (`series.ts`); the style is a hint. Below the
 * articles: numbers of several parts (`4.2`), a second series that begins again in each article. Above them: chapters, which
 * take no number of theirs. Annexes and what begins to count anew under a title of its own are documents of their own.
 */
import { plain, type BodyBlock, type Paragraph, type Remark } from '../word/model.js';
import { CLOSING, endsLikeText, isAnnexHeading, isBold, isCapitals, isSigningLine, isStyled, MAX_HEADING, NAMES_A_CONTRACT, standsOut } from './lines.js';
import { typedMark, type Mark } from './marks.js';
import { addRecitals, Section, type Heading, type Headings } from './section.js';
import { linesOf, mainSeries, type Line, type Series } from './series.js';

export type { Heading, Headings } from './section.js';

/** Every heading of the body, tables aside. What looks like one and is none is told. */
export function headingsOf(blocks: readonly BodyBlock[], remarks: Remark[]): Headings {
    const headings: Headings = new Map();
    let section: Paragraph[] = [];
    const paragraphs = blocks.filter(block => block.type === 'paragraph');
    const next = new Map(blocks.map((block, index) => [block, blocks[index + 1]] as const));
    paragraphs.forEach((paragraph, index) => {
        const head = documentHeading(paragraph, index, paragraphs);
        if (head) {
            readSection(section, next, headings, remarks);
            headings.set(paragraph, head);
            section = [];
        } else {
            section.push(paragraph);
        }
    });
    readSection(section, next, headings, remarks);
    // In the order of the document.
    return new Map(paragraphs.flatMap(paragraph => headings.has(paragraph) ? [[paragraph, headings.get(paragraph)!] as const] : []));
}

/** The heading of an annex stands out or begins a page, and text follows it: else it is a line of a list of annexes. */
function documentHeading(paragraph: Paragraph, index: number, paragraphs: readonly Paragraph[]): Heading | undefined {
    const text = plain(paragraph);
    const automatic = paragraph.number && !paragraph.number.bullet ? paragraph.number.label : '';
    if (paragraph.style.role === 'title' && index > 5 && NAMES_A_CONTRACT.test(text) && !isAnnexHeading(text)) {
        // The title of another document, after articles of the first.
        return { level: -1, annex: false, text, number: '', typed: '', document: true };
    }
    const named = isAnnexHeading(text) || automatic !== '' && isAnnexHeading(`${automatic} ${text}`);
    if (!named || text.length > MAX_HEADING || endsLikeText(text) || text.endsWith('.') || /^annexes?\s*:?$/i.test(text) && !isStyled(paragraph) && !paragraph.newPage) {
        return undefined;
    }
    const following = paragraphs.slice(index + 1).find(candidate => plain(candidate) !== '');
    const previous = paragraphs.slice(0, index).findLast(candidate => plain(candidate) !== '');
    const stands = isBold(paragraph) || paragraph.centred || paragraph.newPage || isCapitals(text) || paragraph.style.role === 'title' || isStyled(paragraph);
    const listed = following !== undefined && isAnnexHeading(plain(following)) || previous !== undefined && isAnnexHeading(plain(previous)) && !isStyled(paragraph) && !paragraph.newPage;
    return stands && following && !listed && !/^annexes$/i.test(text) ? { level: 0, annex: true, text, number: '', typed: '', document: true } : undefined;
}

function readSection(paragraphs: readonly Paragraph[], next: ReadonlyMap<BodyBlock, BodyBlock | undefined>, headings: Headings, remarks: Remark[], family?: string): void {
    const lines = linesOf(paragraphs);
    const main = mainSeries(lines, family);
    const parting = main?.restarts.find(({ divider }) => divider.mark?.family !== 'part' && NAMES_A_CONTRACT.test(divider.text));
    if (main && parting) {
        const at = lines.indexOf(parting.divider);
        readSection(paragraphs.slice(0, at), next, headings, remarks);
        headings.set(parting.divider.paragraph, { level: -1, annex: false, text: parting.divider.text, number: '', typed: '', document: true });
        readSection(paragraphs.slice(at + 1), next, headings, remarks, main.family);
    } else if (main && divided(lines, main)) {
        const at = divided(lines, main)!;
        readSection(paragraphs.slice(0, at.from), next, headings, remarks);
        if (at.title) {
            headings.set(at.title.paragraph, { level: -1, annex: false, text: at.title.text, number: '', typed: '', document: true });
        }
        readSection(paragraphs.slice(at.title ? at.from + 1 : at.from), next, headings, remarks, at.family);
    } else if (main && (main.family === 'styled' || main.family === 'plain' || main.family === 'short')) {
        withoutNumbers(lines, main, headings);
    } else if (main) {
        new Section(lines, main, next, headings).read();
    }
    tellUnread(lines, headings, remarks);
}

/* ---- headings without numbers ------------------------------------------------------------------ */

function withoutNumbers(lines: readonly Line[], main: Series, headings: Headings): void {
    for (const { paragraph, text, mark } of main.items) {
        const isHeading = mark !== undefined && mark.rest !== '';
        headings.set(paragraph, { level: main.family === 'styled' ? paragraph.outline! : 0, annex: false, text: isHeading ? mark.rest : text, number: isHeading ? mark.shown : '', typed: isHeading ? mark.typed : '' });
    }
    addRecitals(lines, headings, Math.min(...[...main.items].map(({ paragraph }) => headings.get(paragraph)!.level)));
}

/** Whether another series stands before the main one, or after the end of the contract: two texts in one file. */
function divided(lines: readonly Line[], main: Series): { readonly from: number; readonly title?: Line; readonly family?: string } | undefined {
    const first = lines.indexOf(main.items[0]!);
    const last = lines.indexOf(main.items.at(-1)!);
    const before = mainSeries(lines.slice(0, first));
    if (before && before.items.length > 2 && before.family !== 'short' && isHeaded(before) && before.items.length >= main.items.length / 4) {
        const end = lines.indexOf(before.items.at(-1)!);
        const at = lines.findLastIndex(({ paragraph, text, mark }, index) => index > end && index < first && mark === undefined && text.length <= 120 && (standsOut(paragraph, text) || paragraph.style.role === 'title') && DOCUMENT_TITLE.test(text));
        const isNumbered = !['styled', 'plain'].includes(before.family);
        return at < 0 ? isNumbered ? { from: first, family: main.family } : undefined : { from: at, title: lines[at], family: main.family };
    }
    const closing = lines.findIndex(({ text }, index) => index > last && CLOSING.test(text));
    const after = closing < 0 ? undefined : mainSeries(lines.slice(closing + 1));
    if (after && after.items.length > 2 && after.family !== 'short' && after.family !== 'plain' && after.items.some(({ looks }) => looks)) {
        const start = lines.indexOf(after.items[0]!);
        const at = lines.findLastIndex(({ paragraph, text, mark }, index) => index > closing && index < start && mark === undefined && text.length <= 120 && (standsOut(paragraph, text) || paragraph.style.role === 'title') && DOCUMENT_TITLE.test(text));
        return at < 0 ? undefined : { from: at, title: lines[at], family: after.family };
    }
    return undefined;
}

/** Most of its lines stand out, or bear the word « article »: no list of points. */
function isHeaded({ family, items }: Series): boolean {
    return family === 'article' || items.filter(({ paragraph, text }) => standsOut(paragraph, text)).length > items.length / 2;
}

/** Titles of texts that come with a contract. */
const DOCUMENT_TITLE = /(?<!\p{L})(?:contrat|convention|accord|avenant|conditions|charte|règlement|reglement|programme|mandat|cahier|protocole|agreement|contract|addendum|terms|policy|code|rules|order|statement)(?!\p{L})/iu;

/* ---- what is not read -------------------------------------------------------------------------- */

/** Lines with the word « article » and a number, or in bold after a number, that stayed text. */
function tellUnread(lines: readonly Line[], headings: ReadonlyMap<Paragraph, Heading>, remarks: Remark[]): void {
    const taken = new Set([...headings.values()].flatMap(({ titleLine }) => titleLine ?? []));
    for (const { paragraph, text, mark } of lines) {
        const looks = mark !== undefined && mark.sure && !headings.has(paragraph) && !taken.has(paragraph) && text.length <= MAX_HEADING && !endsLikeText(text)
            && (mark.family === 'article' || mark.family !== 'part' && mark.typed !== '' && standsOut(paragraph, mark.rest) && !isSigningLine(mark.rest));
        if (looks) {
            remarks.push({ kind: 'article-as-text', text: '', carried: text, paragraph });
        }
    }
}

/** The shape of a mark, for what reads tables. */
export function looksLikeArticle(text: string): boolean {
    const mark: Mark | undefined = typedMark(text);
    return mark !== undefined && mark.family === 'article' && mark.sure && text.length <= MAX_HEADING;
}
