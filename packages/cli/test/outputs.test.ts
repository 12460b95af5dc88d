// What the bundled command line does to files: run as a process, on what a file system may hold.
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BundledCli, type Result } from './bundle.js';

let cli: BundledCli;

const CONTRACT = 'contract Principal "Contrat" {\n    clause "Objet" { """Le prestataire agit.""" }\n}\n';
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const word = (...paragraphs: readonly string[]): Uint8Array => zipSync({
    'word/document.xml': new TextEncoder().encode(`<w:document xmlns:w="${W}"><w:body>${paragraphs.map(text => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('')}</w:body></w:document>`)
});
const at = (...path: readonly string[]): string => join(cli.folder, ...path);
const exported = (out: string, ...more: readonly string[]): Promise<Result> => cli.run(['export', 'd/contrat.msp', '--to', 'markdown', '-o', out, ...more]);

beforeAll(async () => {
    cli = await BundledCli.create();
    cli.write({ 'd/contrat.msp': CONTRACT });
    writeFileSync(at('lettre.docx'), word('CONTRAT DE MAINTENANCE', 'ARTICLE 1 – OBJET', 'Le Prestataire entretient les postes du Client.'));
}, 60_000);

afterAll(() => cli.dispose());

describe('an output', () => {
    test('that is a device or a pipe is written to, and stays what it is', async () => {
        execFileSync('mkfifo', [at('tube')]);
        const reader = spawn('cat', [at('tube')]);
        let read = '';
        reader.stdout.on('data', (data: Buffer) => { read += data.toString(); });
        const ended = new Promise(resolve => reader.once('close', resolve));
        expect(await exported('tube')).toMatchObject({ code: 0 });
        await ended;
        expect(read).toContain('# Contrat');
        expect(lstatSync(at('tube')).isFIFO()).toBe(true);
        expect(await exported('/dev/null')).toMatchObject({ code: 0 });
        expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true);
    });

    test('that is a link leads where it led, and a link to nothing is told', async () => {
        writeFileSync(at('vrai.md'), '');
        symlinkSync('vrai.md', at('lien.md'));
        symlinkSync('nulle-part.md', at('vide.md'));
        expect(await exported('lien.md')).toMatchObject({ code: 0 });
        expect(readlinkSync(at('lien.md'))).toBe('vrai.md');
        expect(readFileSync(at('vrai.md'), 'utf8')).toContain('# Contrat');
        expect(await exported('vide.md')).toMatchObject({ code: 2, stderr: expect.stringMatching(/^msp: Cannot write "vide.md": [^\n]*\n$/) as string });
        expect(readlinkSync(at('vide.md'))).toBe('nulle-part.md');
    });

    test('that was there keeps its mode', async () => {
        writeFileSync(at('prive.md'), '');
        chmodSync(at('prive.md'), 0o600);
        expect(await exported('prive.md')).toMatchObject({ code: 0 });
        expect(statSync(at('prive.md')).mode & 0o777).toBe(0o600);
    });

    test('has a name that fits, whatever the title is', async () => {
        for (const [folder, title] of [['accents', 'é'.repeat(300)], ['cjk', '契約'.repeat(200)], ['emoji', '👍🏽'.repeat(60)]] as const) {
            cli.write({ [`long/${folder}/contrat.msp`]: CONTRACT.replace('"Contrat"', `"${title}"`), [`long/${folder}-2/contrat.msp`]: CONTRACT.replace('"Contrat"', `"${title}"`) });
        }
        expect(await cli.run(['export', 'long', '--to', 'markdown,text', '-o', 'sorties'])).toMatchObject({ code: 0 });
        const names = readdirSync(at('sorties'));
        expect(names).toHaveLength(12);
        expect(names.every(name => Buffer.byteLength(name) <= 255 && !name.includes('\uFFFD'))).toBe(true);
        expect(names.some(name => /^(?:👍🏽)+\.md$/u.test(name))).toBe(true);
    });
});

