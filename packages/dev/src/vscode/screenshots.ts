import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { artifacts } from '../support/paths.ts';

/**
 * Takes a picture of the whole window once it is at rest.
 * @returns the file, artifacts/screenshots/<name>.png
 */
export async function screenshot(page: Page, name: string): Promise<string> {
    const folder = join(artifacts, 'screenshots');
    mkdirSync(folder, { recursive: true });
    const path = join(folder, `${name.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 120)}.png`);
    await page.waitForTimeout(300);
    await page.screenshot({ path, animations: 'disabled' });
    return path;
}
