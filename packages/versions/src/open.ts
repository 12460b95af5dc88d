/** Versions as dossiers. */
import { statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { createMspServices, type Dossier, type MspSharedServices } from '@msp/language';
import { URI } from 'langium';
import { filesInMemory, filesOnDisk, VersionFileSystem, type Files } from './file-system.js';
import { filesOf, repositoryOf } from './git.js';
import { loadDossiers } from './load.js';
import type { VersionSpec } from './spec.js';
import { VersionError } from './version-error.js';

export interface OpenVersion {
    readonly name: string;
    /** The dossier of the file; of a folder, every contract that has a file in it. By name. */
    readonly dossiers: readonly Dossier[];
    readonly shared: MspSharedServices;
    /** The path of a file of this version, from the address that its nodes have; undefined for what ships with the product. */
    readonly pathOf: (uri: string) => string | undefined;
}

/** What a dossier is made of. */
function isWanted(path: string): boolean {
    return path.endsWith('.msp') || path.endsWith('/msp.config.json') || path === 'msp.config.json';
}

/**
 * Reads versions beside each other: their libraries and configuration are those of each. Two files of one folder do not see
 * each other.
 * @throws {VersionError} when a version has no such file, or no contract there
 */
export async function openVersions(specs: readonly VersionSpec[]): Promise<readonly OpenVersion[]> {
    const files = await Promise.all(specs.map((spec, index) => read(spec, specs.filter((_, other) => other !== index))));
    const fileSystem = new VersionFileSystem(files.map(version => version.files));
    const { shared } = createMspServices({ fileSystemProvider: () => fileSystem });
    const also = files.flatMap(({ top }, index) => [top, process.cwd()].flatMap(folder => folder === undefined ? [] : fileSystem.uri(index, folder)));
    await loadDossiers(shared, files.map(({ files: own, path, isFolder }, index) => ({
        path: isFolder ? path : dirname(path), source: { list: own.list, uri: place => fileSystem.uri(index, place) }
    })), also);
    const { Configurations, LangiumDocuments } = shared.workspace;
    await Promise.all(LangiumDocuments.all.toArray().map(document => Configurations.load(document.uri)));
    return files.map(({ path, isFolder }, index) => {
        const dossiers = dossiersAt(shared, fileSystem, index, path, isFolder);
        if (dossiers.length === 0) {
            throw new VersionError({
                fr: `« ${specs[index]!.name} » ne contient aucun contrat : il n'y a rien à comparer.`,
                en: `"${specs[index]!.name}" holds no contract, so there is nothing to compare.`
            });
        }
        return { name: specs[index]!.name, dossiers, shared, pathOf: uri => pathOf(fileSystem, uri) };
    });
}

function pathOf(fileSystem: VersionFileSystem, uri: string): string | undefined {
    return fileSystem.path(URI.parse(uri))?.path;
}

interface ReadVersion {
    readonly files: Files;
    readonly path: string;
    readonly isFolder: boolean;
    /** Of the repository, for a revision. */
    readonly top?: string;
}

async function read({ path, revision, name }: VersionSpec, others: readonly VersionSpec[]): Promise<ReadVersion> {
    if (!revision) {
        const isFolder = statSync(path).isDirectory();
        const hidden = isFolder ? [] : others.filter(other => !other.revision && other.path !== path && !statSync(other.path).isDirectory()).map(other => other.path);
        return { files: filesOnDisk(new Set(hidden)), path, isFolder };
    }
    const { top, revision: commit } = revision;
    // As git sees it: the work tree may be reached by a link.
    const inside = (await repositoryOf(path)).path;
    const target = join(top, ...inside.split('/').filter(Boolean));
    const files = filesInMemory(await filesOf(top, commit, isWanted));
    const isFolder = files.read(target) === undefined;
    if (isFolder && files.list(target).length === 0) {
        throw new VersionError({ fr: `Il n'y a pas de contrat « ${inside || '.'} » dans ${name}.`, en: `There is no contract "${inside || '.'}" in ${name}.` });
    }
    return { files, path: target, isFolder, top };
}

function dossiersAt(shared: MspSharedServices, fileSystem: VersionFileSystem, version: number, path: string, isFolder: boolean): readonly Dossier[] {
    const { Dossiers, LangiumDocuments } = shared.workspace;
    if (!isFolder) {
        return Dossiers.dossiersOf(fileSystem.uri(version, path).toString()).slice(0, 1);
    }
    const prefix = path.endsWith(sep) ? path : path + sep;
    const inside = LangiumDocuments.all.filter(({ uri }) => {
        const place = fileSystem.path(uri);
        return place?.version === version && place.path.startsWith(prefix);
    }).toArray();
    const found = new Map(inside.flatMap(({ uri }) => Dossiers.dossiersOf(uri.toString())).filter(({ isContract }) => isContract).map(dossier => [dossier.key, dossier]));
    return [...found.values()].sort((a, b) => a.root.name < b.root.name ? -1 : a.root.name > b.root.name ? 1 : 0);
}

/**
 * The dossiers of two versions that are compared.
 * @param name name or title of the contract, where a folder holds several
 * @throws {VersionError} when the name is not known, or one is needed
 */
export function samePair(before: OpenVersion, after: OpenVersion, name?: string): readonly [Dossier, Dossier] {
    const [only] = [before, after].filter(({ dossiers }) => dossiers.length === 1);
    // One contract here and several there: the one of that name.
    const wanted = (version: OpenVersion): string | undefined => name ?? (only && version.dossiers.length > 1 ? only.dossiers[0]!.root.name : undefined);
    return [chosen(before, wanted(before)), chosen(after, wanted(after))];
}

function chosen({ dossiers, name: version }: OpenVersion, name: string | undefined): Dossier {
    const candidates = name === undefined ? dossiers : dossiers.filter(({ root }) => root.name === name || root.title === name);
    if (candidates.length === 1) {
        return candidates[0]!;
    }
    const names = dossiers.map(({ root }) => `  ${root.name}${root.title ? `  ${root.title}` : ''}`).join('\n');
    throw new VersionError(name === undefined || candidates.length > 1
        ? { fr: `« ${version} » contient plusieurs contrats ; dites lequel :\n${names}`, en: `"${version}" holds several contracts; name one:\n${names}` }
        : { fr: `Il n'y a pas de contrat « ${name} » dans « ${version} » :\n${names}`, en: `There is no contract "${name}" in "${version}":\n${names}` });
}
