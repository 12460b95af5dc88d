import * as vscode from 'vscode';
import { activate, after, assert, before, codes, diagnostics, findingsOf, open, positionOf, restore, suite, test, waitFor } from './harness.js';

const CONTRACT = 'garage-lambert/contrat.msp';
const SERVICE_LEVELS = 'garage-lambert/annexes/niveaux-de-service.msp';
const SYNTAX = ['syntax-error', 'unexpected-character', 'unterminated-text', 'unclosed-quotation'];

suite('fixes', () => {
    let editor: vscode.TextEditor;

    before(async () => {
        await activate();
    });
    after(restore);

    const actionsAt = (range: vscode.Range, kind = vscode.CodeActionKind.QuickFix) => vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider', editor.document.uri, range, kind.value);
    const actionFor = async (code: string, title: RegExp) => {
        let titles: readonly string[] = [];
        return waitFor('the fix', async () => {
            const [finding] = await findingsOf(CONTRACT, code);
            const actions = await actionsAt(finding!.range);
            titles = actions.map(action => action.title);
            return actions.find(action => title.test(action.title));
        }).catch(() => {
            throw new Error(`No fix ${title} of ${code}, but: ${titles.join(' | ')}`);
        });
    };
    const noSyntaxError = (list: readonly vscode.Diagnostic[]) => !codes(list).some(code => SYNTAX.includes(code));

    test('one fact is inserted with its blank selected, and the finding is gone', async () => {
        editor = await open(CONTRACT);
        const [finding] = await findingsOf(CONTRACT, 'recovery-fee');
        editor.selection = new vscode.Selection(finding!.range.start, finding!.range.start);
        const action = await actionFor('recovery-fee', /[Rr]ecovery fee/);
        assert.ok(await vscode.workspace.applyEdit(action.edit!));
        await diagnostics(CONTRACT, list => !codes(list).includes('recovery-fee') && noSyntaxError(list));
        assert.match(editor.document.getText(), /recovery-fee: /, action.title);
        // In a snippet, the first blank is selected; typing replaces it, and the finding of a blank never comes.
        await waitFor('the blank selected', () => editor.document.getText(editor.selection) === '?');
        await vscode.commands.executeCommand('type', { text: '40 EUR' });
        assert.match(editor.document.getText(), /recovery-fee: 40 EUR/);
        await restore();
    });

    test('one clause is inserted from the library, in the language of the contract', async () => {
        editor = await open(CONTRACT);
        const action = await actionFor('missing-jurisdiction', /^Insert the clause .*(Disputes|[Jj]urisdiction)/);
        assert.ok(await vscode.workspace.applyEdit(action.edit!));
        await diagnostics(CONTRACT, list => !codes(list).includes('missing-jurisdiction') && noSyntaxError(list));
        assert.match(editor.document.getText(), /clause jurisdiction/);
        await restore();
    });

    test('a value gives way to the one that prevails, in the other file', async () => {
        editor = await open(SERVICE_LEVELS);
        const [finding] = await findingsOf(SERVICE_LEVELS, 'value-conflict-resolved');
        const align = await waitFor('the fix', async () => (await actionsAt(finding!.range)).find(({ title }) => /^Align/.test(title)));
        assert.ok(await vscode.workspace.applyEdit(align.edit!));
        await diagnostics(SERVICE_LEVELS, list => !codes(list).includes('value-conflict-resolved') && noSyntaxError(list));
        assert.match(editor.document.getText(), /critical: 4 hours/);
        await restore();
    });

    test('"allow here" writes a comment above, with a place for the reason, and the finding goes', async () => {
        editor = await open(CONTRACT);
        const action = await actionFor('payment-term-too-long', /^Allow/);
        assert.equal(action.title, 'Allow "payment-term-too-long" here, with a reason');
        assert.ok(await vscode.workspace.applyEdit(action.edit!));
        await diagnostics(CONTRACT, list => !codes(list).includes('payment-term-too-long') && noSyntaxError(list));
        const line = positionOf(editor.document, 'term: 90 days').line;
        assert.match(editor.document.lineAt(line - 1).text, /^ +\/\/ allow payment-term-too-long: \S/);
        await restore();
    });

    test('"insert every missing clause" leaves no missing clause', async () => {
        editor = await open(CONTRACT);
        const missing = codes(await diagnostics(CONTRACT)).filter(code => code.startsWith('missing-'));
        assert.ok(missing.length > 10);
        const action = await actionFor('missing-reversibility', /^Insert every missing clause$/);
        assert.ok(await vscode.workspace.applyEdit(action.edit!));
        await diagnostics(CONTRACT, list => noSyntaxError(list) && !codes(list).some(code => MISSING_CLAUSES.includes(code)));
        await restore();
    });

    test('on save, everything that is missing is inserted', async () => {
        editor = await open(CONTRACT);
        const original = editor.document.getText();
        await diagnostics(CONTRACT, list => codes(list).includes('missing-reversibility'));
        const setting = vscode.workspace.getConfiguration('editor', { languageId: 'msp' });
        await setting.update('codeActionsOnSave', { 'source.fixAll.msp': 'explicit' }, vscode.ConfigurationTarget.Workspace, true);
        try {
            // A file without a change is not saved.
            await editor.edit(edit => edit.insert(editor.document.lineAt(editor.document.lineCount - 1).range.end, '\n'));
            assert.ok(await editor.document.save());
            await waitFor('the inserted clauses on disk', async () => {
                const text = Buffer.from(await vscode.workspace.fs.readFile(editor.document.uri)).toString();
                return /clause reversibility/.test(text) && /clause liability/.test(text);
            });
            await diagnostics(CONTRACT, list => noSyntaxError(list) && !codes(list).some(code => MISSING_CLAUSES.includes(code)));
        } finally {
            await setting.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Workspace, true);
            await editor.edit(edit => edit.replace(new vscode.Range(0, 0, editor.document.lineCount, 0), original));
            await editor.document.save();
        }
        await diagnostics(CONTRACT, list => codes(list).includes('missing-reversibility'));
    });
});

/** Those of the dossier's README. */
const MISSING_CLAUSES = ['reversibility', 'liability', 'confidentiality', 'security', 'insurance', 'termination', 'subcontracting', 'jurisdiction', 'initial-audit']
    .map(name => `missing-${name}`);
