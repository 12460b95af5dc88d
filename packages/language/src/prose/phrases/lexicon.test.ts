/** Every sentence that the shipped library gives as an example is read as it says, and every pattern can be read. */
import { describe, expect, test } from 'vitest';
import { TestWorkspace } from '../../testing/index.js';
import { triedExamples } from './examples.js';
import { lexiconOf } from './lexicon.js';

const workspace = await TestWorkspace.reuse({ '/contrat.msp': 'use "msp:infogerance"\ncontract Principal "Contrat" {}' });
const { library } = workspace.dossier('/contrat.msp');
const lexicon = lexiconOf(library);

test('every pattern can be read', () => {
    expect(lexicon.faults.map(({ text, at, reason, name }) => `${reason} ${name ?? ''} at ${at}: ${text}`)).toEqual([]);
});

describe('examples', () => {
    const examples = triedExamples(library);
    test.each(examples.map(({ subject, text, fault }) => [`${subject}: ${text}`, fault] as const))('%s', (_title, fault) => {
        expect(fault).toBeUndefined();
    });
});
