/** `msp export`: dossiers as documents, in as many formats as are asked for. */
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { blanksIn, buildContractTree, exportContext, exportName, withUnread, type BlankPlace, type ExtentOptions } from '@msp/render';
import { cutName, ExportError, isOwnExport, sealed, type OutputFormat } from '@msp/render/formats';
import { uriOf, type Dossier, type MspSharedServices } from '@msp/language';
import { URI, type LangiumDocument } from 'langium';
import { checkDocuments, report, type ReportedFinding } from './check.js';
import type { Extent } from './document-options.js';
import type { Language } from './language.js';
import { readBytesSync } from '@msp/versions';
import { LARGEST_DOCUMENT } from './limits.js';
import { UsageError } from './usage-error.js';
import { loadWorkspace } from './workspace.js';
import { writeAtomically } from './write.js';

/** As `-o` names the standard output. */
export const STANDARD_OUTPUT = '-';

export interface ExportOptions {
    readonly formats: readonly OutputFormat[];
    readonly extent: Extent;
    /** Name or title of the one document to write. */
    readonly document?: string;
    /** A file, where one file is written; else a folder. The current folder when left out, which is for one contract. */
    readonly out?: string;
    /** A `.docx` file. */
    readonly template?: string;
    readonly author?: string;
    /** `false` leaves out the data that no sentence quotes. */
    readonly annexData?: boolean;
    /** Replaces files that another program wrote, or somebody changed since. */
    readonly force: boolean;
    /** Of messages. */
    readonly language: Language;
}

/** A file that was made, and why it is a draft. */
export interface Exported {
    readonly title: string;
    /** Undefined on standard output. */
    readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[];
    readonly errors: readonly ReportedFinding[];
    readonly blanks: readonly BlankPlace[];
}

interface Job extends Omit<Exported, 'files'> {
    readonly name: string;
    readonly folder: string;
    readonly outputs: readonly { readonly format: OutputFormat; readonly bytes: Uint8Array }[];
}

/**
 * Makes all files before it writes the first: what cannot be made, or may not be replaced, leaves everything as it was.
 * @throws {UsageError} when there is nothing to write, a name is not known, or a file may not be replaced
 */
export async function exportFiles(path: string, options: ExportOptions): Promise<readonly Exported[]> {
    const { shared } = await loadWorkspace([path]);
    const dossiers = dossiersAt(shared, path);
    const template = options.template === undefined ? undefined : readTemplate(options.template);
    const jobs: Job[] = [];
    for (const dossier of dossiers) {
        jobs.push(await job(shared, dossier, template, options));
    }
    const exported = placed(jobs, options);
    const files = exported.flatMap(({ files }) => files);
    if (options.out !== STANDARD_OUTPUT) {
        if (!options.force) {
            files.forEach(({ path }) => refuseForeign(path));
        }
        for (const { path, bytes } of files) {
            mkdirOf(path, options);
            writeAtomically(path, bytes);
        }
    }
    return exported;
}

async function job(shared: MspSharedServices, dossier: Dossier, template: Uint8Array | undefined, options: ExportOptions): Promise<Job> {
    const documents = filesOf(shared, dossier);
    const { findings } = checkDocuments(shared, documents, options.language);
    const unread = shared.checking.Checker.unreadOf(dossier);
    const tree = withUnread(buildContractTree(dossier, { ...extentOf(dossier, options), data: options.annexData }), unread);
    const context = {
        ...exportContext(dossier, tree, findings, { now: moment(), template, author: options.author }),
        asset: (name: string) => readFile(join(__dirname, 'assets', name))
    };
    const outputs: Job['outputs'][number][] = [];
    for (const format of options.formats) {
        try {
            outputs.push({ format, bytes: sealed(await format.write(tree, context)) });
        } catch (error) {
            throw error instanceof ExportError ? new UsageError(error.messages[options.language]) : error;
        }
    }
    const folder = dirname(URI.parse(uriOf(dossier.root)).fsPath);
    return { title: tree.title, name: exportName(tree), folder, outputs, errors: errorsWith(findings, unread.map(finding => report(shared, finding, options.language))), blanks: blanksIn(tree) };
}

/** Errors, and what was not read wherever it stands; each place once. */
function errorsWith(findings: readonly ReportedFinding[], unread: readonly ReportedFinding[]): readonly ReportedFinding[] {
    const errors = findings.filter(({ level }) => level === 'error');
    const known = new Set(errors.map(({ uri, range, code }) => JSON.stringify([uri, range, code])));
    return [...errors, ...unread.filter(({ uri, range, code }) => !known.has(JSON.stringify([uri, range, code])))];
}

