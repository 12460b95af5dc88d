/** A workspace in memory: files by path, checked by the real services. */
import { URI, type LangiumDocument } from 'langium';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Dossier } from '../model/dossier.js';
import type { Edit, Finding } from '../model/finding.js';
import type { MspDocumentBuilder } from '../workspace/document-builder.js';
import { createMspServices, type MspServices, type MspSharedServices } from '../msp-module.js';

let shared: Promise<TestWorkspace> | undefined;

export class TestWorkspace {
    readonly shared: MspSharedServices;
    readonly msp: MspServices;
    private version = 1;

    private constructor() {
        const { shared, msp } = createMspServices();
        this.shared = shared;
        this.msp = msp;
        shared.checking.Checker.onRuleFailure = error => { throw error; };
        shared.checking.Checker.today = () => '2026-06-01';
    }

    /** `files`: path, such as `/annexes/sla.msp`, to text. */
    static async create(files: Readonly<Record<string, string>> = {}): Promise<TestWorkspace> {
        const workspace = new TestWorkspace();
        await workspace.shared.workspace.WorkspaceManager.initializeWorkspace([]);
        await workspace.write(files);
        return workspace;
    }

    /**
     * The same services for many tests, emptied in between: building the parser and reading the shipped libraries takes
     * half a second. The workspace that the last call gave out is not to be used any more.
     */
    static async reuse(files: Readonly<Record<string, string>> = {}): Promise<TestWorkspace> {
        const workspace = await (shared ??= TestWorkspace.create());
        await workspace.remove(...workspace.paths());
        await workspace.write(files);
        workspace.shared.lsp.MessageLanguage.configure('auto');
        return workspace;
    }

    private paths(): string[] {
        return this.shared.workspace.LangiumDocuments.all.filter(document => document.uri.scheme === 'file').map(document => document.uri.path).toArray();
    }

    /** Creates or changes files and waits until everything that they affect has been checked. */
    async write(files: Readonly<Record<string, string>>): Promise<void> {
        const { TextDocuments, DocumentBuilder } = this.shared.workspace;
        const uris = Object.entries(files).map(([path, text]) => {
            const uri = URI.file(path);
            TextDocuments.set(TextDocument.create(uri.toString(), 'msp', this.version++, text));
            return uri;
        });
        await DocumentBuilder.update(uris, []);
    }

    async remove(...paths: string[]): Promise<void> {
        const uris = paths.map(path => URI.file(path));
        uris.forEach(uri => this.shared.workspace.TextDocuments.delete(uri.toString()));
        await this.shared.workspace.DocumentBuilder.update([], uris);
    }

    get builder(): MspDocumentBuilder {
        return this.shared.workspace.DocumentBuilder as MspDocumentBuilder;
    }

    document(path: string): LangiumDocument {
        const document = this.shared.workspace.LangiumDocuments.getDocument(URI.file(path));
        if (!document) {
            throw new Error(`No file ${path} in the test workspace.`);
        }
        return document;
    }

    text(path: string): string {
        return this.document(path).textDocument.getText();
    }

    findings(path: string): readonly Finding[] {
        return this.shared.checking.Checker.findingsIn(URI.file(path).toString());
    }

    /** The dossier that a file belongs to, or the first of them. */
    dossier(path: string): Dossier {
        const [dossier] = this.shared.workspace.Dossiers.dossiersOf(URI.file(path).toString());
        if (!dossier) {
            throw new Error(`No dossier in ${path}.`);
        }
        return dossier;
    }

    async apply(edits: readonly Edit[]): Promise<void> {
        const byFile = new Map<string, Edit[]>();
        for (const edit of edits) {
            const path = URI.parse(edit.uri).path;
            byFile.set(path, [...byFile.get(path) ?? [], edit]);
        }
        await this.write(Object.fromEntries([...byFile].map(([path, list]) => {
            const document = this.document(path).textDocument;
            return [path, TextDocument.applyEdits(document, list.map(({ offset, end, text }) => ({
                range: { start: document.positionAt(offset), end: document.positionAt(end) }, newText: text
            })))];
        })));
    }
}
