/**
 * From a keystroke to its findings, over the real server on stdio; beside it, a bare Langium parse of the same text in the
 * same run. Then the start, and a workspace of 1,000 dossiers of four documents.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { createMspServices } from '@msp/language';
import { contractText, dossierFiles, extendedContract } from '../../language/bench/dossiers.js';
import { ServerUnderTest } from '../test/lsp-client.js';

const WARM_UP = 30;
const ROUNDS = 120;
const SIZES = [5, 20, 100, 500];
/** From this size on, in thousands of characters, the real example is measured; it has 66 of its own. */
const REAL_FROM = 100;
const DOSSIERS = 1000;
const DOSSIER_LENGTH = 5000;

const root = mkdtempSync(join(tmpdir(), 'msp-bench-'));

function write(folder: string, files: Readonly<Record<string, string>>): string {
    for (const [name, text] of Object.entries(files)) {
        mkdirSync(dirname(join(root, folder, name)), { recursive: true });
        writeFileSync(join(root, folder, name), text);
    }
    return join(root, folder);
}

function quantile(values: readonly number[], part: number): number {
    return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * part)]!;
}

async function edits(server: ServerUnderTest, path: string): Promise<number[]> {
    const times: number[] = [];
    for (let round = 0; round < WARM_UP + ROUNDS; round++) {
        const time = await server.edit(path, round);
        if (round >= WARM_UP) {
            times.push(time);
        }
        // A person types slower than a loop; the pause lets the server finish what it does after publishing.
        await new Promise(resolve => setTimeout(resolve, 5));
    }
    return times;
}

function bareParse(text: string): number[] {
    const { msp } = createMspServices();
    const times: number[] = [];
    for (let round = 0; round < WARM_UP + ROUNDS; round++) {
        const start = performance.now();
        msp.parser.LangiumParser.parse(text);
        if (round >= WARM_UP) {
            times.push(performance.now() - start);
        }
    }
    return times;
}

const ms = (value: number): string => `${value.toFixed(1)} ms`.padStart(9);

function generated(size: number): { folder: string; text: string } {
    const text = contractText(size * 1000);
    return { folder: write(`size-${size}`, { 'contrat.msp': text }), text };
}

/** The sound example with its five other documents and its policies, the contract made longer. */
function real(size: number): { folder: string; text: string } {
    const target = join(root, `size-${size}`);
    cpSync('examples', target, { recursive: true, filter: source => !source.includes('scenario') && !source.includes('garage') && !source.includes('alpine') });
    const folder = join(target, 'boulangeries-mercier');
    const text = extendedContract(readFileSync(join(folder, 'contrat.msp'), 'utf8'), size * 1000);
    writeFileSync(join(folder, 'contrat.msp'), text);
    return { folder, text };
}

async function bySize(server: string): Promise<void> {
    console.log('Edit to findings                    median       p95   bare parse   ratio');
    for (const size of SIZES) {
        const { folder, text } = size < REAL_FROM ? generated(size) : real(size);
        const running = new ServerUnderTest(server, folder);
        await running.initialize();
        const path = join(folder, 'contrat.msp');
        await running.open(path);
        const times = await edits(running, path);
        await running.stop();
        const parse = quantile(bareParse(text), 0.5);
        const median = quantile(times, 0.5);
        console.log(`  ${String(size).padStart(3)} KB                          ${ms(median)} ${ms(quantile(times, 0.95))}    ${ms(parse)}   ${(median / parse).toFixed(2)}`);
    }
}

async function start(server: string): Promise<void> {
    const folder = write('start', dossierFiles(20_000));
    const times: number[] = [];
    for (let round = 0; round < 5; round++) {
        const running = new ServerUnderTest(server, folder);
        await running.initialize();
        await running.open(join(folder, 'contrat.msp'));
        times.push(performance.now() - running.started);
        await running.stop();
    }
    console.log(`\nStart to first findings, a dossier of 35 KB: median ${ms(quantile(times, 0.5)).trim()}`);
}

async function workspace(server: string): Promise<void> {
    const one = write('one', Object.fromEntries(Object.entries(dossierFiles(DOSSIER_LENGTH)).map(([name, text]) => [`d0/${name}`, text])));
    const many = join(root, 'many');
    for (let index = 0; index < DOSSIERS; index++) {
        write(`many/d${index}`, dossierFiles(DOSSIER_LENGTH));
    }
    const medians: number[] = [];
    for (const [folder, dossiers] of [[one, 1], [many, DOSSIERS]] as const) {
        const running = new ServerUnderTest(server, folder);
        const files = dossiers * 4;
        const ready = new Promise<void>(resolve => {
            running.onPublished = () => {
                if (running.published.size >= files) {
                    resolve();
                }
            };
        });
        await running.initialize();
        await ready;
        const time = performance.now() - running.started;
        const memory = running.memory();
        const path = join(folder, 'd0', 'contrat.msp');
        await running.open(path);
        const times = await edits(running, path);
        medians.push(quantile(times, 0.5));
        console.log(`Workspace of ${String(dossiers).padStart(4)} dossiers: all checked in ${(time / 1000).toFixed(2)} s, ${memory.toFixed(0)} MB; an edit in it: median ${ms(quantile(times, 0.5)).trim()}, p95 ${ms(quantile(times, 0.95)).trim()}`);
        await running.stop();
    }
    console.log(`An edit among ${DOSSIERS} dossiers against one alone: ${(medians[1]! / medians[0]!).toFixed(2)}x`);
}

async function main(): Promise<void> {
    const server = join(root, 'server.cjs');
    await build({ entryPoints: ['packages/extension/src/server.ts'], bundle: true, platform: 'node', format: 'cjs', mainFields: ['module', 'main'], outfile: server, logLevel: 'error' });
    try {
        await bySize(server);
        await start(server);
        await workspace(server);
    } finally {
        rmSync(root, { recursive: true, force: true });
    }
}

main().catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
});
