/** All references to a thing, in the files of its dossiers; for a library, in all files that see it. Terms and parties are found in prose. */
import type { LangiumDocument } from 'langium';
import type { ReferencesProvider } from 'langium/lsp';
import type { Location, ReferenceParams } from 'vscode-languageserver';
import type { MspServices } from '../msp-module.js';
import { Occurrences } from './occurrences.js';
import { toRange } from './ranges.js';

export class MspReferencesProvider implements ReferencesProvider {
    private readonly occurrences: Occurrences;

    constructor(services: MspServices) {
        this.occurrences = new Occurrences(services);
    }

    findReferences(document: LangiumDocument, params: ReferenceParams): Location[] {
        const named = this.occurrences.namedAt(document, document.textDocument.offsetAt(params.position));
        return !named ? [] : this.occurrences.of(named.node, document)
            .filter(({ kind }) => params.context.includeDeclaration || kind !== 'declaration')
            .map(({ file, range }) => ({ uri: file.uri.toString(), range: toRange(file, range) }));
    }
}
