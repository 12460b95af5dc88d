import * as vscode from 'vscode';
import { LanguageClient, TransportKind, type LanguageClientOptions, type ServerOptions } from 'vscode-languageclient/node';
import { LIBRARY_SCHEME } from './protocol.js';
import { uiLanguage } from './settings.js';

export const OPEN_PAGE_COMMAND = 'msp.openPage';
const PAGE_LINK = /\]\((msp:\/[a-z]+\/[a-z0-9-]+\.md)\)/g;

/** Where a contract may be: on disk, unsaved, in a repository that is only browsed, or in the library that ships inside. */
const SCHEMES = ['file', 'untitled', 'vscode-vfs', 'vscode-remote', LIBRARY_SCHEME];

/**
 * The client of the language server that is bundled beside the extension. Not started.
 *
 * Fixes arrive with tab stops for their blanks (LSP 3.18 `SnippetTextEdit`): the client announces that it takes them and
 * turns them into VS Code's own snippet edits, so there is no middleware for it here.
 */
export function createClient(context: vscode.ExtensionContext): LanguageClient {
    const module = context.asAbsolutePath('dist/server.cjs');
    const server: ServerOptions = {
        run: { module, transport: TransportKind.ipc },
        debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } }
    };
    const options: LanguageClientOptions = {
        documentSelector: SCHEMES.map(scheme => ({ scheme, language: 'msp' })),
        synchronize: { configurationSection: 'msp' },
        // Asked again each time the server starts.
        initializationOptions: () => ({ messages: uiLanguage(), changeLevel: true, pages: true }),
        middleware: {
            // VS Code drops links of schemes that it does not know: a command opens the page.
            async provideHover(document, position, token, next) {
                const hover = await next(document, position, token);
                hover?.contents.forEach(content => {
                    if (content instanceof vscode.MarkdownString) {
                        content.value = content.value.replace(PAGE_LINK, (_, url: string) => `](command:${OPEN_PAGE_COMMAND}?${encodeURIComponent(JSON.stringify([url]))})`);
                        content.isTrusted = { enabledCommands: [OPEN_PAGE_COMMAND] };
                    }
                });
                return hover;
            }
        }
    };
    // The id is also the prefix of the setting `msp.trace.server`.
    return new LanguageClient('msp', 'MSP Contracts', server, options);
}
