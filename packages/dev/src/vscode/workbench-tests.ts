// Runs the tests that act on VS Code's window from outside. They run in this very process.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rmSync } from 'node:fs';
import { build } from 'esbuild';
import { node } from '../build/bundles.ts';
import { extension, root } from '../support/paths.ts';
import { onEnd } from '../support/processes.ts';
import { testFiles } from '../testing/bundle-tests.ts';
import { printResult } from '../testing/report.ts';
import { runTests, type TestResult } from '../testing/runner.ts';
import { screenshot } from './screenshots.ts';
import { openWindows } from './windows.ts';

export interface WorkbenchTestOptions {
    readonly grep?: string;
    /** The extension's folder; another than the project's own when the harness itself is tested. */
    readonly extension?: string;
}

export async function runWorkbenchTests(options: WorkbenchTestOptions = {}): Promise<readonly TestResult[]> {
    const files = testFiles(join(options.extension ?? extension, 'test', 'workbench'));
    if (files.length === 0) return [];
    process.setSourceMapsEnabled(true);
    // Inside the project, so that Node finds the packages left out of the bundle: the runner must be the one used here.
    const outfile = join(root, 'packages', 'dev', 'dist', 'tests', `workbench-${process.pid}.mjs`);
    const remove = () => rmSync(outfile, { force: true });
    const forget = onEnd(remove);
    await build({
        ...node,
        format: 'esm',
        absWorkingDir: root,
        stdin: { contents: files.map(file => `import ${JSON.stringify(file)};`).join('\n'), loader: 'ts', resolveDir: root },
        outfile,
        external: ['@msp/dev', '@msp/dev/*', 'playwright-core'],
        sourcemap: 'inline'
    });
    try {
        await import(pathToFileURL(outfile).href);
        return await runTests({
            ...(options.grep ? { grep: options.grep } : {}),
            onResult: printResult,
            onFailure: async result => {
                for (const { page } of openWindows()) console.log(`      see ${await screenshot(page, `failed-${result.name}`)}`);
            }
        });
    } finally {
        for (const workbench of openWindows()) await workbench.close();
        remove();
        forget();
    }
}
