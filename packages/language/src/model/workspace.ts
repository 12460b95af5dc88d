/** What a check may ask about the files around a dossier, without knowing where files come from. */
import type { DossierDocument } from '../generated/ast.js';
import type { Dossier } from './dossier.js';

/** Where the `of` of a document leads. */
export type ParentLink =
    | { readonly state: 'none' }
    | { readonly state: 'found'; readonly parent: DossierDocument }
    /** No document of that name in its folder or above; `elsewhere`: some of that name in other folders. */
    | { readonly state: 'missing'; readonly elsewhere: readonly DossierDocument[] }
    | { readonly state: 'ambiguous'; readonly candidates: readonly DossierDocument[] }
    | { readonly state: 'circle'; readonly documents: readonly DossierDocument[] };

export interface Workspace {
    parentOf(document: DossierDocument): ParentLink;
    /** Other documents of the same name in the same folder. */
    namesakes(document: DossierDocument): readonly DossierDocument[];
    dossierOf(document: DossierDocument): Dossier | undefined;
    /** The address of a library that a file uses; undefined where there is none. */
    resolveUse(uri: string, library: string): string | undefined;
}
