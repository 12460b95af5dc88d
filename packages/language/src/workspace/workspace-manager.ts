/** Loads the shipped libraries before the files of the workspace, and follows folders that come and go. */
import {
    DefaultWorkspaceManager, URI, type BuildOptions, type Cancellation, type FileSystemNode, type LangiumDocument, type LangiumDocumentFactory, type Stream, type WorkspaceFolder
} from 'langium';
import type { InitializeParams } from 'vscode-languageserver';
import type { MspSharedServices } from '../msp-module.js';
import { isBelow, type Boundary } from './boundary.js';
import { shippedLibraries } from './libraries.js';

/** How many files are read at once when the workspace opens. */
const AT_A_TIME = 64;

const IGNORED_FOLDERS = new Set(['node_modules', 'out', 'dist', 'artifacts', 'baseline']);

export class MspWorkspaceManager extends DefaultWorkspaceManager {
    private readonly factory: LangiumDocumentFactory;
    private readonly boundary: Boundary;
    /** All dossiers are checked when the workspace opens, not only those with a file in an editor. */
    override readonly initialBuildOptions: BuildOptions = { validation: true };

    constructor(services: MspSharedServices) {
        super(services);
        this.factory = services.workspace.LangiumDocumentFactory;
        this.boundary = services.workspace.Boundary;
    }

    /** Some editors still know one folder only. */
    override initialize(params: InitializeParams): void {
        super.initialize(params);
        if (!params.workspaceFolders && params.rootUri) {
            this.folders = [{ uri: params.rootUri, name: params.rootUri }];
        }
    }

    /**
     * Without Langium's chance to cancel between reading the files and building them: an editor that opens a file at once
     * would cancel there, and files that no build has ever seen would stay unbuilt.
     */
    override async initializeWorkspace(folders: WorkspaceFolder[], cancelToken?: Cancellation.CancellationToken): Promise<void> {
        this.folders ??= folders;
        await this.boundary.enclose(folders.map(({ uri }) => URI.parse(uri)));
        const documents = await this.performStartup(folders);
        await this.documentBuilder.build(documents, this.initialBuildOptions, cancelToken);
    }

    protected override async loadAdditionalDocuments(_folders: WorkspaceFolder[], collector: (document: LangiumDocument) => void): Promise<void> {
        for (const { uri, text } of shippedLibraries) {
            collector(this.factory.fromString(text, URI.parse(uri)));
        }
    }

    /** Some at a time: a system allows a process only so many open files. A file that went since its folder was listed is none. */
    protected override async loadWorkspaceDocuments(uris: Stream<URI>, collector: (document: LangiumDocument) => void): Promise<void> {
        const waiting = uris.toArray();
        while (waiting.length > 0) {
            const read = waiting.splice(0, AT_A_TIME).map(uri => this.langiumDocuments.getOrCreateDocument(uri).catch(() => undefined));
            (await Promise.all(read)).forEach(document => document && collector(document));
        }
    }

    /**
     * Folders come and go while the server runs.
     * @returns the files that are to be read, and those that are to be forgotten
     */
    async changeFolders(added: readonly WorkspaceFolder[], removed: readonly WorkspaceFolder[]): Promise<{ readonly read: URI[]; readonly forget: URI[] }> {
        const gone = new Set(removed.map(({ uri }) => uri));
        this.folders = [...(this.folders ?? []).filter(({ uri }) => !gone.has(uri)), ...added];
        const folders = this.folders.map(({ uri }) => URI.parse(uri));
        await this.boundary.enclose(folders);
        const forget = removed.flatMap(({ uri }) => this.langiumDocuments.getDocuments(URI.parse(uri))).map(({ uri }) => uri)
            .filter(uri => !folders.some(folder => isBelow(uri, folder)));
        const read = await Promise.all(added.map(({ uri }) => this.searchFolder(URI.parse(uri))));
        return { read: read.flat(), forget };
    }

    /** Whether a file lies in a folder of the workspace, so that it is checked whether it is open or not. */
    holds(uri: URI): boolean {
        return (this.folders ?? []).some(folder => isBelow(uri, URI.parse(folder.uri)));
    }

    override shouldIncludeEntry(entry: FileSystemNode): boolean {
        return super.shouldIncludeEntry(entry) && !(entry.isDirectory && IGNORED_FOLDERS.has(entry.uri.path.split('/').at(-1) ?? ''));
    }
}
