/** Nodes as words, for comparing: only what a person reads, without emphasis. */
import type { Inline } from '../tree/nodes.js';

/** A blank stands for itself by its label; what a redline deleted is there too. */
export function inlineText(nodes: readonly Inline[]): string {
    return nodes.map(node => {
        switch (node.type) {
            case 'text':
            case 'code':
            case 'term': return node.text;
            case 'break': return '\n';
            case 'blank': return `[${node.label}]`;
            case 'unresolved': return `{${node.text}}`;
            case 'link': return `${inlineText(node.children)} (${node.address})`;
            default: return inlineText(node.children);
        }
    }).join('');
}
