import * as vscode from 'vscode';

/** As a page to read; as text where VS Code's own Markdown preview is not there. */
export async function openRulePage(uri: vscode.Uri): Promise<void> {
    try {
        await vscode.commands.executeCommand('markdown.showPreview', uri);
    } catch {
        await vscode.window.showTextDocument(uri, { preview: true });
    }
}
