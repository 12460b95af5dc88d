import type { Page } from 'playwright-core';
import { waitFor } from '../testing/runner.ts';
import { runCommand } from './commands.ts';

/** A row of the Problems panel. */
export interface Problem {
    /** The file's name without its folders. */
    readonly file: string;
    readonly severity: 'error' | 'warning' | 'info';
    readonly message: string;
    readonly source: string;
    readonly code: string;
    /** Both from 1. */
    readonly line: number;
    readonly column: number;
}

interface Row {
    readonly index: number;
    readonly last: boolean;
    readonly file?: string;
    readonly problem?: Omit<Problem, 'file'>;
}

const PANEL = '.markers-panel .monaco-list';

/**
 * Opens the Problems panel and reads it, all of it.
 * @param until waits for a list that satisfies this; without it, for a list that no longer changes
 */
export async function problems(page: Page, until?: (found: readonly Problem[]) => boolean): Promise<readonly Problem[]> {
    await runCommand(page, 'Problems: Focus on Problems View');
    await page.locator('.markers-panel').waitFor();
    let found: readonly Problem[] = [];
    let stable = 0;
    await waitFor('the findings in the Problems panel', async () => {
        const next = await read(page);
        stable = JSON.stringify(next) === JSON.stringify(found) ? stable + 1 : 0;
        found = next;
        if (until) return until(found);
        // An empty list is most often one that is still to be filled.
        return stable >= (found.length > 0 ? 2 : 20);
    }).catch((error: Error) => {
        throw new Error(`${error.message} Last seen: ${JSON.stringify(found, undefined, 2)}`);
    });
    return found;
}

/** The list draws only the rows on the screen, so it is read a screen at a time: with the wheel, for the keys open editors. */
async function read(page: Page): Promise<readonly Problem[]> {
    const list = page.locator(PANEL).first();
    const box = await list.boundingBox({ timeout: 1000 }).catch(() => null);
    if (!box) return [];
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    const seen = new Map<number, Row>();
    let rows = await toTop(page, box.height);
    // How far a turn of the wheel moves the list is for VS Code to say: less than a screen at first, then nearly one.
    let turn = box.height / 5;
    for (;;) {
        for (const row of rows) seen.set(row.index, row);
        if (rows.length === 0 || rows.some(row => row.last)) break;
        const top = rows[0]!.index;
        const height = rows.length;
        rows = await scrolled(page, turn, found => found.length > 0 && found[0]!.index > top);
        const moved = (rows[0]?.index ?? top) - top;
        if (moved > 0) turn *= Math.min(2, Math.max(0.5, (height - 3) / moved));
    }
    await toTop(page, box.height);
    // The list changed while it was read: the caller reads it again.
    if (seen.size !== Math.max(-1, ...seen.keys()) + 1) throw new Error(`The Problems panel was read with gaps: rows ${[...seen.keys()].join()}.`);
    let file = '';
    const found: Problem[] = [];
    for (const [, row] of [...seen].sort(([a], [b]) => a - b)) {
        if (row.file !== undefined) file = row.file;
        if (row.problem) found.push({ file, ...row.problem });
    }
    return found;
}

/** By one very great turn VS Code's lists do not move at all, so by several. */
async function toTop(page: Page, height: number): Promise<readonly Row[]> {
    let rows = await rowsOnScreen(page);
    while (rows.length > 0 && rows[0]!.index > 0) {
        const top = rows[0]!.index;
        rows = await scrolled(page, -5 * height, found => found.length > 0 && found[0]!.index < top);
        if (rows[0]?.index === top) break;
    }
    return rows;
}

/** Turns the wheel, and gives what is on the screen once it shows; what is there at last when it never does. */
async function scrolled(page: Page, by: number, shows: (rows: readonly Row[]) => boolean): Promise<readonly Row[]> {
    await page.mouse.wheel(0, by);
    let rows = await rowsOnScreen(page);
    for (let tries = 0; tries < 20 && !shows(rows); tries++) {
        await page.waitForTimeout(25);
        rows = await rowsOnScreen(page);
    }
    return rows;
}

async function rowsOnScreen(page: Page): Promise<readonly Row[]> {
    return page.locator(`${PANEL} .monaco-list-rows > .monaco-list-row`).evaluateAll(rows => rows.map(row => {
        const text = (selector: string) => row.querySelector(selector)?.textContent?.replaceAll('\u00a0', ' ') ?? '';
        const index = Number(row.getAttribute('data-index'));
        const last = row.getAttribute('data-last-element') === 'true';
        const icon = row.querySelector('.marker-icon');
        if (!icon) return row.querySelector('.label-name') ? { index, last, file: text('.label-name') } : { index, last };
        const [, line = '0', column = '0'] = /(\d+)\D+(\d+)/.exec(text('.marker-line')) ?? [];
        // A long message, and one of several lines, shows its first line only; the label has it all.
        const label = row.getAttribute('aria-label') ?? '';
        const [, severity = '', message = ''] = /^(\w+): ([^]*) at line \d+ and character \d+\./.exec(label) ?? [];
        return {
            index,
            last,
            problem: {
                severity: /error/i.test(severity) ? 'error' as const : /warning/i.test(severity) ? 'warning' as const : 'info' as const,
                message: message || text('.marker-message'),
                source: text('.marker-source'),
                code: text('.marker-code'),
                line: Number(line),
                column: Number(column)
            }
        };
    }).sort((a, b) => a.index - b.index));
}
