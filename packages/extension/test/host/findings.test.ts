import * as vscode from 'vscode';
import { activate, after, assert, before, codes, diagnostics, fileUri, findingsOf, open, replace, restore, suite, test } from './harness.js';

const CONTRACT = 'garage-lambert/contrat.msp';
const SERVICE_LEVELS = 'garage-lambert/annexes/niveaux-de-service.msp';

suite('findings of a dossier', () => {
    before(async () => {
        await activate();
        await open(CONTRACT);
    });
    after(restore);

    test('come in every file of it, opened or not, with a code, a page and a source', async () => {
        const found = await diagnostics(CONTRACT, list => codes(list).includes('missing-reversibility'));
        for (const diagnostic of found) {
            const { code } = diagnostic;
            assert.ok(typeof code === 'object', `${diagnostic.message} has no page`);
            assert.match(String(code.value), /^[a-z0-9-]+$/);
            assert.ok(code.target.toString(true).includes(String(code.value)), `${code.target} is not the page of ${code.value}`);
            assert.equal(diagnostic.source, 'msp');
        }
        const expected = {
            'garage-lambert/conditions-generales.msp': ['precedence-cycle', 'self-proclaimed-prevalence'],
            [SERVICE_LEVELS]: ['conflicting-definitions', 'lower-document-derogates', 'value-conflict-resolved'],
            'garage-lambert/annexes/donnees-personnelles.msp': ['role-mismatch-between-documents', 'role-mismatch-prose'],
            'garage-lambert/annexes/tarifs.msp': ['document-not-ranked', 'value-conflict-unresolved', 'blank-left']
        };
        for (const [file, wanted] of Object.entries(expected)) {
            await diagnostics(file, list => wanted.every(code => codes(list).includes(code)));
        }
    });

    test('name every other place that takes part, in the other files too', async () => {
        const [conflict] = (await diagnostics(SERVICE_LEVELS)).filter(diagnostic => codes([diagnostic])[0] === 'value-conflict-resolved');
        const related = conflict?.relatedInformation?.[0];
        assert.equal(related?.location.uri.toString(), fileUri(CONTRACT).toString());
        const document = await vscode.workspace.openTextDocument(related.location.uri);
        assert.equal(document.getText(related.location.range), '4 hours');
    });

    test('change in the other files while one is edited, saved or not, and in no other dossier', async () => {
        const elsewhere = () => vscode.languages.getDiagnostics().filter(([uri]) => !uri.path.includes('garage-lambert'))
            .map(([uri, list]) => `${uri.path} ${codes(list).join()}`).sort();
        const others = elsewhere();
        await diagnostics(SERVICE_LEVELS, list => codes(list).includes('value-conflict-resolved'));
        const editor = await open(CONTRACT);
        await replace(editor, 'critical: 4 hours', 'critical: 1 hour');
        assert.ok(editor.document.isDirty);
        await diagnostics(SERVICE_LEVELS, list => !codes(list).includes('value-conflict-resolved'));
        await vscode.commands.executeCommand('undo');
        await diagnostics(SERVICE_LEVELS, list => codes(list).includes('value-conflict-resolved'));
        assert.deepEqual(elsewhere(), others);
    });

    test('are told in the language of the setting', async () => {
        const setting = vscode.workspace.getConfiguration('msp');
        assert.match((await findingsOf(CONTRACT, 'blank-left'))[0]!.message, /still to be filled in/);
        await setting.update('messages', 'fr', vscode.ConfigurationTarget.Workspace);
        try {
            await diagnostics(CONTRACT, list => list.some(({ message }) => /reste à indiquer/.test(message)));
        } finally {
            await setting.update('messages', undefined, vscode.ConfigurationTarget.Workspace);
        }
        await diagnostics(CONTRACT, list => list.some(({ message }) => /still to be filled in/.test(message)));
    });
});
