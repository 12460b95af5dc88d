import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import { packageFile } from '../support/paths.ts';

interface AxeResults {
    readonly violations: readonly {
        readonly id: string;
        readonly impact?: string;
        readonly help: string;
        readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
    }[];
}

/**
 * What axe-core finds wrong with a page as it stands: WCAG 2.2 at levels A and AA, and good practice.
 * @returns one line a rule, with the first elements that break it
 */
export async function accessibilityFaults(page: Frame | Page): Promise<readonly string[]> {
    // Evaluated by the debugger, not as a script of the page: its content policy stays as it is.
    await page.evaluate(readFileSync(packageFile('axe-core', 'axe.min.js'), 'utf8'));
    const { violations } = await page.evaluate(async () => {
        const { axe } = window as unknown as { axe: { run(root: Document, options: object): Promise<AxeResults> } };
        return axe.run(document, { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
    });
    return violations.map(({ id, impact, help, nodes }) =>
        `${id} (${impact}): ${help}\n${nodes.slice(0, 4).map(({ html, failureSummary }) => `    ${html.slice(0, 200)}\n      ${failureSummary?.replaceAll('\n', ' ').slice(0, 260)}`).join('\n')}`);
}
