import * as vscode from 'vscode';
import { exists, folderOf, nameOf } from '../documents/files.js';
import { importWords } from './words.js';

/** Asks for the folder of the new dossier: one of its own is offered first, for a folder may hold one dossier only. */
export async function pickFolder(document: vscode.Uri): Promise<vscode.Uri | undefined> {
    const words = importWords();
    const base = vscode.workspace.getWorkspaceFolder(document)?.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri ?? folderOf(document);
    const own = vscode.Uri.joinPath(base, folderName(document));
    const label = await exists(own) ? words.sameFolder(nameOf(own)) : words.newFolder(nameOf(own));
    const picked = await vscode.window.showQuickPick([{ label, description: own.fsPath }, { label: words.otherFolder }], { placeHolder: words.pickFolder, ignoreFocusOut: true });
    if (!picked) {
        return undefined;
    }
    if (picked.label === label) {
        return own;
    }
    const chosen = await vscode.window.showOpenDialog({ canSelectFolders: true, canSelectFiles: false, defaultUri: base, openLabel: words.here, title: words.pickFolder });
    return chosen?.[0];
}

/** `Contrat d'infogérance v3.docx` gives `contrat-d-infogerance-v3`. */
function folderName(document: vscode.Uri): string {
    return stem(document).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 60) || 'contract';
}

/** The name of a file without its ending. */
export function stem(uri: vscode.Uri): string {
    return nameOf(uri).replace(/\.[^.]*$/, '');
}
