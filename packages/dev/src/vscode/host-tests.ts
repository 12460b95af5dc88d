// Runs the extension's host tests: inside the extension host of a real VS Code, opened in a browser on a copy of the examples.
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { bundleTests, testFiles } from '../testing/bundle-tests.ts';
import { printResult } from '../testing/report.ts';
import type { TestResult } from '../testing/runner.ts';
import { sourcePlaces } from '../testing/stack.ts';
import { artifacts, examples, extension } from '../support/paths.ts';
import { tempFolder } from '../support/temp.ts';
import { startServer, workbenchUrl } from './server.ts';
import { testSettings } from './settings.ts';

const START_TIMEOUT_MS = 90_000;
const SILENCE_TIMEOUT_MS = 180_000;

/** What the bundled tests write, a line each, as they go. */
type Event = { readonly kind: 'started' } | { readonly kind: 'result'; readonly result: TestResult } | { readonly kind: 'done' };

export interface HostTestBundle {
    /** Exports `run()`, as VS Code and @vscode/test-electron both want it. */
    readonly module: string;
    /** Where its events go. */
    readonly events: string;
}

export interface HostTestOptions {
    readonly grep?: string;
    /** The extension's folder and the folder to open; others than the project's own when the harness itself is tested. */
    readonly extension?: string;
    readonly folder?: string;
}

/** Bundles the host tests; gives undefined when there is none. */
export async function bundleHostTests(outDir: string, options: HostTestOptions = {}): Promise<HostTestBundle | undefined> {
    const files = testFiles(join(options.extension ?? extension, 'test', 'host'));
    if (files.length === 0) return undefined;
    const events = join(outDir, 'events.jsonl');
    const module = join(outDir, 'host-tests.cjs');
    // Events go through a file: the extension host's output does not reach us in every host.
    await bundleTests(files, `
        import { appendFileSync } from 'node:fs';
        import { runTests } from '@msp/dev/testing';
        const tell = (event: unknown) => appendFileSync(${JSON.stringify(events)}, JSON.stringify(event) + '\\n');
        export async function run(): Promise<void> {
            tell({ kind: 'started' });
            const results = await runTests({ grep: ${JSON.stringify(options.grep ?? '')}, onResult: result => tell({ kind: 'result', result }) });
            tell({ kind: 'done' });
            const failed = results.filter(result => !result.ok).length;
            if (failed > 0) throw new Error(failed + ' failed');
        }
    `, module, ['vscode']);
    return { module, events };
}

/** @throws when VS Code does not open or stops answering */
export async function runHostTests(browser: Browser, options: HostTestOptions = {}): Promise<readonly TestResult[]> {
    const temp = tempFolder('host');
    const folder = join(temp.path, 'folder');
    cpSync(options.folder ?? examples, folder, { recursive: true });
    const bundle = await bundleHostTests(join(temp.path, 'tests'), options);
    if (!bundle) return [];

    const server = await startServer(temp.path, testSettings);
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    try {
        const page = await context.newPage();
        const console: string[] = [];
        page.on('console', message => console.push(message.text()));
        await page.goto(workbenchUrl(server.port, folder, options.extension ?? extension, bundle.module));
        return await follow(bundle).catch(async (error: Error) => {
            mkdirSync(join(artifacts, 'screenshots'), { recursive: true });
            await page.screenshot({ path: join(artifacts, 'screenshots', 'host-tests-failed.png') }).catch(() => undefined);
            throw new Error(`${error.message}\nThe browser's console:\n${console.slice(-30).join('\n')}\nThe server:\n${server.log().slice(-4000)}`);
        });
    } finally {
        await context.close();
        await server.stop();
        temp.remove();
    }
}

/** Prints results as they come, until the last. */
export async function follow(bundle: HostTestBundle): Promise<readonly TestResult[]> {
    const results: TestResult[] = [];
    let seen = 0;
    let deadline = Date.now() + START_TIMEOUT_MS;
    for (;;) {
        const lines = existsSync(bundle.events) ? readFileSync(bundle.events, 'utf8').split('\n').slice(0, -1) : [];
        for (const line of lines.slice(seen)) {
            seen += 1;
            deadline = Date.now() + SILENCE_TIMEOUT_MS;
            const event = JSON.parse(line) as Event;
            if (event.kind === 'done') return results;
            if (event.kind === 'result') {
                const { error, ...result } = event.result;
                results.push(error ? { ...result, error: sourcePlaces(error, bundle.module) } : result);
                printResult(results.at(-1)!);
            }
        }
        if (Date.now() > deadline) {
            throw new Error(seen === 0 ? 'The extension host never started the tests.' : 'The extension host stopped answering.');
        }
        await new Promise(resolve => setTimeout(resolve, 100));
    }
}
