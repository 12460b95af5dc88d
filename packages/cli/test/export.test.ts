import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { FORMATS, isOwnExport } from '@msp/render';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { BundledCli } from './bundle.js';

const PARTIES = 'party Client "Alpes Auto" as client { } party Prestataire "Nordal" as provider { }';

let cli: BundledCli;
beforeAll(async () => {
    cli = await BundledCli.create();
    cli.write({
        'sound/contrat.msp': 'contract A "Contrat n° 3/2026" { language fr precedence A > Tarifs clause "Objet" as Objet { """Bonjour.""" } }\nannex Tarifs "Annexe 1 – Tarifs" of A { language fr clause "Prix" { """Voir {Objet}.""" } }\n',
        'deep/contrat.msp': 'use "../maison/maison.msp"\ncontract C "Contrat profond" { language fr precedence C > D clause maison { } clause "Un" as Un { """Bonjour.""" } }\n',
        'deep/annexes/annexe.msp': 'annex D "Annexe" of C { language fr clause { """Voir l\'{Un}.""" } }\n',
        'deep/autre/contrat.msp': 'contract E "Contrat profond" { language fr }\n',
        'draft/contrat.msp': `use "msp:infogerance"\ncontract F "Projet" { language fr ${PARTIES} clause payment "Paiement" { term: ? """Sous {term}.""" } clause price "Prix" { term: } }\n`,
        'maison/maison.msp': 'kind maison { fr "De la maison" wording fr """Mots de la maison.""" }\n',
        'template.txt': 'no Word file'
    });
}, 60_000);
beforeEach(() => rmSync(join(cli.folder, 'out'), { recursive: true, force: true }));
afterAll(() => cli.dispose());

const files = (folder: string): string[] => readdirSync(join(cli.folder, folder)).sort();

