/** The same words in the same order as the tree, in every example. */
import { expect, test } from 'vitest';
import { writePdf } from '../../src/pdf/index.js';
import { example } from '../examples.js';
import { expectedWords, readWords } from './words.js';

test.each(['boulangeries-mercier', 'alpine-dental', 'garage-lambert', 'scenario-sante-frontaliere', 'scenario-saas-paiement', 'scenario-ateliers-morvan'])('%s', async name => {
    const { tree, context } = await example(name);
    const pdf = await writePdf(tree, { ...context, draft: false });
    expect(await readWords(pdf, tree)).toEqual(expectedWords(tree));
});
