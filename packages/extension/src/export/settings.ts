import * as vscode from 'vscode';
import { describe } from '../documents/files.js';
import type { FormatChoice } from '../documents/jobs.js';
import { exportWords } from './words.js';

/** Who exported files say has written them; undefined where nothing is set. */
export function exportAuthor(contract: vscode.Uri): string | undefined {
    return setting('author', contract);
}

/**
 * The firm's `.docx`, for a format that takes styles from one. A relative path starts at the workspace folder.
 * @throws with a message for the person when it cannot be read
 */
export async function exportTemplate(contract: vscode.Uri, format: FormatChoice): Promise<Uint8Array | undefined> {
    const path = format.templates ? setting('template', contract) : undefined;
    if (path === undefined) {
        return undefined;
    }
    const folder = vscode.workspace.getWorkspaceFolder(contract)?.uri ?? vscode.Uri.joinPath(contract, '..');
    const isAbsolute = /^(?:\/|[a-z]:[\\/]|\\\\)/i.test(path);
    const file = isAbsolute ? folder.with({ path: vscode.Uri.file(path).path }) : vscode.Uri.joinPath(folder, path);
    try {
        return await vscode.workspace.fs.readFile(file);
    } catch (error) {
        throw new Error(exportWords().template(path, describe(error)));
    }
}

/** Whether exported files hold the data that no sentence quotes. */
export function exportAnnexData(contract: vscode.Uri): boolean {
    return vscode.workspace.getConfiguration('msp.export', contract).get<boolean>('annexData') ?? true;
}

function setting(name: string, contract: vscode.Uri): string | undefined {
    return vscode.workspace.getConfiguration('msp.export', contract).get<string>(name)?.trim() || undefined;
}
