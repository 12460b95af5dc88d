/** Hostile text in every format: nothing runs, nothing is fetched, every file is well-formed, and time is bounded. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startBrowser, type Browser } from '@msp/dev/browser';
import { convertWithOffice } from '@msp/dev/office';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FORMATS, formatNamed, renderText } from '../src/index.js';
import { aknErrors } from './akn/validate.js';
import { readDocx } from './docx/read-docx.js';
import { example, repository, type Example } from './examples.js';
import { HOSTILE, hostileFiles, longProse, longTable } from './hostile-dossier.js';
import { readMarkdown } from './markdown/read-markdown.js';
import { objects, printed } from './pdf/poppler.js';

/** Characters that no output may hold: control characters, marks that turn the direction of text, halves of a character. */
const FORBIDDEN = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

let browser: Browser;
const factsSchema = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(JSON.parse(readFileSync(join(repository, 'docs', 'effective-facts.schema.json'), 'utf8')) as object);

beforeAll(async () => {
    browser = await startBrowser();
}, 60_000);

afterAll(async () => {
    await browser.close();
});

/** What sets pages takes a second a dossier. */
const PAGED: readonly string[] = ['docx', 'pdf'];

type Check = (bytes: Uint8Array, text: string) => Promise<void>;

const CHECKS: Readonly<Record<string, Check>> = {
    html: checkPage,
    docx: async bytes => {
        const { parts } = readDocx(bytes);
        const relationships = Object.entries(parts).filter(([path]) => path.endsWith('.rels')).map(([, content]) => content).join('');
        expect(relationships).not.toMatch(/TargetMode="External"|oleObject|attachedTemplate/);
        expect(Object.values(parts).join('')).not.toMatch(/<w:instrText[^>]*>[^<]*\b(?:DDE|DDEAUTO|INCLUDE|INCLUDEPICTURE|INCLUDETEXT|MACROBUTTON|HYPERLINK "[^#])/);
    },
    pdf: async bytes => {
        expect(await printed(bytes, 'qpdf', '--check')).toMatch(/No syntax or stream encoding errors/);
        expect(JSON.stringify(await objects(bytes))).not.toMatch(/"\/S":"\/(?:JavaScript|Launch|URI|GoToR|SubmitForm|ImportData)"|"\/OpenAction":\{[^}]*\/JS/);
    },
    markdown: async (_, text) => {
        const { links, html } = readMarkdown(text);
        expect(html).toEqual([expect.stringMatching(/^<!-- MSP Contracts [0-9a-f]{16} -->$/)]);
        expect(links.filter(link => !/^#[A-Za-z0-9_-]+$/.test(link))).toEqual([]);
    },
    text: async () => {},
    akn: async (_, text) => {
        expect(await aknErrors(text)).toEqual([]);
    },
    json: async (_, text) => {
        factsSchema(JSON.parse(text));
        expect(factsSchema.errors ?? []).toEqual([]);
    }
};

async function checkPage(_: Uint8Array, html: string): Promise<void> {
    const page = await browser.newPage();
    const seen: string[] = [];
    page.on('dialog', dialog => {
        seen.push(`dialog ${dialog.message()}`);
        void dialog.dismiss();
    });
    page.on('request', request => seen.push(`request ${request.url()}`));
    page.on('console', message => seen.push(`console ${message.text()}`));
    page.on('pageerror', error => seen.push(`error ${error.message}`));
    try {
        await page.setContent(html, { waitUntil: 'load' });
        const found = await page.evaluate<{ readonly elements: string[]; readonly attributes: string[]; readonly links: string[] }>(`({
            elements: [...new Set([...document.querySelectorAll('*')].map(element => element.localName))],
            attributes: [...new Set([...document.querySelectorAll('body *')].flatMap(element => element.getAttributeNames()))],
            links: [...document.querySelectorAll('[href]')].map(element => element.getAttribute('href'))
        })`);
        expect(found.elements.filter(name => !ELEMENTS.has(name))).toEqual([]);
        expect(found.attributes.filter(name => !ATTRIBUTES.has(name))).toEqual([]);
        expect(found.links.filter(link => !/^#[A-Za-z0-9_-]+$/.test(link))).toEqual([]);
        expect(seen).toEqual([]);
    } finally {
        await page.close();
    }
}

const ELEMENTS = new Set(('html head meta title style body a header main nav article section details summary div p span strong em ins del code pre blockquote hr br '
    + 'h1 h2 h3 h4 h5 h6 dl dt dd dfn ol ul li table caption thead tbody tr th td time').split(' '));
const ATTRIBUTES = new Set('class id lang href value start scope open tabindex title aria-label aria-labelledby aria-describedby aria-description data-note data-target'.split(' '));

test('every format is checked', () => {
    expect(Object.keys(CHECKS).sort()).toEqual(FORMATS.map(({ id }) => id).sort());
});

describe.each(HOSTILE.map((text, index) => ({ name: JSON.stringify(text).slice(0, 60), text, index })))('$name', ({ text }) => {
    let of: Example;

    beforeAll(async () => {
        of = await example(hostileFiles(text));
    });

    test('tree, facts and names of sources are clean, so that no output has to be', () => {
        const found: string[] = [];
        const visit = (value: unknown, path: string): void => {
            if (typeof value === 'string' && FORBIDDEN.test(value)) {
                found.push(path);
            } else if (typeof value === 'object' && value !== null) {
                // The address of a file is as the file system has it; no output shows one.
                Object.entries(value).filter(([key]) => key !== 'uri').forEach(([key, child]) => visit(child, `${path}.${key}`));
            }
        };
        visit(of.tree, 'tree');
        visit(of.context.facts, 'facts');
        visit(of.context.sources.map(({ path }) => path), 'sources');
        expect(found).toEqual([]);
    });

    test.each(FORMATS.map(({ id }) => id).filter(id => !PAGED.includes(id)))('%s', { timeout: 60_000 }, async id => {
        const bytes = await formatNamed(id)!.write(of.tree, { ...of.context, draft: true });
        const written = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
        expect(written).not.toMatch(FORBIDDEN);
        await CHECKS[id]!(bytes, written);
    });
});

describe.each([0, 7, 14].map(from => ({ from, text: HOSTILE.slice(from, from + 7).join(' ') })))('seven texts at once, from $from', ({ text }) => {
    test.each(PAGED)('%s', { timeout: 60_000 }, async id => {
        const { tree, context } = await example(hostileFiles(text));
        await CHECKS[id]!(await formatNamed(id)!.write(tree, { ...context, draft: true }), '');
    });
});

test('Word: LibreOffice opens a file with all of it', { timeout: 240_000 }, async () => {
    const { tree, context } = await example(hostileFiles(HOSTILE.join(' ').replaceAll('`', '\'')));
    const pdf = await convertWithOffice(await formatNamed('docx')!.write(tree, context));
    expect(await printed(pdf, 'qpdf', '--check')).toMatch(/No syntax/);
});

/** PDF sets 2,500 pages for 10 MB: `pdf/hostile.test.ts` does that. */
const FAST = FORMATS.map(({ id }) => id).filter(id => id !== 'pdf');

/** Milliseconds, several times what it takes on a machine that does other things at the same time. */
const LIMITS: Readonly<Record<string, number>> = { html: 20_000, docx: 90_000, markdown: 20_000, text: 10_000, akn: 20_000, json: 10_000 };

describe.each([
    { name: 'a table of 5,000 rows', files: () => longTable(5000), contains: ['Poste 1', 'Poste 5000'] },
    { name: '10 MB of prose', files: () => longProse(10e6), contains: ['dernier 0', 'dernier 600'] }
])('$name', ({ files, contains }) => {
    let of: Example;

    beforeAll(async () => {
        of = await example(files());
    }, 120_000);

    test.each(FAST)('%s', { timeout: 120_000 }, async id => {
        const started = performance.now();
        const bytes = await formatNamed(id)!.write(of.tree, of.context);
        const time = performance.now() - started;
        console.log(`${id}: ${(time / 1000).toFixed(1)} s, ${(bytes.length / 1e6).toFixed(1)} MB`);
        expect(time).toBeLessThan(LIMITS[id]!);
        if (id !== 'json') {
            const text = id === 'docx' ? readDocx(bytes).text : new TextDecoder().decode(bytes);
            expect(contains.filter(words => !text.includes(words))).toEqual([]);
        }
    });
});

test('text that is cleaned loses nothing else', async () => {
    const { tree } = await example(hostileFiles('שלום مرحبا 中文 \u{1F600} \u202Efin'));
    expect(renderText(tree)).toContain('שלום مرحبا 中文 \u{1F600} fin');
});
