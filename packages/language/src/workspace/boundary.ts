/**
 * What may be read: files in the folders of the workspace, in the repositories that these are part of, and in the folders that a
 * configuration allows. A contract that somebody sends must not make the tool read elsewhere, neither by a path nor by a link.
 */
import { URI, UriUtils, type FileSystemProvider } from 'langium';
import type { Configurations } from './configurations.js';
import { ReadError } from '../model/read-failure.js';

/** A file system that knows links. */
export interface LinkedFileSystem extends FileSystemProvider {
    /** Where a file or folder really is, all links followed. @throws when there is none */
    realUri(uri: URI): Promise<URI>;
}

export class Boundary {
    private folders: readonly URI[] | undefined;
    /** Folders besides those of the workspace, such as the one in which a command is run. */
    also: readonly URI[] = [];

    constructor(private readonly files: () => FileSystemProvider, private readonly configurations: () => Configurations) {}

    /** From now on only what is in these folders is read, with their repositories. Where there is no folder, a file was opened alone: it may name any. */
    async enclose(folders: readonly URI[]): Promise<void> {
        if (folders.length === 0) {
            this.folders = undefined;
            return;
        }
        const repositories = await Promise.all(folders.filter(({ scheme }) => scheme === 'file').map(folder => this.repositoryOf(folder)));
        this.folders = [...folders, ...repositories.flatMap(found => found ?? [])];
    }

    /** Whether the path of a file lies where files may be read. */
    allows(uri: URI): boolean {
        return !this.folders || uri.scheme === 'untitled' || this.allowed().some(folder => isBelow(uri, folder));
    }

    private allowed(): readonly URI[] {
        return [...this.folders ?? [], ...this.also, ...this.configurations().allowedFolders()];
    }

    /** @throws {ReadError} for a file that lies outside, or is a link to one that does */
    async check(uri: URI): Promise<void> {
        const files = this.files();
        if (!this.allows(uri)) {
            // A path that is misspelt is to be mended, not allowed.
            if (!await files.exists(uri)) {
                throw new ReadError('absent', `There is no ${uri.toString()}.`);
            }
            throw new ReadError('outside', `${uri.toString()} lies outside the workspace.`);
        }
        if (!this.folders || uri.scheme !== 'file' || !('realUri' in files)) {
            return;
        }
        const linked = files as LinkedFileSystem;
        const real = await linked.realUri(uri);
        if (real.toString() === uri.toString()) {
            return;
        }
        // A workspace may itself be reached by a link.
        const realFolders = await Promise.all(this.allowed().map(folder => linked.realUri(folder).catch(() => folder)));
        if (!realFolders.some(folder => isBelow(real, folder))) {
            throw new ReadError('outside', `${uri.toString()} is a link to ${real.toString()}, outside the workspace.`);
        }
    }

    private async repositoryOf(folder: URI): Promise<URI | undefined> {
        for (let current = folder; ; current = UriUtils.dirname(current)) {
            if (await this.files().exists(UriUtils.joinPath(current, '.git')).catch(() => false)) {
                return current;
            }
            if (current.path === UriUtils.dirname(current).path) {
                return undefined;
            }
        }
    }
}

/** Whether a file or folder is a folder or lies in it. */
export function isBelow(uri: URI, folder: URI): boolean {
    const prefix = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
    return uri.scheme === folder.scheme && uri.authority === folder.authority && (uri.path === folder.path || uri.path.startsWith(prefix));
}
