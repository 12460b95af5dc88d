import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { waitFor } from '../testing/runner.ts';
import { activeFile, openQuickInput } from './commands.ts';

/** The editor with the focus last: a preview beside it may hold the focus now. */
const EDITOR = '.editor-group-container .monaco-editor[data-uri]';

interface Point {
    readonly x: number;
    readonly y: number;
}

/** The lines on the screen of the active editor, top to bottom. */
export async function visibleLines(page: Page): Promise<readonly string[]> {
    return page.evaluate(selector => {
        const active = document.querySelector('.editor-group-container.active .monaco-editor[data-uri]') ?? document.querySelector(selector);
        return [...active?.querySelectorAll<HTMLElement>('.view-line') ?? []]
            .sort((a, b) => parseFloat(a.style.top) - parseFloat(b.style.top))
            .map(line => (line.textContent ?? '').replaceAll('\u00a0', ' '));
    }, EDITOR);
}

/** Puts the cursor into a text of the active editor, and brings it into view. */
export async function goTo(page: Page, text: string): Promise<void> {
    const point = await find(page, text);
    await page.mouse.click(point.x, point.y);
}

/**
 * Rests the mouse on a text of the active editor.
 * @returns what the hover says, as text
 */
export async function hoverAt(page: Page, text: string): Promise<string> {
    const hover = page.locator('.monaco-editor .monaco-resizable-hover .monaco-hover:not(.hidden), .monaco-hover:not(.hidden) .hover-contents').first();
    return waitFor(`a hover at "${text}"`, async () => {
        const point = await find(page, text);
        // Away first: a mouse that does not move shows nothing new.
        await page.mouse.move(point.x, point.y + 200);
        await page.mouse.move(point.x - 1, point.y);
        await page.mouse.move(point.x, point.y);
        await hover.waitFor({ timeout: 3000 });
        return waitFor('its text', async () => {
            const content = (await hover.innerText()).trim();
            return content !== 'Loading...' && content;
        }, 3000);
    });
}

/** The titles of the quick fixes offered at a text; where the cursor is when no text is given. */
export async function quickFixes(page: Page, at?: string): Promise<readonly string[]> {
    const titles = await openQuickFixes(page, at);
    await page.keyboard.press('Escape');
    return titles;
}

/**
 * Applies a quick fix.
 * @param title its title, or the beginning of it
 * @param at a text to put the cursor into first
 * @throws when it is not offered, with those that are
 */
export async function quickFix(page: Page, title: string, at?: string): Promise<void> {
    let titles: readonly string[] = [];
    // Right after an edit the findings, and with them the fixes, are still on their way.
    await waitFor(`the quick fix "${title}"`, async () => {
        titles = await openQuickFixes(page, at);
        const found = titles.find(candidate => candidate === title) ?? titles.find(candidate => candidate.startsWith(title));
        if (found === undefined) {
            await page.keyboard.press('Escape');
            return false;
        }
        await page.locator('.action-widget .monaco-list-row.action').filter({ hasText: found }).first().click();
        return true;
    }).catch((error: Error) => {
        throw new Error(`${error.message} Offered: ${titles.join(' | ') || 'none'}`);
    });
    await page.locator('.action-widget:not(.action-list-submenu-panel)').waitFor({ state: 'hidden' });
}

async function openQuickFixes(page: Page, at?: string): Promise<readonly string[]> {
    if (at !== undefined) await goTo(page, at);
    await page.keyboard.press('Control+.');
    const rows = page.locator('.action-widget .monaco-list-row.action');
    await rows.first().waitFor({ timeout: 3000 }).catch(() => undefined);
    return rows.evaluateAll(list => list.map(row => (row.querySelector('.title')?.textContent ?? row.textContent ?? '').replaceAll('\u00a0', ' ')));
}

/** Where a text is on the screen; scrolls there by its place in the file when it is not. */
async function find(page: Page, text: string): Promise<Point> {
    const visible = await locate(page, text);
    if (visible) return visible;
    const file = await activeFile(page);
    const content = file ? readFileSync(file, 'utf8') : '';
    const offset = content.indexOf(text);
    if (offset < 0) throw new Error(`"${text}" is neither on the screen nor in ${file ?? 'an active editor'}.`);
    const before = content.slice(0, offset).split('\n');
    await openQuickInput(page, 'Control+G', `:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`);
    await page.keyboard.press('Enter');
    return waitFor(`"${text}" on the screen`, () => locate(page, text), 5000);
}

async function locate(page: Page, text: string): Promise<Point | undefined> {
    return page.evaluate(({ selector, wanted }) => {
        const editor = document.querySelector('.editor-group-container.active .monaco-editor[data-uri]') ?? document.querySelector(selector);
        const view = editor?.getBoundingClientRect();
        for (const line of editor?.querySelectorAll('.view-line') ?? []) {
            const start = (line.textContent ?? '').replaceAll('\u00a0', ' ').indexOf(wanted);
            if (start < 0 || !view) continue;
            const range = document.createRange();
            const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
            let position = 0;
            let begun = false;
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                const length = node.textContent?.length ?? 0;
                if (!begun && start < position + length) {
                    range.setStart(node, start - position);
                    begun = true;
                }
                if (begun && start + wanted.length <= position + length) {
                    range.setEnd(node, start + wanted.length - position);
                    break;
                }
                position += length;
            }
            const box = range.getBoundingClientRect();
            const point = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
            // A line half under the edge or under the headings that stick to it, or beyond the right one, cannot be clicked.
            const covered = document.elementFromPoint(point.x, point.y)?.closest('.sticky-widget');
            if (!covered && point.y > view.top + 10 && point.y < view.bottom - 10 && point.x < view.right - 20) return point;
        }
        return undefined;
    }, { selector: EDITOR, wanted: text });
}
