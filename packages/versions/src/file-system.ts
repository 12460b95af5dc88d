/** Several versions of the same folders beside each other, for the services of the language. */
import { readdirSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { URI, type FileSystemNode, type FileSystemProvider } from 'langium';
import { readContractSync } from './contract-files.js';

/** The files of one version, by absolute path. */
export interface Files {
    readonly read: (path: string) => string | undefined;
    readonly list: (folder: string) => readonly { readonly name: string; readonly isFile: boolean }[];
}

/** What is on disk, but for some files. */
export function filesOnDisk(hidden: ReadonlySet<string>): Files {
    return {
        read: path => !hidden.has(path) && statSync(path, { throwIfNoEntry: false })?.isFile() ? readContractSync(path) : undefined,
        list: folder => statSync(folder, { throwIfNoEntry: false })?.isDirectory()
            ? readdirSync(folder, { withFileTypes: true }).filter(entry => (entry.isFile() || entry.isDirectory()) && !hidden.has(join(folder, entry.name))).map(entry => ({ name: entry.name, isFile: entry.isFile() })) : []
    };
}

export function filesInMemory(texts: ReadonlyMap<string, string>): Files {
    const folders = new Map<string, Map<string, boolean>>();
    for (const path of texts.keys()) {
        for (let inner = path, isFile = true; dirname(inner) !== inner; inner = dirname(inner), isFile = false) {
            const folder = dirname(inner);
            folders.set(folder, (folders.get(folder) ?? new Map<string, boolean>()).set(inner.slice(folder.endsWith(sep) ? folder.length : folder.length + 1), isFile));
        }
    }
    return { read: path => texts.get(path), list: folder => [...folders.get(folder) ?? []].map(([name, isFile]) => ({ name, isFile })) };
}

/** Each version under a folder of its own that no disk has: `/~1/srv/contrats/contrat.msp`. */
export class VersionFileSystem implements FileSystemProvider {
    constructor(private readonly versions: readonly Files[]) {}

    /** The address of a file of a version. */
    uri(version: number, path: string): URI {
        return URI.file(path).with({ path: `/~${version}${URI.file(path).path}` });
    }

    /** The path of a file in its version; undefined for what is no version's. */
    path(uri: URI): { readonly version: number; readonly path: string } | undefined {
        const [, version, path] = /^\/~(\d+)(\/[^]*)$/.exec(uri.path) ?? [];
        return uri.scheme === 'file' && path !== undefined ? { version: Number(version), path: URI.file(path).fsPath } : undefined;
    }

    readFileSync(uri: URI): string {
        const place = this.path(uri);
        const text = place && this.versions[place.version]?.read(place.path);
        if (text === undefined) {
            throw new Error(`There is no file ${uri.toString()}`);
        }
        return text;
    }

    readDirectorySync(uri: URI): FileSystemNode[] {
        const place = this.path(uri);
        const entries = place ? this.versions[place.version]?.list(place.path) ?? [] : [];
        return entries.map(({ name, isFile }) => ({ isFile, isDirectory: !isFile, uri: uri.with({ path: `${uri.path.replace(/\/$/, '')}/${name}` }) }));
    }

    existsSync(uri: URI): boolean {
        const place = this.path(uri);
        const files = place && this.versions[place.version];
        return files !== undefined && (files.read(place!.path) !== undefined || files.list(place!.path).length > 0);
    }

    statSync(uri: URI): FileSystemNode {
        const place = this.path(uri);
        const isFile = place !== undefined && this.versions[place.version]?.read(place.path) !== undefined;
        return { isFile, isDirectory: !isFile && this.existsSync(uri), uri };
    }

    async stat(uri: URI): Promise<FileSystemNode> { return this.statSync(uri); }
    async exists(uri: URI): Promise<boolean> { return this.existsSync(uri); }
    async readFile(uri: URI): Promise<string> { return this.readFileSync(uri); }
    async readDirectory(uri: URI): Promise<FileSystemNode[]> { return this.readDirectorySync(uri); }
    async readBinary(uri: URI): Promise<Uint8Array> { return this.readBinarySync(uri); }
    readBinarySync(uri: URI): Uint8Array { return new TextEncoder().encode(this.readFileSync(uri)); }
}
