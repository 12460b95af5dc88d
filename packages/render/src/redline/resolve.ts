/** From a redline back to either version. */
import type {
    Article, Block, Change, Column, ContractTree, Definition, DocumentNode, FactEntry, Inline, ListItem, Paragraph, PartyNode, Row, SignatureBlock
} from '../tree/nodes.js';
import { inlineText } from './text.js';

/** The version after: its words and structure, without any mark. */
export function accept(tree: ContractTree): ContractTree {
    return new Resolver(new Set(['deleted', 'moved-from'])).contract(tree);
}

/** The version before: its words and structure. Where only the emphasis changed, the emphasis is that of the version after. */
export function reject(tree: ContractTree): ContractTree {
    return new Resolver(new Set(['inserted', 'moved-to'])).contract(tree);
}

type Marked = { readonly change?: Change };

class Resolver {
    private readonly before: boolean;

    constructor(private readonly dropped: ReadonlySet<Change['kind']>) {
        this.before = dropped.has('inserted');
    }

    contract(tree: ContractTree): ContractTree {
        const { redline: _, ...plain } = tree;
        const main = this.document(tree.main);
        return {
            ...plain, main, title: main.title, language: main.language,
            documents: this.kept(tree.documents, ({ before, ...item }) => ({ ...item, ...(this.before ? before : undefined) })),
            annexes: this.kept(tree.annexes, annex => this.document(annex)),
            signatures: tree.signatures && this.kept([tree.signatures], signatures => ({
                ...signatures,
                placeAndDate: this.inlines(signatures.placeAndDate),
                blocks: this.kept(signatures.blocks, block => this.signature(block))
            }))[0]
        };
    }

    /** What this version has of some nodes, without their marks. */
    private kept<T extends Marked>(nodes: readonly T[], resolved: (node: Omit<T, 'change'> & T) => T): T[] {
        return nodes.filter(node => node.change === undefined || !this.dropped.has(node.change.kind)).map(({ change: _, ...node }) => resolved(node as T));
    }

    private document({ before, changedTitle, ...document }: DocumentNode): DocumentNode {
        const was = this.before ? before : undefined;
        return {
            ...document, ...was,
            title: changedTitle ? inlineText(this.inlines(changedTitle)) : document.title,
            particulars: this.kept(document.particulars, particular => ({ ...particular, value: this.inlines(particular.value) })),
            parties: this.kept(document.parties, party => this.party(party)),
            preamble: this.blocks(document.preamble),
            content: this.content(document.content)
        };
    }

    private party(party: PartyNode): PartyNode {
        const shortName = party.shortName && this.inlines(party.shortName);
        return { ...party, identity: this.inlines(party.identity), shortName: shortName?.length === 0 ? undefined : shortName, facts: this.entries(party.facts) };
    }

    private signature(block: SignatureBlock): SignatureBlock {
        return { ...block, shortName: this.inlines(block.shortName), signatory: this.inlines(block.signatory) };
    }

    private content(content: readonly (Block | Article)[]): (Block | Article)[] {
        return this.runOn(this.kept(content, item => item.type === 'article' ? this.article(item) : this.block(item)));
    }

    private article({ before, ...article }: Article): Article {
        return { ...article, ...(this.before ? before : undefined), heading: this.inlines(article.heading), content: this.content(article.content) };
    }

    private blocks(blocks: readonly Block[]): Block[] {
        return this.runOn(this.kept(blocks, block => this.block(block)));
    }

    /** Paragraphs whose end the other version has, with what follows them; a list that a paragraph ran through is none. */
    private runOn<T extends Block | Article>(nodes: readonly T[]): T[] {
        const result: T[] = [];
        const queue: (T | Block)[] = [...nodes];
        for (let node = queue.shift(); node; node = queue.shift()) {
            if (node.type !== 'paragraph' || !node.end) {
                result.push(node as T);
                continue;
            }
            const { end, ...own } = node as Paragraph & { readonly end: Change };
            const next = this.dropped.has(end.kind) ? queue[0] : undefined;
            if (next?.type === 'paragraph') {
                queue[0] = { ...next, children: joined([...own.children, ...next.children]) };
            } else if (next?.type === 'list' && next.items.length > 0) {
                const [{ blocks: [first, ...rest] }, ...items] = next.items as readonly [ListItem, ...ListItem[]];
                const head = first?.type === 'paragraph' ? { ...first, children: joined([...own.children, ...first.children]) } : own;
                queue.splice(0, 1, head, ...(first?.type === 'paragraph' || !first ? [] : [first]), ...rest, ...(items.length > 0 ? [{ ...next, items }] : []));
            } else {
                result.push(own as Block as T);
            }
        }
        return result;
    }

