import { writeWhole } from '@msp/versions/write';
import * as vscode from 'vscode';

export async function exists(uri: vscode.Uri): Promise<boolean> {
    return vscode.workspace.fs.stat(uri).then(() => true, () => false);
}

/** Writes a file whole or not at all, wherever it is: beside its place first, then in one move. On disk, links stay and modes are kept. */
export async function writeAtomically(uri: vscode.Uri, bytes: Uint8Array): Promise<void> {
    if (uri.scheme === 'file') {
        writeWhole(uri.fsPath, bytes);
        return;
    }
    const partial = vscode.Uri.joinPath(uri, '..', `.${Math.random().toString(36).slice(2, 8)}.partial`);
    try {
        await vscode.workspace.fs.writeFile(partial, bytes);
        await vscode.workspace.fs.rename(partial, uri, { overwrite: true });
    } catch (error) {
        await vscode.workspace.fs.delete(partial).then(undefined, () => undefined);
        throw error;
    }
}

export function nameOf(uri: vscode.Uri): string {
    return uri.path.split('/').at(-1) ?? uri.path;
}

/** The folder that a file is in. */
export function folderOf(uri: vscode.Uri): vscode.Uri {
    return vscode.Uri.joinPath(uri, '..');
}

export function describe(error: unknown): string {
    return error instanceof Error ? error.message : String(error);
}
