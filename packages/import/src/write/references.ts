/** Cross-references of Word that name an article become quotations of its clause. */
import type { Clause, Draft, DraftDocument } from '../draft/structure.js';
import type { BodyBlock, CrossReference, Paragraph, Remark } from '../word/model.js';
import type { Names } from './names.js';

/** The word that a quotation prints itself; it stands before the field or inside it. */
const WORD_BEFORE = /(?:^|[\s(«"“’'])((?:article|clause|section|art\.)[\s\u00A0\u202F]*)$/iu;
const NUMBER = /^(?:(?:article|clause|section|art\.)[\s\u00A0\u202F]*)?[\dIVXLC]+(?:\.\d+)*(?:er)?\.?$/iu;

/** Gives names to the clauses that fields refer to, and puts references by name in the place of the fields. */
export function resolveReferences(draft: Draft, names: Names, remark: (remark: Remark) => void): ReadonlyMap<CrossReference, string> {
    const clauses = new Map<string, Clause>();
    walk(draft.documents, clause => clause.bookmarks.forEach(bookmark => clauses.set(bookmark, clause)), () => undefined);
    const resolved = new Map<CrossReference, string>();
    walk(draft.documents, () => undefined, paragraph => {
        paragraph.pieces.forEach((piece, index) => {
            if (piece.type === 'reference') {
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
    });
    return resolved;
}

/** Every clause and every paragraph, in tables and definitions too. */
export function walk(documents: readonly DraftDocument[], onClause: (clause: Clause) => void, onParagraph: (paragraph: Paragraph, article: string) => void): void {
    const blocks = (list: readonly BodyBlock[], article: string): void => list.forEach(block => {
        if (block.type === 'paragraph') {
            onParagraph(block, article);
        } else {
            block.rows.forEach(row => row.forEach(cell => blocks(cell.blocks, article)));
        }
    });
    const items = (list: readonly (BodyBlock | Clause)[], article: string): void => list.forEach(item => {
        if (item.type === 'clause') {
            onClause(item);
            onParagraph(item.paragraph, item.heading);
            items(item.content, item.heading);
        } else {
            blocks([item], article);
        }
    });
    for (const document of documents) {
        const title = document.type === 'annex' ? document.title : '';
        items(document.content, title);
        document.terms.forEach(term => {
            if (term.paragraph) {
                onParagraph(term.paragraph, title);
            }
            blocks(term.blocks, title);
        });
    }
}

