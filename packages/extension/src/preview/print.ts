/** A webview cannot print in every edition of VS Code: the contract goes to the browser, as one file that prints as it reads. */
import * as vscode from 'vscode';
import type { PreviewPage } from '../protocol.js';
import { uiLanguage } from '../settings.js';

/** Opens a page in the system's browser; where VS Code runs elsewhere than the browser, asks where to keep it. */
export async function printPage({ html, title }: PreviewPage, storage: vscode.Uri): Promise<void> {
    const french = uiLanguage() === 'fr';
    const name = `${title.replace(/[\p{Cc}<>:"/\\|?*]+/gu, ' ').trim().slice(0, 80) || 'contrat'}.html`;
    const content = new TextEncoder().encode(html);
    const local = vscode.env.remoteName === undefined && vscode.env.uiKind === vscode.UIKind.Desktop;
    if (local) {
        const file = vscode.Uri.joinPath(storage, 'print', name);
        await vscode.workspace.fs.writeFile(file, content);
        if (await vscode.env.openExternal(file)) {
            void vscode.window.showInformationMessage(french
                ? 'Le contrat est ouvert dans votre navigateur : imprimez-le de là.' : 'The contract is open in your browser: print it from there.');
            return;
        }
    }
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    const target = await vscode.window.showSaveDialog({
        title: french ? 'Page à imprimer depuis votre navigateur' : 'Page to print from your browser',
        defaultUri: folder && vscode.Uri.joinPath(folder, name), filters: { HTML: ['html'] }
    });
    if (target) {
        await vscode.workspace.fs.writeFile(target, content);
    }
}
