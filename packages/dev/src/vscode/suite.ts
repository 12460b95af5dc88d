// The tests in a real VS Code: inside its extension host, and on its window from outside.
import { bundleHostTests, follow, runHostTests } from './host-tests.ts';
import { closeBrowser, sharedBrowser } from './workbench.ts';
import { runWorkbenchTests } from './workbench-tests.ts';
import { runDesktopTests } from './desktop.ts';
import { count, type Counts } from '../testing/report.ts';
import type { TestResult } from '../testing/runner.ts';

export interface SuiteOptions {
    readonly grep?: string;
    /** The extension's folder and the folder to open, when not the project's own. */
    readonly extension?: string;
    readonly folder?: string;
}

/** In VS Code in a browser. */
export async function runHostSuite(options: SuiteOptions = {}): Promise<Counts> {
    return close(async () => runHostTests(await sharedBrowser(), options));
}

export async function runWorkbenchSuite(options: SuiteOptions = {}): Promise<Counts> {
    return close(() => runWorkbenchTests(options));
}

/** The host tests again, in desktop VS Code. */
export async function runDesktopSuite(options: SuiteOptions = {}): Promise<Counts> {
    return count(await runDesktopTests(options, { bundle: bundleHostTests, follow }));
}

async function close(run: () => Promise<readonly TestResult[]>): Promise<Counts> {
    try {
        return count(await run());
    } finally {
        await closeBrowser();
    }
}
