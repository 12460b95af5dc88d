/** Reads the files of a command from disk, through the services that the editor uses. */
import { realpathSync, statSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { createMspServices, type Dossier, type MspSharedServices } from '@msp/language';
import { URI, type LangiumDocument } from 'langium';
import { contractFiles, filesOnDisk, loadDossiers } from '@msp/versions';
import { UsageError } from './usage-error.js';

export interface LoadedWorkspace {
    readonly shared: MspSharedServices;
    /** What was asked for, in the order of their paths: the files in the folders, and all files of the dossiers of the files. */
    readonly documents: readonly LangiumDocument[];
}

/**
 * Loads files and folders. What a dossier needs from elsewhere comes too: the files above that hold a part of it, and the
 * libraries it uses.
 * @throws {UsageError} when a path does not exist or is no contract file
 */
export async function loadWorkspace(paths: readonly string[]): Promise<LoadedWorkspace> {
    const targets = paths.map(path => ({ path: resolve(path), isFolder: checkPath(path) }));
    const { shared } = createMspServices(contractFiles);
    const folders = [...new Set(targets.map(({ path, isFolder }) => isFolder ? path : dirname(path)))];
    const named = targets.filter(({ isFolder }) => !isFolder).map(({ path }) => path);
    const source = { list: filesOnDisk(new Set()).list, uri: (path: string) => URI.file(path) };
    await loadDossiers(shared, folders.map(path => ({ path, source })), [process.cwd(), ...named.map(path => realpathSync(path))].map(path => URI.file(path)));
    const { Configurations, LangiumDocuments, DocumentBuilder } = shared.workspace;
    // A link is in no list of files; who names it means what it leads to.
    await DocumentBuilder.update(named.map(path => URI.file(path)).filter(uri => !LangiumDocuments.hasDocument(uri)), []);
    await Promise.all(LangiumDocuments.all.toArray().map(document => Configurations.load(document.uri)));
    const wanted = new Map<string, LangiumDocument>();
    for (const { path, isFolder } of targets) {
        for (const document of isFolder ? documentsUnder(shared, path) : documentsAround(shared, path)) {
            wanted.set(document.uri.toString(), document);
        }
    }
    const documents = [...wanted.values()].sort((a, b) => a.uri.path < b.uri.path ? -1 : a.uri.path > b.uri.path ? 1 : 0);
    return { shared, documents };
}

/** Whether it is a folder. */
function checkPath(path: string): boolean {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats) {
        throw new UsageError(`There is no file or folder "${path}".`);
    }
    if (!stats.isDirectory() && !path.endsWith('.msp')) {
        throw new UsageError(`"${path}" is not a contract: its name does not end in .msp.`);
    }
    if (!stats.isDirectory() && !stats.isFile()) {
        throw new UsageError(`"${path}" is no regular file.`);
    }
    return stats.isDirectory();
}

function documentsUnder(shared: MspSharedServices, folder: string): LangiumDocument[] {
    const prefix = folder.endsWith(sep) ? folder : folder + sep;
    return shared.workspace.LangiumDocuments.all.filter(document => document.uri.scheme === 'file' && document.uri.fsPath.startsWith(prefix)).toArray();
}

/** A file is checked with its whole dossier, never alone. */
function documentsAround(shared: MspSharedServices, path: string): LangiumDocument[] {
    const { LangiumDocuments, Dossiers } = shared.workspace;
    const uri = URI.file(path);
    const own = LangiumDocuments.getDocument(uri);
    const files = Dossiers.dossiersOf(uri.toString()).flatMap(filesOf);
    const others = files.flatMap(file => LangiumDocuments.getDocument(URI.parse(file)) ?? []);
    return own ? [own, ...others] : others;
}

function filesOf(dossier: Dossier): string[] {
    return dossier.documents.flatMap(document => document.$document?.uri.toString() ?? document.$container.$document?.uri.toString() ?? []);
}

/** As a person in this folder would write the path. */
export function shownPath(uri: string): string {
    const parsed = URI.parse(uri);
    if (parsed.scheme !== 'file') {
        return uri;
    }
    return shownFile(parsed.fsPath);
}

/** As a person in this folder would write the path of a file. */
export function shownFile(file: string): string {
    const absolute = resolve(file);
    const path = relative(process.cwd(), absolute);
    return path === '' || path.startsWith(`..${sep}..${sep}..`) ? absolute : path;
}