    private items(items: readonly ListItem[]): ListItem[] {
        const result: ListItem[] = [];
        let carried: readonly Inline[] = [];
        const resolved = this.kept(items, (item): ListItem => ({ ...item, blocks: singleOf(item) ? item.blocks.map(block => this.block(block)) : this.blocks(item.blocks) }));
        resolved.forEach((item, index) => {
            const own = singleOf(item);
            if (!own) {
                result.push(item);
                return;
            }
            const { end, ...paragraph } = { ...own, children: joined([...carried, ...own.children]) };
            const runsOn = end !== undefined && this.dropped.has(end.kind);
            carried = runsOn && index < resolved.length - 1 ? paragraph.children : [];
            if (carried.length === 0) {
                // What the last item runs on into follows the list: see `runOn`.
                result.push({ ...item, blocks: [runsOn ? { ...paragraph, end } : paragraph] });
            }
        });
        return result;
    }

    private block(block: Block): Block {
        switch (block.type) {
            case 'paragraph': {
                const { plain: _, ...paragraph } = block;
                return { ...paragraph, children: this.inlines(block.children) };
            }
            case 'heading': return { ...block, children: this.inlines(block.children) };
            case 'list': return { ...block, items: this.items(block.items) };
            case 'table': {
                const caption = block.caption && this.inlines(block.caption);
                const stays = block.columns.map(({ change }) => change === undefined || !this.dropped.has(change.kind));
                const has = (_: unknown, index: number): boolean => stays[index] ?? true;
                return {
                    ...block, caption: caption?.length === 0 ? undefined : caption,
                    columns: block.columns.filter(has).map(({ change: _, ...column }): Column => ({ ...column, heading: this.inlines(column.heading) })),
                    rows: this.kept(block.rows, (row): Row => ({ ...row, cells: row.cells.filter(has).map(cell => this.inlines(cell)) }))
                };
            }
            case 'facts': return { ...block, entries: this.entries(block.entries) };
            case 'definitions': return { ...block, entries: this.kept(block.entries, (entry): Definition => ({ ...entry, blocks: this.blocks(entry.blocks) })) };
            case 'quote': return { ...block, blocks: this.blocks(block.blocks) };
            case 'code-block':
            case 'separator': return block;
        }
    }

    private entries(entries: readonly FactEntry[]): FactEntry[] {
        return this.kept(entries, entry => ({ ...entry, blocks: this.blocks(entry.blocks) }));
    }

    private inlines(nodes: readonly Inline[]): Inline[] {
        return joined(nodes.flatMap(node => node.type !== 'changed' ? [node] : this.dropped.has(node.change.kind) ? [] : node.children));
    }
}

/** The paragraph that is all of an item. */
function singleOf({ blocks }: ListItem): Paragraph | undefined {
    const [only] = blocks;
    return blocks.length === 1 && only?.type === 'paragraph' && !only.change ? only : undefined;
}

/** Pieces of one node that a mark had cut become one again. */
export function joined(nodes: readonly Inline[]): Inline[] {
    const result: Inline[] = [];
    for (const node of nodes) {
        const last = result.at(-1);
        const together = last && join(last, node);
        if (together) {
            result[result.length - 1] = together;
        } else {
            result.push(node);
        }
    }
    return result;
}

function join(first: Inline, second: Inline): Inline | undefined {
    if (first.type === 'text' && second.type === 'text') {
        return { type: 'text', text: first.text + second.text };
    }
    if (first.type === 'code' && second.type === 'code') {
        return { type: 'code', text: first.text + second.text };
    }
    if (first.type === 'strong' && second.type === 'strong' || first.type === 'emphasis' && second.type === 'emphasis' || first.type === 'struck' && second.type === 'struck') {
        return { type: first.type, children: joined([...first.children, ...second.children]) };
    }
    if (first.type === 'term' && second.type === 'term' && first.definition === second.definition && first.target === second.target) {
        return { ...first, text: first.text + second.text };
    }
    if (first.type === 'quotation' && second.type === 'quotation' && first.of === second.of && first.target === second.target) {
        return { ...first, children: joined([...first.children, ...second.children]) };
    }
    return undefined;
}
