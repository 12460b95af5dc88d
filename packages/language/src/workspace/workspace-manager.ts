/** Loads the shipped libraries before the files of the workspace. */
import { DefaultWorkspaceManager, URI, type BuildOptions, type Cancellation, type FileSystemNode, type LangiumDocument, type LangiumDocumentFactory, type WorkspaceFolder } from 'langium';
import type { MspSharedServices } from '../msp-module.js';
import { shippedLibraries } from './libraries.js';

const IGNORED_FOLDERS = new Set(['node_modules', 'out', 'dist', 'artifacts', 'baseline']);

export class MspWorkspaceManager extends DefaultWorkspaceManager {
    private readonly factory: LangiumDocumentFactory;
    /** All dossiers are checked when the workspace opens, not only those with a file in an editor. */
    override readonly initialBuildOptions: BuildOptions = { validation: true };

    constructor(services: MspSharedServices) {
        super(services);
        this.factory = services.workspace.LangiumDocumentFactory;
    }

    /**
     * Without Langium's chance to cancel between reading the files and building them: an editor that opens a file at once
     * would cancel there, and files that no build has ever seen would stay unbuilt.
     */
    override async initializeWorkspace(folders: WorkspaceFolder[], cancelToken?: Cancellation.CancellationToken): Promise<void> {
        const documents = await this.performStartup(folders);
        await this.documentBuilder.build(documents, this.initialBuildOptions, cancelToken);
    }

    protected override async loadAdditionalDocuments(_folders: WorkspaceFolder[], collector: (document: LangiumDocument) => void): Promise<void> {
        for (const { uri, text } of shippedLibraries) {
            collector(this.factory.fromString(text, URI.parse(uri)));
        }
    }

    override shouldIncludeEntry(entry: FileSystemNode): boolean {
        return super.shouldIncludeEntry(entry) && !(entry.isDirectory && IGNORED_FOLDERS.has(entry.uri.path.split('/').at(-1) ?? ''));
    }
}
