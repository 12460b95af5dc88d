// The host tests in desktop VS Code, where it can be downloaded or is there: VSCODE_EXECUTABLE_PATH names its program file.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { runTests as runVsCode } from '@vscode/test-electron';
import { cache, examples, extension } from '../support/paths.ts';
import { tempFolder } from '../support/temp.ts';
import type { TestResult } from '../testing/runner.ts';
import type { bundleHostTests, follow, HostTestOptions } from './host-tests.ts';

/**
 * @param host how the tests are bundled and their results read, the same as for the browser
 * @throws when VS Code is not there and cannot be downloaded
 */
export async function runDesktopTests(
    options: HostTestOptions,
    host: { bundle: typeof bundleHostTests; follow: typeof follow }
): Promise<readonly TestResult[]> {
    const temp = tempFolder('desktop');
    const folder = join(temp.path, 'folder');
    cpSync(options.folder ?? examples, folder, { recursive: true });
    const bundle = await host.bundle(join(temp.path, 'tests'), options);
    if (!bundle) return [];
    const executable = process.env['VSCODE_EXECUTABLE_PATH'];
    try {
        const ended = runVsCode({
            ...(executable ? { vscodeExecutablePath: executable } : { cachePath: join(cache, 'desktop') }),
            extensionDevelopmentPath: options.extension ?? extension,
            extensionTestsPath: bundle.module,
            launchArgs: [folder, '--disable-extensions', '--disable-workspace-trust', '--disable-telemetry', '--no-sandbox',
                '--user-data-dir', join(temp.path, 'user'), '--extensions-dir', join(temp.path, 'extensions')]
        });
        // A failed test makes VS Code exit with an error, which the results tell better.
        const early = new Promise<never>((_, reject) => ended.catch(error => setTimeout(() => reject(error), 1000)));
        const results = await Promise.race([host.follow(bundle), early]);
        await ended.catch(() => undefined);
        return results;
    } catch (error) {
        throw new Error(`Desktop VS Code did not run the tests: ${error instanceof Error ? error.message : error}\n`
            + 'Set VSCODE_EXECUTABLE_PATH to its program file, or run where it can be downloaded. On a machine without a display, use xvfb-run.');
    } finally {
        temp.remove();
    }
}
