// Real documents: written by LibreOffice, and by our own Word export.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { convertWithOffice } from '@msp/dev/office';
import { TestWorkspace } from '@msp/language/testing';
import { buildContractTree, renderText } from '@msp/render';
import { exportContext, formatNamed } from '@msp/render/formats';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../src/accounting.js';
import { importDocx } from '../src/index.js';
import { flat, imported } from './imported.js';

const OPENDOCUMENT = readFileSync(new URL('contrat.fodt', import.meta.url));
const repository = fileURLToPath(new URL('../../../', import.meta.url));

describe('a contract written by LibreOffice', () => {
    const converted = convertWithOffice(OPENDOCUMENT, { from: 'fodt', to: 'docx' });

    test('is a dossier with its articles, parties, definitions and annex', async () => {
        const result = await imported(await converted);
        expect(result.syntaxErrors).toEqual([]);
        expect(result.report.accounting).toMatchObject({ unaccounted: 0, missing: [] });
        expect(result.files.map(file => file.path)).toEqual(['contrat.msp', 'annexes/annexe-1.msp']);
        expect(result.tree.title).toBe('Contrat de maintenance informatique');
        expect(result.tree.main.parties.map(party => party.legalName)).toEqual(['Ateliers Morvan', 'Nordal Infogérance']);
        expect([...result.source.matchAll(/clause ([a-z-]+) "/g)].map(([, kind]) => kind)).toEqual(['object', 'confidentiality', 'term']);
        expect(result.report.terms).toBe(2);
        expect(flat(result.print)).toContain('conformément à l\'article 3, ses salariés');
        expect(flat(result.print)).toContain('| Prestation | Prix mensuel | | Support | 450 € |');
        expect(result.print).toMatch(/– les postes\n– les serveurs\n/);
    }, 240_000);

    test('and a report of all that is not in it', async () => {
        const { items, print } = await imported(await converted);
        expect(items('comment')).toMatchObject([{ text: 'Vérifier avec le client.', author: 'Claire Aubin', article: 'Objet' }]);
        expect(items('footnote')).toMatchObject([{ text: 'Loi du 31 décembre 1975.' }]);
        expect(items('header')).toMatchObject([{ text: 'Projet n° 4 – confidentiel' }]);
        expect(items('deletion')).toMatchObject([{ text: 'cinq', author: 'Paul Rey' }]);
        expect(items('insertion')).toMatchObject([{ carried: 'trois', author: 'Paul Rey' }]);
        expect(print).not.toMatch(/Vérifier avec|Projet n°|cinq ans/);
        expect(flat(print)).toContain('pour trois ans');
    }, 240_000);
});

describe.each([['boulangeries-mercier', 'contrat.msp'], ['alpine-dental', 'agreement.msp']])('our own Word export of %s', (example, main) => {
    const files = (folder: string): Record<string, string> => Object.fromEntries(readdirSync(join(repository, 'examples', folder), { recursive: true, encoding: 'utf8' })
        .filter(file => file.endsWith('.msp')).map(file => [`/${folder}/${file.replaceAll('\\', '/')}`, readFileSync(join(repository, 'examples', folder, file), 'utf8')]));

    let made: Promise<{ readonly docx: Uint8Array; readonly text: string }> | undefined;
    const exported = (): NonNullable<typeof made> => made ??= make();

    async function make(): Promise<{ readonly docx: Uint8Array; readonly text: string }> {
        const workspace = await TestWorkspace.create({ ...files(example), ...files('maison') });
        const dossier = workspace.dossier(`/${example}/${main}`);
        const tree = buildContractTree(dossier);
        const asset = async (name: string): Promise<Uint8Array> => { throw new Error(`Word needs no ${name}.`); };
        const docx = await formatNamed('docx')!.write(tree, { ...exportContext(dossier, tree, [], { now: new Date('2026-06-01T00:00:00Z') }), asset });
        return { docx, text: renderText(tree) };
    }

    test('comes back with its words, its numbers and its documents', async () => {
        const { docx, text } = await exported();
        const result = await imported(docx);
        expect(result.syntaxErrors).toEqual([]);
        expect(result.report.accounting).toMatchObject({ unaccounted: 0, missing: [] });
        expect(result.items('renumbered')).toEqual([]);
        expect(result.report.parties).toBe(2);
        const headings = (print: string): string[] => print.split('\n').filter(line => /^Article\s\d+ – /.test(line));
        expect(headings(result.print)).toEqual(headings(text));
        // Each word of the contract is in the draft or in the report, this time as they are printed.
        const there = new Map<string, number>();
        [...wordsOf(result.print), ...result.report.items.flatMap(item => wordsOf(item.text))].forEach(word => there.set(word, (there.get(word) ?? 0) + 1));
        const lost = wordsOf(text).filter(word => /\p{L}{3}/u.test(word) && (there.set(word, (there.get(word) ?? 0) - 1).get(word) ?? 0) < 0);
        expect(lost.length / wordsOf(text).length).toBeLessThan(0.002);
    }, 120_000);

    test('also after LibreOffice has written it again', async () => {
        const { docx } = await exported();
        const again = await convertWithOffice(docx, { from: 'docx', to: 'docx' });
        const { report } = importDocx(again, { name: 'Contrat' });
        expect(report.accounting).toMatchObject({ unaccounted: 0, missing: [] });
        expect(report.parties).toBe(2);
    }, 240_000);
});
