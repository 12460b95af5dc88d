/** Nodes as words, for comparing: what a person reads, without emphasis and without the numbers of articles. */
import type {
    Article, Block, Definition, DocumentListItem, DocumentNode, FactEntry, Inline, ListItem, Particular, PartyNode, Row, SignatureBlock
} from '../tree/nodes.js';
import { shownAliases } from '../tree/phrases.js';

/** What a redline can mark, other than words in a paragraph. */
export type Markable = Article | Block | Definition | DocumentListItem | DocumentNode | FactEntry | ListItem | Particular | PartyNode | Row | SignatureBlock;

/** Keep apart what must not run together; no contract holds them, for the tree holds no control characters. */
const [END, OPEN, CLOSE] = ['\u0001', '\u0002', '\u0003'];

/** Words as a person reads them; a blank stands by its label. What a redline deleted is there too. */
export function inlineText(nodes: readonly Inline[]): string {
    return nodes.map(node => leafText(node) ?? inlineText((node as Extract<Inline, { children: unknown }>).children)).join('');
}

function leafText(node: Inline): string | undefined {
    switch (node.type) {
        case 'text':
        case 'code':
        case 'term': return node.text;
        case 'break': return '\n';
        case 'blank': return `[${node.label}]`;
        case 'unresolved': return `{${node.text}}`;
        case 'link': return `${inlineText(node.children)} (${node.address})`;
        default: return undefined;
    }
}

/** Two of these are equal where accepting or rejecting could show no difference. */
export function inlinePrint(nodes: readonly Inline[]): string {
    return nodes.map(node => {
        switch (node.type) {
            case 'text':
            case 'code':
            case 'term': return node.text;
            case 'break':
            case 'blank':
            case 'unresolved':
            case 'link': return `${END}${node.type}${leafText(node)}${END}`;
            default: return inlinePrint(node.children);
        }
    }).join('');
}

const prints = new WeakMap<object, string>();

/** The same for a node with all that stands in it. */
export function fingerprint(node: Markable): string {
    let known = prints.get(node);
    if (known === undefined) {
        known = `${OPEN}${parts(node, inlinePrint).join(END)}${CLOSE}`;
        prints.set(node, known);
    }
    return known;
}

const texts = new WeakMap<object, string>();

/** All words of a node. */
export function nodeText(node: Markable): string {
    let known = texts.get(node);
    if (known === undefined) {
        known = words(node).filter(part => part !== '').join(' ');
        texts.set(node, known);
    }
    return known;
}

function words(node: Markable): string[] {
    if ('type' in node && (node.type === 'article' || node.type === 'document')) {
        const head = node.type === 'article' ? inlineText(node.heading) : node.title;
        return [head, ...('preamble' in node ? node.preamble.map(nodeText) : []), ...node.content.map(nodeText)];
    }
    return parts(node, inlineText).slice('type' in node ? 1 : 0);
}

/** The kind of the node and what tells it from others of its kind, then its words. */
function parts(node: Markable, inline: (nodes: readonly Inline[]) => string): string[] {
    const nested = inline === inlineText ? nodeText : fingerprint;
    if ('type' in node) {
        switch (node.type) {
            case 'article': return ['article', inline(node.heading), ...node.content.map(nested)];
            case 'document': return ['document', node.typeLabel, node.language, node.title, ...node.particulars.map(nested), ...node.parties.map(nested), ...node.preamble.map(nested), ...node.content.map(nested)];
            case 'paragraph': return [`paragraph ${node.note ?? false}`, inline(node.children)];
            case 'heading': return [`heading ${node.level}`, inline(node.children)];
            case 'list': return [`list ${node.ordered} ${node.first}`, ...node.items.map(nested)];
            case 'table': return [`table ${node.columns.length}`, ...(node.caption ? [inline(node.caption)] : []), ...node.columns.map(column => inline(column.heading)), ...node.rows.map(nested)];
            case 'facts':
            case 'definitions': return [node.type, ...node.entries.map(nested)];
            case 'quote': return ['quote', ...node.blocks.map(nested)];
            case 'code-block': return ['code', node.text];
            case 'separator': return ['separator', ''];
        }
    }
    if ('cells' in node) {
        return node.cells.map(inline);
    }
    if ('term' in node) {
        return [definitionHead(node), ...node.blocks.map(nested)];
    }
    if ('legalName' in node) {
        return [node.legalName, node.role ?? '', inline(node.identity), inline(node.shortName ?? []), ...node.facts.map(nested)];
    }
    if ('value' in node) {
        return [node.label, inline(node.value)];
    }
    if ('signatory' in node) {
        return [node.party, inline(node.shortName), inline(node.signatory)];
    }
    if ('target' in node) {
        return [node.title];
    }
    return [...('label' in node ? [node.label] : []), ...node.blocks.map(nested)];
}

/** The term with the forms that outputs print. */
export function definitionHead({ term, aliases }: Definition): string {
    return [term, ...shownAliases(term, aliases)].join(', ');
}
