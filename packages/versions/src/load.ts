/** Reads the dossiers of some folders: each with its own folder and what it names, and nothing beside. */
import { dirname, join } from 'node:path';
import { uriOf, type MspSharedServices } from '@msp/language';
import { URI, UriUtils } from 'langium';
import type { Files } from './file-system.js';

export interface Source {
    readonly list: Files['list'];
    /** The address of a path. */
    readonly uri: (path: string) => URI;
}

/**
 * Reads folders whole. Of the folders above, the contract files that stand in them are read, up as long as there are any: a document may be
 * `of` one of them. Only the folder of a contract that turns out to be of these dossiers is read whole too, for its other documents.
 * @param also paths of folders out of which `use` and `from` may read besides
 */
export async function loadDossiers(shared: MspSharedServices, folders: readonly { readonly path: string; readonly source: Source }[], also: readonly URI[] = []): Promise<void> {
    const { Boundary, WorkspaceManager, DocumentBuilder, LangiumDocuments, Dossiers } = shared.workspace;
    Boundary.also = also;
    const own = folders.map(({ path, source }) => source.uri(path));
    await WorkspaceManager.initializeWorkspace(own.map(uri => ({ uri: uri.toString(), name: uri.path })));
    const above = unique(folders.flatMap(({ path, source }) => filesAbove(path, source)));
    await Boundary.enclose([...own, ...above.map(uri => UriUtils.dirname(uri))]);
    const unread = (uris: readonly URI[]): URI[] => uris.filter(uri => !LangiumDocuments.hasDocument(uri));
    await DocumentBuilder.update(unread(above), []);
    const inside = LangiumDocuments.all.filter(({ uri }) => own.some(folder => uri.toString().startsWith(`${folder.toString().replace(/\/$/, '')}/`))).toArray();
    const roots = unique(inside.flatMap(({ uri }) => Dossiers.dossiersOf(uri.toString())).map(({ root }) => UriUtils.dirname(URI.parse(uriOf(root)))));
    const others = await Promise.all(roots.filter(root => above.some(file => UriUtils.dirname(file).toString() === root.toString())).map(root => WorkspaceManager.searchFolder(root)));
    await DocumentBuilder.update(unread(unique(others.flat())), []);
}

/** The contract files that stand in the folders above, up as long as there are any. */
function filesAbove(folder: string, source: Source): URI[] {
    const parent = dirname(folder);
    const files = parent === folder ? [] : contractsIn(parent, source);
    return files.length === 0 ? [] : [...files, ...filesAbove(parent, source)];
}

function contractsIn(folder: string, { list, uri }: Source): URI[] {
    try {
        return list(folder).filter(({ name, isFile }) => isFile && name.endsWith('.msp') && !name.startsWith('.')).map(({ name }) => uri(join(folder, name)));
    } catch {
        // A folder that may not be read holds nothing for us.
        return [];
    }
}

function unique(uris: readonly URI[]): URI[] {
    return [...new Map(uris.map(uri => [uri.toString(), uri])).values()];
}
