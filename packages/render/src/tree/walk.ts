/** The one walk over a document tree: what stands in a node, in the order of the text. */
import type {
    Article, Block, Change, ContractTree, Definition, DocumentListItem, DocumentNode, FactEntry, Inline, ListItem, Paragraph, Particular, PartyNode, Row, SignatureBlock,
    Signatures
} from './nodes.js';

/** Any node of a tree but those inside a paragraph. */
export type TreeNode = ContractTree | DocumentNode | Article | Block | ListItem | Row | FactEntry | Definition | PartyNode | Particular | DocumentListItem | Signatures | SignatureBlock;

/** The nodes that stand directly in a node. */
export function childrenOf(node: TreeNode): readonly TreeNode[] {
    if ('type' in node) {
        switch (node.type) {
            case 'contract': return [node.main, ...node.documents, ...node.annexes, ...(node.signatures ? [node.signatures] : [])];
            case 'document': return [...node.particulars, ...node.parties, ...node.preamble, ...node.content];
            case 'article': return node.content;
            case 'list': return node.items;
            case 'table': return node.rows;
            case 'facts':
            case 'definitions': return node.entries;
            case 'quote': return node.blocks;
            default: return [];
        }
    }
    if ('placeAndDate' in node) {
        return node.blocks;
    }
    return 'legalName' in node ? node.facts : 'blocks' in node ? node.blocks : [];
}

/** The rows of words that a node itself holds: one for a paragraph, one a cell for a row. */
export function inlinesOf(node: TreeNode): readonly (readonly Inline[])[] {
    if ('type' in node) {
        switch (node.type) {
            case 'document': return node.changedTitle ? [node.changedTitle] : [];
            case 'article': return [node.heading];
            case 'paragraph':
            case 'heading': return [node.children];
            case 'table': return [...(node.caption ? [node.caption] : []), ...node.columns.map(column => column.heading)];
            default: return [];
        }
    }
    if ('cells' in node) {
        return node.cells;
    }
    if ('legalName' in node) {
        return [node.identity, ...(node.shortName ? [node.shortName] : [])];
    }
    if ('signatory' in node) {
        return [node.shortName, node.signatory];
    }
    return 'value' in node ? [node.value] : 'placeAndDate' in node ? [node.placeAndDate] : [];
}

/** What a visitor answers to go on beside a node and not into it. */
export const SKIP = Symbol('skip');

/**
 * Calls `visit` for a node, then for all that stands in it, in the order of the text.
 * @param visit is told the node that holds this one; `SKIP` leaves out what stands in it
 */
export function walk(node: TreeNode, visit: (node: TreeNode, holder: TreeNode | undefined) => typeof SKIP | void, holder?: TreeNode): void {
    if (visit(node, holder) !== SKIP) {
        childrenOf(node).forEach(child => walk(child, visit, node));
    }
}

/** Calls `visit` for every node inside a paragraph, a cell, a heading, those inside emphasis and quotations too. */
export function walkInlines(nodes: readonly Inline[], visit: (node: Inline) => typeof SKIP | void): void {
    for (const node of nodes) {
        if (visit(node) !== SKIP && 'children' in node) {
            walkInlines(node.children, visit);
        }
    }
}

/** The contract, then the others. */
export function documentsOf(tree: ContractTree): readonly DocumentNode[] {
    return [tree.main, ...tree.annexes];
}

/** All articles and sub-clauses below a document or an article, each before those that stand in it. */
export function articlesIn({ content }: DocumentNode | Article): Article[] {
    return content.flatMap(item => item.type === 'article' ? [item, ...articlesIn(item)] : []);
}

export function isArticle(item: Block | Article): item is Article {
    return item.type === 'article';
}

/** The tree with other paragraphs; those in tables, parties and particulars are not asked about. */
export function mapParagraphs(tree: ContractTree, map: (paragraph: Paragraph, around: Change | undefined) => Paragraph): ContractTree {
    const blocks = (nodes: readonly Block[], around: Change | undefined): Block[] => nodes.map(node => block(node, node.change ?? around));
    const block = (node: Block, around: Change | undefined): Block => {
        switch (node.type) {
            case 'paragraph': return map(node, around);
            case 'list': return { ...node, items: node.items.map(item => ({ ...item, blocks: blocks(item.blocks, item.change ?? around) })) };
            case 'definitions': return { ...node, entries: node.entries.map(entry => ({ ...entry, blocks: blocks(entry.blocks, entry.change ?? around) })) };
            case 'quote': return { ...node, blocks: blocks(node.blocks, around) };
            default: return node;
        }
    };
    const content = (nodes: readonly (Block | Article)[], around: Change | undefined): (Block | Article)[] => nodes.map(node =>
        node.type === 'article' ? { ...node, content: content(node.content, node.change ?? around) } : block(node, node.change ?? around));
    const document = (node: DocumentNode): DocumentNode => ({ ...node, preamble: blocks(node.preamble, node.change), content: content(node.content, node.change) });
    return { ...tree, main: document(tree.main), annexes: tree.annexes.map(document) };
}
