/**
 * Finds and keeps the configuration files that apply to each folder. A folder is looked up once; what is known is
 * forgotten when the file changes.
 */
import { URI, UriUtils, type FileSystemProvider } from 'langium';
import { unreadProblems } from '../checking/unread.js';
import { CONFIGURATION_FILE, type Configuration } from '../checking/configuration.js';
import { readConfiguration, type ConfigurationProblem, type ReadConfiguration } from '../checking/configuration-file.js';
import { knownNames, unknownNames } from '../checking/configured-names.js';
import type { DossierIndex } from './dossier-index.js';
import { failureOf } from '../model/read-failure.js';
import type { MspWorkspaceManager } from './workspace-manager.js';

export interface ConfigurationEntry extends ReadConfiguration {
    readonly uri: string;
    readonly text: string;
}

export interface ConfigurationServices {
    readonly workspace: { readonly FileSystemProvider: FileSystemProvider; readonly Dossiers: DossierIndex; readonly WorkspaceManager: MspWorkspaceManager };
}

export class Configurations {
    private readonly files: () => FileSystemProvider;
    private readonly dossiers: DossierIndex;
    private readonly manager: () => MspWorkspaceManager;
    /** By folder; null where the folder has none. */
    private readonly byFolder = new Map<string, Promise<ConfigurationEntry | null>>();
    private readonly loaded = new Map<string, ConfigurationEntry | null>();

    constructor(services: ConfigurationServices) {
        this.files = () => services.workspace.FileSystemProvider;
        this.dossiers = services.workspace.Dossiers;
        this.manager = () => services.workspace.WorkspaceManager;
    }

    /** Reads what applies to a file, if it has not been read. Files that are not on disk have no configuration. */
    async load(uri: URI): Promise<void> {
        await Promise.all(foldersAbove(uri).map(folder => this.folder(folder)));
    }

    /** What applies to a file, nearest first; only what has been loaded. */
    of(uri: URI): Configuration[] {
        return this.entriesOf(uri).map(entry => entry.configuration);
    }

    entriesOf(uri: URI): ConfigurationEntry[] {
        return foldersAbove(uri).flatMap(folder => this.loaded.get(folder) ?? []);
    }

    /** Takes in the text of a configuration file, as it is in an editor or has just been written. */
    set(uri: URI, text: string): void {
        const entry = entryOf(uri, text);
        const folder = UriUtils.dirname(uri).toString();
        this.byFolder.set(folder, Promise.resolve(entry));
        this.loaded.set(folder, entry);
    }

    /** A configuration file has changed or gone: reads it again. */
    async refresh(uri: URI): Promise<void> {
        const folder = UriUtils.dirname(uri).toString();
        this.byFolder.delete(folder);
        await this.folder(folder);
    }

    /** The last file of a folder is gone. */
    forget(uri: URI): void {
        const folder = UriUtils.dirname(uri).toString();
        this.byFolder.delete(folder);
        this.loaded.delete(folder);
    }

    /** All that have been read. */
    all(): ConfigurationEntry[] {
        return [...this.loaded.values()].filter(entry => entry !== null);
    }

    /** Folders outside the workspace that may be read. */
    allowedFolders(): URI[] {
        return this.all().flatMap(({ uri, configuration }) => configuration.libraries.map(path => UriUtils.resolvePath(UriUtils.dirname(URI.parse(uri)), path)));
    }

    /**
     * All that is wrong with a configuration. One that applies to more than what was read may name what a library declares that was
     * not: its names are not doubted.
     */
    problemsOf({ uri, problems, names }: ConfigurationEntry): readonly ConfigurationProblem[] {
        const unknown = names.length > 0 && this.manager().holds(URI.parse(uri)) ? unknownNames(names, knownNames(this.dossiers.allPolicies())) : [];
        return [...problems, ...unknown].sort((a, b) => a.offset - b.offset);
    }

    private folder(folder: string): Promise<ConfigurationEntry | null> {
        const known = this.byFolder.get(folder);
        if (known) {
            return known;
        }
        const uri = UriUtils.joinPath(URI.parse(folder), CONFIGURATION_FILE);
        const entry = Promise.resolve().then(() => this.files().readFile(uri)).then(
            (text): ConfigurationEntry => entryOf(uri, text),
            (error: unknown) => unreadable(uri, error)
        ).then(found => {
            this.loaded.set(folder, found);
            return found;
        });
        this.byFolder.set(folder, entry);
        return entry;
    }
}

function entryOf(uri: URI, text: string): ConfigurationEntry {
    const { configuration, problems, names } = readConfiguration(text);
    return { uri: uri.toString(), text, configuration, problems: [...problems, ...unreadProblems({ configuration, names })], names };
}

/** One that is there and cannot be read must not be taken for none. */
function unreadable(uri: URI, error: unknown): ConfigurationEntry | null {
    if (failureOf(error) === 'absent') {
        return null;
    }
    const message = { fr: 'Cette configuration ne peut pas être lue : elle ne s\'applique pas.', en: 'This configuration cannot be read: it does not apply.' };
    return { ...entryOf(uri, ''), problems: [{ level: 'error', message, offset: 0, length: 0 }] };
}

/** The folder of a file and those above it, nearest first. */
function foldersAbove(uri: URI): string[] {
    if (uri.scheme !== 'file' && uri.scheme !== 'vscode-vfs') {
        return [];
    }
    const folders: string[] = [];
    for (let folder = UriUtils.dirname(uri); ; folder = UriUtils.dirname(folder)) {
        folders.push(folder.toString());
        if (folder.path === '/' || folder.path === '' || folder.path === '.') {
            return folders;
        }
    }
}
