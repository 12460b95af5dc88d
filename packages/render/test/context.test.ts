import { describe, expect, test } from 'vitest';
import { blanksIn, exportContext } from '../src/formats/context.js';
import { contract, render } from './dossier.js';

const now = new Date('2026-03-01T10:00:00Z');

describe('what an output is told beside the tree', () => {
    test('blanks with the article that they stand in; not those of the signature page', async () => {
        const { tree } = await render(contract('clause payment "Paiement" { term: ? """Sous {term}.""" }'));
        expect(JSON.stringify(tree.signatures)).toContain('"blank"');
        expect(blanksIn(tree)).toEqual([{ label: expect.stringMatching(/./) as unknown, within: 'Article\u00A01 – Paiement', source: expect.objectContaining({ uri: 'file:///contrat.msp' }) as unknown }]);
    });
    test('a draft while errors or blanks remain', async () => {
        const draft = async (term: string, ...levels: ('error' | 'warning')[]): Promise<boolean> => {
            const { tree, workspace } = await render(contract(`clause payment "Paiement" { term: ${term} """Sous {term}.""" }`));
            return exportContext(workspace.dossier('/contrat.msp'), tree, levels.map(level => ({ level })), { now }).draft;
        };
        expect(await draft('30 days')).toBe(false);
        expect(await draft('30 days', 'warning')).toBe(false);
        expect(await draft('30 days', 'error')).toBe(true);
        expect(await draft('?')).toBe(true);
    });
    test('the files of the dossier, under paths that start at its folder, and the libraries of its own', async () => {
        const { tree, workspace } = await render({
            '/dossier/contrat.msp': 'use "../maison/maison.msp"\nuse "msp:infogerance"\ncontract A "Contrat" { }',
            '/dossier/annexes/a.msp': 'annex B "Annexe" of A { }',
            '/maison/maison.msp': 'kind maison { fr "De la maison" }'
        });
        const { sources } = exportContext(workspace.dossier('/dossier/contrat.msp'), tree, [], { now });
        expect(sources.map(({ path }) => path)).toEqual(['annexes/a.msp', 'contrat.msp', 'libraries/maison.msp']);
        expect(sources[0]?.text).toBe('annex B "Annexe" of A { }');
    });
});
