import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';

/**
 * The page around a preview. It is empty: the contract comes by message and is built element by element, so that no text of
 * it is ever parsed as part of this page. Nothing is loaded or run but the two files named here, by their nonce.
 */
export function previewPage(webview: vscode.Webview, extensionUri: vscode.Uri): string {
    const nonce = randomBytes(16).toString('base64url');
    const resource = (name: string): string => webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'dist', name)).toString();
    const policy = [
        "default-src 'none'", `script-src 'nonce-${nonce}'`, `style-src 'nonce-${nonce}'`, "base-uri 'none'", "form-action 'none'"
    ].join('; ');
    return `<!DOCTYPE html>
<html>
<head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>MSP</title>
    <link rel="stylesheet" nonce="${nonce}" href="${resource('preview.css')}">
</head>
<body>
    <script nonce="${nonce}" src="${resource('preview.js')}"></script>
</body>
</html>`;
}
