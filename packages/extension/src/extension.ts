import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { MspApi } from './api.js';
import { createClient } from './client.js';
import { registerCommands } from './commands.js';
import { registerExport } from './export/index.js';
import { registerImport } from './import/index.js';
import { registerLibrary } from './library/content-provider.js';
import { registerPreview } from './preview/index.js';
import { registerStatus } from './status/index.js';

let client: LanguageClient | undefined;

/** Starts the language server and the features that go beyond LSP. */
export function activate(context: vscode.ExtensionContext): MspApi {
    const started = createClient(context);
    client = started;
    const ready = started.start();
    ready.catch((error: unknown) => vscode.window.showErrorMessage(`MSP Contracts: ${String(error)}`));
    const preview = registerPreview(context, started, ready);
    const status = registerStatus(started, ready);
    context.subscriptions.push(vscode.workspace.onDidChangeConfiguration(event => {
        if (event.affectsConfiguration('msp.messages')) {
            // Every finding of every file changes its words: starting again is the simplest way that misses none.
            void ready.then(() => started.restart());
        }
    }));
    context.subscriptions.push(registerLibrary(started, ready), registerCommands(started), preview,
        registerExport(context, started, ready, () => preview.active?.file), registerImport(context), status);
    return { ready, previewText: () => preview.text(), statusText: () => status.text };
}

/** Stops the language server with the editor. */
export function deactivate(): Promise<void> | undefined {
    return client?.stop();
}
