/** What a page of its own knows while it is written; the preview writes without it. */
import type { Change, ContractTree } from '../tree/nodes.js';
import { walk } from '../tree/walk.js';

export class PageState {
    /** Ids that the page has: what refers to another is words without a link. */
    private readonly ids = new Set<string>();
    private readonly numbers: ReadonlyMap<string, number>;
    private readonly placed = new Set<string>();
    private readonly termsHere = new Set<string>();

    constructor(tree: ContractTree) {
        walk(tree, node => {
            if ('type' in node && (node.type === 'document' || node.type === 'article') || 'term' in node) {
                this.ids.add(node.id);
            }
        });
        this.numbers = new Map(tree.redline?.changes.map(({ id }, index) => [id, index + 1]));
    }

    has(id: string | undefined): id is string {
        return id !== undefined && this.ids.has(id);
    }

    /** A term is reached with the keyboard where an article uses it first; pointing at it works everywhere. */
    isFirstUse(term: string): boolean {
        const first = !this.termsHere.has(term);
        this.termsHere.add(term);
        return first;
    }

    enterArticle(depth: number): void {
        if (depth === 1) {
            this.termsHere.clear();
        }
    }

    /** Whether the place of a change is in what has been written. */
    hasChange(anchor: string): boolean {
        return this.placed.has(anchor);
    }

    /** The number of a change and an id for the place, where it begins, and for a move where it ends; else undefined. */
    beginsChange({ id, kind }: Change): { readonly number: number; readonly anchor: string } | undefined {
        const number = this.numbers.get(id);
        const anchor = changeAnchor(id, kind === 'moved-from');
        if (number === undefined || this.placed.has(anchor)) {
            return undefined;
        }
        this.placed.add(anchor);
        return { number, anchor };
    }
}

/** Where a change stands in the text; a move has a place that it came from, too. */
export function changeAnchor(id: string, from = false): string {
    return `at-${id}${from ? '-from' : ''}`;
}

/** The entry of a change in the list of changes. */
export function changeEntry(id: string): string {
    return `list-${id}`;
}
