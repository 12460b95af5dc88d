// The preview's page in Chromium: what stays when something changes, and what the keyboard reaches.
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { accessibilityFaults, startBrowser, type Browser, type Page } from '@msp/dev/browser';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ServerUnderTest } from '../lsp-client.js';
import { bundledServer, PreviewPage } from './preview-page.js';

const EXAMPLES = join(import.meta.dirname, '../../../../examples');

let browser: Browser;
let folder: string;
let server: ServerUnderTest;
let preview: PreviewPage;
let page: Page;

async function openDossier(name: string): Promise<void> {
    folder = mkdtempSync(join(tmpdir(), 'msp-webview-'));
    cpSync(EXAMPLES, folder, { recursive: true });
    server = new ServerUnderTest(bundledServer(), join(folder, name));
    await server.initialize();
    await server.open(join(folder, name, 'contrat.msp'));
}

async function closeDossier(): Promise<void> {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
}

beforeAll(async () => {
    browser = await startBrowser();
}, 120_000);
afterAll(() => browser?.close());

/** Keeps what cannot leave the page: elements, to be compared with those of later. */
const remember = (): Promise<void> => page.evaluate(() => {
    Object.assign(window, { before: new Map([...document.querySelectorAll('.contract [id]')].map(element => [element.id, element])) });
});

/** Of the elements remembered: which are another object now, or gone. */
const replaced = (): Promise<string[]> => page.evaluate(() =>
    [...(window as unknown as { before: Map<string, Element> }).before].filter(([id, element]) => document.getElementById(id) !== element).map(([id]) => id));

describe('an edit of a sound contract', () => {
    const contract = (): string => join(folder, 'boulangeries-mercier', 'contrat.msp');

    beforeAll(async () => {
        await openDossier('boulangeries-mercier');
        preview = await PreviewPage.open(browser, server, contract());
        ({ page } = preview);
        await preview.update();
    }, 60_000);
    afterAll(async () => {
        await page.close();
        await closeDossier();
    });

    test('sends the article that changed and no other', async () => {
        await server.replace(contract(), "L'infogérance confiée est globale", "L'infogérance qui est confiée est globale");
        const { body } = await preview.update();
        const sent = [body, ...body.parts ?? [], ...(body.parts ?? []).flatMap(({ parts }) => parts ?? [])].filter(({ html }) => html !== undefined);
        expect(sent.map(({ html }) => html!.slice(0, 60))).toEqual([expect.stringContaining('msp-clause')]);
        await expect.poll(() => page.locator('.contract', { hasText: 'qui est confiée' }).count()).toBe(1);
    });

    test('leaves every element what it was, the edited article included', async () => {
        await remember();
        await server.replace(contract(), 'qui est confiée est globale', 'confiée est entière');
        await preview.update();
        expect(await page.locator('.contract', { hasText: 'confiée est entière' }).count()).toBe(1);
        expect(await replaced()).toEqual([]);
    });

    test('keeps scrolling, focus, selection, explanation and find', async () => {
        await page.locator('.contract').focus();
        await page.keyboard.press('Control+f');
        await page.keyboard.type('prestataire');
        const found = await page.locator('.find .found').innerText();
        expect(found).toMatch(/^\d+ sur \d\d+$/);
        const term = page.locator('.msp-clause .msp-term[tabindex="0"]').nth(20);
        await term.focus();
        await page.evaluate(() => {
            const paragraph = document.activeElement!.closest('p, li, dd')!;
            getSelection()!.selectAllChildren(paragraph);
        });
        const state = (): Promise<unknown> => page.evaluate(() => ({
            focus: document.activeElement?.textContent, tip: document.querySelector<HTMLElement>('.tooltip:not([hidden])')?.innerText,
            top: document.activeElement?.getBoundingClientRect().top, selected: getSelection()?.toString(), found: document.querySelector('.found')?.textContent
        }));
        const before = await state();
        await server.replace(contract(), 'confiée est entière : elle porte', 'confiée est entière et complète, comme il est dit plus haut dans cet article : elle porte');
        await preview.update();
        expect(await page.locator('.contract', { hasText: 'entière et complète' }).count()).toBe(1);
        expect(await state()).toEqual(before);
        await page.keyboard.press('Escape');
        await page.keyboard.press('Escape');
    });

    test('moves what follows when an article is inserted, and rebuilds only what its number changed', async () => {
        await remember();
        await server.replace(contract(), '    clause object "Objet"', '    clause "Nouvel article" { """Un texte nouveau.""" }\n\n    clause object "Objet"');
        await preview.update();
        expect(await page.locator('.msp-clause > h2', { hasText: 'Nouvel article' }).innerText()).toMatch(/^Article.3/);
        expect(await replaced()).toEqual([]);
        await server.replace(contract(), '    clause "Nouvel article" { """Un texte nouveau.""" }\n', '');
        await preview.update();
        expect(await page.locator('.msp-clause > h2', { hasText: 'Nouvel article' }).count()).toBe(0);
        expect(await replaced()).toEqual([]);
    });

    test('still says rightly where each article comes from', async () => {
        await page.locator('.msp-clause > h2', { hasText: 'Confidentialité' }).first().click();
        const [reveal] = (await preview.sent('reveal')).slice(-1);
        expect(server.textOf(contract()).slice(reveal!.range.offset)).toMatch(/^clause confidentiality/);
    });

    test('that is lost is asked for again', async () => {
        const held = preview.held.current!;
        const before = (await preview.sent('ready')).length;
        await preview.post({
            type: 'content', ui: 'fr', keep: { uri: '', locked: false }, view: { zoom: 1, findings: true },
            content: { ...held, version: held.version + 1, body: { ...held.body, stamp: held.version + 1, html: undefined } }
        });
        expect((await preview.sent('ready')).length).toBe(before + 1);
        expect(await page.locator('.msp-contract').count()).toBe(1);
    });
});

