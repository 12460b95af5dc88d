import * as vscode from 'vscode';
import { activate, after, assert, before, diagnostics, open, positionOf, replace, restore, suite, test, waitFor } from './harness.js';

const CONTRACT = 'garage-lambert/contrat.msp';

suite('writing and navigating', () => {
    let editor: vscode.TextEditor;

    before(async () => {
        await activate();
        editor = await open(CONTRACT);
        await diagnostics(CONTRACT);
    });
    after(restore);

    const at = (text: string, within = text) => positionOf(editor.document, within).translate(0, within.indexOf(text));

    test('a quotation in prose completes to the parties, facts and clauses of the dossier', async () => {
        await replace(editor, 'Le {Prestataire} assure la maintenance', 'Le {} assure la maintenance');
        const inside = at('}', '{} assure');
        const labels = async () => (await vscode.commands.executeCommand<vscode.CompletionList>(
            'vscode.executeCompletionItemProvider', editor.document.uri, inside)).items.map(({ label }) => typeof label === 'string' ? label : label.label);
        const offered = await waitFor('completions', async () => {
            const found = await labels();
            return found.length > 0 && found;
        });
        for (const wanted of ['Client', 'Hébergeur', 'Sla', 'model', 'payment', 'price', 'each']) {
            assert.ok(offered.includes(wanted), `${wanted} is not among ${offered.join(', ')}`);
        }
        await vscode.commands.executeCommand('undo');
    });

    test('the definition of a clause kind is in a library that can be read and not written', async () => {
        const definition = await waitFor('a definition', async () => {
            const found = await definitions(editor.document, at('sla', 'clause sla "Délais"'));
            return found[0];
        });
        assert.equal(definition.uri.scheme, 'msp');
        await vscode.window.showTextDocument(editor.document);
        editor.selection = new vscode.Selection(at('sla', 'clause sla "Délais"'), at('sla', 'clause sla "Délais"'));
        await vscode.commands.executeCommand('editor.action.revealDefinition');
        const library = await waitFor('the library in an editor', () => {
            const active = vscode.window.activeTextEditor;
            return active?.document.uri.scheme === 'msp' && active;
        });
        assert.equal(library.document.languageId, 'msp');
        const line = library.document.lineAt(library.selection.active.line).text;
        assert.match(line, /kind sla\b/);
        const text = library.document.getText();
        await vscode.commands.executeCommand('type', { text: 'x' });
        assert.equal(library.document.getText(), text);
        assert.equal(library.document.isDirty, false);
        assert.deepEqual(vscode.languages.getDiagnostics(library.document.uri), [], 'a shipped library shows findings');
    });

    test('the definition of a party, and of a term in the middle of prose, is in the dossier', async () => {
        const party = await waitFor('the party', async () => (await definitions(editor.document, at('Hébergeur', "chez l'{Hébergeur}")))[0]);
        assert.equal(party.uri.toString(), editor.document.uri.toString());
        assert.match(editor.document.lineAt(party.range.start.line).text, /party Hébergeur/);
        const term = await waitFor('the term', async () => (await definitions(editor.document, at('Équipements', 'maintenance des Équipements')))[0]);
        assert.match(editor.document.lineAt(term.range.start.line).text, /^\s*"Équipement"/);
    });

    test('all places of a party are found', async () => {
        const places = await waitFor('references', async () => {
            const found = await vscode.commands.executeCommand<vscode.Location[]>(
                'vscode.executeReferenceProvider', editor.document.uri, at('Client', 'party Client'));
            return found.length > 5 && found;
        });
        assert.ok(places.some(({ uri }) => uri.path.endsWith('/annexes/donnees-personnelles.msp')), 'not those of the other files');
    });

    test('a hover over a clause leads to the page of its kind', async () => {
        const editor = await open(CONTRACT);
        const hovers = await waitFor('a hover', async () => {
            const found = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', editor.document.uri, editor.document.positionAt(editor.document.getText().indexOf('clause sla') + 8));
            return found.length > 0 ? found : undefined;
        });
        const content = hovers.flatMap(({ contents }) => contents).find(item => item instanceof vscode.MarkdownString && item.value.includes('command:msp.openPage'));
        assert.ok(content, 'no link to the page');
        await vscode.commands.executeCommand('msp.openPage', 'msp:/kinds/sla.md');
        await waitFor('the page', () => vscode.window.tabGroups.all.flatMap(group => group.tabs).some(tab => tab.label.includes('sla.md')));
        // A page is a webview, as the preview is that the tests after this one look for.
        await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    });

    test('a term hovered in prose shows its definition', async () => {
        const hovers = await waitFor('a hover', async () => {
            const found = await vscode.commands.executeCommand<vscode.Hover[]>(
                'vscode.executeHoverProvider', editor.document.uri, at('Équipements', 'maintenance des Équipements'));
            return found.length > 0 && found;
        });
        const text = hovers.flatMap(({ contents }) => contents).map(content => typeof content === 'string' ? content : content.value).join('\n');
        assert.match(text, /Poste, serveur ou appareil de diagnostic/);
    });
});

async function definitions(document: vscode.TextDocument, position: vscode.Position): Promise<{ uri: vscode.Uri; range: vscode.Range }[]> {
    const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>('vscode.executeDefinitionProvider', document.uri, position);
    return found.map(place => 'targetUri' in place ? { uri: place.targetUri, range: place.targetSelectionRange ?? place.targetRange } : place);
}
