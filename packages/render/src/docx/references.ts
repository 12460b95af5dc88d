/**
 * Quotations as fields that Word keeps up to date. Only the number of an article is one, so that « l'article 3 »,
 * « articles 3, 4 et 7 » and "Article 3" are all the same field with the sentence's own words around it. What names a
 * document, or an article without number, repeats part of its title.
 *
 * `\n` gives the number as the paragraph shows it, `\t` takes the words out of it (`Article`). LibreOffice reads `REF` but
 * not `\t` and would show « l'article Article 3 »; the keyword may be left out (ECMA-376-1, 17.16.5.51), and then it keeps
 * the text that the file holds.
 */
import type { Article, Block, ContractTree, DocumentNode, Inline, Quotation } from '../tree/nodes.js';

/** What the field repeats: the words of the bookmark, the number of its paragraph, or that number without its words. */
export type Repeats = 'text' | 'number' | 'bare number';

/** A field, or a node without one, or text. */
export type Part = string | Inline | { readonly bookmark: string; readonly repeats: Repeats; readonly text: string };

type Target = { readonly type: 'article'; readonly article: Article; readonly document: DocumentNode } | { readonly type: 'document'; readonly document: DocumentNode };

export class References {
    private readonly targets = new Map<string, Target>();
    /** Parts of the titles of documents that something repeats. */
    private readonly repeated = new Map<string, Set<string>>();

    constructor(tree: ContractTree, private readonly isNative: (article: Article) => boolean) {
        for (const document of [tree.main, ...tree.annexes]) {
            this.targets.set(document.id, { type: 'document', document });
            this.add(document.content, document);
        }
    }

    private add(content: readonly (Block | Article)[], document: DocumentNode): void {
        for (const item of content) {
            if (item.type === 'article') {
                this.targets.set(item.id, { type: 'article', article: item, document });
                this.add(item.content, document);
            }
        }
    }

    /** A quotation as its text and the fields in it; the texts together are its text. */
    partsOf(quotation: Quotation): readonly Part[] {
        const target = quotation.target === undefined ? undefined : this.targets.get(quotation.target);
        const [only] = quotation.children;
        if (!target || quotation.children.length !== 1 || only?.type !== 'text') {
            return quotation.children;
        }
        return target.type === 'document' ? this.documentParts(only.text, target.document) : this.articleParts(only.text, target);
    }

    /** The parts of a document's title that are to be bookmarked, with the key of the bookmark. */
    repeatedOf(document: DocumentNode): readonly { readonly text: string; readonly bookmark: string }[] {
        return [...this.repeated.get(document.id) ?? []].map(text => ({ text, bookmark: keyOf(document, text) }));
    }

    private articleParts(text: string, { article, document }: Target & { type: 'article' }): readonly Part[] {
        for (const number of [article.number, article.before?.number]) {
            const at = number ? numberAt(text, number) : -1;
            if (number && at >= 0) {
                const repeats: Repeats = !this.isNative(article) ? 'text' : article.label === article.number ? 'number' : 'bare number';
                const field = { bookmark: repeats === 'text' ? numberKey(article) : article.id, repeats, text: number };
                return [text.slice(0, at), field, ...this.documentParts(text.slice(at + number.length), document)].filter(part => part !== '');
            }
        }
        const [heading] = article.heading;
        const at = article.heading.length === 1 && heading?.type === 'text' ? text.indexOf(heading.text) : -1;
        if (at < 0 || heading?.type !== 'text' || heading.text === '') {
            return [text];
        }
        return [text.slice(0, at), { bookmark: article.id, repeats: 'text' as const, text: heading.text }, ...this.documentParts(text.slice(at + heading.text.length), document)].filter(part => part !== '');
    }

    /** The longest end of the text, from the beginning of a word, that is part of the title. */
    private documentParts(text: string, document: DocumentNode): readonly Part[] {
        for (const { index } of document.changedTitle ? [] : text.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)) {
            const rest = text.slice(index);
            if (rest.length > 3 && document.title.includes(rest)) {
                const known = this.repeated.get(document.id) ?? new Set();
                this.repeated.set(document.id, known.add(rest));
                return [text.slice(0, index), { bookmark: keyOf(document, rest), repeats: 'text' as const, text: rest }].filter(part => part !== '');
            }
        }
        return [text];
    }
}

/** The bookmark around a number that is written as text. */
export function numberKey(article: Article): string {
    return `${article.id} number`;
}

function keyOf(document: DocumentNode, text: string): string {
    return text === document.title ? document.id : `${document.id} ${text}`;
}

/** Where a number stands that is not part of a longer one. */
function numberAt(text: string, number: string): number {
    for (let at = text.indexOf(number); at >= 0; at = text.indexOf(number, at + 1)) {
        if (!/[\d.]$/.test(text.slice(0, at)) && !/^(?:\d|\.\d)/.test(text.slice(at + number.length))) {
            return at;
        }
    }
    return -1;
}
