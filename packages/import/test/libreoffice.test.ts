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
import { docx, h, listed, NUMBERING, p, r } from './word.js';

const OPENDOCUMENT = readFileSync(new URL('contrat.fodt', import.meta.url));
const repository = fileURLToPath(new URL('../../../', import.meta.url));

test('a redlined contract reads alike before and after LibreOffice has saved it', async () => {
    const by = 'w:id="7" w:author="Claire Aubin" w:date="2026-02-03T10:15:00Z"';
    const article = (text: string): string => h(1, text, listed(1));
    const gone = (text: string, properties: string): string => p(`<w:moveFrom ${by}>${r(text)}</w:moveFrom>`, `${properties}<w:rPr><w:moveFrom ${by}/></w:rPr>`);
    const come = (text: string, properties: string): string => p(`<w:moveTo ${by}>${r(text)}</w:moveTo>`, `${properties}<w:rPr><w:moveTo ${by}/></w:rPr>`);
    const heading = `<w:pStyle w:val="Titre1"/>${listed(1)}`;
    // Marks of moved runs without a range around them, as LibreOffice's comparison writes them.
    const file = docx({ numbering: NUMBERING, body: article('Objet') + p('Il assure :') + p('la supervision ;', listed(2)) + p(r('option masquée ;', '<w:vanish/>'), `${listed(2)}<w:rPr><w:vanish/></w:rPr>`) + p(`${r('le ')}${r('conseil', '<w:strike/>')}${r('support.')}`, listed(2))
        + gone('Secret', heading) + gone('Rien ne sort.', '') + article('Prix') + p('Cent euros.') + come('Secret', heading) + come('Rien ne sort.', '') + article('Durée') + p('Un an.') });
    for (const bytes of [file, await convertWithOffice(file, { from: 'docx', to: 'docx' })]) {
        const result = await imported(bytes);
        expect(result.report.accounting).toMatchObject({ unaccounted: 0, missing: [] });
        expect(result.print.split('\n').filter(line => line.startsWith('Article')).map(flat)).toEqual(['Article 1 – Objet', 'Article 2 – Prix', 'Article 3 – Secret', 'Article 4 – Durée']);
        expect(flat(result.print)).toContain('(a) la supervision ; (b) le support.');
        expect(result.items('renumbered')).toEqual([]);
        expect(result.items('moved').map(({ text }) => text)).toEqual(['Secret', 'Rien ne sort.']);
        expect([...result.items('hidden'), ...result.items('struck')].map(({ text }) => text)).toEqual(['option masquée ;', 'conseil']);
    }
}, 240_000);

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

describe.each([['boulangeries-mercier', 'contrat.msp', 4], ['alpine-dental', 'agreement.msp', 3]])('our own Word export of %s', (example, main, parties) => {
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
        expect(result.report.parties).toBe(parties);
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
        expect(report.parties).toBe(parties);
    }, 240_000);
});
