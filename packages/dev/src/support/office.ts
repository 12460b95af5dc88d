// Reads exported documents with other people's programs: LibreOffice, poppler's tools, qpdf. Tests import it as `@msp/dev/office`.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cache } from './paths.ts';
import { requireOffice } from './office-programs.ts';
import { capture, start, stop } from './processes.ts';
import { tempFolder } from './temp.ts';

export { installOffice, officePython, requireOffice } from './office-programs.ts';

const profile = join(cache, 'office-profile');
const lock = join(cache, 'office.lock');

export interface ConvertOptions {
    /** Extension of the file given: how LibreOffice reads it. `docx` when left out. */
    readonly from?: string;
    /** As `--convert-to` takes it: `pdf` when left out, `odt`, `txt:Text (encoded):UTF8` … */
    readonly to?: string;
    /** For the conversion itself, without the wait for others; 120 s when left out. */
    readonly timeoutMs?: number;
}

/**
 * Opens a document in LibreOffice and saves it in another format. One at a time on this machine, so a test that calls it wants a
 * generous time limit: the first start takes 5 s, others may be before it.
 * @throws when a program is missing, when LibreOffice does not open the document, or takes too long
 */
export async function convertWithOffice(document: Uint8Array, { from = 'docx', to = 'pdf', timeoutMs }: ConvertOptions = {}): Promise<Uint8Array> {
    const temp = tempFolder('office');
    try {
        const file = join(temp.path, `document.${from}`);
        const target = join(temp.path, 'converted');
        writeFileSync(file, document);
        const output = await runOffice(['--convert-to', to, '--outdir', target, file], timeoutMs);
        // It ends with 0 also when it could not read the file.
        const [result] = existsSync(target) ? readdirSync(target) : [];
        if (result === undefined) throw new Error(`LibreOffice does not open the document.\n${output.trim()}`);
        return readFileSync(join(target, result));
    } finally {
        temp.remove();
    }
}

/**
 * Runs LibreOffice once, without a window, alone on this machine.
 * @returns all it printed
 * @throws when it fails or takes too long
 */
export async function runOffice(args: readonly string[], timeoutMs = 120_000): Promise<string> {
    return withOffice(async own => {
        const child = start('soffice', [...own, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
        let output = '';
        child.stdout?.on('data', (data: Buffer) => { output += data.toString(); });
        child.stderr?.on('data', (data: Buffer) => { output += data.toString(); });
        let late = false;
        const timer = setTimeout(() => {
            late = true;
            void stop(child);
        }, timeoutMs);
        const code = await new Promise<number | null>((resolve, reject) => {
            child.once('error', reject);
            child.once('close', resolve);
        }).finally(() => clearTimeout(timer));
        if (late || code !== 0) {
            // What a killed LibreOffice left there would make the next one offer a recovery.
            rmSync(profile, { recursive: true, force: true });
            throw new Error(late ? `LibreOffice took longer than ${timeoutMs} ms.\n${output}` : `LibreOffice ended with ${code}.\n${output}`);
        }
        return output;
    });
}

/**
 * For what starts LibreOffice in another way, a UNO script say: nobody else has it meanwhile.
 * @param use gets the arguments that every start needs: no window, a profile of our own
 */
export async function withOffice<Result>(use: (args: readonly string[]) => Promise<Result>): Promise<Result> {
    await requireOffice();
    mkdirSync(cache, { recursive: true });
    while (!takeLock()) await new Promise(resolve => setTimeout(resolve, 100));
    try {
        return await use(['--headless', '--norestore', '--nolockcheck', '--nodefault', `-env:UserInstallation=${pathToFileURL(profile).href}`]);
    } finally {
        rmSync(lock, { force: true });
    }
}

function takeLock(): boolean {
    try {
        writeFileSync(lock, String(process.pid), { flag: 'wx' });
        return true;
    } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
        if (isAbandoned()) rmSync(lock, { force: true });
        return false;
    }
}

function isAbandoned(): boolean {
    try {
        const pid = Number(readFileSync(lock, 'utf8'));
        if (!pid) return Date.now() - statSync(lock).mtimeMs > 10_000;
        process.kill(pid, 0);
        return false;
    } catch (error) {
        return (error as NodeJS.ErrnoException).code === 'ESRCH';
    }
}

/** Text of a PDF as a reader copies it, page by page separated by form feeds. `layout` keeps columns apart. */
export async function pdfText(pdf: Uint8Array, { layout = false }: { readonly layout?: boolean } = {}): Promise<string> {
    return onFile(pdf, file => printed('pdftotext', [...(layout ? ['-layout'] : []), '-enc', 'UTF-8', file, '-']));
}

/** What `pdfinfo` says, by its own words: `Pages`, `Tagged`, `PDF subtype` … */
export async function pdfInfo(pdf: Uint8Array): Promise<Readonly<Record<string, string>>> {
    const output = await onFile(pdf, file => printed('pdfinfo', [file]));
    return Object.fromEntries(output.split('\n').flatMap(line => {
        const match = /^(\S[^:]*):\s+(.*)$/.exec(line);
        return match ? [[match[1]!.trim(), match[2]!.trim()]] : [];
    }));
}

/** @throws with qpdf's words when it finds a fault */
export async function checkPdf(pdf: Uint8Array): Promise<void> {
    await onFile(pdf, file => printed('qpdf', ['--check', file]));
}

/**
 * Pictures of the pages, as PNG.
 * @param prefix path of the pictures: `-01.png` and so on is added
 * @returns their paths, in order
 */
export async function pdfPages(pdf: Uint8Array, prefix: string, dpi = 60): Promise<readonly string[]> {
    const folder = join(prefix, '..');
    mkdirSync(folder, { recursive: true });
    await onFile(pdf, file => printed('pdftoppm', ['-r', String(dpi), '-png', file, prefix]));
    return readdirSync(folder).map(name => join(folder, name)).filter(path => path.startsWith(`${prefix}-`) && path.endsWith('.png')).sort();
}

async function onFile<Result>(content: Uint8Array, use: (file: string) => Promise<Result>): Promise<Result> {
    const temp = tempFolder('pdf');
    try {
        const file = join(temp.path, 'document.pdf');
        writeFileSync(file, content);
        return await use(file);
    } finally {
        temp.remove();
    }
}

async function printed(command: string, args: readonly string[]): Promise<string> {
    const { code, output } = await capture(command, args).catch(async (error: unknown) => {
        await requireOffice();
        throw error;
    });
    if (code !== 0) throw new Error(`${command} ended with ${code}.\n${output.trim()}`);
    return output;
}
