import type { Language } from '@msp/language';
import type { ContractTree } from '../tree/nodes.js';
import { listChanges } from './entries.js';
import { Ids } from './ids.js';
import { Marker } from './marker.js';
import { Matching } from './matching.js';
import { DocumentMerger } from './merge.js';
import { accept } from './resolve.js';
import { moveSentences } from './sentences.js';

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
 * give the same marks. Where only the emphasis of words changed there is no mark, and the words stand as in the version
 * after.
 */
export function redline(before: ContractTree, after: ContractTree, { author, date, beforeName, afterName, language }: RedlineOptions): ContractTree {
    const versions = [before, after].map(tree => tree.redline ? accept(tree) : tree) as [ContractTree, ContractTree];
    const matching = new Matching(...versions);
    const marker = new Marker(matching, new Ids(...versions, matching.idsAfter));
    const marked = moveSentences(new DocumentMerger(marker).contract(...versions), marker);
    const changes = listChanges(marked, marker.groups, language ?? after.language);
    return { ...marked, redline: { author, date, before: beforeName, after: afterName, changes } };
}
