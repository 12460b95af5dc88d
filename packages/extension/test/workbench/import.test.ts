// A Word file comes in as a person brings it: choose it, choose the folder, read the draft and its report.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, assert, before, openWorkbench, runCommand, screenshot, suite, test, waitFor, type Page, type Workbench } from '@msp/dev/workbench';
import { looks } from './looks.js';

const WORDS = {
    fr: { newFolder: 'Dans un nouveau dossier « offre-de-service »', sameFolder: 'Dans le dossier « offre-de-service »', replace: 'Remplacer', done: 'Brouillon écrit', failed: "L'import a échoué" },
    en: { newFolder: 'In a new folder “offre-de-service”', sameFolder: 'In the folder “offre-de-service”', replace: 'Replace', done: 'Draft written', failed: 'The import failed' }
} as const;

for (const { theme, language, name } of looks) {
    suite(`import, ${name}`, () => {
        const words = WORDS[language];
        let workbench: Workbench;
        let page: Page;
        const input = () => page.locator('.quick-input-widget input.input').first();
        const inFolder = (path: string) => join(workbench.folder, path);

        before(async () => {
            workbench = await openWorkbench({ folder: 'alpine-dental', theme, settings: { 'msp.messages': language, 'window.dialogStyle': 'custom' } });
            page = workbench.page;
            const msp = join(process.cwd(), 'packages', 'cli', 'dist', 'msp.cjs');
            execFileSync(process.execPath, [msp, 'export', workbench.folder, '--to', 'docx', '-o', inFolder('Offre de service.docx'), '--quiet']);
            writeFileSync(inFolder('broken.docx'), 'no Word file');
        });
        after(() => workbench.close());

        const choose = (label: string) => page.locator('.quick-input-list .monaco-list-row', { hasText: label }).first().click();
        /** Runs the command and names the file in VS Code's own dialog. */
        const start = async (file: string) => {
            await waitFor('the dialog for the file', async () => {
                await page.keyboard.press('F1');
                await input().fill('>MSP Contracts: Import a Word Document', { timeout: 3000 });
                await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Import a Word Document…' }).first().click({ timeout: 3000 });
                return waitFor('its path', async () => (await input().inputValue({ timeout: 1000 })).startsWith('/'), 5000);
            });
            // It starts in the folder of the last file, and takes what is typed once it has listed that.
            await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
            await input().fill(inFolder(file));
            await choose(file);
        };

        test('the draft is written into a folder of its own and opened, with its report', async () => {
            await start('Offre de service.docx');
            await choose(words.newFolder);
            await waitFor('the report as a page', async () => (await Promise.all(page.frames().map(frame => frame.locator('body').innerText({ timeout: 1000 }).catch(() => ''))))
                .some(text => text.includes('Import report')));
            await page.locator('.tab', { hasText: 'agreement.msp' }).waitFor();
            assert.match(readFileSync(inFolder('offre-de-service/agreement.msp'), 'utf8'), /Alpine Dental AG/);
            await screenshot(page, `import-${theme}`);
        });

        test('what is there is replaced only when they say so', async () => {
            const report = inFolder('offre-de-service/import-report.md');
            writeFileSync(report, 'read by counsel');
            for (const answer of ['Cancel', words.replace]) {
                await start('Offre de service.docx');
                await choose(words.sameFolder);
                await page.locator('.monaco-dialog-box', { hasText: 'import-report.md' }).waitFor();
                await screenshot(page, `import-replace-${theme}`);
                await page.locator('.monaco-dialog-box .monaco-button', { hasText: answer }).first().click();
                const kept = () => readFileSync(report, 'utf8') === 'read by counsel';
                await (answer === 'Cancel' ? page.waitForTimeout(500) : waitFor('the new report', () => !kept()));
                assert.equal(kept(), answer === 'Cancel');
            }
            // What it opens last takes the keyboard.
            await runCommand(page, 'Notifications: Show Notifications');
            await page.locator('.notification-list-item', { hasText: words.done }).first().waitFor();
            await runCommand(page, 'Notifications: Clear All Notifications');
        });

        test('what is no Word file is told', async () => {
            await start('broken.docx');
            await choose('broken');
            await runCommand(page, 'Notifications: Show Notifications');
            await page.locator('.notification-list-item', { hasText: words.failed }).first().waitFor();
            await screenshot(page, `import-failed-${theme}`);
            assert.ok(!existsSync(inFolder('broken')));
        });
    });
}
