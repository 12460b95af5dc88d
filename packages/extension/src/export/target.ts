import * as vscode from 'vscode';
import { exists, folderOf, nameOf } from '../documents/files.js';
import type { FormatChoice } from '../documents/jobs.js';
import type { DocumentsThread } from '../documents/thread.js';
import { uiLanguage } from '../settings.js';
import { exportWords } from './words.js';

const LAST_FOLDER = 'msp.export.folder';

/** Asks for a file, in the folder of the last export of this workspace, else in that of the contract. */
export async function pickTarget(contract: vscode.Uri, name: string, format: FormatChoice, memory: vscode.Memento): Promise<vscode.Uri | undefined> {
    const last = memory.get<string>(LAST_FOLDER);
    const remembered = last === undefined ? undefined : vscode.Uri.parse(last);
    const folder = remembered && await exists(remembered) ? remembered : startFolder(contract);
    const target = await vscode.window.showSaveDialog({
        defaultUri: folder && vscode.Uri.joinPath(folder, `${name}.${format.extension}`),
        filters: { [format.label[uiLanguage()]]: [format.extension] },
        saveLabel: exportWords().save,
        title: exportWords().progress(format.label[uiLanguage()])
    });
    if (target) {
        await memory.update(LAST_FOLDER, folderOf(target).toString());
    }
    return target;
}

/** A contract that is not saved yet has no folder of its own. */
function startFolder(contract: vscode.Uri): vscode.Uri | undefined {
    return contract.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0]?.uri : folderOf(contract);
}

/** Whether the file may be written: it is new, ours, or the person says that it may be replaced. */
export async function mayReplace(target: vscode.Uri, thread: DocumentsThread): Promise<boolean> {
    if (!await exists(target)) {
        return true;
    }
    const present = await vscode.workspace.fs.readFile(target);
    if (present.length === 0 || await thread.ask('isOwn', present)) {
        return true;
    }
    const { foreign, foreignDetail, replace } = exportWords();
    return await vscode.window.showWarningMessage(foreign(nameOf(target)), { modal: true, detail: foreignDetail }, replace) === replace;
}
