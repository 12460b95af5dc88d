// The bundled `msp import`, run as a process.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BundledCli } from './bundle.js';

let cli: BundledCli;
let folder: string;

beforeAll(async () => {
    cli = await BundledCli.create();
    folder = mkdtempSync(join(tmpdir(), 'msp-import-'));
}, 60_000);

afterAll(() => {
    cli.dispose();
    rmSync(folder, { recursive: true, force: true });
});

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

function word(...paragraphs: readonly string[]): Uint8Array {
    return zipSync({ 'word/document.xml': new TextEncoder().encode(`<w:document xmlns:w="${W}"><w:body>${paragraphs.map(paragraph).join('')}</w:body></w:document>`) });
}

test('a contract becomes a dossier that can be checked, and nothing is overwritten', async () => {
    writeFileSync(join(folder, 'Maintenance 2026.docx'), word('CONTRAT DE MAINTENANCE', 'ARTICLE 1 – OBJET', 'Le Prestataire entretient les postes du Client.', 'ARTICLE 2 – DURÉE', 'Trois ans.'));
    const first = await cli.run(['import', 'Maintenance 2026.docx'], {}, folder);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toContain('2 articles');
    expect(first.stdout).toContain('0 characters not found');
    const contract = join(folder, 'Maintenance 2026', 'contrat.msp');
    expect(readFileSync(contract, 'utf8')).toContain('clause object "OBJET" {');
    expect(readFileSync(join(folder, 'Maintenance 2026', 'import-report.md'), 'utf8')).toContain('# Rapport d\'import');
    expect((await cli.run(['check', contract], {}, folder)).stdout).not.toContain('syntax-error');

    writeFileSync(contract, '// mine');
    const second = await cli.run(['import', 'Maintenance 2026.docx'], {}, folder);
    expect(second).toMatchObject({ code: 2, stdout: '' });
    expect(second.stderr).toContain('contrat.msp, import-report.md');
    expect(readFileSync(contract, 'utf8')).toBe('// mine');
    expect(await cli.run(['import', 'Maintenance 2026.docx', '--force', '--language', 'fr'], {}, folder)).toMatchObject({ code: 0, stdout: expect.stringContaining('articles') as string });
    expect(readFileSync(contract, 'utf8')).toContain('contract Principal');
    expect((await cli.run(['import', 'Maintenance 2026.docx', '--out', join('dossiers', 'un')], {}, folder)).code).toBe(0);
    expect(readFileSync(join(folder, 'dossiers', 'un', 'contrat.msp'), 'utf8')).toContain('contract Principal');
}, 60_000);

test('what is no Word document is told in one line', async () => {
    writeFileSync(join(folder, 'lettre.docx'), '{\\rtf1 lettre}');
    expect(await cli.run(['import', 'lettre.docx', '--language', 'fr'], {}, folder)).toMatchObject({ code: 2, stdout: '', stderr: 'msp: lettre.docx: Ce fichier n\'est pas un document Word (.docx).\n' });
    expect((await cli.run(['import', 'absent.docx'], {}, folder)).code).toBe(2);
});

test('a part of the document that was not read is told first, and a document that is nothing else is refused', async () => {
    const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
    const chunked = (body: string): Uint8Array => zipSync({
        'word/document.xml': bytes(`<w:document xmlns:w="${W}" xmlns:r="${R}"><w:body>${body}<w:altChunk r:id="rId1"/></w:body></w:document>`), 'word/tarif.html': bytes('<p>900 euros</p>'),
        'word/_rels/document.xml.rels': bytes(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${R}/aFChunk" Target="tarif.html"/></Relationships>`)
    });
    writeFileSync(join(folder, 'tarif.docx'), chunked(['ARTICLE 1 – OBJET', 'Le tarif est le suivant.', 'ARTICLE 2 – DURÉE', 'Trois ans.'].map(paragraph).join('')));
    const said = (await cli.run(['import', 'tarif.docx', '--language', 'fr'], {}, folder)).stdout;
    expect(said).toContain('Attention\u00A0: 1 partie du document n\'a pas été lue, voir import-report.md.');
    expect(said.indexOf('Attention')).toBeLessThan(said.indexOf('% du texte'));
    writeFileSync(join(folder, 'vide.docx'), chunked(''));
    expect(await cli.run(['import', 'vide.docx'], {}, folder)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('embedded part of another format') as string });
});
