/** What nodes are to a comparison: their kinds and names, which can become which, what they hold. */
import type { Article, Block, Inline, Row } from '../tree/nodes.js';
import { columnsOf } from './columns.js';
import { likeness } from './likeness.js';
import { definitionHead, fingerprint, nodeText, type Markable } from './text.js';
import { tokenise, type Identity } from './tokens.js';

/** How much two blocks without a name must have in common to be two versions of one. */
const MIN_LIKENESS = 0.4;
/** For a table, a list, a glossary: few others stand beside it. */
const MIN_LIKENESS_OF_CONTAINERS = 0.25;

/** A text must be this long to be told as moved. In characters. */
export const MIN_MOVED = 40;

/** By kind, for a list item is not a paragraph. */
export function moveKey(node: Markable): string {
    return `${kindOf(node)} ${fingerprint(node)}`;
}

function kindOf(node: Markable): string {
    return 'type' in node ? node.type : 'cells' in node ? 'row' : 'blocks' in node ? 'item' : 'other';
}

/** Whether a node is known by a name, never by its words: its name is not marked word by word. */
export function isNamed(node: Markable): boolean {
    return nameOf(node) !== undefined || 'type' in node && (node.type === 'article' || node.type === 'document');
}

function nameOf(node: Markable): string | undefined {
    if ('term' in node) {
        return definitionHead(node);
    }
    if ('legalName' in node) {
        return [node.legalName, node.role, node.signs].join('\u0001');
    }
    if ('signatory' in node) {
        return node.party;
    }
    if ('target' in node) {
        return node.title;
    }
    return 'type' in node || !('label' in node) ? undefined : node.label;
}

/** The names of the nodes of two lists; rows, too, have one here, as many of their first cells as it takes to tell them apart. */
export function namesOf(before: readonly Markable[], after: readonly Markable[], identity: Identity): readonly [readonly (string | undefined)[], readonly (string | undefined)[]] {
    const named = (cells: number) => [before.map(node => 'cells' in node ? rowName(node, cells, identity) : nameOf(node)), after.map(node => 'cells' in node ? rowName(node, cells, target => target) : nameOf(node))] as const;
    const first = named(1);
    return first.every(names => new Set(names).size === names.length) ? first : named(2);
}

function rowName({ key, cells }: Row, count: number, identity: Identity): string {
    return key ?? cells.slice(0, count).map(cell => tokenise(cell, identity).map(token => token.key).join('')).join('\u0001');
}

/** A row that is known by the article it speaks of goes where the article goes. */
export function isReference(cell: readonly Inline[]): boolean {
    return cell.length === 1 && cell[0]!.type === 'quotation' && cell[0]!.of === 'clause';
}

export function isParagraph(node: Markable | undefined): boolean {
    return node !== undefined && kindOf(node) === 'paragraph';
}

/** Whether the one can become the other with marks inside only. */
export function isPairable(before: Markable, after: Markable): boolean {
    if (kindOf(before) !== kindOf(after)) {
        return false;
    }
    if ('cells' in before && 'cells' in after) {
        return before.cells.length === after.cells.length;
    }
    if (!('type' in before) || !('type' in after)) {
        return true;
    }
    switch (before.type) {
        case 'paragraph': return after.type === 'paragraph' && Boolean(before.note) === Boolean(after.note);
        case 'heading': return after.type === 'heading' && before.level === after.level;
        case 'list': return after.type === 'list' && before.ordered === after.ordered && (before.first === after.first || !before.ordered);
        case 'table': return after.type === 'table' && (before.columns.length === after.columns.length || columnsOf(before, after) !== undefined);
        case 'code-block':
        case 'separator': return fingerprint(before) === fingerprint(after);
        default: return true;
    }
}

const CONTAINERS: ReadonlySet<string> = new Set(['list', 'table', 'facts', 'definitions', 'quote']);

export function pairWeight(before: Markable, after: Markable): number {
    if (!isPairable(before, after)) {
        return 0;
    }
    const size = 1 + nodeText(after).length;
    if (fingerprint(before) === fingerprint(after)) {
        return size;
    }
    const alike = likeness(before, after);
    return alike >= (CONTAINERS.has(kindOf(after)) ? MIN_LIKENESS_OF_CONTAINERS : MIN_LIKENESS) ? 0.95 * alike * size : 0;
}

/** Short facts that change places are written anew: Word knows no move of a line of a table of facts. */
export function isMovable(before: Markable, after: Markable): boolean {
    const kind = kindOf(after);
    return kind === 'article' || kind === 'document' || 'term' in after || 'legalName' in after || 'cells' in after && 'cells' in before && before.cells.length === after.cells.length
        || 'signatory' in after || kind !== 'other' && !isNamed(after) && nodeText(after).length >= MIN_MOVED;
}

export function children(node: Markable): readonly Markable[] {
    return innerLists(node, node).flatMap(([list]) => list);
}

type Lists = readonly (readonly [readonly Markable[], readonly Markable[]])[];

/** The lists that two nodes of one kind hold. */
export function innerLists(before: Markable, after: Markable): Lists {
    if ('type' in before && 'type' in after) {
        switch (before.type) {
            case 'article':
            case 'document': return 'content' in after ? [[before.content, after.content] as [readonly (Block | Article)[], readonly (Block | Article)[]]] : [];
            case 'list': return after.type === 'list' ? [[before.items, after.items]] : [];
            case 'table': return after.type === 'table' ? [[before.rows, after.rows]] : [];
            case 'facts': return after.type === 'facts' ? [[before.entries, after.entries]] : [];
            case 'definitions': return after.type === 'definitions' ? [[before.entries, after.entries]] : [];
            case 'quote': return after.type === 'quote' ? [[before.blocks, after.blocks]] : [];
            default: return [];
        }
    }
    if ('blocks' in before && 'blocks' in after) {
        return [[before.blocks, after.blocks]];
    }
    return 'facts' in before && 'facts' in after ? [[before.facts, after.facts]] : [];
}
