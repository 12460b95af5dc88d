/** Definitions as contracts write them: « « Terme » désigne … », « “Term” means … », `**Terme** : …`, tables of two columns. */
import { plain, plainBlocks, type BodyBlock, type BodyTable, type Cell, type Paragraph, type Piece } from '../word/model.js';

export interface Term {
    readonly name: string;
    readonly aliases: readonly string[];
    /** The definition, without the words that only say it is one. */
    readonly blocks: BodyBlock[];
    /** What the glossary says by its form: quotation marks, « désigne ». */
    readonly dropped: string;
    readonly paragraph?: Paragraph;
}

const OPENING = '[«"“„]';
const CLOSING = '[»"”“]';
const QUOTED = `${OPENING}\\s*([^«»"“”„]{1,80}?)\\s*${CLOSING}`;
/** Verbs that the colon of a glossary stands for. */
const VERBS = 'désignent|désigne|signifient|signifie|shall mean|means|mean';
/** Verbs that say more, and stay. */
const KEPT = 's\'entend|s’entend|s\'entendent|s’entendent|a le sens|ont le sens|a la signification|has the meaning|have the meaning|shall have the meaning|refers to|is defined|correspond|inclut|comprend|includes';
const DEFINITION = new RegExp(`^[-–•\\s]*${QUOTED}((?:\\s*(?:,|ou|et|or|and|/|\\()\\s*${QUOTED}\\)?)*)\\s*(?:(:\\s*(?:${VERBS})?|[–—-]\\s|,?\\s*(?:${VERBS})(?![\\p{L}]))|(?=${KEPT}))\\s*:?\\s*`, 'iu');
const BARE = new RegExp(`^([^:;.«»"“”()]{1,60}?)\\s*(?:\\(([^()«»"“”]{1,100})\\)\\s*)?(:\\s*(?:${VERBS})?|(?:${VERBS})(?![\\p{L}]))\\s*:?\\s*`, 'iu');

/** @param bare whether a term may stand without quotation marks, in bold: in an article on definitions */
export function definitionIn(paragraph: Paragraph, bare: boolean): Term | undefined {
    const text = paragraph.pieces.map(piece => piece.type === 'break' ? '\n' : piece.text).join('');
    const match = DEFINITION.exec(text);
    if (match) {
        const aliases = [...match[2]!.matchAll(new RegExp(QUOTED, 'giu'))].map(([, alias]) => alias!.trim());
        return term(paragraph, match[0], [match[1]!, ...aliases]);
    }
    const loose = bare ? BARE.exec(text) : null;
    const [first] = paragraph.pieces.filter(piece => piece.type === 'text' && piece.text.trim() !== '');
    const isBold = first?.type === 'text' && first.bold && loose !== null && first.text.trim().replace(/\s*(?:\([^()]*\)\s*)?:?$/, '') === loose[1]!.trim();
    return loose && isBold && loose[0].length < text.trim().length ? term(paragraph, loose[0], [loose[1]!, ...loose[2]?.split(',') ?? []]) : undefined;
}

function term(paragraph: Paragraph, lead: string, names: readonly string[]): Term | undefined {
    const [name = '', ...aliases] = names.map(clean);
    const pieces = afterLead(paragraph.pieces, lead.length);
    if (name === '' || pieces.every(piece => piece.type === 'break' || piece.text.trim() === '')) {
        return undefined;
    }
    const kept = [name, ...aliases];
    const dropped = kept.reduce((rest, word) => rest.replace(word, ' '), lead.replace(/\s+/g, ' ')).trim();
    return { name, aliases: aliases.filter(alias => alias !== name), blocks: [{ ...paragraph, pieces, number: undefined }], dropped, paragraph };
}

function clean(text: string): string {
    return text.replace(/\s+/g, ' ').trim();
}

