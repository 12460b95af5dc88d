import { readdirSync, rmSync, statSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { installOffice } from '../support/office.ts';
import { artifacts, cliBundle, examples, root } from '../support/paths.ts';
import { capture } from '../support/processes.ts';
import { count, printResult, type Counts } from '../testing/report.ts';
import type { TestResult } from '../testing/runner.ts';
import { checks } from './checks.ts';

/** A sound dossier in French, one in English, and a faulty one. */
const DOSSIERS = ['boulangeries-mercier', 'alpine-dental', 'garage-lambert'];

/**
 * Exports the dossiers in every format with the command line as it ships, has other programs read each file, and keeps all of it.
 * @returns how many files were read without a fault
 */
export async function makeArtefacts(): Promise<Counts> {
    await installOffice();
    const results: TestResult[] = [];
    const attempt = async (name: string, body: () => Promise<void>): Promise<void> => {
        const started = Date.now();
        const error = await body().then(() => undefined, (thrown: unknown) => thrown instanceof Error ? thrown.message : String(thrown));
        results.push({ name, ok: error === undefined, ms: Date.now() - started, ...(error === undefined ? {} : { error }) });
        printResult(results.at(-1)!);
    };
    for (const dossier of DOSSIERS) {
        const folder = join(artifacts, 'exports', dossier);
        rmSync(folder, { recursive: true, force: true });
        await attempt(`${dossier}: exported`, () => exported(dossier, folder));
        for (const file of filesIn(folder)) {
            await attempt(`${dossier}: ${file}`, () => check(join(folder, file)));
        }
    }
    console.log(`To look at: ${relative(root, join(artifacts, 'exports'))}`);
    return count(results);
}

async function exported(dossier: string, folder: string): Promise<void> {
    const { code, output } = await capture(process.execPath, [cliBundle, 'export', join(examples, dossier), '--to', 'all', '-o', folder, '--quiet']);
    if (code !== 0) throw new Error(output.trim());
}

function filesIn(folder: string): readonly string[] {
    return statSync(folder, { throwIfNoEntry: false }) ? readdirSync(folder) : [];
}

/** A format that nothing here reads is a failure: nobody would see that it is broken. */
async function check(file: string): Promise<void> {
    const run = checks[extname(file).slice(1)];
    if (!run) throw new Error('Nothing reads files of this kind: add a check to packages/dev/src/artefacts/checks.ts.');
    await run(file);
}
