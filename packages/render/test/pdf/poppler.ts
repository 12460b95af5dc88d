/** Reads files that we wrote with other people's programs: poppler's tools and qpdf. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { requireOffice } from '@msp/dev/office';

const run = promisify(execFile);

/** What a program prints about a file, given as its last argument. */
export async function printed(pdf: Uint8Array, command: string, ...args: readonly string[]): Promise<string> {
    return withFile(pdf, async file => (await started(command, [...args, file])).stdout);
}

/**
 * The text of the pages in the order in which it is read, without running headers and footers; a form feed ends each page.
 * Words that a line's end divides are whole again: they end with a soft hyphen there.
 */
export async function bodyText(pdf: Uint8Array): Promise<string> {
    const text = await withFile(pdf, async file => (await started('pdftotext', ['-raw', '-enc', 'UTF-8', '-x', '0', '-y', '60', '-W', '596', '-H', '720', file, '-'])).stdout);
    return text.replace(/\u00AD\s*/g, '');
}

/** Attached files by their name. */
export async function attachments(pdf: Uint8Array): Promise<ReadonlyMap<string, string>> {
    return withFile(pdf, async (file, folder) => {
        const listed = (await started('pdfdetach', ['-list', file])).stdout;
        const found = new Map<string, string>();
        for (const [, index, name] of listed.matchAll(/^(\d+): (.*)$/gm)) {
            const target = join(folder, `attachment-${index}`);
            await started('pdfdetach', ['-save', index!, '-o', target, file]);
            found.set(name!, readFileSync(target, 'utf8'));
        }
        return found;
    });
}

/** Objects of the file, by `obj:12 0 R`, as qpdf's JSON has them. */
export async function objects(pdf: Uint8Array): Promise<Readonly<Record<string, PdfObject>>> {
    const json = JSON.parse(await printed(pdf, 'qpdf', '--json=2', '--json-key=qpdf', '--json-stream-data=none')) as { readonly qpdf: readonly [unknown, Record<string, PdfObject>] };
    return json.qpdf[1];
}

export interface PdfObject {
    readonly value?: unknown;
    readonly stream?: { readonly dict: Readonly<Record<string, unknown>> };
}

/** The decoded content of a stream. */
export async function streamOf(pdf: Uint8Array, id: string): Promise<string> {
    return withFile(pdf, async file => (await started('qpdf', [`--show-object=${id}`, '--filtered-stream-data', file])).stdout);
}

async function withFile<Result>(pdf: Uint8Array, use: (file: string, folder: string) => Promise<Result>): Promise<Result> {
    const folder = mkdtempSync(join(tmpdir(), 'msp-pdf-'));
    try {
        const file = join(folder, 'document.pdf');
        writeFileSync(file, pdf);
        return await use(file, folder);
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}

async function started(command: string, args: readonly string[]): Promise<{ readonly stdout: string }> {
    try {
        return await run(command, args, { maxBuffer: 1 << 28, encoding: 'utf8' });
    } catch (error) {
        // A missing program is told with the way to get it.
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') await requireOffice();
        throw error;
    }
}
