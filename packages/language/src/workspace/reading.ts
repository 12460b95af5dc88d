/** Reads files. One that is there and cannot be read is empty; the dossier index knows why, and a rule says so. */
import { DefaultLangiumDocumentFactory, type AstNode, type Cancellation, type LangiumDocument, type TextDocument, type URI } from 'langium';
import { failureOf } from '../model/read-failure.js';
import type { MspSharedServices } from '../msp-module.js';
import type { Boundary } from './boundary.js';
import type { DossierIndex } from './dossier-index.js';

export class ReadingDocumentFactory extends DefaultLangiumDocumentFactory {
    private readonly boundary: Boundary;
    private readonly dossiers: DossierIndex;

    constructor(services: MspSharedServices) {
        super(services);
        this.boundary = services.workspace.Boundary;
        this.dossiers = services.workspace.Dossiers;
    }

    /** @throws when there is no such file */
    protected override getInitialText(uri: URI): Promise<string> {
        return this.read(uri);
    }

    /** @throws when there is no such file any more */
    protected override async getUpdatedText<T extends AstNode>(
        document: LangiumDocument<T>, textDocument: TextDocument | undefined, _cancelToken: Cancellation.CancellationToken
    ): Promise<string> {
        return textDocument ? textDocument.getText() : this.read(document.uri);
    }

    /** What an editor holds, or what was read, has no failure any more. */
    protected taken(uri: URI): void {
        this.dossiers.setReadFailure(uri.toString(), undefined);
    }

    private async read(uri: URI): Promise<string> {
        try {
            await this.boundary.check(uri);
            const text = await this.fileSystemProvider.readFile(uri);
            this.taken(uri);
            return text;
        } catch (error) {
            const failure = failureOf(error);
            this.dossiers.setReadFailure(uri.toString(), failure === 'absent' ? undefined : failure);
            if (failure === 'absent') {
                throw error;
            }
            return '';
        }
    }
}
