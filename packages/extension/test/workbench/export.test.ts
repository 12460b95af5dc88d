// An export as a person makes it: choose, be warned, save, look; then the file of somebody else in the way.
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
    after, assert, before, openFile, openWorkbench, previewFrame, runCommand, screenshot, suite, test, waitFor, type Page, type Workbench
} from '@msp/dev/workbench';
import { looks } from './looks.js';

const WORDS = {
    fr: {
        webPage: 'Page web (HTML)', dossier: 'Le dossier entier', unfinished: "« Contrat de maintenance et d’infogérance » n'est pas terminé.",
        errors: 'erreurs', asDraft: 'Exporter comme projet', problems: 'Montrer les problèmes', done: 'est exporté', foreign: 'existe déjà', replace: 'Remplacer'
    },
    en: {
        webPage: 'Web page (HTML)', dossier: 'The whole dossier', unfinished: '“Contrat de maintenance et d’infogérance” is not finished.',
        errors: 'errors', asDraft: 'Export as Draft', problems: 'Show Problems', done: 'is exported', foreign: 'is there already', replace: 'Replace'
    }
} as const;

const FILE = "Contrat de maintenance et d'infogérance.html";

for (const { theme, language, name } of looks) {
    suite(`export, ${name}`, () => {
        const words = WORDS[language];
        let workbench: Workbench;
        let page: Page;
        const picture = (step: string) => screenshot(page, `export-${step}-${theme}`);
        const dialog = () => page.locator('.monaco-dialog-box');
        const exported = () => join(workbench.folder, FILE);

        before(async () => {
            workbench = await openWorkbench({ folder: 'garage-lambert', theme, settings: { 'msp.messages': language, 'window.dialogStyle': 'custom' } });
            page = workbench.page;
            await openFile(page, 'contrat.msp');
        });
        after(() => workbench.close());

        test('a dossier with errors and blanks: the warning shows the problems instead', async () => {
            await choose(page, words.webPage, words.dossier, picture);
            await dialog().waitFor();
            const text = plain(await dialog().innerText());
            assert.ok(text.includes(words.unfinished), text);
            assert.ok(text.includes(words.errors), text);
            await picture('warning');
            await button(page, words.problems).click();
            await page.locator('.markers-panel').waitFor();
            assert.ok(!existsSync(exported()));
        });

        test('as a draft, under its own name, beside the contract; the result is offered', async () => {
            await choose(page, words.webPage, words.dossier);
            await button(page, words.asDraft).click();
            await save(page, picture);
            await waitFor('the file', () => existsSync(exported()));
            await runCommand(page, 'Notifications: Show Notifications');
            await page.locator('.notification-list-item', { hasText: words.done }).waitFor();
            await picture('done');
            assert.match(readFileSync(exported(), 'utf8'), /^<!DOCTYPE html>\n<html lang="fr">/);
            await runCommand(page, 'Notifications: Clear All Notifications');
        });

        test('from the title of the preview; a file that somebody changed is kept, or replaced when they say so', async () => {
            await openFile(page, 'contrat.msp');
            await runCommand(page, 'Open Preview to the Side');
            await previewFrame(page, 'Octane Informatique');
            appendFileSync(exported(), '<!-- notes of counsel -->');
            for (const answer of ['Cancel', words.replace]) {
                // Only the active group shows its actions.
                await page.locator('.tab', { hasText: language === 'fr' ? 'Aperçu' : 'Preview' }).click();
                await page.locator('.editor-group-container.active .editor-actions .codicon-export').click();
                await choose(page, words.webPage, words.dossier, undefined, true);
                await button(page, words.asDraft).click();
                await save(page);
                await dialog().filter({ hasText: words.foreign }).waitFor();
                await picture(`foreign-${answer === 'Cancel' ? 'kept' : 'replaced'}`);
                await button(page, answer).click();
                await dialog().waitFor({ state: 'hidden' });
                const kept = () => readFileSync(exported(), 'utf8').includes('notes of counsel');
                await (answer === 'Cancel' ? page.waitForTimeout(500) : waitFor('the new file', () => !kept()));
                assert.equal(kept(), answer === 'Cancel');
            }
        });
    });
}

/** Runs the command, unless it was started, and answers its two questions. */
async function choose(page: Page, format: string, extent: string, picture?: (step: string) => Promise<string>, started = false): Promise<void> {
    if (!started) {
        await runCommandThatAsks(page, 'Export…');
    }
    await pick(page, format, picture && (() => picture('format')));
    await pick(page, extent, picture && (() => picture('extent')));
}

async function runCommandThatAsks(page: Page, title: string): Promise<void> {
    const rows = page.locator('.quick-input-list .monaco-list-row');
    await waitFor(`the command "${title}"`, async () => {
        await page.keyboard.press('F1');
        await page.locator('.quick-input-widget input.input').first().fill(`>MSP Contracts: ${title}`, { timeout: 3000 });
        await rows.filter({ hasText: title }).first().click({ timeout: 3000 });
        return true;
    });
}

async function pick(page: Page, label: string, picture?: () => Promise<string>): Promise<void> {
    const row = page.locator('.quick-input-list .monaco-list-row', { hasText: label }).first();
    await row.waitFor();
    await picture?.();
    await row.click();
}

/** VS Code's own dialog for files of another machine: a path to confirm, and to confirm again where there is a file. */
async function save(page: Page, picture?: (step: string) => Promise<string>): Promise<void> {
    const input = page.locator('.quick-input-widget input.input').first();
    await waitFor('the proposed name', async () => (await input.inputValue({ timeout: 1000 })).endsWith(FILE));
    await picture?.('save');
    await waitFor('the end of the dialog', async () => {
        await page.keyboard.press('Enter');
        await page.waitForTimeout(500);
        return !await input.isVisible();
    });
}

function button(page: Page, label: string) {
    return page.locator('.monaco-dialog-box .monaco-button', { hasText: label }).first();
}

function plain(text: string): string {
    return text.replaceAll(/[\u00a0\u202f]/g, ' ');
}
