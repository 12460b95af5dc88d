/** `msp redline`: what changed between two versions of a contract. */
import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import type { Dossier } from '@msp/language';
import { buildContractTree, exportContext, exportName, redline, redlineSummary, unreadLines, withUnread, type ContractTree, type ExtentOptions, type Redline } from '@msp/render';
import { ExportError, sealed, type OutputFormat } from '@msp/render/formats';
import { authorIn, openVersions, samePair, VersionError, versionsNamed, type OpenVersion } from '@msp/versions';
import { checkDocuments } from './check.js';
import { filesOf, moment, readTemplate, refuseForeign, STANDARD_OUTPUT } from './export.js';
import type { Extent } from './document-options.js';
import type { Language } from './language.js';
import { UsageError } from './usage-error.js';
import { writeAtomically } from './write.js';

export interface RedlineRequest {
    /** As `versionsNamed` takes them. */
    readonly versions: readonly [first: string, second: string, path?: string];
    readonly to: OutputFormat | 'text' | 'json';
    readonly extent: Extent;
    /** Name or title of the one document to compare. */
    readonly document?: string;
    /** Name or title of the contract, where a folder holds several. */
    readonly contract?: string;
    /** A file, or `-`; the title in the current folder when left out. */
    readonly out?: string;
    readonly template?: string;
    readonly author?: string;
    readonly date?: Date;
    readonly force: boolean;
    /** Of messages, and of the list of changes. */
    readonly language: Language;
}

export interface RedlineResult {
    readonly redline: Redline;
    /** Undefined where the content goes to standard output. */
    readonly path?: string;
    readonly content: Uint8Array;
}

/** @throws {UsageError} when a version or a document is not there, or the file may not be replaced */
export async function redlineFile(request: RedlineRequest): Promise<RedlineResult> {
    try {
        return await write(request);
    } catch (error) {
        throw error instanceof VersionError || error instanceof ExportError ? new UsageError(error.messages[request.language]) : error;
    }
}

async function write(request: RedlineRequest): Promise<RedlineResult> {
    const { to, language } = request;
    const specs = await versionsNamed(...request.versions);
    const [older, newer] = await openVersions(specs) as [OpenVersion, OpenVersion];
    const [before, after] = samePair(older, newer, request.contract);
    const now = moment();
    const author = request.author ?? await authorIn(process.cwd()) ?? userName();
    const unread = [...older.shared.checking.Checker.unreadOf(before), ...newer.shared.checking.Checker.unreadOf(after)];
    const tree = withUnread(redline(buildContractTree(before, extentOf(before, older.name, request)), buildContractTree(after, extentOf(after, newer.name, request)), {
        author, date: (request.date ?? now).toISOString().replace(/\.\d+Z$/, 'Z'), beforeName: older.name, afterName: newer.name, language
    }), unread);
    const marks = tree.redline!;
    if (to === 'text' || to === 'json') {
        const notRead = unreadLines(unread, language);
        const text = to === 'text' ? [...notRead, ...(notRead.length > 0 ? [''] : []), redlineSummary(marks, language)].join('\n') : json(marks, notRead, older, newer);
        return place(request, marks, new TextEncoder().encode(text), undefined);
    }
    const { findings } = checkDocuments(newer.shared, filesOf(newer.shared, after), language);
    const content = sealed(await to.write(tree, {
        ...exportContext(after, tree, findings, { now, author: request.author, template: request.template === undefined ? undefined : readTemplate(request.template) }),
        asset: name => readFile(join(__dirname, 'assets', name))
    }));
    return place(request, marks, content, `${fileName(tree, language)}.${to.extension}`);
}

/** @param name what the file is called unless the request says; standard output when undefined */
function place({ out, force }: RedlineRequest, marks: Redline, content: Uint8Array, name: string | undefined): RedlineResult {
    const path = out ?? name ?? STANDARD_OUTPUT;
    if (path === STANDARD_OUTPUT) {
        return { redline: marks, content };
    }
    if (!force) {
        refuseForeign(path);
    }
    writeAtomically(path, content);
    return { redline: marks, path, content };
}

function fileName(tree: ContractTree, language: Language): string {
    return `${exportName(tree)} - ${language === 'fr' ? 'comparaison' : 'redline'}`;
}

function userName(): string {
    try {
        return userInfo().username;
    } catch {
        // No account has this process's id, as in some containers.
        return 'msp';
    }
}

function extentOf(dossier: Dossier, version: string, { extent, document: wanted, language }: RedlineRequest): ExtentOptions {
    if (extent !== 'document') {
        return { extent };
    }
    const document = dossier.documents.find(({ name, title }) => wanted !== undefined && (name === wanted || title === wanted));
    if (!document) {
        const names = dossier.documents.map(({ name, title }) => `  ${name}${title ? `  ${title}` : ''}`).join('\n');
        throw new VersionError(wanted === undefined
            ? { fr: `Nommez le document avec --document. Le dossier contient :\n${names}`, en: `Name the document with --document. The dossier holds:\n${names}` }
            : { fr: `Il n'y a pas de document « ${wanted} » dans « ${version} » :\n${names}`, en: `There is no document "${wanted}" in "${version}":\n${names}` });
    }
    return { extent, document };
}

/** The list of changes; places are paths and offsets in UTF-16 units. */
function json({ changes, ...redline }: Redline, unread: readonly string[], older: OpenVersion, newer: OpenVersion): string {
    const shown = changes.map(({ source, ...change }) => ({
        ...change,
        ...(source ? { source: { path: newer.pathOf(source.uri) ?? older.pathOf(source.uri) ?? source.uri, start: source.start, end: source.end } } : undefined)
    }));
    return `${JSON.stringify({ ...redline, ...(unread.length > 0 ? { unread } : undefined), changes: shown }, null, 2)}\n`;
}
