// What the sentences of a draft certainly state is bound to facts, and the draft prints the same.
import { TestWorkspace } from '@msp/language/testing';
import { buildContractTree, renderText } from '@msp/render';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bindImport, reportMarkdown, type ImportResult } from '../src/index.js';
import { imported } from './imported.js';
import { h, p, table } from './word.js';

async function printOf({ files }: ImportResult): Promise<string> {
    const workspace = await TestWorkspace.reuse(Object.fromEntries(files.map(file => [`/${file.path}`, file.text])));
    expect(files.flatMap(file => workspace.findings(`/${file.path}`)).filter(({ code }) => code === 'syntax-error' || code === 'quoted-words-differ')).toEqual([]);
    return renderText(buildContractTree(workspace.dossier(`/${files[0]!.path}`)));
}

const contract = (months: string, days: string): string => [
    p('CONTRAT D’INFOGÉRANCE'), h(1, 'Article 1 – Objet'), p('Le Prestataire assure les services.'),
    h(1, 'Article 2 – Durée'), p(`Le contrat est conclu pour une durée de ${months} mois.`),
    h(1, 'Article 3 – Modalités de paiement'), p(`Les factures sont payables à ${days} jours à compter de leur date d’émission.`), table(['Poste', 'Prix'], ['Forfait', '100 €']),
    h(1, 'Article 4 – Litiges'), p('Tout litige relève du tribunal de commerce de Paris.')
].join('');

test('a draft has the facts that its sentences state, with their words, and the report says how many', async () => {
    const draft = await imported(contract('trente-six (36)', 'trente (30)'));
    const bound = await bindImport(draft);
    const [file] = bound.files;
    expect(file!.text).toContain('duration: 36 months');
    expect(file!.text).toContain('{duration "trente-six (36) mois"}');
    expect(file!.text).toContain('{term "trente (30) jours"}');
    expect(bound.report.bound).toBe(3);
    expect(reportMarkdown(bound.report, 'fr')).toContain('3 valeurs que le texte énonce sont liées à leur donnée');
    expect(await printOf(bound)).toBe(draft.print);
});

test('whatever the numbers are, not one character that is printed changes; what is not certain is left alone', async () => {
    await fc.assert(fc.asyncProperty(fc.integer({ min: 2, max: 99 }), fc.constantFrom('30', '45 (quarante-cinq)', '[●]', '____', '30 (quarante)'), async (months, days) => {
        const draft = await imported(contract(String(months), days));
        const bound = await bindImport(draft);
        expect(await printOf(bound)).toBe(draft.print);
        expect(bound.files.map(({ text }) => text).join('\n').includes('{term "')).toBe(/^(?:30|45 .*)$/.test(days));
    }), { numRuns: 10 });
}, 60_000);

test('a draft that states nothing stays as it is', async () => {
    const draft = await imported([p('CONTRAT'), h(1, 'Article 1 – Objet'), p('Le Prestataire assure les services.')].join(''));
    const bound = await bindImport(draft);
    expect(bound.files).toEqual(draft.files);
    expect(bound.report.bound).toBe(0);
});