describe('an import', () => {
    test('of three at once into one folder succeeds once', async () => {
        for (const folder of ['neuf', 'present']) {
            if (folder === 'present') {
                mkdirSync(at(folder));
                writeFileSync(at(folder, 'notes.txt'), 'mine');
            }
            const results = await Promise.all([1, 2, 3].map(() => cli.run(['import', 'lettre.docx', '--out', folder])));
            expect(results.map(({ code }) => code).sort()).toEqual([0, 2, 2]);
            expect(results.filter(({ code }) => code === 2).every(({ stderr }) => /^msp: These files are already in [^\n]*\n$/.test(stderr))).toBe(true);
            expect(readdirSync(at(folder)).filter(name => name.includes('partial'))).toEqual([]);
            expect(readdirSync(cli.folder).filter(name => name.includes('partial'))).toEqual([]);
        }
        expect(readFileSync(at('present', 'notes.txt'), 'utf8')).toBe('mine');
    });

    test('that breaks off leaves nothing, and can be done again', async () => {
        writeFileSync(at('annexes.docx'), word('CONTRAT DE MAINTENANCE', 'ARTICLE 1 – OBJET', 'Le Prestataire entretient les postes.', 'ANNEXE 1 – PRIX', 'Cent euros.'));
        mkdirSync(at('casse'));
        // The folder of the annexes cannot be made: a file is in its place.
        writeFileSync(at('casse', 'annexes'), '');
        expect(await cli.run(['import', 'annexes.docx', '--out', 'casse'])).toMatchObject({ code: 2, stderr: expect.stringMatching(/^msp: [^\n]*\n$/) as string });
        expect(readdirSync(at('casse'))).toEqual(['annexes']);
        execFileSync('rm', [at('casse', 'annexes')]);
        expect(await cli.run(['import', 'annexes.docx', '--out', 'casse'])).toMatchObject({ code: 0 });
        expect(existsSync(at('casse', 'annexes'))).toBe(true);
    });
});

describe('no stack trace reaches a user', () => {
    const long = 'x'.repeat(300);
    const commands: readonly (readonly string[])[] = [
        ['check', `${long}.msp`], ['check', `${long}/contrat.msp`], ['check', 'd/contrat.msp/contrat.msp'], ['check', 'tuyau.msp'],
        ['export', `${long}.msp`, '--to', 'text'], ['export', 'd/contrat.msp', '--to', 'text', '-o', `${long}.txt`], ['export', 'd/contrat.msp', '--to', 'text', '-o', 'd/contrat.msp/x.txt'],
        ['export', 'd/contrat.msp', '--to', 'docx', '-o', 'a.docx', '--template', 'tuyau.msp'], ['export', 'd/contrat.msp', '--to', 'docx', '-o', 'a.docx', '--template', `${long}.docx`],
        ['export', 'd/contrat.msp', '--to', 'text', '-o', 'd'.repeat(260) + '/'], ['render', `${long}.msp`, '--to', 'text'],
        ['redline', `${long}.msp`, 'd/contrat.msp'], ['redline', 'd/contrat.msp', 'd/contrat.msp', '-o', `${long}.docx`], ['redline', 'tuyau.msp', 'd/contrat.msp'], ['redline', 'd/contrat.msp', '/dev/null'],
        ['import', `${long}.docx`], ['import', 'tuyau.msp'], ['import', 'd'], ['import', '/dev/zero'], ['import', 'lettre.docx', '--out', long], ['import', 'lettre.docx', '--out', 'd/contrat.msp']
    ];

    test.each(commands)('%s %s', async (...args) => {
        if (!existsSync(at('tuyau.msp'))) {
            execFileSync('mkfifo', [at('tuyau.msp')]);
        }
        const { code, stderr } = await cli.run(args);
        expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(/^msp: [^\n]+\n$/) as string });
        expect(stderr).not.toContain('fault of the program');
    });
});

describe('a dossier', () => {
    test('is read with its own folder and what it names, and a bad file harms itself alone', async () => {
        cli.write({
            'haut/egare.msp': 'contract Egare "Égaré" { clause', 'haut/dossier/contrat.msp': CONTRACT, 'haut/dossier/annexes/sla.msp': 'annex Sla "Annexe" of Principal { }',
            'haut/voisin/contrat.msp': 'contract { { {', 'haut/voisin/enorme.msp': ' '.repeat(9_000_000)
        });
        const found = JSON.parse((await cli.run(['check', 'haut/dossier/annexes/sla.msp', '--format', 'json'])).stdout) as { files: number; dossiers: readonly unknown[] | number; findings: readonly { file: string; code: string }[] };
        expect(found.files).toBe(2);
        expect(found.findings.filter(({ file }) => !file.startsWith('haut/dossier'))).toEqual([]);
        const all = JSON.parse((await cli.run(['check', 'haut', '--format', 'json'])).stdout) as { findings: readonly { file: string; code: string }[] };
        expect(all.findings).toContainEqual(expect.objectContaining({ file: 'haut/voisin/enorme.msp', code: 'syntax-error' }));
        expect(all.findings.some(({ file }) => file === 'haut/dossier/contrat.msp')).toBe(true);
    });
});