function afterLead(pieces: readonly Piece[], length: number): Piece[] {
    const rest: Piece[] = [];
    let left = length;
    for (const piece of pieces) {
        const size = piece.type === 'break' ? 1 : piece.text.length;
        if (left === 0) {
            rest.push(piece);
        } else if (size > left && piece.type !== 'break') {
            rest.push({ ...piece, text: piece.text.slice(left) });
            left = 0;
        } else {
            left -= Math.min(left, size);
        }
    }
    return rest;
}

const TERM_HEAD = /^(?:termes?|terms?|mots?|words?|expressions?|notions?|acronymes?|acronyms?|sigles?|abréviations?|abbreviations?)$/i;
const SHORT_HEAD = /^(?:acronymes?|acronyms?|sigles?|abréviations?|abbreviations?|alias|abrégé|short form)$/i;
const MEANING_HEAD = /^(?:définitions?|definitions?|significations?|meanings?|sens|descriptions?)$/i;

/** Tables whose first column is bold or in quotation marks, or whose head says what it is; rows that are a letter order them only. */
export function definitionsIn(table: BodyTable): { readonly terms: readonly Term[]; readonly head: string } | undefined {
    const filled = table.rows.filter(row => row.some(cell => plainBlocks(cell.blocks) !== ''));
    const isLetter = (row: readonly Cell[]): boolean => /^[A-Z](?:\s*[-–/]\s*[A-Z])?$/.test(row.map(cell => plainBlocks(cell.blocks)).filter(Boolean).join(' '));
    const letters = filled.filter(isLetter);
    const rows = filled.filter(row => !isLetter(row));
    const width = rows[0]?.length ?? 0;
    if (rows.length < 2 || width < 2 || width > 3 || rows.some(row => row.length !== width || row.some(cell => cell.continues || cell.span > 1))) {
        return undefined;
    }
    const texts = rows.map(row => row.map(cell => plainBlocks(cell.blocks)));
    const [head = []] = texts;
    const hasHead = TERM_HEAD.test(head[0]!) && MEANING_HEAD.test(head.at(-1)!) && (width === 2 || SHORT_HEAD.test(head[1]!));
    if (width === 3 && !hasHead) {
        return undefined;
    }
    const body = hasHead ? rows.slice(1) : rows;
    const terms = body.map((row): Term | undefined => {
        const written = plainBlocks(row[0]!.blocks);
        const name = clean(written.replace(/[«»"“”:]/g, ' '));
        const dropped = written.replace(name, ' ').trim();
        const meaning = row.at(-1)!;
        const short = width === 3 ? clean(plainBlocks(row[1]!.blocks).replace(/[«»"“”]/g, ' ')) : '';
        return name === '' || name.length > 80 || short.length > 40 || plainBlocks(meaning.blocks) === '' ? undefined
            : { name, aliases: short === '' || /^[-–—/]$/.test(short) ? [] : [short], blocks: [...meaning.blocks], dropped };
    });
    const marked = hasHead || body.every(row => /[«"“]/.test(plainBlocks(row[0]!.blocks)) || row[0]!.blocks.every(block => block.type === 'paragraph' && block.pieces.every(piece => piece.type !== 'text' || piece.bold || piece.text.trim() === '')));
    const all = terms.filter(entry => entry !== undefined);
    const said = [...hasHead ? head : [], ...letters.map(row => row.map(cell => plainBlocks(cell.blocks)).join(' ').trim())].join(' ');
    return marked && all.length === terms.length ? { terms: all, head: said } : undefined;
}

/** Whether a paragraph goes on with the definition before it: a list, or a line that is no definition after a colon. */
export function continues(block: BodyBlock, before: Term): boolean {
    const last = before.blocks.at(-1);
    const opened = last?.type === 'paragraph' && /[:;,]$/.test(plain(last));
    return block.type === 'paragraph' ? opened || block.number !== undefined && /^(?:[(]?[a-z]{1,4}[).]|[•\uF0B7–-])/i.test(block.number.label) : false;
}