describe('export', { timeout: 120_000 }, () => {
    test('one file, from any file of the dossier', async () => {
        const { code, stdout, stderr } = await cli.run(['export', 'deep/annexes/annexe.msp', '--to', 'html', '-o', 'contrat.html']);
        expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: 'contrat.html\n', stderr: '' });
        const page = cli.read('contrat.html');
        expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="fr">/);
        expect(page).toContain('Mots de la maison.');
        expect(page).not.toMatch(/<script|<link|src=/);
        expect(files('.').filter(name => name.includes('partial'))).toEqual([]);
    });

    test('every format of the registry at once, in a folder that is made, named by the title', async () => {
        const { code, stdout } = await cli.run(['export', 'sound/contrat.msp', '--to', 'all', '-o', 'out']);
        expect(code).toBe(0);
        expect(files('out')).toEqual(FORMATS.map(({ extension }) => `Contrat n° 3 2026.${extension}`).sort());
        expect(stdout.trim().split('\n')).toEqual(FORMATS.map(({ extension }) => join('out', `Contrat n° 3 2026.${extension}`)));
    });

    test('each file is known again and replaced, in every format', async () => {
        await cli.run(['export', 'sound', '--to', 'all', '-o', 'out'], { SOURCE_DATE_EPOCH: '1700000000' });
        const { code, stderr } = await cli.run(['export', 'sound', '--to', 'all', '-o', 'out/']);
        expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    });

    test('every contract of a folder; two of one title get two names', async () => {
        const { code, stdout } = await cli.run(['export', 'deep', '--to', 'text,html', '-o', 'out']);
        expect(code).toBe(0);
        expect(files('out')).toEqual(['Contrat profond - deep.html', 'Contrat profond - deep.txt', 'Contrat profond.html', 'Contrat profond.txt']);
        expect(stdout.trim().split('\n')).toHaveLength(4);
    });

    test('in the current folder when no path is given', async () => {
        cli.write({ 'here/x.msp': 'contract A "Ici" { }' });
        const { stdout } = await cli.run(['export', 'x.msp', '--to', 'text'], {}, join(cli.folder, 'here'));
        expect(stdout).toBe('Ici.txt\n');
    });

    test('on standard output, and nothing else there', async () => {
        const { code, stdout } = await cli.run(['export', 'deep/contrat.msp', '--to', 'text', '-o', '-']);
        expect(code).toBe(0);
        expect(stdout).toContain("Voir l’article\u00A02 du contrat.");
        expect(stdout).not.toContain('.txt');
        expect((await cli.run(['render', 'deep/contrat.msp', '--to', 'text'])).stdout).toBe(stdout);
        expect((await cli.run(['export', 'deep/contrat.msp', '--to', 'text,html', '-o', '-'])).stderr).toContain('Only one file');
    });

    test('one document, by name or title', async () => {
        const named = await cli.run(['export', 'sound', '--to', 'text', '--document', 'Tarifs', '-o', '-']);
        const titled = await cli.run(['export', 'sound', '--to', 'text', '--extent', 'document', '--document', 'Annexe 1 – Tarifs', '-o', '-']);
        expect(named.stdout).toBe(titled.stdout);
        expect(named.stdout).toContain('Prix');
        expect(named.stdout).not.toContain('Bonjour');
        const wrong = await cli.run(['export', 'sound', '--to', 'text', '--document', 'Tarif']);
        expect(wrong.code).toBe(2);
        expect(wrong.stderr).toMatch(/^msp: There is no document "Tarif"\. The dossier holds:\n {2}A {2}Contrat n° 3\/2026\n {2}Tarifs {2}Annexe 1 – Tarifs\n$/);
        expect((await cli.run(['export', 'sound', '--to', 'text', '--extent', 'document'])).stderr).toContain('--document');
        expect((await cli.run(['export', 'sound', '--to', 'text', '--extent', 'consolidated', '--document', 'A'])).code).toBe(2);
    });

    test('the consolidated version says so in its name', async () => {
        const { stdout } = await cli.run(['export', 'sound', '--to', 'text', '--extent', 'consolidated', '-o', 'out/']);
        expect(stdout.trim()).toBe(join('out', 'Contrat n° 3 2026 (version consolidée).txt'));
    });

    test('a draft is written, with a warning that gives counts and first places', async () => {
        const { code, stderr } = await cli.run(['export', 'draft', '--to', 'text', '-o', 'out/']);
        expect(code).toBe(0);
        expect(stderr).toMatch(/^msp: "Projet" is exported as a draft: \d+ errors? and \d+ blanks? remain\.\n {2}draft\/contrat\.msp:\d+:\d+ /);
        expect(stderr).toMatch(/^ {2}Article\s1 – Paiement: /m);
        const french = await cli.run(['export', 'draft', '--to', 'text', '-o', 'out/', '--language', 'fr']);
        expect(french.stderr).toContain('msp: « Projet » est exporté comme projet');
        expect(await cli.run(['export', 'draft', '--to', 'text', '-o', 'out/', '--quiet'])).toEqual({ code: 0, stdout: '', stderr: '' });
    });

    test('a file of somebody else, or changed since, is replaced only with --force; nothing is written meanwhile', async () => {
        await cli.run(['export', 'sound', '--to', 'text,html', '-o', 'out/']);
        const changed = cli.read('out/Contrat n° 3 2026.txt').replace('Bonjour', 'Bonsoir');
        cli.write({ 'out/Contrat n° 3 2026.txt': changed });
        rmSync(join(cli.folder, 'out/Contrat n° 3 2026.html'));
        const refused = await cli.run(['export', 'sound', '--to', 'html,text', '-o', 'out/']);
        expect(refused.code).toBe(2);
        expect(refused.stderr).toMatch(/^msp: "out\/Contrat n° 3 2026\.txt" is there already, and .* --force replaces it\.\n$/);
        expect(files('out')).toEqual(['Contrat n° 3 2026.txt']);
        expect(cli.read('out/Contrat n° 3 2026.txt')).toBe(changed);
        expect((await cli.run(['export', 'sound', '--to', 'html,text', '-o', 'out/', '--force'])).code).toBe(0);
        expect(cli.read('out/Contrat n° 3 2026.txt')).toContain('Bonjour');
        expect(isOwnExport(new TextEncoder().encode(cli.read('out/Contrat n° 3 2026.txt')))).toBe(true);
    });

    test('what cannot be done leaves nothing behind and says why in one line', async () => {
        const line = async (...args: string[]): Promise<string> => {
            const { code, stderr } = await cli.run(['export', ...args]);
            expect(code, stderr).toBe(2);
            return stderr;
        };
        expect(await line('maison/maison.msp', '--to', 'html')).toBe('msp: "maison/maison.msp" holds no document of a contract, so there is nothing to export.\n');
        expect(await line('maison', '--to', 'html')).toContain('There is no contract in "maison"');
        expect(await line('nowhere', '--to', 'html')).toContain('There is no file or folder "nowhere"');
        expect(await line('sound/contrat.msp', '--to', 'html', '-o', 'no/such/folder/x.html')).toContain('Cannot write');
        expect(await line('sound', '--to', 'html,text', '-o', 'template.txt')).toContain('is a file');
        expect(await line('sound', '--to', 'html', '--template', 'template.txt')).toBe('msp: --template goes with docx.\n');
        expect(await line('sound', '--to', 'docx', '--template', 'none.docx')).toContain('Cannot read the template');
        expect(await line('sound', '--to', 'docx,html', '--template', 'template.txt', '-o', 'out/')).toMatch(/^msp: [^\n]*Word[^\n]*\n$/);
        expect(await line('sound', '--to', 'doc')).toContain('There is no format "doc". Choose among docx');
        expect(await line('sound')).toContain('Say with --to what to write: docx, pdf');
        expect(existsSync(join(cli.folder, 'no'))).toBe(false);
    });
});
