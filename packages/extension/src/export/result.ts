import * as vscode from 'vscode';
import { nameOf } from '../documents/files.js';
import type { FormatChoice } from '../documents/jobs.js';
import { exportWords } from './words.js';

/** Tells that a file is written, and offers to look at it where that is possible. */
export async function offerResult(target: vscode.Uri, { mediaType }: FormatChoice): Promise<void> {
    const words = exportWords();
    // A file of another machine, or of a repository that is only browsed, is out of reach for this one's programs.
    const isHere = target.scheme === 'file' && vscode.env.remoteName === undefined && vscode.env.uiKind === vscode.UIKind.Desktop;
    const isText = /^text\/|json$|xml$/.test(mediaType);
    const inWorkspace = vscode.workspace.getWorkspaceFolder(target) !== undefined;
    const actions = new Map<string, () => Thenable<unknown>>();
    if (isText || !isHere) {
        actions.set(words.open, () => vscode.commands.executeCommand('vscode.open', target));
    }
    if (isHere) {
        actions.set(isText ? words.openOutside : words.open, () => vscode.env.openExternal(target));
        actions.set(words.reveal, () => vscode.commands.executeCommand('revealFileInOS', target));
    } else if (inWorkspace) {
        actions.set(words.reveal, () => vscode.commands.executeCommand('revealInExplorer', target));
    }
    const chosen = await vscode.window.showInformationMessage(words.done(nameOf(target)), ...actions.keys());
    await (chosen === undefined ? undefined : actions.get(chosen)?.());
}
