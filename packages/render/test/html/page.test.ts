/** The page in a real browser: what a person sees, reaches with the keyboard, hears and prints. */
import { accessibilityFaults, startBrowser, type Browser, type Page } from '@msp/dev/browser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { redline, renderPage } from '../../src/index.js';
import { contract } from '../dossier.js';
import { example } from '../examples.js';
import { printed } from '../pdf/poppler.js';

let browser: Browser;

beforeAll(async () => {
    browser = await startBrowser();
}, 60_000);

afterAll(async () => {
    await browser.close();
});

async function open(html: string, options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> {
    const page = await browser.newPage(options);
    await page.setContent(html);
    return page;
}

const CONTRACT = {
    '/d/contrat.msp': contract(`version "2.1"
        glossary { "Incident": """Une panne du service.""" }
        clause definitions "Définitions" { """Voici.""" }
        clause "Délais" as Delais { """Tout Incident est traité ; un Incident critique l'est d'abord. Voir l'{A}.""" }
        clause sla "Niveaux" { availability: ? """Disponibilité : {availability}.""" }`),
    '/d/annexe.msp': 'use "msp:infogerance"\nannex A "Schedule 1" of Principal { language en clause "Scope" { """English text.""" } }'
};

describe('the page', () => {
    test('names no file and no place of this machine, and runs nothing', async () => {
        const { tree } = await example(CONTRACT);
        const html = renderPage(tree);
        expect(html).not.toMatch(/data-uri|data-start|file:|<script/);
        expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    });

    test('says what it is: title, version, parties, languages', async () => {
        const { tree } = await example(CONTRACT);
        const page = await open(renderPage(tree, { now: new Date('2026-06-01T00:00:00Z') }));
        expect(await page.title()).toBe('Contrat de test – Version 2.1');
        const meta = await page.evaluate<Record<string, string>>('Object.fromEntries([...document.querySelectorAll("meta[name]")].map(({ name, content }) => [name, content]))');
        expect(meta).toMatchObject({ author: 'Boulangeries Mercier, Nordal', 'dcterms.hasVersion': 'Version 2.1', 'dcterms.created': '2026-06-01T00:00:00.000Z', generator: expect.stringMatching(/^MSP Contracts/) });
        expect(await page.evaluate('[document.documentElement.lang, document.querySelector(".msp-annex").lang]')).toEqual(['fr', 'en']);
        await page.close();
    });

    test('the contents lead to every article and document', async () => {
        const { tree } = await example('boulangeries-mercier');
        const page = await open(renderPage(tree));
        const links = await page.evaluate<string[]>('[...document.querySelectorAll(".msp-toc a")].map(link => document.querySelector(link.getAttribute("href"))?.className ?? "nowhere")');
        expect(links.length).toBeGreaterThan(60);
        expect(new Set(links)).toEqual(new Set(['msp-clause', 'msp-annex', 'msp-signatures']));
        await page.close();
    });

    test('a definition shows on hover and on focus, and is announced', async () => {
        const { tree } = await example(CONTRACT);
        const page = await open(renderPage(tree));
        const terms = page.locator('.msp-clause p > .msp-term', { hasText: 'Incident' });
        const first = 'document.querySelectorAll(".msp-clause p > .msp-term")[0]';
        const note = (): Promise<string> => page.evaluate<string>(`getComputedStyle(${first}, "::after").content`);
        expect(await note()).toBe('none');
        await terms.first().hover();
        expect(await note()).toContain('Une panne du service.');
        await page.mouse.move(0, 0);
        await page.keyboard.press('Tab');
        for (let count = 0; count < 40 && !await page.evaluate(`${first} === document.activeElement`); count++) {
            await page.keyboard.press('Tab');
        }
        expect(await note()).toContain('Une panne du service.');
        expect(await page.evaluate(`document.getElementById(${first}.getAttribute("aria-describedby")).textContent`)).toBe('Une panne du service.');
        // Once an article is enough to go through with the keyboard.
        expect(await page.evaluate('[...document.querySelectorAll(".msp-clause p > .msp-term")].map(element => element.tabIndex)')).toEqual([0, -1]);
        await page.close();
    });

    test('blanks are visible, and a draft says that it is one', async () => {
        const { tree } = await example(CONTRACT);
        const page = await open(renderPage(tree, { draft: true }));
        expect(await page.locator('.msp-blank').allTextContents()).toEqual(['à compléter\u00A0: disponibilité', 'à compléter\u00A0: lieu', 'à compléter\u00A0: date']);
        expect(await page.locator('.msp-draft').textContent()).toBe('PROJET');
        await page.emulateMedia({ media: 'print' });
        expect(await page.evaluate('getComputedStyle(document.body, "::before").content')).toBe('"PROJET"');
        await page.close();
    });

    test.each(['light', 'dark'] as const)('has no fault of accessibility: %s', { timeout: 60_000 }, async colorScheme => {
        const { tree } = await example('alpine-dental');
        const page = await open(renderPage(tree, { draft: true }), { colorScheme, viewport: { width: 1400, height: 900 } });
        expect(await accessibilityFaults(page)).toEqual([]);
        await page.close();
    });

    test.each([320, 800, 1600])('fits a window of %d pixels', async width => {
        const { tree } = await example('boulangeries-mercier');
        const page = await open(renderPage(tree), { viewport: { width, height: 900 } });
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
        await page.close();
    });

    test('prints with an outline, heads and page numbers, light whatever the screen is', { timeout: 60_000 }, async () => {
        const { tree } = await example('alpine-dental');
        const page = await open(renderPage(tree), { colorScheme: 'dark' });
        const pdf = await page.pdf({ preferCSSPageSize: true, outline: true, tagged: true });
        await page.close();
        const pages = Number(/Pages:\s+(\d+)/.exec(await printed(pdf, 'pdfinfo'))![1]);
        expect(pages).toBeGreaterThan(15);
        const lines = (await printed(pdf, 'pdftohtml', '-i', '-xml', '-stdout', '-f', '2', '-l', '2')).replace(/<[^>]*>/g, '');
        expect(lines).toContain(`Page 2 of ${pages}`);
        expect(lines).toContain('Managed Services Agreement');
        expect((await printed(pdf, 'qpdf', '--json=2', '--json-key=outlines')).replaceAll('\u00A0', ' ')).toContain('"title": "Schedule 1 –');
    });
});

describe('a redline', () => {
    const before = contract('clause "Un" { """Payé sous 30 jours.""" } clause "Deux" { """Une phrase qui change de place avec tout son article, sans autre changement.""" } clause "Trois" { """Rien.""" }');
    const after = contract('clause "Deux" { """Une phrase qui change de place avec tout son article, sans autre changement.""" } clause "Un" { """Payé sous 45 jours.""" } clause "Quatre" { """Nouveau.""" }');

    test('lists its changes, each with a link to its place and back', async () => {
        const [a, b] = [await example({ '/d/contrat.msp': before }), await example({ '/d/contrat.msp': after })];
        const tree = redline(a.tree, b.tree, { author: 'Anne Mercier', date: '2026-05-01T10:00:00Z', beforeName: 'v1', afterName: 'v2' });
        const page = await open(renderPage(tree));
        expect(await page.locator('.msp-changes > p').textContent()).toMatch(/«\sv1\s».*«\sv2\s».*Anne Mercier.*1er\smai\s2026/);
        const dead = await page.evaluate<string[]>('[...document.querySelectorAll("[href]")].map(link => link.getAttribute("href")).filter(href => !document.querySelector(href))');
        expect(dead).toEqual([]);
        expect(await page.locator('.msp-changes li').count()).toBe(tree.redline!.changes.length);
        expect(await page.locator('.msp-change-link').count()).toBeGreaterThanOrEqual(tree.redline!.changes.length);
        expect(await page.locator('del:not(.msp-changes *)').allTextContents()).toContainEqual(expect.stringContaining('30'));
        expect(await page.locator('.msp-moved-from').count()).toBeGreaterThan(0);
        expect(await page.locator('.msp-moved-to').count()).toBeGreaterThan(0);
        expect(await accessibilityFaults(page)).toEqual([]);
        await page.close();
    });
});
