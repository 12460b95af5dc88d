/**
 * Facts that complete an article whose text does not quote them. A contract reads as sentences, so they do not interrupt it: they
 * stand together after the last article, each with the article it completes. Nothing that is stated is lost.
 */
import type { Clause } from '@msp/language';
import type { Article, FactEntry, Inline, Row } from './nodes.js';
import type { Scope } from './scope.js';
import { WORDS } from './words.js';

/** Takes those that fit into a row; gives back the others, which stay in their article. */
export function withoutData(entries: readonly FactEntry[], clause: Clause, scope: Scope): FactEntry[] {
    return entries.filter(entry => {
        const [first, ...others] = entry.blocks;
        if (first?.type !== 'paragraph' || others.length > 0) {
            return true;
        }
        scope.data.push(row(entry, first.children, clause, scope));
        return false;
    });
}

function row({ label, source }: FactEntry, value: readonly Inline[], clause: Clause, { outline }: Scope): Row {
    const place = outline.articles.get(clause);
    const article: Inline = { type: 'quotation', of: 'clause', children: [{ type: 'text', text: place?.number || place?.heading || '' }], target: place?.id };
    return { cells: [[article], [{ type: 'text', text: label }], value], source };
}

/** After the last article of a document; none where every article says all. */
export function dataArticle(data: readonly Row[], { language, outline, document }: Scope): Article[] {
    if (data.length === 0) {
        return [];
    }
    const heading = (text: string): { readonly heading: readonly Inline[] } => ({ heading: [{ type: 'text', text }] });
    return [{
        type: 'article', id: outline.id(`${outline.documents.get(document)?.id ?? ''}-data`), number: '', label: '', depth: 1,
        ...heading(WORDS.data[language]),
        content: [
            { type: 'paragraph', children: [{ type: 'text', text: WORDS.dataIntroduction[language] }] },
            { type: 'table', columns: [heading(WORDS.article[language]), heading(WORDS.datum[language]), heading(WORDS.value[language])], rows: data, rowHeaders: true }
        ]
    }];
}
