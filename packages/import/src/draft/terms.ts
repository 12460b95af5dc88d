/** Definitions leave the articles of a draft for its glossary. */
import type { BodyBlock, Remark } from '../word/model.js';
import { continues, definitionIn, definitionsIn, type Term } from './definitions.js';
import type { Clause, DraftDocument } from './structure.js';

/** Moves definitions into the document's glossary. */
export function takeTerms(document: DraftDocument, remarks: Remark[]): void {
    const visit = (content: (BodyBlock | Clause)[], inDefinitions: boolean, top: Clause | undefined): void => {
        const kept: (BodyBlock | Clause)[] = [];
        const terms: Term[] = [];
        let current: Term | undefined;
        for (const item of content) {
            if (item.type === 'clause') {
                const own = item.kind === 'definitions' || /^(?:définitions?|definitions?|interprétation|interpretation|glossaire|glossary)\b/i.test(item.heading);
                visit(item.content, inDefinitions || own, top ?? item);
                kept.push(item);
                current = undefined;
                continue;
            }
            const term = item.type === 'paragraph' ? definitionIn(item, inDefinitions) : undefined;
            const table = item.type === 'table' ? definitionsIn(item) : undefined;
            if (term) {
                terms.push(term);
                current = term;
            } else if (table && (inDefinitions || table.head !== '')) {
                terms.push(...table.terms);
                current = undefined;
                if (table.head !== '') {
                    remarks.push({ kind: 'definition', text: table.head });
                }
            } else if (current && continues(item, current)) {
                current.blocks.push(item);
            } else {
                current = undefined;
                kept.push(item);
            }
        }
        // One definition in the middle of another article is a sentence of it.
        if (terms.length === 0 || !(inDefinitions || terms.length >= 3)) {
            return;
        }
        content.splice(0, content.length, ...kept);
        for (const term of terms) {
            document.terms.push(term);
            if (term.dropped !== '') {
                remarks.push({ kind: 'definition', text: term.dropped, carried: term.name, paragraph: term.paragraph });
            }
        }
        if (top && !document.content.some(item => item.type === 'clause' && item.kind === 'definitions' && item !== top)) {
            if (top.content.length > 0) {
                top.kind = 'definitions';
            } else if (document.glossaryAt === undefined) {
                document.glossaryAt = top;
            }
        }
    };
    visit(document.content, false, undefined);
}
