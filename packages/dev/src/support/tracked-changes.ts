// What LibreOffice makes of tracked changes. Tests import it as `@msp/dev/tracked-changes`.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { officePython, withOffice } from './office.ts';
import { root } from './paths.ts';
import { capture, start, stop } from './processes.ts';
import { tempFolder } from './temp.ts';

export interface OfficeReading {
    readonly docx: Uint8Array;
    /** As it stands when left out: insertions and deletions alike are there. */
    readonly changes?: 'accept' | 'reject';
}

/**
 * The texts of Word files as LibreOffice saves them, numbers included, after its own command to accept or to reject all changes.
 * One start for all of them; the first takes 5 s.
 * @throws when LibreOffice is missing, does not open a file, or leaves changes
 */
export async function textsInOffice(readings: readonly OfficeReading[]): Promise<readonly string[]> {
    const temp = tempFolder('changes');
    try {
        const jobs = readings.map(({ docx, changes }, index) => {
            const [document, text] = [join(temp.path, `${index}.docx`), join(temp.path, `${index}.txt`)];
            writeFileSync(document, docx);
            return { document, text, changes };
        });
        const list = join(temp.path, 'jobs.json');
        const url = (path: string): string => pathToFileURL(path).href;
        writeFileSync(list, JSON.stringify(jobs.map(({ document, text, changes }) => ({ document: url(document), text: url(text), changes: changes ?? null }))));
        await withOffice(async own => {
            const pipe = `msp-${process.pid}`;
            const office = start('soffice', [...own, `--accept=pipe,name=${pipe};urp;StarOffice.ComponentContext`], { stdio: 'ignore' });
            const ended = new Promise<void>(done => office.once('close', () => done()));
            try {
                const { code, output } = await capture(officePython, [join(root, 'packages', 'dev', 'src', 'support', 'tracked-changes.py'), pipe, list]);
                if (code !== 0) throw new Error(output.trim());
                await Promise.race([ended, new Promise(done => setTimeout(done, 10_000))]);
            } finally {
                await stop(office);
            }
        });
        return jobs.map(({ text }) => readFileSync(text, 'utf8').replace(/^\uFEFF/, ''));
    } finally {
        temp.remove();
    }
}