describe('a faulty contract', () => {
    const contract = (): string => join(folder, 'garage-lambert', 'contrat.msp');

    beforeAll(async () => {
        await openDossier('garage-lambert');
    }, 60_000);
    afterAll(() => closeDossier());
    beforeEach(async () => {
        await page?.close().catch(() => undefined);
        preview = await PreviewPage.open(browser, server, contract(), { width: 1500, height: 900 });
        ({ page } = preview);
        await preview.update();
    });

    test('has nothing that keeps a reader with a screen reader or a keyboard out', async () => {
        expect(await accessibilityFaults(page)).toEqual([]);
        await page.locator('.msp-term').first().hover();
        await page.locator('.tooltip:not([hidden])').waitFor();
        await page.locator('.contract').focus();
        await page.keyboard.press('Control+f');
        await page.keyboard.type('client');
        expect(await accessibilityFaults(page)).toEqual([]);
        await page.setViewportSize({ width: 560, height: 800 });
        await page.getByRole('button', { name: 'Sommaire' }).click();
        expect(await accessibilityFaults(page)).toEqual([]);
    });

    test('can be read in a dark theme at 1440 pixels, its tools on one line', async () => {
        await page.close();
        preview = await PreviewPage.open(browser, server, contract(), { width: 1440, height: 900 }, 'dark');
        ({ page } = preview);
        await preview.update();
        expect(await accessibilityFaults(page)).toEqual([]);
        const tops = await page.locator('.bar').evaluate(bar => new Set([...bar.querySelectorAll('button')].filter(button => button.offsetParent).map(button => Math.round(button.getBoundingClientRect().top + button.offsetHeight / 2))).size);
        expect(tops).toBe(1);
    });

    test('marks the row at the cursor and moves no column', async () => {
        const row = page.locator('.contract tbody tr[data-start]').first();
        const lefts = (): Promise<number[]> => row.evaluate(element => [...element.children].map(cell => cell.getBoundingClientRect().left));
        const before = await lefts();
        const place = await row.evaluate(element => {
            const file = element.closest<HTMLElement>('[data-uri]')!;
            return { uri: file.dataset['uri']!, offset: Number((element as HTMLElement).dataset['start']) + Number(file.dataset['origin'] ?? 0) };
        });
        await preview.post({ type: 'cursor', ...place, scroll: true });
        await page.locator('tr[data-current]').waitFor();
        expect(await lefts()).toEqual(before);
        // The mark stands beside the text, outside the table.
        const mark = await row.evaluate(element => {
            const cell = element.firstElementChild!;
            return { left: cell.getBoundingClientRect().left + parseFloat(getComputedStyle(cell, '::before').left), text: element.closest('.msp-contract, .msp-annex')!.getBoundingClientRect().left };
        });
        expect(mark.left).toBeLessThan(mark.text);
    });

    test('keeps the findings of an article beside it, and none below the text', async () => {
        const strays = (): Promise<string[]> => page.evaluate(() => {
            const end = document.querySelector('.contract')!.getBoundingClientRect().bottom;
            return [...document.querySelectorAll<HTMLElement>('.cards > .card')].filter(card => card.offsetParent !== null && card.getBoundingClientRect().bottom > end + 8)
                .map(card => card.innerText.slice(0, 60));
        });
        expect(await strays()).toEqual([]);
        expect(await page.locator('.cards > .more').count()).toBeGreaterThan(0);
        const shown = (): Promise<number> => page.locator('.cards > .card:visible').count();
        const before = await shown();
        await page.locator('.cards > .more button').first().click();
        expect(await shown()).toBeGreaterThan(before);
    });

    test('numbers the documents by rank', async () => {
        // The examples set the order out in an article; the list stands where no article does.
        const style = await page.locator('.contract').evaluate(contract => {
            const list = document.createElement('ol');
            const nav = document.createElement('nav');
            nav.className = 'msp-contents';
            nav.append(list);
            contract.append(nav);
            const { listStyleType } = getComputedStyle(list);
            nav.remove();
            return listStyleType;
        });
        expect(style).toBe('decimal');
    });

    test('can be walked through with the Tab key, out again at the end', async () => {
        await page.locator('body').press('Tab');
        const stops: string[] = [];
        for (let count = 0; count < 600; count++) {
            const stop = await page.evaluate(() => {
                const element = document.activeElement;
                return element === document.body || !element ? '' : `${element.localName}.${element.className} ${element.closest('.bar, .contents, .overview, .contract, .margin')?.className ?? ''}`;
            });
            if (stop === '') {
                break;
            }
            stops.push(stop);
            await page.keyboard.press('Tab');
        }
        const parts = stops.map(stop => stop.split(' ').at(-1)!);
        // The order of the page: tools, contents, the findings of the whole, the contract, the margin.
        expect(parts.filter((part, index) => part !== parts[index - 1])).toEqual(['bar', 'contents', 'overview', 'contract', 'margin']);
        expect(parts.filter(part => part === 'bar')).toHaveLength(1);
        expect(stops.length).toBeLessThan(450);
        // Bounded by the stops above; each is two questions to a browser, which take their time on a loaded machine.
    }, 300_000);

    test('tells what a term means on focus and on hover, and no more after Escape', async () => {
        const tip = page.locator('.tooltip');
        const term = page.locator('.msp-term[tabindex="0"]', { hasText: 'Équipements' });
        await term.focus();
        expect(await tip.innerText()).toContain('figurant à l’inventaire');
        expect(await term.getAttribute('aria-describedby')).toBe('tooltip');
        await page.keyboard.press('Escape');
        expect(await tip.isVisible()).toBe(false);
        await term.hover();
        await tip.waitFor();
        await tip.hover();
        await page.waitForTimeout(400);
        expect(await tip.isVisible()).toBe(true);
        await tip.getByRole('button').click();
        expect(await page.evaluate(() => document.activeElement?.localName)).toBe('dt');
        await page.keyboard.press('Alt+ArrowLeft');
        expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Équipements');
    });

    test('marks a value that another document overrides, says why, and leads there', async () => {
        const value = page.locator('.msp-overridden', { hasText: '90' }).first();
        await value.focus();
        expect(await page.locator('.tooltip').innerText()).toMatch(/Contrat de maintenance et d['’]infogérance.*l’emporte/);
        await page.keyboard.press('Enter');
        expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/Paiement/);
    });

    test('goes from blank to blank', async () => {
        const button = page.getByRole('button', { name: /^20 blancs à compléter/ });
        await button.click();
        expect(await page.evaluate(() => document.activeElement?.className)).toBe('msp-blank');
        const first = await page.evaluate(() => document.activeElement?.textContent);
        await button.click();
        expect(await page.evaluate(() => document.activeElement?.textContent)).not.toBe(first);
    });

    test('leads from a blank to the place to fill in, wherever it is shown', async () => {
        const blanks = page.locator('.contract .msp-blank');
        const filled: string[] = [];
        for (let at = 0; at < await blanks.count(); at++) {
            // Place and date of the signature are written by hand: a click there leads to what stands around.
            if (await blanks.nth(at).evaluate(element => element.closest('.msp-signatures') === null)) {
                await blanks.nth(at).click();
                const { uri, range } = (await preview.sent('reveal')).at(-1)!;
                filled.push(readFileSync(fileURLToPath(uri), 'utf8').slice(range.offset, range.end));
            }
        }
        // What its clause does not state yet is written there.
        expect(filled.filter(text => !text.startsWith('clause '))).toEqual(['?', '?']);
        expect(filled.length).toBeGreaterThan(15);
    });

    test('raises the ending of an ordinal', async () => {
        expect(await page.locator('.contract sup', { hasText: /^er$/ }).count()).toBeGreaterThan(0);
    });

    test('asks for a fix by its title', async () => {
        await page.getByRole('button', { name: 'Insérer toutes les clauses manquantes' }).click();
        await page.locator('.card', { hasText: 'missing-termination' }).locator('.fix').click();
        const sent = await preview.sent('fix');
        expect(sent.map(({ title }) => title)).toEqual(['Insérer toutes les clauses manquantes', 'Insérer la clause « Résiliation »']);
        const { version, findings } = preview.held.current!;
        expect(sent[1]!.version).toBe(version);
        expect(findings[sent[1]!.finding]!.code).toBe('missing-termination');
    });

    test('counts the findings of each article, and marks the article that is read', async () => {
        const entry = page.locator('.contents a', { hasText: 'Paiement' });
        expect((await entry.innerText()).replaceAll(/\s+/g, ' ')).toMatch(/^\d+ Paiement 5/);
        await entry.click();
        await expect.poll(() => entry.getAttribute('aria-current')).toBe('location');
        await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/Paiement/);
        await page.evaluate(() => scrollTo(0, 0));
        await expect.poll(() => entry.getAttribute('aria-current')).toBe(null);
    });

    test('hides the findings, zooms and keeps both', async () => {
        await page.getByRole('button', { name: 'Afficher les constats' }).click();
        expect(await page.locator('.overview').isVisible()).toBe(false);
        await page.locator('.contract').focus();
        await page.keyboard.press('Control+Equal');
        await page.keyboard.press('Control+Equal');
        await page.keyboard.press('Control+Minus');
        expect((await preview.sent('view')).at(-1)!.view).toEqual({ zoom: 1.1, findings: false });
        expect(await page.getByRole('button', { name: /^Taille normale/ }).innerText()).toBe('110\u00a0%');
        await page.keyboard.press('Control+0');
        expect((await preview.sent('view')).at(-1)!.view.zoom).toBe(1);
    });

    test('finds without regard to capitals, accents and spaces, forwards and backwards', async () => {
        await page.locator('.contract').focus();
        await page.keyboard.press('Control+f');
        await page.keyboard.type('ANNÉXE 1');
        const found = page.locator('.find .found');
        await expect.poll(() => found.innerText()).toMatch(/^\d sur [2-9]$/);
        const first = await found.innerText();
        await page.keyboard.press('F3');
        const second = await found.innerText();
        expect(second).not.toBe(first);
        await page.keyboard.press('Shift+F3');
        expect(await found.innerText()).toBe(first);
        await page.keyboard.press('Shift+Enter');
        await page.keyboard.press('Enter');
        await page.keyboard.press('Enter');
        expect(await found.innerText()).toBe(second);
        await page.keyboard.type('zzzz');
        expect(await found.innerText()).toBe('Aucun résultat');
        await page.keyboard.press('Escape');
        expect(await page.locator('.find').isVisible()).toBe(false);
    });

    test('shows one document alone, with its own findings', async () => {
        const { findings: all } = preview.held.current!;
        await page.getByRole('button', { name: 'Document', exact: true }).click();
        expect(await preview.sent('extent')).toEqual([{ type: 'extent', extent: 'document' }]);
        const { extent, extents, findings } = await preview.update({ extent: 'document' });
        expect({ extent, extents }).toEqual({ extent: 'document', extents: ['dossier', 'document'] });
        expect(await page.locator('.msp-annex').count()).toBe(0);
        expect(findings.length).toBeGreaterThan(0);
        expect(findings.length).toBeLessThan(all.length);
        expect(await page.getByRole('button', { name: 'Document', exact: true }).getAttribute('aria-pressed')).toBe('true');
    });
});

describe('a dossier with amendments', () => {
    beforeAll(() => openDossier('scenario-sante-frontaliere'), 60_000);
    afterAll(() => closeDossier());

    test('can be read as its amendments leave it', async () => {
        const consolidated = await PreviewPage.open(browser, server, join(folder, 'scenario-sante-frontaliere', 'contrat.msp'));
        const whole = await consolidated.update();
        expect(whole.extents).toEqual(['dossier', 'document', 'consolidated']);
        const buttons = consolidated.page.locator('.extents button');
        expect(await buttons.allInnerTexts()).toEqual(['Dossier', 'Document', 'Consolidé']);
        const { extent } = await consolidated.update({ extent: 'consolidated' });
        expect(extent).toBe('consolidated');
        expect(await buttons.last().getAttribute('aria-pressed')).toBe('true');
        expect(await consolidated.page.locator('.msp-signatures').count()).toBe(0);
        expect(await consolidated.page.locator('.msp-clause').count()).toBeGreaterThan(10);
        await consolidated.page.close();
    });
});
