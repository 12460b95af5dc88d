/**
 * Builds what a change affects, and nothing wider: the changed files, the other files of their dossiers, and the
 * dossiers that use a changed library. Langium's own builder asks every document of the workspace at every
 * keystroke; this one asks the dossier index, which knows.
 */
import {
    Cancellation, DefaultDocumentBuilder, DocumentState, interruptAndCheck, URI, UriUtils,
    type AstNode, type BuildOptions, type LangiumDocument
} from 'langium';
import type { MspSharedServices } from '../msp-module.js';
import type { Configurations } from './configurations.js';
import type { DossierIndex } from './dossier-index.js';
import { LIBRARY_SCHEME } from './libraries.js';

export class MspDocumentBuilder extends DefaultDocumentBuilder {
    private readonly dossiers: DossierIndex;
    private readonly configurations: Configurations;
    /** Files whose build has begun and not ended, perhaps because a newer change cancelled it. */
    private readonly unfinished = new Set<LangiumDocument>();
    /** Files that are named somewhere and were not found. */
    private readonly absent = new Set<string>();

    constructor(services: MspSharedServices) {
        super(services);
        this.dossiers = services.workspace.Dossiers;
        this.configurations = services.workspace.Configurations;
    }

    override async build<T extends AstNode>(documents: LangiumDocument<T>[], options: BuildOptions = {}, cancelToken?: Cancellation.CancellationToken): Promise<void> {
        documents.forEach(document => this.unfinished.add(document));
        // What lies outside the workspace is known once all files are indexed, and has to be there before they are checked.
        for (const document of documents.filter(({ state }) => state === DocumentState.Parsed)) {
            await this.indexManager.updateContent(document);
            document.state = DocumentState.IndexedContent;
        }
        await this.loadMissing();
        await super.build([...this.unfinished], options, cancelToken);
        // What was just built need not be built again with the first change.
        this.dossiers.takeAffected();
    }

    /** Reads the files outside the workspace that a file names by `use` or `from`, and those that these name. */
    private async loadMissing(): Promise<void> {
        for (let missing = this.unread(); missing.length > 0; missing = this.unread()) {
            for (const uri of missing) {
                try {
                    const document = await this.langiumDocumentFactory.fromUri(URI.parse(uri));
                    this.langiumDocuments.addDocument(document);
                    this.unfinished.add(document);
                    await this.indexManager.updateContent(document);
                    document.state = DocumentState.IndexedContent;
                } catch {
                    // There is none: the rule `unknown-library` says so. It is looked for again when it is said to have come.
                    this.absent.add(uri);
                }
            }
        }
    }

    private unread(): string[] {
        return this.dossiers.takeMissing().filter(uri => !this.absent.has(uri) && !this.langiumDocuments.hasDocument(URI.parse(uri)));
    }

    /** Links and checks what depends on the files taken in since the last build. */
    private async buildAffected(cancelToken: Cancellation.CancellationToken): Promise<void> {
        for (const uri of this.dossiers.takeAffected()) {
            const document = this.langiumDocuments.getDocument(URI.parse(uri));
            if (document) {
                this.resetToState(document, DocumentState.ComputedScopes);
                this.unfinished.add(document);
            }
        }
        if (this.unfinished.size > 0) {
            await this.buildDocuments(this.sortDocuments([...this.unfinished]), this.updateBuildOptions, cancelToken);
        } else if (this.currentState < DocumentState.Validated) {
            await this.settle(cancelToken);
        }
    }

    /**
     * References, highlights and renames wait until the whole workspace has reached a state. Where a change leaves nothing to
     * build, such as an editor that opens a shipped library, Langium would never say so and they would wait for ever.
     */
    private async settle(cancelToken: Cancellation.CancellationToken): Promise<void> {
        this.currentState = DocumentState.Validated;
        for (const state of [DocumentState.IndexedContent, DocumentState.ComputedScopes, DocumentState.Linked, DocumentState.IndexedReferences, DocumentState.Validated]) {
            for (const listener of [...this.buildPhaseListeners.get(state)]) {
                await listener([], cancelToken);
            }
        }
    }

    /** Shipped libraries are checked by our own tests, not in everybody's editor. */
    protected override shouldValidate(document: LangiumDocument): boolean {
        return document.uri.scheme !== LIBRARY_SCHEME && super.shouldValidate(document);
    }

    override async update(changed: URI[], deleted: URI[], cancelToken = Cancellation.CancellationToken.None): Promise<void> {
        this.currentState = DocumentState.Changed;
        const deletedUris = deleted.filter(isFile).flatMap(uri => this.deleteAll(uri));
        const changedUris = (await Promise.all(changed.filter(isFile).map(uri => this.findChangedUris(uri)))).flat();
        changedUris.forEach(uri => {
            this.absent.delete(uri.toString());
            this.markChanged(uri);
        });
        await this.emitUpdate(changedUris, deletedUris);
        await interruptAndCheck(cancelToken);

        // Membership is known once the changed files are parsed; only then is it known what else they affect.
        const parsed = [...this.unfinished].filter(document => document.state < DocumentState.IndexedContent);
        for (const document of parsed) {
            await interruptAndCheck(cancelToken);
            if (document.state < DocumentState.Parsed) {
                await this.langiumDocumentFactory.update(document, cancelToken);
            }
            await this.indexManager.updateContent(document, cancelToken);
            document.state = DocumentState.IndexedContent;
        }
        await this.loadMissing();
        await this.buildAffected(cancelToken);
    }

    private deleteAll(uri: URI): URI[] {
        return this.langiumDocuments.deleteDocuments(uri).map(document => {
            this.cleanUpDeleted(document);
            this.unfinished.delete(document);
            return document.uri;
        });
    }

    private markChanged(uri: URI): void {
        let document = this.langiumDocuments.getDocument(uri);
        if (!document) {
            document = this.langiumDocumentFactory.fromModel({ $type: 'File' }, uri);
            document.state = DocumentState.Changed;
            this.langiumDocuments.addDocument(document);
        }
        this.resetToState(document, DocumentState.Changed);
        this.unfinished.add(document);
    }

    protected override async buildDocuments(documents: LangiumDocument[], options: BuildOptions, cancelToken: Cancellation.CancellationToken): Promise<void> {
        await Promise.all(documents.map(document => this.configurations.load(document.uri)));
        await super.buildDocuments(documents, options, cancelToken);
    }

    /** Checks every file below a folder again: the levels of findings there have changed. */
    async recheckBelow(folder: URI, cancelToken = Cancellation.CancellationToken.None): Promise<void> {
        for (const document of this.langiumDocuments.getDocuments(folder)) {
            this.resetToState(document, DocumentState.IndexedReferences);
            this.unfinished.add(document);
        }
        await this.buildDocuments(this.sortDocuments([...this.unfinished]), this.updateBuildOptions, cancelToken);
    }

    protected override markAsCompleted(document: LangiumDocument): void {
        super.markAsCompleted(document);
        this.unfinished.delete(document);
    }
}

/** Shipped libraries never change; an editor that opens one tells us all the same. */
function isFile(uri: URI): boolean {
    return uri.scheme !== LIBRARY_SCHEME || UriUtils.extname(uri) !== '.msp';
}
