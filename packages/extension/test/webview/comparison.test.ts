// What changed since a revision, as the preview shows it; the text after is the one in the editor, saved or not.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { accessibilityFaults, startBrowser, type Browser, type Page } from '@msp/dev/browser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PreviewHistoryRequest } from '../../src/protocol.js';
import { ServerUnderTest } from '../lsp-client.js';
import { bundledServer, PreviewPage } from './preview-page.js';

const BEFORE = `use "msp:infogerance"
contract Principal "Contrat de maintenance" {
    language fr
    party Client "Garage" as client {}
    party Prestataire "Octane" as provider {}
    clause "Objet" { """Le Prestataire entretient les postes du Client."""}
    clause "Lieu" { """Les prestations ont lieu à Dijon.""" }
    clause "Prix" { """Le prix est de 890 euros par mois.""" }
    clause "Durée" { """Le contrat dure un an.""" }
}
`;

let browser: Browser;
let folder: string;
let server: ServerUnderTest;
let preview: PreviewPage;
let page: Page;
let contract: string;
let commit: string;

const git = (...parameters: string[]): string => execFileSync('git', ['-c', 'user.name=Essai', '-c', 'user.email=essai@example.org', ...parameters], { cwd: folder, encoding: 'utf8' });

beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'msp-comparison-'));
    mkdirSync(join(folder, 'dossier'));
    contract = join(folder, 'dossier', 'contrat.msp');
    writeFileSync(contract, BEFORE);
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '--message', 'Version signée');
    commit = git('rev-parse', 'HEAD').trim();
    // One change is saved, the others are not.
    writeFileSync(contract, BEFORE.replace('890 euros', '940 euros'));
    server = new ServerUnderTest(bundledServer(), join(folder, 'dossier'));
    await server.initialize();
    await server.open(contract);
    await server.replace(contract, '    clause "Durée" { """Le contrat dure un an.""" }\n', '');
    await server.replace(contract, '    clause "Prix"', '    clause "Garantie" { """Le Prestataire garantit ses pièces.""" }\n    clause "Prix"');
    browser = await startBrowser();
    preview = await PreviewPage.open(browser, server, contract, { width: 1200, height: 800 });
    ({ page } = preview);
}, 120_000);

afterAll(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
});

const comparison = () => ({ before: { revision: commit, label: 'Version signée' } });

test('the history of the dossier is offered', async () => {
    const { commits } = await server.ask(PreviewHistoryRequest, { uri: pathToFileURL(contract).toString() });
    expect(commits.map(({ id, subject, author }) => ({ id, subject, author }))).toEqual([{ id: commit, subject: 'Version signée', author: 'Essai' }]);
});

test('what was added, struck and replaced is marked, and listed by article', async () => {
    const { redline, findings } = await preview.update({ comparison: comparison() });
    expect(findings).toEqual([]);
    expect({ before: redline!.before, after: redline!.after }).toEqual({ before: 'Version signée', after: 'texte actuel' });
    expect(await page.locator('.contract ins', { hasText: '940' }).count()).toBe(1);
    expect(await page.locator('.contract del', { hasText: '890' }).count()).toBe(1);
    expect(await page.locator('.contract ins', { hasText: 'garantit ses pièces' }).count()).toBeGreaterThan(0);
    expect(await page.locator('.contract del', { hasText: 'dure un an' }).count()).toBeGreaterThan(0);
    const list = (await page.locator('.changes').innerText()).replaceAll('\u00a0', ' ');
    for (const part of ['De « Version signée » à « texte actuel »', 'Prix', '890', '940', 'Garantie', 'Durée', 'Ajouté', 'Supprimé', 'Remplacé']) {
        expect(list).toContain(part);
    }
});

test('the first F7 goes to the first change below where one reads', async () => {
    await page.setViewportSize({ width: 1200, height: 300 });
    // The change of the price has just gone under the bar.
    await page.locator('.contract del', { hasText: '890' }).evaluate(element => scrollBy({ top: element.getBoundingClientRect().top, behavior: 'instant' }));
    await page.locator('.contract').evaluate(element => { element.focus({ preventScroll: true }); });
    await page.keyboard.press('F7');
    expect(await page.locator('[data-walked]').first().innerText()).toMatch(/Durée|dure un an/);
    // After the last comes the first.
    await page.keyboard.press('F7');
    expect(await page.locator('.bar .counts').innerText()).toMatch(/^Modification 1 sur \d/);
    await page.setViewportSize({ width: 1200, height: 800 });
});

test('F7 walks through the changes, and a list entry leads to its place', async () => {
    await page.locator('.contract').focus();
    expect(await page.locator('.bar .counts').innerText()).toMatch(/^Modification 1 sur \d/);
    const first = await page.locator('[data-walked]').first().innerText();
    await page.keyboard.press('F7');
    expect(await page.locator('[data-walked]').first().innerText()).not.toBe(first);
    await page.keyboard.press('Shift+F7');
    expect(await page.locator('[data-walked]').first().innerText()).toBe(first);
    await page.locator('.changes button', { hasText: '890' }).click();
    expect(await page.locator('[data-walked]').allInnerTexts()).toEqual(expect.arrayContaining([expect.stringContaining('940')]));
});

test('it is in reach of a screen reader', async () => {
    expect(await accessibilityFaults(page)).toEqual([]);
});

test('it follows what is typed', async () => {
    await server.replace(contract, 'à Dijon', 'à Beaune');
    const { body } = await preview.update({ comparison: comparison() });
    expect(await page.locator('.contract ins', { hasText: 'Beaune' }).count()).toBe(1);
    // What bears no mark is not sent again.
    expect(body.parts!.filter(({ html }) => html === undefined).length).toBeGreaterThan(2);
});

test('two files are compared too; what cannot be read is said', async () => {
    const other = join(folder, 'projet.msp');
    writeFileSync(other, BEFORE.replace('890', '777'));
    const { redline } = await preview.update({ comparison: { before: { path: other, label: 'projet.msp' } } });
    expect(redline!.changes.map(({ before }) => before).join()).toContain('777');
    await expect(preview.update({ comparison: { before: { revision: 'nulle-part', label: 'x' } } })).rejects.toThrow(/nulle-part/);
});
