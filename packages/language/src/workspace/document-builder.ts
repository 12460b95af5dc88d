/**
 * Builds what a change affects, and nothing wider: the changed files, the other files of their dossiers, and the
 * dossiers that use a changed library. Langium's own builder asks every document of the workspace at every
 * keystroke; this one asks the dossier index, which knows.
 */
import {
    Cancellation, DefaultDocumentBuilder, DocumentState, interruptAndCheck, isOperationCancelled, URI, UriUtils,
    type AstNode, type BuildOptions, type LangiumDocument, type MaybePromise, type TextDocumentProvider
} from 'langium';
import type { MspSharedServices } from '../msp-module.js';
import type { Boundary } from './boundary.js';
import type { Configurations } from './configurations.js';
import type { DossierIndex } from './dossier-index.js';
import { LIBRARY_SCHEME } from './libraries.js';
import { failureOf } from '../model/read-failure.js';
import type { Checker } from '../checking/checker.js';

export class MspDocumentBuilder extends DefaultDocumentBuilder {
    private readonly dossiers: DossierIndex;
    private readonly configurations: Configurations;
    /** Files whose build has begun and not ended, perhaps because a newer change cancelled it. */
    private readonly unfinished = new Set<LangiumDocument>();
    /** Files that are named somewhere and were not found. */
    private readonly absent = new Set<string>();
    private readonly checker: () => Checker;
    private readonly boundary: Boundary;
    private readonly openTexts: TextDocumentProvider | undefined;
    /** Told of a file that could not be built; the others are. */
    onFault: (error: unknown, uri: URI) => void = (error, uri) => console.error(`${uri.toString()} could not be built:`, error);

    constructor(services: MspSharedServices) {
        super(services);
        this.dossiers = services.workspace.Dossiers;
        this.configurations = services.workspace.Configurations;
        this.checker = () => services.checking.Checker;
        this.boundary = services.workspace.Boundary;
        this.openTexts = services.workspace.TextDocuments;
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

    /** Reads the files that a file names by `use` or `from` and that are not known yet, and those that these name. */
    private async loadMissing(): Promise<void> {
        // Which folders may be read is said there.
        await this.loadConfigurations([...this.unfinished]);
        for (let missing = this.unread(); missing.length > 0; missing = this.unread()) {
            for (const uri of missing) {
                try {
                    const document = await this.langiumDocumentFactory.fromUri(URI.parse(uri));
                    if (this.dossiers.readFailure(uri)) {
                        // The finding stands where the file is named.
                        this.absent.add(uri);
                        continue;
                    }
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
        const removed = deleted.filter(isFile).flatMap(uri => this.deleteAll(uri));
        // The text of an editor stays, whatever became of the file below it.
        const stillOpen = removed.filter(uri => this.openTexts?.get(uri) !== undefined);
        const changedUris = (await Promise.all([...changed.filter(isFile), ...stillOpen].map(uri => this.findChangedUris(uri)))).flat();
        changedUris.forEach(uri => {
            this.absent.delete(uri.toString());
            this.markChanged(uri);
        });
        await this.emitUpdate(changedUris, removed.filter(uri => !stillOpen.includes(uri)));
        await interruptAndCheck(cancelToken);
        await this.rebuild(cancelToken);
    }

    /** Builds what was marked, now or by a change whose build was cancelled, and what depends on it. */
    private async rebuild(cancelToken: Cancellation.CancellationToken): Promise<void> {
        // Membership is known once the changed files are parsed; only then is it known what else they affect.
        for (const document of [...this.unfinished].filter(({ state }) => state < DocumentState.IndexedContent)) {
            await interruptAndCheck(cancelToken);
            if (document.state >= DocumentState.Parsed || await this.parse(document, cancelToken)) {
                await this.indexManager.updateContent(document, cancelToken);
                document.state = DocumentState.IndexedContent;
            }
        }
        await this.loadMissing();
        await this.buildAffected(cancelToken);
    }

    /** @returns whether the file is still there; one that went since it was said to have changed is forgotten */
    private async parse(document: LangiumDocument, cancelToken: Cancellation.CancellationToken): Promise<boolean> {
        try {
            await this.langiumDocumentFactory.update(document, cancelToken);
            const failure = this.dossiers.readFailure(document.uri.toString());
            // A pipe or a link is in no list of files: who opens the workspace now would not see it either.
            if (failure !== 'special' && failure !== 'outside') {
                return true;
            }
        } catch (error) {
            if (isOperationCancelled(error)) {
                throw error;
            }
            if (failureOf(error) !== 'absent') {
                this.onFault(error, document.uri);
            }
        }
        await this.emitUpdate([], this.deleteAll(document.uri));
        return false;
    }

    private deleteAll(uri: URI): URI[] {
        return this.langiumDocuments.deleteDocuments(uri).map(document => {
            this.cleanUpDeleted(document);
            this.unfinished.delete(document);
            this.checker().forget(document.uri.toString());
            if (this.langiumDocuments.getDocuments(UriUtils.dirname(document.uri)).length === 0) {
                this.configurations.forget(document.uri);
            }
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
        await this.loadConfigurations(documents);
        await super.buildDocuments(documents, options, cancelToken);
    }

    private async loadConfigurations(documents: readonly LangiumDocument[]): Promise<void> {
        await Promise.all(documents.map(document => this.configurations.load(document.uri)));
    }

    /** A file that cannot be built must not keep the others from it. */
    protected override runCancelable(
        documents: LangiumDocument[], targetState: DocumentState, cancelToken: Cancellation.CancellationToken, callback: (document: LangiumDocument) => MaybePromise<unknown>
    ): Promise<void> {
        return super.runCancelable(documents, targetState, cancelToken, async document => {
            try {
                await callback(document);
            } catch (error) {
                if (isOperationCancelled(error)) {
                    throw error;
                }
                this.onFault(error, document.uri);
            }
        });
    }

    /**
     * What is checked is published: Langium would let a cancellation through between the two, when the file already counts as
     * done, and its findings would never be told.
     */
    protected override notifyDocumentPhase(document: LangiumDocument, state: DocumentState, cancelToken: Cancellation.CancellationToken): Promise<void> {
        return super.notifyDocumentPhase(document, state, state === DocumentState.Validated ? Cancellation.CancellationToken.None : cancelToken);
    }

    /** Checks every file below a folder again: the levels of findings there have changed, or what may be read. */
    async recheckBelow(folder: URI, cancelToken = Cancellation.CancellationToken.None): Promise<void> {
        this.currentState = DocumentState.Changed;
        for (const document of this.langiumDocuments.getDocuments(folder)) {
            this.resetToState(document, DocumentState.IndexedReferences);
            this.unfinished.add(document);
        }
        this.absent.clear();
        this.dossiers.lookAgain();
        const outside = this.langiumDocuments.all.map(({ uri }) => uri).filter(uri => uri.scheme === 'file' && !this.boundary.allows(uri) && !this.openTexts?.get(uri)).toArray();
        await this.emitUpdate([], outside.flatMap(uri => this.deleteAll(uri)));
        await this.rebuild(cancelToken);
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
