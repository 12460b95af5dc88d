import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installOffice } from '../support/office-programs.ts';
import { artifacts, packageFile } from '../support/paths.ts';
import { runNode } from '../build/steps.ts';
import type { Counts } from './report.ts';

/** Runs the tests that need no VS Code. */
export async function runUnitTests(grep?: string): Promise<Counts> {
    await installOffice();
    const results = join(artifacts, 'unit-tests.json');
    rmSync(results, { force: true });
    const code = await runNode(packageFile('vitest', 'vitest.mjs'), [
        'run', '--config', 'packages/dev/vitest.config.ts',
        '--reporter=default', '--reporter=json', `--outputFile.json=${results}`,
        ...(grep ? ['-t', grep] : [])
    ]);
    if (!existsSync(results)) throw new Error('The unit tests did not run to their end.');
    const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(readFileSync(results, 'utf8')) as {
        numPassedTests: number;
        numFailedTests: number;
    };
    // A file that does not even load, or an error outside any test, fails without a failed test.
    return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}
