// A real VS Code window to act on from outside, for the tests in packages/extension/test/workbench. This file opens and closes
// windows; what can be done in one is in the files it re-exports.
import { cpSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { examples, extension } from '../support/paths.ts';
import { tempFolder } from '../support/temp.ts';
import { startBrowser } from './browser.ts';
import { startServer, workbenchUrl } from './server.ts';
import { testSettings, themes, type Theme } from './settings.ts';
import { register, type Workbench } from './windows.ts';

export { after, assert, before, suite, test, waitFor } from '../testing/runner.ts';
export { accessibilityFaults } from './accessibility.ts';
export { openFile, runCommand, activeFile, reload } from './commands.ts';
export { goTo, hoverAt, quickFix, quickFixes, visibleLines } from './editor.ts';
export { previewFrame } from './preview.ts';
export { problems, type Problem } from './problems.ts';
export { screenshot } from './screenshots.ts';
export type { Workbench } from './windows.ts';
export type { Frame, Page } from 'playwright-core';

const OPEN_TIMEOUT_MS = 60_000;

export interface WorkbenchOptions {
    /** The folder to open: inside `examples`, or anywhere when absolute; all the examples when left out. A copy is opened. */
    readonly folder?: string;
    readonly theme?: Theme;
    /** User settings on top of the tests' own. */
    readonly settings?: Readonly<Record<string, unknown>>;
    /** The extension under development; the project's own when left out. */
    readonly extension?: string;
    readonly width?: number;
    readonly height?: number;
}

let browser: Promise<Browser> | undefined;

/** The one browser of this run, started when first asked for. */
export function sharedBrowser(): Promise<Browser> {
    return browser ??= startBrowser();
}

export async function closeBrowser(): Promise<void> {
    await (await browser)?.close();
    browser = undefined;
}

/** Opens VS Code, with a server, user data and a copy of the folder of its own. Close it in `after`. */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
    const temp = tempFolder('workbench');
    const folder = copyFolder(options.folder, temp.path);
    const { theme = 'light', settings = {} } = options;
    const server = await startServer(temp.path, { ...testSettings, 'workbench.colorTheme': themes[theme], ...settings });
    const context = await (await sharedBrowser()).newContext({
        viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
        colorScheme: theme === 'light' || theme === 'high-contrast-light' ? 'light' : 'dark',
        reducedMotion: 'reduce',
        locale: 'en-US'
    });
    const page = await context.newPage();
    const console: string[] = [];
    page.on('console', message => console.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', error => console.push(`error: ${error.stack ?? error.message}`));
    const close = async () => {
        unregister();
        await context.close();
        await server.stop();
        temp.remove();
    };
    const workbench: Workbench = { page, folder, log: () => `${console.join('\n')}\n${server.log()}`, close };
    const unregister = register(workbench);
    try {
        await page.goto(workbenchUrl(server.port, folder, options.extension ?? extension), { timeout: OPEN_TIMEOUT_MS });
        await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: OPEN_TIMEOUT_MS });
    } catch (error) {
        const log = workbench.log();
        await close();
        throw new Error(`VS Code did not open: ${error instanceof Error ? error.message : error}\n${log.slice(-4000)}`);
    }
    return workbench;
}

/** All the examples come along, because a dossier may use a library that stands beside it. */
function copyFolder(folder: string | undefined, target: string): string {
    if (folder && isAbsolute(folder)) {
        const copy = join(target, 'folder');
        cpSync(folder, copy, { recursive: true });
        return copy;
    }
    const copy = join(target, 'examples');
    cpSync(examples, copy, { recursive: true });
    return folder ? join(copy, folder) : copy;
}
