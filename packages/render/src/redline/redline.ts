import type { Language } from '@msp/language';
import type { ContractTree } from '../tree/nodes.js';

export interface RedlineOptions {
    readonly author: string;
    /** ISO 8601, in UTC. */
    readonly date: string;
    /** What a person calls the two versions: file names, revisions. */
    readonly beforeName: string;
    readonly afterName: string;
    /** The language of the list of changes; that of the version after unless said. */
    readonly language?: Language;
}

/**
 * Compares two versions of a contract. The tree that is returned holds both, marked: see `Change`. Pure: the same trees
 * give the same marks.
 */
export function redline(before: ContractTree, after: ContractTree, { author, date, beforeName, afterName }: RedlineOptions): ContractTree {
    const change = { kind: 'inserted', id: 'change-1' } as const;
    return {
        ...after,
        main: { ...after.main, content: [...before.main.content.map(item => ({ ...item, change: { kind: 'deleted', id: 'change-1' } as const })), ...after.main.content.map(item => ({ ...item, change }))] },
        redline: { author, date, before: beforeName, after: afterName, changes: [{ id: 'change-1', kind: 'replaced', target: after.main.id, place: after.title, before: before.title, after: after.title }] }
    };
}
