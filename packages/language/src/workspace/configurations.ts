/**
 * Finds and keeps the configuration files that apply to each folder. A folder is looked up once; what is known is
 * forgotten when the file changes.
 */
import { URI, UriUtils, type FileSystemProvider } from 'langium';
import { unreadProblems } from '../checking/unread.js';
import { CONFIGURATION_FILE, readConfiguration, type Configuration, type ConfigurationProblem } from '../checking/configuration.js';

interface ConfigurationEntry {
    readonly uri: string;
    readonly text: string;
    readonly configuration: Configuration;
    readonly problems: readonly ConfigurationProblem[];
}

export interface ConfigurationServices {
    readonly workspace: { readonly FileSystemProvider: FileSystemProvider };
}

export class Configurations {
    private readonly files: () => FileSystemProvider;
    /** By folder; null where the folder has none. */
    private readonly byFolder = new Map<string, Promise<ConfigurationEntry | null>>();
    private readonly loaded = new Map<string, ConfigurationEntry | null>();

    constructor(services: ConfigurationServices) {
        this.files = () => services.workspace.FileSystemProvider;
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

    /** A configuration file has changed or gone: reads it again. Returns its problems. */
    async refresh(uri: URI): Promise<readonly ConfigurationProblem[]> {
        const folder = UriUtils.dirname(uri).toString();
        this.byFolder.delete(folder);
        return (await this.folder(folder))?.problems ?? [];
    }

    private folder(folder: string): Promise<ConfigurationEntry | null> {
        const known = this.byFolder.get(folder);
        if (known) {
            return known;
        }
        const uri = UriUtils.joinPath(URI.parse(folder), CONFIGURATION_FILE);
        const entry = Promise.resolve().then(() => this.files().readFile(uri)).then(
            text => entryOf(uri, text),
            () => null
        ).then(found => {
            this.loaded.set(folder, found);
            return found;
        });
        this.byFolder.set(folder, entry);
        return entry;
    }
}

function entryOf(uri: URI, text: string): ConfigurationEntry {
    const { configuration, problems } = readConfiguration(text);
    return { uri: uri.toString(), text, configuration, problems: [...problems, ...unreadProblems(configuration, text)] };
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
