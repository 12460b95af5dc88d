import * as vscode from 'vscode';
import { activate, after, assert, before, diagnostics, open, replace, restore, suite, test, waitFor } from './harness.js';

const CONTRACT = 'garage-lambert/contrat.msp';

interface Api {
    readonly ready: Promise<void>;
    statusText(): string | undefined;
}

/** Errors and warnings that the Problems panel has of a folder. */
function problemsBelow(folder: string): Record<'error' | 'warning', number> {
    const found = vscode.languages.getDiagnostics().filter(([uri]) => uri.path.includes(`/${folder}/`)).flatMap(([, list]) => list);
    const of = (severity: vscode.DiagnosticSeverity) => found.filter(diagnostic => diagnostic.severity === severity).length;
    return { error: of(vscode.DiagnosticSeverity.Error), warning: of(vscode.DiagnosticSeverity.Warning) };
}

/** What the status bar says, once it agrees with the Problems panel on a folder. */
const agreed = (api: Api, folder: string) => waitFor(`the counts of ${folder}`, () => {
    const expected = icons(problemsBelow(folder)) || '$(check)';
    return api.statusText()?.replace(/ ?\$\(edit\) \d+/, '') === expected && api.statusText();
});

const icons = ({ error, warning }: Record<'error' | 'warning', number>) =>
    [...error > 0 ? [`$(error) ${error}`] : [], ...warning > 0 ? [`$(warning) ${warning}`] : []].join(' ');

suite('the status bar', () => {
    let api: Api;
    before(async () => {
        api = (await activate<Api>()).exports;
        await api.ready;
    });
    after(restore);

    test('counts the findings of the dossier in the editor, in all its files, and of no other', async () => {
        await open(CONTRACT);
        await diagnostics('garage-lambert/annexes/tarifs.msp');
        const text = await agreed(api, 'garage-lambert');
        assert.match(text, /\$\(edit\) [1-9]/);
        assert.ok((await vscode.commands.getCommands()).includes('workbench.actions.view.problems'), 'the command of a click is gone');
        // An annex of it says the same.
        await open('garage-lambert/annexes/tarifs.msp');
        await waitFor('the same counts', () => api.statusText() === text);
        await open('boulangeries-mercier/contrat.msp');
        assert.notEqual(await agreed(api, 'boulangeries-mercier'), text);
    });

    test('follows an edit, and a file that is no contract', async () => {
        const editor = await open('boulangeries-mercier/contrat.msp');
        const before = await agreed(api, 'boulangeries-mercier');
        await replace(editor, 'contract ', 'contract contract ');
        await waitFor('the error', () => api.statusText() !== before && /\$\(error\)/.test(api.statusText() ?? ''));
        await vscode.commands.executeCommand('undo');
        await waitFor('what it was', () => api.statusText() === before);
        await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content: 'a note', language: 'plaintext' }));
        await waitFor('nothing', () => api.statusText() === undefined);
    });
});
