/** Cross-references of Word that name an article become quotations of its clause. */
import type { Clause, Draft, DraftDocument } from '../draft/structure.js';
import { textOf, type BodyBlock, type CrossReference, type Paragraph, type Remark } from '../word/model.js';
import type { Names } from './names.js';

/** The word that a quotation prints itself; it stands before the field or inside it. */
const WORD_BEFORE = /(?:^|[\s(«"“’'])((?:article|clause|section|art\.)[\s\u00A0\u202F]*)$/iu;
const NUMBER = /^(?:(?:article|clause|section|art\.)[\s\u00A0\u202F]*)?[\dIVXLC]+(?:\.\d+)*(?:er)?\.?$/iu;

/** Gives names to the clauses that fields refer to, and puts references by name in the place of the fields. */
export function resolveReferences(draft: Draft, names: Names, remark: (remark: Remark) => void): ReadonlyMap<CrossReference, string> {
    const clauses = new Map<string, Clause>();
    const documents = new Map(draft.documents.flatMap(document => document.bookmarks.map(bookmark => [bookmark, document] as const)));
    walk(draft.documents, { clause: clause => clause.bookmarks.forEach(bookmark => clauses.set(bookmark, clause)) });
    const resolved = new Map<CrossReference, string>();
    walk(draft.documents, { paragraph: paragraph => {
        paragraph.pieces.forEach((piece, index) => {
            if (piece.type === 'reference') {
                const document = documents.get(piece.bookmark);
                if (document && isDesignation(piece.text, document, textOf(paragraph.pieces.slice(0, index)))) {
                    resolved.set(piece, document.name);
                    remark({ kind: 'reference', text: piece.text, carried: document.title, paragraph });
                    return;
                }
                const clause = clauses.get(piece.bookmark);
                const before = paragraph.pieces[index - 1];
                const word = before?.type === 'text' ? WORD_BEFORE.exec(before.text)?.[1] : undefined;
                const text = piece.text.trim();
                if (clause && NUMBER.test(text) && (word !== undefined || /^\p{L}{3}/u.test(text))) {
                    clause.name ??= names.make(clause.heading, 'Clause');
                    resolved.set(piece, clause.name);
                    if (word !== undefined && before?.type === 'text') {
                        paragraph.pieces[index - 1] = { ...before, text: before.text.slice(0, before.text.length - word.length) };
                    }
                    remark({ kind: 'reference', text: `${word ?? ''}${piece.text}`, carried: clause.heading, paragraph });
                } else {
                    remark({ kind: 'reference-as-text', text: '', carried: piece.text, paragraph, note: clause ? { fr: clause.heading, en: clause.heading } : undefined });
                }
            }
        });
    } });
    return resolved;
}

/** Whether a quotation of the document prints the same: its title where a line begins, `Annexe 2` elsewhere. */
function isDesignation(text: string, { title }: DraftDocument, before: string): boolean {
    const short = /^(\p{L}+\s+(?:n°\s*)?(?:\d+|[A-Z]|[IVX]+))\s*[–—:,-]\s/u.exec(title)?.[1] ?? title;
    const begins = /^\s*(?:(?:l['’]|les? |la |the )\s*)?$/i.test(before);
    const flat = (value: string): string => value.replace(/[\s\u00A0\u202F]+/g, ' ').trim();
    return flat(text) === flat(begins ? title : short);
}

export interface Visitor {
    clause?(clause: Clause): void;
    /** A paragraph of the draft's prose, in tables and definitions too. */
    paragraph?(paragraph: Paragraph, article: string): void;
    /** A paragraph that a heading or a definition was read from. */
    origin?(paragraph: Paragraph, article: string): void;
}

export function walk(documents: readonly DraftDocument[], visitor: Visitor): void {
    const blocks = (list: readonly BodyBlock[], article: string): void => list.forEach(block => {
        if (block.type === 'paragraph') {
            visitor.paragraph?.(block, article);
        } else {
            block.rows.forEach(row => row.forEach(cell => blocks(cell.blocks, article)));
        }
    });
    const items = (list: readonly (BodyBlock | Clause)[], article: string): void => list.forEach(item => {
        if (item.type === 'clause') {
            visitor.clause?.(item);
            visitor.origin?.(item.paragraph, item.heading);
            items(item.content, item.heading);
        } else {
            blocks([item], article);
        }
    });
    for (const document of documents) {
        const title = document.type !== 'contract' ? document.title : '';
        items(document.content, title);
        document.terms.forEach(term => {
            if (term.paragraph) {
                visitor.origin?.(term.paragraph, title);
            }
            blocks(term.blocks, title);
        });
    }
}
