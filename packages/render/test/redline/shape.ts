/** A tree without what two versions need not share: places, ids, emphasis. */
import type { ContractTree, Inline } from '../../src/index.js';

const LEFT_OUT: ReadonlySet<string> = new Set(['source', 'titleSource', 'about', 'id', 'target', 'redline', 'kind', 'align', 'numeric', 'rowHeaders', 'joins', 'key']);

/** Nodes with their kinds, words and numbers; the words of a paragraph as one text. */
export function shape(tree: ContractTree): unknown {
    return shapeOf(tree);
}

function shapeOf(node: unknown): unknown {
    if (Array.isArray(node)) {
        return node.every(isInline) ? words(node) : node.map(shapeOf);
    }
    if (typeof node !== 'object' || node === null) {
        return node;
    }
    return Object.fromEntries(Object.entries(node)
        // The first number of a list without numbers says nothing.
        .filter(([name, value]) => !LEFT_OUT.has(name) && !(name === 'first' && !(node as { readonly ordered?: boolean }).ordered) && value !== undefined)
        .map(([name, value]) => [name, shapeOf(value)] as const)
        .filter(([, value]) => value !== ''));
}

const INLINES: ReadonlySet<string> = new Set(['text', 'emphasis', 'strong', 'struck', 'code', 'link', 'break', 'quotation', 'blank', 'unresolved', 'term', 'changed']);

function isInline(node: unknown): node is Inline {
    return typeof node === 'object' && node !== null && INLINES.has((node as { readonly type: string }).type);
}

function words(nodes: readonly Inline[]): string {
    return nodes.map(node => {
        switch (node.type) {
            case 'text':
            case 'code':
            case 'term': return node.text;
            case 'break': return '⏎';
            case 'blank': return `⟦${node.label}⟧`;
            case 'unresolved': return `⟦{${node.text}}⟧`;
            case 'link': return `${words(node.children)}⟦${node.address}⟧`;
            default: return words(node.children);
        }
    }).join('');
}
