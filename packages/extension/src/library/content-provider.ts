import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { ask } from '../ask.js';
import { LIBRARY_SCHEME, LibraryContentRequest } from '../protocol.js';

/** Opens the library files that ship inside the server, read-only, so that "go to definition" ends somewhere. */
export function registerLibrary(client: LanguageClient, ready: Promise<void>): vscode.Disposable {
    return vscode.workspace.registerTextDocumentContentProvider(LIBRARY_SCHEME, {
        async provideTextDocumentContent(uri, token) {
            await ready;
            const { text } = await ask(client, LibraryContentRequest, { uri: uri.toString() }, token);
            return text;
        }
    });
}
