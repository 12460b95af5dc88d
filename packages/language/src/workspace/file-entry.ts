/** What the dossier index keeps of a file: its documents, what it uses, and whether either has changed. */
import { UriUtils, type LangiumDocument, type URI } from 'langium';
import { isDossierDocument, type DossierDocument, type File } from '../generated/ast.js';
import { rootOf } from '../model/tree.js';
import { libraryUri } from './libraries.js';

export interface FileEntry {
    readonly uri: URI;
    readonly folder: string;
    readonly file: File;
    readonly documents: readonly DossierDocument[];
    /** Resolved addresses of the libraries that the file uses. */
    readonly uses: readonly string[];
    /** Resolved addresses of the files that its documents name with `from`. */
    readonly parents: readonly string[];
    /** Whether it declares anything that a dossier could use. */
    readonly declares: boolean;
    /** Equal for two states of a file that mean the same for who belongs to whom. */
    readonly signature: string;
}

export function entryOf(document: LangiumDocument): FileEntry | undefined {
    const file = rootOf(document);
    if (!file) {
        return undefined;
    }
    const { uri } = document;
    const documents = file.members.filter(isDossierDocument);
    const declares = documents.length < file.members.length;
    const uses = file.uses.flatMap(use => libraryUri(use.library ?? '', uri) ?? []);
    const signature = [
        ...documents.map(({ documentType, name, parent, file: from }) => [documentType, name, parent?.$refText ?? '', from ?? ''].join(' ')),
        ...uses.map(use => `use ${use}`), declares ? 'declares' : ''
    ].join('\n');
    return {
        uri, file, documents, uses, declares, signature,
        folder: UriUtils.dirname(uri).toString().replace(/\/$/, ''),
        parents: documents.flatMap(({ file: from }) => from === undefined ? [] : parentUri(uri, from))
    };
}

/** The address of the file that a document names with `from`, seen from its own file. */
export function parentUri(from: URI, path: string): string {
    return UriUtils.resolvePath(UriUtils.dirname(from), path).toString();
}

export function uriOfDocument(document: DossierDocument): string {
    return document.$container.$document!.uri.toString();
}
