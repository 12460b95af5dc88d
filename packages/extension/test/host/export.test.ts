import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import * as vscode from 'vscode';
import { FORMATS } from '@msp/render/formats';
import type { ExportPreset } from '../../src/export/index.js';
import type { ImportPreset } from '../../src/import/index.js';
import { activate, after, assert, before, fileUri, open, replace, restore, suite, test, waitFor } from './harness.js';
import type { MspApi } from '../../src/api.js';

const SOUND = 'alpine-dental/agreement.msp';

/** How a file of each media type begins. */
const BEGINNINGS: readonly (readonly [type: RegExp, beginning: RegExp])[] = [
    [/html$/, /^<!DOCTYPE html>/], [/wordprocessingml/, /^PK\u0003\u0004/], [/pdf$/, /^%PDF-1\.7/], [/json$/, /^\{/], [/xml$/, /^<\?xml/], [/./, /Managed Services Agreement/]
];

/** Several documents are written, on a machine that has other things to do. */
const SLOW = { timeout: 180_000 };

suite('export', () => {
    before(async () => {
        await (await activate<MspApi>()).exports.ready;
        await vscode.workspace.fs.createDirectory(fileUri('exports'));
    });
    after(async () => {
        await restore();
        await vscode.workspace.fs.delete(fileUri('exports'), { recursive: true });
    });

    const run = (preset: ExportPreset) => vscode.commands.executeCommand<vscode.Uri | undefined>('msp.export', preset);
    const read = async (uri: vscode.Uri) => Buffer.from(await vscode.workspace.fs.readFile(uri)).toString('latin1');
    const whole = { extent: 'dossier' } as const;

    for (const { id, extension, mediaType } of FORMATS) {
        test(`writes a finished dossier as ${id}, and writes over it`, async () => {
            const target = fileUri(`exports/agreement.${extension}`);
            const preset = { uri: fileUri(SOUND), format: id, extent: whole, target };
            assert.equal((await run(preset))?.toString(), target.toString());
            const content = await read(target);
            const [, beginning] = BEGINNINGS.find(([type]) => type.test(mediaType))!;
            assert.ok(beginning.test(content), content.slice(0, 200));
            assert.ok(content.length > 10_000);
            assert.equal((await run(preset))?.toString(), target.toString());
        }, SLOW);
    }

    test('writes what the editor shows, saved or not, and nothing beside it', async () => {
        const editor = await open(SOUND);
        await replace(editor, '"Managed Services Agreement"', '"Managed Services Agreement, second draft"');
        const target = fileUri('exports/unsaved.html');
        await run({ format: 'html', extent: whole, target });
        assert.match(await read(target), /second draft/);
        await restore();
        const names = (await vscode.workspace.fs.readDirectory(fileUri('exports'))).map(([name]) => name);
        assert.ok(!names.some(name => name.includes('partial')), names.join());
    });

    test('one document alone', async () => {
        const target = fileUri('exports/schedule.txt');
        await run({ uri: fileUri(SOUND), format: 'text', extent: { extent: 'document', document: 'Dpa' }, target });
        const content = await read(target);
        assert.ok(content.length > 500 && !content.includes('[Signature]'));
    });

    test('what cannot be written is told, and the command ends', async () => {
        assert.equal(await run({ uri: fileUri('maison/maison.msp'), format: 'html', extent: whole, target: fileUri('exports/library.html') }), undefined);
        assert.equal(await run({ uri: fileUri(SOUND), format: 'html', extent: { extent: 'document', document: 'Nowhere' }, target: fileUri('exports/none.html') }), undefined);
        await assert.rejects(async () => vscode.workspace.fs.stat(fileUri('exports/library.html')));
        await assert.rejects(async () => vscode.workspace.fs.stat(fileUri('exports/none.html')));
    });

    test('a template that is missing is told by its name; the author is in the file', async () => {
        const settings = vscode.workspace.getConfiguration('msp.export');
        const target = fileUri('exports/template.docx');
        const preset = { uri: fileUri(SOUND), format: 'docx', extent: whole, target };
        await settings.update('template', 'none.docx', vscode.ConfigurationTarget.Workspace);
        try {
            assert.equal(await run(preset), undefined);
            assert.ok(await run({ ...preset, format: 'html', target: fileUri('exports/template.html') }));
            await settings.update('template', undefined, vscode.ConfigurationTarget.Workspace);
            assert.ok(await run({ ...preset, target: fileUri('exports/firm.docx') }));
            await settings.update('template', 'exports/firm.docx', vscode.ConfigurationTarget.Workspace);
            await settings.update('author', 'Étude Perrin & Cie', vscode.ConfigurationTarget.Workspace);
            assert.ok(await run(preset));
            const properties = strFromU8(unzipSync(await vscode.workspace.fs.readFile(target))['docProps/core.xml']!);
            assert.match(properties, /<dc:creator>Étude Perrin &amp; Cie<\/dc:creator>/);
        } finally {
            await settings.update('author', undefined, vscode.ConfigurationTarget.Workspace);
            await settings.update('template', undefined, vscode.ConfigurationTarget.Workspace);
        }
    }, SLOW);

    test('a Word file comes back as a draft dossier, open in the editor, with its report', async () => {
        // Outside the workspace: a draft is a dossier, and what it finds there is none of the other tests'.
        const folder = vscode.Uri.file(join(mkdtempSync(join(tmpdir(), 'msp-import-')), 'imported'));
        const uri = fileUri('exports/imported.docx');
        await run({ uri: fileUri(SOUND), format: 'docx', extent: whole, target: uri });
        const preset: ImportPreset = { uri, folder };
        const written = await vscode.commands.executeCommand<readonly vscode.Uri[] | undefined>('msp.importWord', preset);
        assert.ok(written && written.length >= 2, 'nothing was written');
        const [contract, report] = [written[0]!, written.at(-1)!];
        assert.match(contract.path, /\/imported\/[^/]+\.msp$/);
        assert.match(report.path, /\.md$/);
        assert.ok(vscode.window.visibleTextEditors.some(({ document }) => document.uri.toString() === contract.toString()));
        await waitFor('the report beside it', () => vscode.window.tabGroups.all.some(({ activeTab }) => activeTab?.label.includes('import-report.md')));
        assert.match(Buffer.from(await vscode.workspace.fs.readFile(contract)).toString(), /\bcontract\b/);
        await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    }, SLOW);

    test('what is no Word file is refused, and nothing is written', async () => {
        const folder = fileUri('exports/refused');
        const uri = fileUri('exports/refused.docx');
        await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('no Word file'));
        assert.equal(await vscode.commands.executeCommand('msp.importWord', { uri, folder } satisfies ImportPreset), undefined);
        await assert.rejects(async () => vscode.workspace.fs.stat(folder));
    });
});
