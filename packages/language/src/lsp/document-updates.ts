/** What an editor tells of files: edits, files that came, went or were closed, folders of the workspace. */
import { UriUtils, URI, type WorkspaceFolder } from 'langium';
import { DefaultDocumentUpdateHandler } from 'langium/lsp';
import { DidChangeWatchedFilesNotification, type TextDocumentChangeEvent, type WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { MspSharedServices } from '../msp-module.js';

export class MspDocumentUpdateHandler extends DefaultDocumentUpdateHandler {
    private readonly shared: MspSharedServices;

    constructor(services: MspSharedServices) {
        super(services);
        this.shared = services;
        let followsFolders = false;
        services.lsp.LanguageServer.onInitialize(params => {
            followsFolders = params.capabilities.workspace?.workspaceFolders === true;
        });
        services.lsp.LanguageServer.onInitialized(() => {
            if (followsFolders) {
                services.lsp.Connection?.workspace.onDidChangeWorkspaceFolders(event => this.didChangeFolders(event));
            }
        });
    }

    /** A client that refuses watches its files in some other way, or not at all. */
    protected override registerFileWatcher(): void {
        this.shared.lsp.Connection?.client.register(DidChangeWatchedFilesNotification.type, { watchers: this.getWatchers() })
            .catch((error: unknown) => console.error('The client does not watch files:', error));
    }

    /** From now on the file on disk is what is meant: as it is there, or not at all. */
    didCloseDocument({ document }: TextDocumentChangeEvent<TextDocument>): void {
        const uri = URI.parse(document.uri);
        const stays = uri.scheme !== 'untitled' && this.shared.workspace.WorkspaceManager.holds(uri);
        this.fireDocumentUpdate(stays ? [uri] : [], stays ? [] : [uri]);
    }

    private didChangeFolders({ added, removed }: WorkspaceFoldersChangeEvent): void {
        const { WorkspaceManager, WorkspaceLock, DocumentBuilder } = this.shared.workspace;
        void WorkspaceManager.ready.then(() => WorkspaceLock.write(async token => {
            const { read, forget } = await WorkspaceManager.changeFolders(added.map(normalised), removed.map(normalised));
            await DocumentBuilder.update(read, forget, token);
        }));
    }
}

function normalised({ uri, name }: WorkspaceFolder): WorkspaceFolder {
    return { uri: UriUtils.normalize(uri), name };
}
