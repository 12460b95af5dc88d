import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { waitFor } from '../testing/runner.ts';
import { folderOf } from './windows.ts';

const ROWS = '.quick-input-list .monaco-list-row';

/**
 * Runs a command by its title, as shown in the command palette; the category may be left out.
 * @throws when no command of that title shows up, with those that did
 */
export async function runCommand(page: Page, title: string): Promise<void> {
    let labels: readonly string[] = [];
    await waitFor(`the command "${title}"`, async () => {
        await openQuickInput(page, 'F1', `>${title}`);
        // The commands of an extension come in a moment after the window.
        for (let tries = 0; tries < 10; tries++) {
            labels = await rowLabels(page);
            const index = labels.findIndex(label => isCommand(label, title));
            if (index >= 0) {
                await page.locator(ROWS).nth(index).click({ timeout: 3000 });
                return true;
            }
            await page.waitForTimeout(150);
        }
        return false;
    }).catch((error: Error) => {
        throw new Error(`${error.message} The palette shows: ${labels.join(' | ') || 'nothing'}`);
    });
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' }).catch(() => undefined);
}

/** A row reads "Category: Title, Keybinding, recently used". */
function isCommand(label: string, title: string): boolean {
    return [title, `: ${title}`].some(text => {
        const at = label.indexOf(text);
        const end = at + text.length;
        return at >= 0 && (at === 0 || text.startsWith(':')) && (end === label.length || label[end] === ',');
    });
}

/** Opens a file of the folder in an editor and gives it the focus. */
export async function openFile(page: Page, path: string): Promise<void> {
    const file = join(folderOf(page), path);
    const name = path.split('/').at(-1) ?? path;
    await waitFor(`the file ${path} in an editor`, async () => {
        await openQuickInput(page, 'Control+P', file);
        await page.locator(ROWS).filter({ hasText: name }).first().click({ timeout: 5000 });
        return waitFor('its editor', async () => (await activeFile(page)) === file, 5000);
    }, 30_000);
    await page.locator('.monaco-editor .view-line').first().waitFor();
}

/** The path of the file in the active editor; undefined when there is none. */
export async function activeFile(page: Page): Promise<string | undefined> {
    const uri = await page.locator('.editor-group-container.active .monaco-editor[data-uri]').first()
        .getAttribute('data-uri', { timeout: 1000 }).catch(() => undefined);
    return uri ? decodeURIComponent(new URL(uri).pathname) : undefined;
}

/** Loads the window anew, as a person does when they come back. */
export async function reload(page: Page): Promise<void> {
    await page.reload();
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
}

/** Opens the palette or the file picker with a text in it. */
export async function openQuickInput(page: Page, key: string, text: string): Promise<void> {
    const input = page.locator('.quick-input-widget input.input').first();
    if (await input.isVisible()) await page.keyboard.press('Escape');
    await page.keyboard.press(key);
    await input.waitFor({ timeout: 5000 });
    // It may close again under our hands, where a preview takes the focus: the caller tries once more.
    await input.fill(text, { timeout: 3000 });
}

async function rowLabels(page: Page): Promise<readonly string[]> {
    return page.locator(ROWS).evaluateAll(rows => rows.map(row => row.getAttribute('aria-label') ?? ''));
}
