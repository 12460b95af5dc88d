/** The fixes of a finding, as the editor's own lightbulb offers them: asked of the server's one provider of code actions. */
import * as vscode from 'vscode';
import { CodeActionRequest, CodeActionTriggerKind, type CodeAction, type Command, type Range } from 'vscode-languageclient';
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
    const target = firstEdit(action);
    // Shown before, since blanks to be filled in need an editor to be filled in; and it shows what the fix did.
    const editor = target && await showEditor(client, target, column);
    if (edit) {
        await vscode.workspace.applyEdit(edit);
    }
    if (editor && target) {
        editor.revealRange(client.protocol2CodeConverter.asRange(target.range), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    }
    if (command) {
        await vscode.commands.executeCommand(command.command, ...command.arguments ?? []);
    }
    return true;
}

interface Target {
    readonly uri: string;
    readonly range: Range;
    readonly hasBlanks: boolean;
}

/** Where a fix begins to write, if it changes a file that is there. */
function firstEdit({ edit }: CodeAction): Target | undefined {
    const change = edit?.documentChanges?.find(candidate => 'textDocument' in candidate);
    const [first] = change?.edits ?? [];
    return change && first && { uri: change.textDocument.uri, range: first.range, hasBlanks: change.edits.some(candidate => 'snippet' in candidate) };
}

async function showEditor(client: LanguageClient, { uri, range, hasBlanks }: Target, preview: vscode.ViewColumn): Promise<vscode.TextEditor> {
    const document = await vscode.workspace.openTextDocument(client.protocol2CodeConverter.asUri(uri));
    const start = client.protocol2CodeConverter.asPosition(range.start);
    return vscode.window.showTextDocument(document, {
        viewColumn: editorColumn(document, preview), preserveFocus: !hasBlanks, ...hasBlanks ? { selection: new vscode.Range(start, start) } : {}
    });
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

function editorColumn({ uri }: vscode.TextDocument, preview: vscode.ViewColumn): vscode.ViewColumn {
    const open = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
    return open?.viewColumn ?? (preview === vscode.ViewColumn.One ? vscode.ViewColumn.Two : vscode.ViewColumn.One);
}
