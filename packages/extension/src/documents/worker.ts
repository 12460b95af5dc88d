// The documents thread: writes and reads Word, PDF and the like beside the editor and the language server. A bundle of its own, so
// that neither carries what only an export needs.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { bindImport, importDocx, ImportError, REPORT_FILE, reportMarkdown } from '@msp/import';
import { ExportError, FORMATS, formatNamed, isOwnExport, sealed, type ExportData } from '@msp/render/formats';
import type { JobAnswer, JobMessage, Jobs } from './jobs.js';

type Handlers = { readonly [Kind in keyof Jobs]: (takes: Jobs[Kind]['takes']) => Jobs[Kind]['gives'] | Promise<Jobs[Kind]['gives']> };

const handlers: Handlers = {
    formats: () => FORMATS.map(({ id, extension, mediaType, label, templates = false }) => ({ id, extension, mediaType, label, templates })),
    write: async ({ format, tree, data, ...chosen }) => {
        const output = formatNamed(format);
        if (!output) {
            throw new Error(`There is no format "${format}".`);
        }
        const plain = data as ExportData;
        return sealed(await output.write(tree, { ...plain, ...chosen, now: new Date(plain.now), asset: name => readFile(join(__dirname, 'assets', name)) }));
    },
    isOwn: bytes => isOwnExport(bytes),
    import: async ({ bytes, name }) => {
        const { files, report } = await bindImport(importDocx(bytes, { name }));
        return {
            files: [...files, { path: REPORT_FILE, text: reportMarkdown(report) }],
            reported: report.items.length,
            missing: report.accounting.unaccounted,
            unread: report.unread
        };
    }
};

parentPort?.on('message', async ({ kind, takes }: JobMessage) => {
    parentPort?.postMessage(await run(kind, takes));
});

async function run(kind: keyof Jobs, takes: unknown): Promise<JobAnswer> {
    try {
        return { ok: true, gives: await (handlers[kind] as (takes: unknown) => unknown)(takes) };
    } catch (error) {
        return error instanceof ExportError || error instanceof ImportError
            ? { ok: false, told: error.messages }
            : { ok: false, fault: error instanceof Error ? error.stack ?? error.message : String(error) };
    }
}
