import * as vscode from 'vscode';
import type { MspApi } from '../../src/api.js';
import { activate, after, assert, before, open, replace, restore, suite, test, waitFor } from './harness.js';

const CONTRACT = 'garage-lambert/contrat.msp';
const OTHER = 'boulangeries-mercier/contrat.msp';

suite('preview', () => {
    let api: MspApi;

    before(async () => {
        api = (await activate<MspApi>()).exports;
        await api.ready;
    });
    after(restore);

    /** What a reader reads, with plain spaces. */
    const reads = (what: string, until: (text: string) => boolean) => waitFor(what, async () => {
        const text = (await api.previewText()).replaceAll(/[\u00a0\u202f]/g, ' ');
        return until(text) && text;
    });
    const shows = (text: string) => reads(`"${text}" in the preview`, all => all.includes(text));

    test('shows the whole dossier and its findings', async () => {
        await open(CONTRACT);
        await vscode.commands.executeCommand('msp.openPreview');
        const text = await shows('Horaires');
        for (const part of ['Garage Lambert', 'Octane Informatique', 'Annexe 1 – Niveaux de service', 'Conditions générales de vente', 'Comité de suivi']) {
            assert.ok(text.includes(part), `"${part}" is not in the preview`);
        }
        assert.match(text, /no termination clause/);
    });

    test('follows an edit that is not saved', async () => {
        const editor = await open(CONTRACT);
        await replace(editor, '"Horaires"', '"Horaires du garage"');
        await shows('Horaires du garage');
        await replace(editor, 'term: 90 days', 'term: 31 days');
        await shows('31 jours');
        assert.ok(editor.document.isDirty);
        await restore();
        await open(CONTRACT);
        await reads('the saved text', all => !all.includes('Horaires du garage') && all.includes('90 jours'));
    });

    test('follows the editor to another dossier, unless it is locked', async () => {
        await open(OTHER);
        await shows('Boulangeries Mercier');
        await vscode.commands.executeCommand('msp.togglePreviewLock');
        await waitFor('a title with the lock', () => previewTab().startsWith('[Preview] '));
        await open(CONTRACT);
        assert.ok((await api.previewText()).includes('Mercier'));
        await vscode.commands.executeCommand('msp.togglePreviewLock');
        await shows('Garage Lambert');
        await waitFor('a title without the lock', () => previewTab().startsWith('Preview '));
    });

    test('stays on the contract while a library is read', async () => {
        await open('maison/maison.msp');
        await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(vscode.Uri.parse('msp:/infogerance.msp')));
        assert.ok((await api.previewText()).includes('Garage Lambert'));
    });

    test('says so when a file has no contract, and comes back', async () => {
        const editor = await open(CONTRACT);
        const text = editor.document.getText();
        await editor.edit(edit => edit.delete(new vscode.Range(0, 0, editor.document.lineCount, 0)));
        await shows('No contract to show');
        await editor.edit(edit => edit.insert(new vscode.Position(0, 0), text));
        await shows('Garage Lambert');
    });

    test('and everything else works on after the server was restarted', async () => {
        const editor = await open(CONTRACT);
        await vscode.commands.executeCommand('msp.restartServer');
        await replace(editor, '"Horaires"', '"Horaires après redémarrage"');
        await shows('Horaires après redémarrage');
        await waitFor('findings', () => vscode.languages.getDiagnostics(editor.document.uri).length > 10);
        const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
            'vscode.executeHoverProvider', editor.document.uri, editor.document.positionAt(editor.document.getText().indexOf('clause price') + 9));
        assert.ok(hover, 'no hover');
    });
});

function previewTab(): string {
    return vscode.window.tabGroups.all.flatMap(group => group.tabs).find(tab => tab.input instanceof vscode.TabInputWebview)?.label ?? '';
}
