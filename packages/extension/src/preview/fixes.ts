/** The fixes of a finding, as the editor's own lightbulb offers them: asked of the server's one provider of code actions. */
import * as vscode from 'vscode';
import { CodeActionRequest, CodeActionTriggerKind, type CodeAction, type Command } from 'vscode-languageclient';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { PreviewFinding } from '../protocol.js';
import { uiLanguage } from '../settings.js';

/**
 * Applies the action with this title to a finding; without a title, lets the person choose among all there are.
 * @returns whether something was applied
 */
export async function applyFix(client: LanguageClient, { uri, range, code }: PreviewFinding, title: string | undefined, column: vscode.ViewColumn): Promise<boolean> {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
    const place = new vscode.Range(document.positionAt(range.offset), document.positionAt(range.end));
    const found = await client.sendRequest(CodeActionRequest.type, {
        textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) },
        range: client.code2ProtocolConverter.asRange(place),
        context: { diagnostics: [], triggerKind: CodeActionTriggerKind.Invoked }
    });
    const actions = (found ?? []).filter(isAction).filter(({ diagnostics }) => diagnostics?.some(diagnostic => diagnostic.code === code) ?? true);
    const action = title === undefined ? await choose(actions) : actions.find(candidate => candidate.title === title);
    if (!action) {
        return false;
    }
    const { edit, command } = await client.protocol2CodeConverter.asCodeAction(action);
    if (edit && hasSnippets(edit)) {
        // Blanks to be filled in need an editor to be filled in.
        await vscode.window.showTextDocument(document, { viewColumn: editorColumn(document, column), selection: new vscode.Range(place.start, place.start) });
    }
    if (edit) {
        await vscode.workspace.applyEdit(edit, { isRefactoring: false });
    }
    if (command) {
        await vscode.commands.executeCommand(command.command, ...command.arguments ?? []);
    }
    return true;
}

function isAction(action: Command | CodeAction): action is CodeAction {
    return typeof action.command !== 'string';
}

async function choose(actions: readonly CodeAction[]): Promise<CodeAction | undefined> {
    const french = uiLanguage() === 'fr';
    const picked = await vscode.window.showQuickPick(actions.map(action => ({ label: action.title, action })), {
        placeHolder: french ? 'Que faire de ce constat ?' : 'What to do about this finding?'
    });
    return picked?.action;
}

function hasSnippets(edit: vscode.WorkspaceEdit): boolean {
    // Snippet edits are not among `entries()` as VS Code's types tell them.
    return edit.entries().some(([, edits]) => edits.some((candidate: unknown) => candidate instanceof vscode.SnippetTextEdit));
}

function editorColumn({ uri }: vscode.TextDocument, preview: vscode.ViewColumn): vscode.ViewColumn {
    const open = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
    return open?.viewColumn ?? (preview === vscode.ViewColumn.One ? vscode.ViewColumn.Two : vscode.ViewColumn.One);
}
