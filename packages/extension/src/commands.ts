import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { registerChangeLevel } from './levels/change-level.js';

/** The commands that belong to no feature of their own. */
export function registerCommands(client: LanguageClient): vscode.Disposable {
    return vscode.Disposable.from(
        registerChangeLevel(client),
        vscode.commands.registerCommand('msp.restartServer', () => client.restart()),
        // The same code action that `editor.codeActionsOnSave` runs: one implementation, in the server.
        vscode.commands.registerCommand('msp.insertMissingClauses', () =>
            vscode.commands.executeCommand('editor.action.sourceAction', { kind: 'source.fixAll.msp', apply: 'first' }))
    );
}
