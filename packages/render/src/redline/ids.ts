/** Ids in a tree that holds two versions. */
import type { Article, Block, ContractTree, FactEntry } from '../tree/nodes.js';

/** Every id of a node. */
export function idsIn(tree: ContractTree): Set<string> {
    const ids = new Set<string>();
    const add = ({ id }: { readonly id?: string }): void => {
        if (id !== undefined) {
            ids.add(id);
        }
    };
    const entries = (list: readonly FactEntry[]): void => list.forEach(entry => {
        add(entry);
        content(entry.blocks);
    });
    const content = (items: readonly (Block | Article)[]): void => {
        for (const item of items) {
            add(item);
            switch (item.type) {
                case 'article': content(item.content); break;
                case 'list': item.items.forEach(child => { add(child); content(child.blocks); }); break;
                case 'table': item.rows.forEach(add); break;
                case 'facts': entries(item.entries); break;
                case 'definitions': item.entries.forEach(child => { add(child); content(child.blocks); }); break;
                case 'quote': content(item.blocks); break;
                default: break;
            }
        }
    };
    for (const document of [tree.main, ...tree.annexes]) {
        add(document);
        document.parties.forEach(party => { add(party); entries(party.facts); });
        content(document.preamble);
        content(document.content);
    }
    if (tree.signatures) {
        add(tree.signatures);
    }
    return ids;
}

export class Ids {
    private readonly renamed = new Map<string, string>();

    /** @param idsAfter the id that the version after gives what this id of the version before names */
    constructor(before: ContractTree, after: ContractTree, private readonly idsAfter: ReadonlyMap<string, string>) {
        const taken = idsIn(after);
        for (const id of idsIn(before)) {
            let name = `was-${id}`;
            while (taken.has(name)) {
                name = `was-${name}`;
            }
            taken.add(name);
            this.renamed.set(id, name);
        }
    }

    /** Of a node of the version before, beside that of the version after. */
    own<T extends string | undefined>(id: T): string | T {
        return id === undefined ? id : this.renamed.get(id) ?? id;
    }

    /** Of what a reference in the version before names, where it stands now if it still does. */
    readonly target = (id: string): string => this.idsAfter.get(id) ?? this.renamed.get(id) ?? id;
}
