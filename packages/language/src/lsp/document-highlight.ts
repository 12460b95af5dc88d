/** The other places of a file that name what is under the cursor: those of "find references". */
import type { LangiumDocument } from 'langium';
import type { DocumentHighlightProvider } from 'langium/lsp';
import { DocumentHighlightKind, type DocumentHighlight, type DocumentHighlightParams } from 'vscode-languageserver';
import type { MspServices } from '../msp-module.js';
import { Occurrences } from './occurrences.js';
import { toRange } from './ranges.js';

export class MspDocumentHighlightProvider implements DocumentHighlightProvider {
    private readonly occurrences: Occurrences;

    constructor(services: MspServices) {
        this.occurrences = new Occurrences(services);
    }

    getDocumentHighlight(document: LangiumDocument, params: DocumentHighlightParams): DocumentHighlight[] {
        const named = this.occurrences.namedAt(document, document.textDocument.offsetAt(params.position));
        return !named ? [] : this.occurrences.of(named.node, document, [document]).map(({ kind, range }) => ({
            range: toRange(document, range), kind: kind === 'declaration' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read
        }));
    }
}
