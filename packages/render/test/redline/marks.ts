/** Reads a tree without knowing its types, so that no kind of node is forgotten. */
import type { Change, ContractTree } from '../../src/index.js';

/** All marks, in the order of the text. Fails where a mark contradicts the one around it. */
export function marksOf(tree: ContractTree): Change[] {
    const marks: Change[] = [];
    visit({ ...tree, redline: undefined }, (node, around) => {
        const change = node['change'] as Change | undefined;
        if (change) {
            if (around && versionOf(around) !== versionOf(change)) {
                throw new Error(`${change.kind} (${change.id}) stands in ${around.kind} (${around.id})`);
            }
            if (node['type'] === 'changed' && (node['children'] as unknown[]).length === 0) {
                throw new Error('An empty mark.');
            }
            marks.push(change);
        }
        const end = node['end'];
        if (typeof end === 'object' && end !== null) {
            marks.push(end as Change);
        }
    }, undefined);
    return marks;
}

function versionOf({ kind }: Change): string {
    return kind === 'deleted' || kind === 'moved-from' ? 'before' : 'after';
}

/** Ids of nodes, and those that stand twice. */
export function idsOf(tree: ContractTree): { all: Set<string>; duplicates: string[] } {
    const all = new Set<string>();
    const duplicates: string[] = [];
    visit({ ...tree, redline: undefined }, node => {
        const { id } = node;
        // A mark has an id too, of its entry.
        if (typeof id === 'string' && !['inserted', 'deleted', 'moved-from', 'moved-to'].includes(String(node['kind']))) {
            (all.has(id) ? duplicates : []).push(id);
            all.add(id);
        }
    }, undefined);
    return { all, duplicates };
}

type Loose = Readonly<Record<string, unknown>>;

function visit(node: unknown, see: (node: Loose, around: Change | undefined) => void, around: Change | undefined): void {
    if (Array.isArray(node)) {
        node.forEach(child => visit(child, see, around));
    } else if (typeof node === 'object' && node !== null) {
        const loose = node as Loose;
        see(loose, around);
        const inner = (loose['change'] as Change | undefined) ?? around;
        Object.values(loose).forEach(child => visit(child, see, inner));
    }
}
