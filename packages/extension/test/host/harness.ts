// What a host test imports. These tests run inside VS Code's extension host, with the whole `vscode` API at hand, in a copy of
// the examples folder; packages/dev/src/vscode/host-tests.ts starts them.
import * as vscode from 'vscode';
import { waitFor } from '@msp/dev/testing';

export { after, assert, before, suite, test, waitFor } from '@msp/dev/testing';

/** The identifier of the extension under test: publisher and name of its package.json. */
export const EXTENSION_ID = 'msp-contracts.msp-contracts';

/** Where a file of the opened folder is. */
export function fileUri(path: string): vscode.Uri {
    const folder = vscode.workspace.workspaceFolders?.[0];
    if (!folder) throw new Error('No folder is open.');
    return vscode.Uri.joinPath(folder.uri, path);
}

/** The extension, activated. */
export async function activate<Api = unknown>(): Promise<vscode.Extension<Api>> {
    const extension = vscode.extensions.getExtension<Api>(EXTENSION_ID);
    if (!extension) throw new Error(`The extension ${EXTENSION_ID} is not installed.`);
    await extension.activate();
    return extension;
}

/** Opens a file of the folder in an editor. */
export async function open(path: string): Promise<vscode.TextEditor> {
    return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(fileUri(path)));
}

/** Replaces a text that occurs once in the editor; the file is not saved. */
export async function replace(editor: vscode.TextEditor, text: string, replacement: string): Promise<void> {
    const content = editor.document.getText();
    const start = content.indexOf(text);
    if (start < 0 || content.indexOf(text, start + 1) >= 0) throw new Error(`"${text}" does not occur exactly once.`);
    const range = new vscode.Range(editor.document.positionAt(start), editor.document.positionAt(start + text.length));
    if (!await editor.edit(edit => edit.replace(range, replacement))) throw new Error('The edit was refused.');
}

/** The position of a text in a document; of its first occurrence after `from`. */
export function positionOf(document: vscode.TextDocument, text: string, from = 0): vscode.Position {
    const start = document.getText().indexOf(text, from);
    if (start < 0) throw new Error(`"${text}" does not occur in ${document.uri.path}.`);
    return document.positionAt(start);
}

/** Waits for findings that satisfy a condition, and gives them; there is at least one when no condition is given. */
export async function diagnostics(
    path: string,
    until: (found: readonly vscode.Diagnostic[]) => boolean = found => found.length > 0
): Promise<readonly vscode.Diagnostic[]> {
    const uri = fileUri(path);
    const seen = () => vscode.languages.getDiagnostics(uri);
    return waitFor(`findings in ${path}`, () => until(seen()) && seen()).catch(error => {
        const list = seen().map(diagnostic => `\n  ${codes([diagnostic])[0]}: ${diagnostic.message}`).join('');
        throw new Error(`${error instanceof Error ? error.message : error} Last seen:${list || ' none'}`);
    });
}

/** The codes of findings, in their order. */
export function codes(found: readonly vscode.Diagnostic[]): string[] {
    return found.map(({ code }) => String(typeof code === 'object' ? code.value : code));
}

/** Waits for findings of one code in a file, and gives them. */
export async function findingsOf(path: string, code: string): Promise<readonly vscode.Diagnostic[]> {
    return (await diagnostics(path, found => codes(found).includes(code))).filter(diagnostic => codes([diagnostic])[0] === code);
}

/** Throws away what is not saved: the next test finds the folder as it was. */
export async function restore(): Promise<void> {
    for (const document of vscode.workspace.textDocuments.filter(candidate => candidate.isDirty)) {
        await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
        await vscode.commands.executeCommand('workbench.action.files.revert');
    }
}
