import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { ask } from '../ask.js';
import { OPEN_PAGE_COMMAND } from '../client.js';
import { LIBRARY_SCHEME, LibraryContentRequest } from '../protocol.js';

/** Opens the library files that ship inside the server, read-only, so that "go to definition" ends somewhere. */
export function registerLibrary(client: LanguageClient, ready: Promise<void>): vscode.Disposable {
    // From a hover: as a page to read.
    const open = vscode.commands.registerCommand(OPEN_PAGE_COMMAND, async (url: string) => {
        const uri = vscode.Uri.parse(url, true);
        if (uri.scheme === LIBRARY_SCHEME) {
            await vscode.commands.executeCommand('markdown.showPreview', uri).then(undefined, () => vscode.commands.executeCommand('vscode.open', uri));
        }
    });
    return vscode.Disposable.from(open, vscode.workspace.registerTextDocumentContentProvider(LIBRARY_SCHEME, {
        async provideTextDocumentContent(uri, token) {
            await ready;
            const { text } = await ask(client, LibraryContentRequest, { uri: uri.toString() }, token);
            return text;
        }
    }));
}
