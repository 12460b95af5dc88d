// What a reader does in the preview: with the mouse, with the keyboard, in every theme.
import {
    after, assert, before, goTo, openFile, openWorkbench, previewFrame, reload, runCommand, screenshot, suite, test, visibleLines, waitFor,
    type Frame, type Page, type Workbench
} from '@msp/dev/workbench';

/** Closes the side bar and opens the preview of a contract, as wide as the window allows. */
async function openPreview(page: Page, file: string, text: string): Promise<Frame> {
    await openFile(page, file);
    await page.keyboard.press('Control+B');
    await runCommand(page, 'Open Preview to the Side');
    return previewFrame(page, text);
}

const THEMES = ['light', 'dark', 'high-contrast', 'high-contrast-light'] as const;

for (const theme of THEMES) {
    suite(`the preview's looks, ${theme}`, () => {
        let workbench: Workbench;
        let page: Page;

        before(async () => {
            workbench = await openWorkbench({ theme, width: 2200, height: 1150, settings: { 'msp.messages': 'fr' } });
            page = workbench.page;
        });
        after(() => workbench.close());

        test('a faulty contract', async () => {
            const frame = await openPreview(page, 'garage-lambert/contrat.msp', 'Octane Informatique');
            await screenshot(page, `look-faulty-${theme}`);
            await frame.locator('.contents a', { hasText: 'Niveaux de service' }).first().click();
            await screenshot(page, `look-faulty-annex-${theme}`);
            await page.setViewportSize({ width: 1280, height: 900 });
            await screenshot(page, `look-faulty-narrow-${theme}`);
            await page.setViewportSize({ width: 2200, height: 1150 });
        });

        test('a sound contract', async () => {
            await runCommand(page, 'View: Focus First Editor Group');
            await openFile(page, 'boulangeries-mercier/contrat.msp');
            const frame = await previewFrame(page, 'Boulangeries Mercier');
            await frame.evaluate(() => scrollTo(0, 0));
            await screenshot(page, `look-sound-${theme}`);
            await frame.locator('.msp-term[tabindex="0"]').nth(5).focus();
            await frame.locator('.tooltip').waitFor();
            await screenshot(page, `look-term-${theme}`);
        });
    });
}
