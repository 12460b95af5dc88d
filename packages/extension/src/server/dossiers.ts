import { DocumentState, URI } from 'langium';
import type { CancellationToken } from 'vscode-languageserver/node';
import { uriOf, type Dossier, type DossierDocument, type MspSharedServices } from '@msp/language';

/**
 * The dossier that a person means by a place, once it is checked: the one around the offset, where a file holds several.
 * @param uri any file of the dossier
 * @returns undefined when the file belongs to none
 */
export async function checkedDossier(shared: MspSharedServices, { uri, offset }: { readonly uri: string; readonly offset?: number }, token: CancellationToken): Promise<Dossier | undefined> {
    const { DocumentBuilder: builder, Dossiers: dossiers } = shared.workspace;
    const file = URI.parse(uri);
    // Before, a file that is not open is not known.
    await shared.workspace.WorkspaceManager.ready;
    await builder.waitUntil(DocumentState.Validated, file, token);
    const candidates = dossiers.dossiersOf(file.toString());
    const around = offset === undefined ? undefined
        : candidates.find(dossier => dossier.documents.some(document => uriOf(document) === file.toString() && holds(document, offset)));
    const dossier = around ?? candidates[0];
    for (const other of dossier ? filesOf(dossier) : []) {
        await builder.waitUntil(DocumentState.Validated, URI.parse(other), token);
    }
    return dossier;
}

/** URIs of the files of a dossier. */
export function filesOf(dossier: Dossier): readonly string[] {
    return [...new Set(dossier.documents.map(uriOf))];
}

/** Whether a place, in the document's own file, lies in the document. */
export function holds({ $cstNode: node }: DossierDocument, offset: number): boolean {
    return node !== undefined && node.offset <= offset && offset <= node.end;
}
