/** Both versions stand on the pages of a redline, each marked by more than a colour. */
import { expect, test } from 'vitest';
import { writePdf } from '../../src/pdf/index.js';
import { redline } from '../../src/redline/index.js';
import type { ContractTree } from '../../src/index.js';
import { example } from '../examples.js';
import { objects, printed, streamOf } from './poppler.js';
import { expectedWords, readWords } from './words.js';

const contract = (extra: string, delay: string): Readonly<Record<string, string>> => ({
    '/contrat.msp': `use "msp:infogerance"
contract Principal "Contrat de test" {
    language fr
    party Client "Boulangeries Mercier" as client { form: "société par actions simplifiée" }
    party Prestataire "Nordal" as provider { form: "SARL" }
    clause "Langue" { """Les Parties travaillent en français. Le Prestataire répond en anglais sur demande.""" }
    ${extra}
    clause "Délais" { """Le Prestataire intervient dans ${delay} après l'appel."""}
}` });

/** All that either version says, marked as if the later one said it. */
function merged(value: unknown): unknown {
    if (Array.isArray(value)) {
        return value.map(merged);
    }
    if (typeof value !== 'object' || value === null) {
        return value;
    }
    return Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'before').map(([key, child]) =>
        [key, key === 'kind' && child === 'deleted' ? 'inserted' : key === 'kind' && child === 'moved-from' ? 'moved-to' : merged(child)]));
}

test('the words of both versions, marks, a bar in the margin', async () => {
    const before = await example(contract('clause "Abandon" { """Cette clause disparaît entièrement."""}', 'les deux heures'));
    const after = await example(contract('clause "Ajout" { """Une stipulation nouvelle apparaît ici."""}', 'les quatre heures'));
    const tree = redline(before.tree, after.tree, { author: 'A. Mercier', date: '2026-05-20T14:30:00Z', beforeName: 'v1', afterName: 'v2' });
    const pdf = await writePdf(tree, { ...after.context, draft: false });
    expect(await printed(pdf, 'qpdf', '--check')).toMatch(/No syntax or stream encoding errors/);
    const legend = ['comparaison', 'de', 'v1', 'à', 'v2', 'inséré', 'supprimé', 'ancienne', 'place', 'nouvelle', 'place'];
    const read = (await readWords(pdf, tree)).join(' ').replace(`${legend.join(' ')} `, '');
    expect(read).toBe(expectedWords(merged(tree) as ContractTree).join(' '));

    const structure = await printed(pdf, 'pdfinfo', '-struct-text');
    expect(structure).toMatch(/TextDecorationType \/LineThrough\s+"deux/);
    expect(structure).toMatch(/TextDecorationType \/Underline\s+"quatre/);
    const page = Object.entries(await objects(pdf)).find(([, { value }]) => (value as Record<string, unknown> | undefined)?.['/Type'] === '/Page')![1].value as Record<string, string>;
    // The bar: a narrow, tall rectangle left of the text.
    expect(await streamOf(pdf, page['/Contents']!.split(' ')[0]!)).toMatch(/^57 [\d.]+ 1\.1 1\d[\d.]* re f$/m);
});

test('a moved article says where from and where to, and what was edited in it', async () => {
    const files = (first: string, second: string): Readonly<Record<string, string>> => contract(`${first}
    ${second}`, 'les deux heures');
    const moved = (words: string): string => `clause "Confidentialité" { """Chaque Partie garde secrètes les informations de l'autre pendant ${words} après la fin du contrat, quelle que soit sa cause."""}`;
    const stays = `clause "Assurance" { """Le Prestataire est assuré pour sa responsabilité civile professionnelle. Il en justifie chaque année par une attestation."""}
    clause "Audit" { """Le Client vérifie l'exécution du contrat une fois par an, sur pièces et sur place."""}`;
    const before = await example(files(moved('trois ans'), stays));
    const after = await example(files(stays, moved('cinq ans')));
    const tree = redline(before.tree, after.tree, { author: 'A. Mercier', date: '2026-05-20T14:30:00Z', beforeName: 'v1', afterName: 'v2' });
    expect(tree.redline!.changes.map(({ kind }) => kind)).toContain('moved');
    const structure = await printed(await writePdf(tree, { ...after.context, draft: false }), 'pdfinfo', '-struct-text');
    expect(structure).toMatch(/\[déplacé ; désormais : Article 4 – Confidentialité\]/);
    expect(structure).toMatch(/\[déplacé ; auparavant : Article 2 – Confidentialité\]/);
    expect(structure).toMatch(/LineThrough\s+"trois/);
    expect(structure).toMatch(/Underline\s+"cinq/);
});
