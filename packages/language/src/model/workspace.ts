/** What a check may ask about the files around a dossier, without knowing where files come from. */
import type { DossierDocument, File } from '../generated/ast.js';
import type { ReadFailure } from './read-failure.js';
import type { Dossier } from './dossier.js';

/** Where the `of` of a document leads. */
export type ParentLink =
    | { readonly state: 'none' }
    | { readonly state: 'found'; readonly parent: DossierDocument }
    /** No document of that name in its folder or above; `elsewhere`: some of that name in other folders. */
    | { readonly state: 'missing'; readonly elsewhere: readonly DossierDocument[] }
    | { readonly state: 'ambiguous'; readonly candidates: readonly DossierDocument[] }
    | { readonly state: 'circle'; readonly documents: readonly DossierDocument[] };

/** A file that declares something, and what to write after `use` to have it. */
export interface UsableLibrary {
    readonly name: string;
    readonly file: File;
    readonly shipped: boolean;
}

export interface Workspace {
    parentOf(document: DossierDocument): ParentLink;
    /** Other documents of the same name in the same folder. */
    namesakes(document: DossierDocument): readonly DossierDocument[];
    dossierOf(document: DossierDocument): Dossier | undefined;
    /** The address of a library that a file uses; undefined where there is none. */
    resolveUse(uri: string, library: string): string | undefined;
    /** The documents that a document could be `of`: those in its file, its folder and the folders above. */
    possibleParents(document: DossierDocument): readonly DossierDocument[];
    /** Why a file that is there could not be read. */
    readFailure(uri: string): ReadFailure | undefined;
    /** The same of a library that a file uses, and of the file that a document names with `from`. */
    failureOfUse(uri: string, library: string): ReadFailure | undefined;
    failureOfParent(document: DossierDocument): ReadFailure | undefined;
    /** All libraries, as a file would write their names. */
    usableLibraries(uri: string): readonly UsableLibrary[];
}
