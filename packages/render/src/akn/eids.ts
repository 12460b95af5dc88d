/**
 * Identifiers of elements, as the OASIS Akoma Ntoso Naming Convention 1.0 (chapter 5) makes them: the identifier of what is
 * around, `__`, a short name of the element, `_`, its number. `art_3__para_3-1__list_1__item_2`.
 */
import type { Article, Block, ContractTree, DocumentNode } from '../tree/nodes.js';
import { documentsOf } from '../tree/walk.js';

export class EIds {
    private readonly used = new Set<string>();
    private readonly ofNodes = new Map<string, string>();
    private readonly counts = new Map<string, number>();

    /** @param reserved identifiers of the metadata, which are in the same file */
    constructor(tree: ContractTree, private readonly inCollection: boolean, reserved: Iterable<string>) {
        [...reserved].forEach(id => this.used.add(id));
        documentsOf(tree).forEach((document, index) => {
            const component = inCollection ? this.claim(`cmpnt_${index + 1}`) : '';
            this.ofNodes.set(document.id, inCollection ? component : this.claim('body'));
            this.articles(document.content, component);
        });
    }

    private articles(content: readonly (Block | Article)[], around: string): void {
        let unnumbered = 0;
        for (const item of content) {
            if (item.type === 'article') {
                const { short, number } = hierarchyOf(item);
                const own = this.claim(under(around, number === '' ? `${short}_${unnumbered += 1}` : `${short}_${number}`));
                this.ofNodes.set(item.id, own);
                this.articles(item.content, own);
            } else if (item.type === 'definitions') {
                item.entries.forEach(({ id }, index) => this.ofNodes.set(id, this.claim(under(around, `def_${index + 1}`))));
            }
        }
    }

    /** What a document's own elements stand under: its component; nothing for a document that is the file. */
    componentOf(document: DocumentNode): string {
        return this.inCollection ? this.ofNodes.get(document.id) ?? '' : '';
    }

    /** The element that a node of the tree became; undefined for what the file does not hold. */
    of(id: string): string | undefined {
        return this.ofNodes.get(id);
    }

    /** For an element that nothing refers to: numbered among those of its name under the same element. */
    next(around: string, short: string): string {
        const base = under(around, short);
        const count = (this.counts.get(base) ?? 0) + 1;
        this.counts.set(base, count);
        return this.claim(`${base}_${count}`);
    }

    /** The only one of its name there: `content`, `intro`. */
    only(around: string, name: string): string {
        return this.claim(under(around, name));
    }

    /** A redline holds two articles of one number: the second gets a number of its own. */
    private claim(id: string): string {
        let unique = id;
        for (let count = 2; this.used.has(unique); count++) {
            unique = `${id}-${count}`;
        }
        this.used.add(unique);
        return unique;
    }
}

function under(around: string, own: string): string {
    return around === '' ? own : `${around}__${own}`;
}

/** The element of an article: recitals bear no number, and what is deeper than a sub-paragraph is a level. */
export function hierarchyOf({ number, depth }: Article): { readonly name: string; readonly short: string; readonly number: string } {
    if (number === '') {
        return { name: 'hcontainer', short: 'hcontainer', number };
    }
    const [name, short] = ([['article', 'art'], ['paragraph', 'para'], ['subparagraph', 'subpara']] as const)[depth - 1] ?? ['level', 'level'];
    return { name, short, number: number.replace(/[^0-9A-Za-z]+/g, '-') };
}