/** Where reproducible files are wanted: see reproducible-builds.org/specs/source-date-epoch. */
export function moment(): Date {
    const seconds = Number(process.env['SOURCE_DATE_EPOCH'] || NaN);
    return Number.isFinite(seconds) ? new Date(seconds * 1000) : new Date();
}

/** The dossier of a file; of a folder, every contract that has a file in it. */
function dossiersAt(shared: MspSharedServices, path: string): readonly Dossier[] {
    const target = resolve(path);
    const { Dossiers } = shared.workspace;
    if (!statSync(target).isDirectory()) {
        const [dossier] = Dossiers.dossiersOf(URI.file(target).toString());
        if (!dossier) {
            throw new UsageError(`"${path}" holds no document of a contract, so there is nothing to export.`);
        }
        return [dossier];
    }
    const prefix = target.endsWith(sep) ? target : target + sep;
    const files = shared.workspace.LangiumDocuments.all.filter(({ uri }) => uri.scheme === 'file' && uri.fsPath.startsWith(prefix)).toArray();
    const found = new Map(files.flatMap(({ uri }) => Dossiers.dossiersOf(uri.toString())).filter(dossier => dossier.isContract).map(dossier => [dossier.key, dossier]));
    if (found.size === 0) {
        throw new UsageError(`There is no contract in "${path}", so there is nothing to export.`);
    }
    return [...found.values()].sort((a, b) => a.key < b.key ? -1 : 1);
}

export function filesOf(shared: MspSharedServices, dossier: Dossier): readonly LangiumDocument[] {
    const uris = new Set(dossier.documents.map(uriOf));
    return [...uris].flatMap(uri => shared.workspace.LangiumDocuments.getDocument(URI.parse(uri)) ?? []);
}

function extentOf(dossier: Dossier, { extent, document: wanted }: ExportOptions): ExtentOptions {
    if (extent !== 'document') {
        return { extent };
    }
    const document = dossier.documents.find(({ name, title }) => wanted !== undefined && (name === wanted || title === wanted));
    if (!document) {
        const names = dossier.documents.map(({ name, title }) => `  ${name}${title ? `  ${title}` : ''}`).join('\n');
        throw new UsageError(`${wanted === undefined ? 'Name the document with --document.' : `There is no document "${wanted}".`} The dossier holds:\n${names}`);
    }
    return { extent, document };
}

export function readTemplate(path: string): Uint8Array {
    try {
        return readBytesSync(path, LARGEST_DOCUMENT);
    } catch (error) {
        throw new UsageError(`Cannot read the template "${path}": ${error instanceof Error ? error.message : String(error)}`);
    }
}

/** Gives each file its path: no two the same. */
function placed(jobs: readonly Job[], { out, formats }: ExportOptions): readonly Exported[] {
    const single = jobs.length === 1 && formats.length === 1;
    if (out === STANDARD_OUTPUT && !single) {
        throw new UsageError('Only one file of one format fits on the standard output.');
    }
    if (out === undefined && jobs.length > 1) {
        throw new UsageError(`${jobs.length} contracts were found: name a folder for their documents with -o, or one of the contracts.`);
    }
    const asFolder = out === undefined || !single || out.endsWith('/') || out.endsWith(sep) || isFolder(out);
    if (asFolder && out !== undefined && existsSync(out) && !isFolder(out)) {
        throw new UsageError(`"${out}" is a file; several documents need a folder.`);
    }
    const taken = new Set<string>();
    return jobs.map(({ name, folder, outputs, ...rest }) => {
        const free = [name, cutName(`${name} - ${basename(folder)}`), ...Array.from({ length: jobs.length }, (_, index) => `${name} - ${index + 2}`)]
            .find(candidate => !taken.has(candidate.toLowerCase()))!;
        taken.add(free.toLowerCase());
        return { ...rest, files: outputs.map(({ format, bytes }) => ({ path: asFolder ? join(out ?? '.', `${free}.${format.extension}`) : out!, bytes })) };
    });
}

function isFolder(path: string): boolean {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Folders that `-o` names are made; one above a file has to be there. */
function mkdirOf(path: string, { out, formats }: ExportOptions): void {
    if (out !== undefined && (formats.length > 1 || path !== out)) {
        mkdirSync(dirname(path), { recursive: true });
    }
}

/** @throws {UsageError} when a file is there that this tool did not write, or that was changed since */
export function refuseForeign(path: string): void {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats?.isFile() && stats.size > 0 && !isOwnExport(readFileSync(path))) {
        throw new UsageError(`"${path}" is there already, and was not written by msp export or was changed since. --force replaces it.`);
    }
}
