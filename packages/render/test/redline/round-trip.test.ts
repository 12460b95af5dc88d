/** Whatever is done to a contract, its redline gives both versions back. */
import fc from 'fast-check';
import { beforeAll, describe, test } from 'vitest';
import type { ContractTree } from '../../src/index.js';
import { render } from '../dossier.js';
import { example } from '../examples.js';
import { edited, treeEdits } from './edits.js';
import { EVERYTHING } from './everything.js';
import { compared } from './versions.js';

describe('a small contract with every kind of node', () => {
    let tree: ContractTree;
    beforeAll(async () => {
        tree = (await render(EVERYTHING)).tree;
    });

    test('accepting gives the version after, rejecting the version before', () => {
        fc.assert(fc.property(treeEdits, treeEdits, (first, second) => {
            compared(edited(tree, first), edited(tree, second));
        }), { numRuns: 300 });
    });
});

describe.each(['boulangeries-mercier', 'alpine-dental'])('%s', name => {
    test('accepting gives the version after, rejecting the version before', async () => {
        const { tree } = await example(name);
        fc.assert(fc.property(treeEdits, edits => {
            compared(tree, edited(tree, edits));
        }), { numRuns: 12 });
    }, 60_000);
});
