/** Text that no page was made for: nothing is lost, nothing hangs. */
import { expect, test } from 'vitest';
import { pdfText } from '@msp/dev/office';
import type { Block, ContractTree, Inline } from '../../src/index.js';
import { writePdf } from '../../src/pdf/index.js';
import { asset } from '../assets.js';
import { bodyText, printed } from './poppler.js';

function treeOf(content: readonly Block[], title = 'Contrat'): ContractTree {
    const main = { type: 'document', id: 'main', documentType: 'contract', typeLabel: 'Contrat', language: 'fr', title, particulars: [], parties: [], preamble: [], content } as const;
    return { type: 'contract', extent: 'dossier', language: 'fr', title, main, documents: [], annexes: [] };
}

const text = (value: string): Inline => ({ type: 'text', text: value });
const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children });

async function write(content: readonly Block[], title?: string): Promise<Uint8Array> {
    const pdf = await writePdf(treeOf(content, title), { now: new Date('2026-06-01T12:00:00Z'), draft: false, sources: [], facts: undefined as never, asset });
    expect(await printed(pdf, 'qpdf', '--check')).toMatch(/No syntax or stream encoding errors/);
    return pdf;
}

test('a word of 10,000 letters is parted where it must be, and whole when it is read', async () => {
    const word = 'abcdefghij'.repeat(1000);
    const read = await bodyText(await write([paragraph(text(`avant ${word} après`))]));
    expect(read.replace(/\s/g, '')).toContain(`avant${word}après`);
});

test('characters without a glyph are drawn as a sign, and read as themselves', async () => {
    const read = await bodyText(await write([paragraph(text('Nom : 中文 et 😀 et ☑ et ﷽ et \u{10FFFD}.'))]));
    for (const character of ['中', '文', '😀', '☑', '\u{10FFFD}']) {
        expect(read).toContain(character);
    }
});

test('right-to-left words and marks of direction', async () => {
    const pdf = await write([paragraph(text('Avant שלום עולם puis مرحبا بالعالم \u202Eabc\u202C et \u200Ffin.'))]);
    const read = await bodyText(pdf);
    for (const word of ['Avant', 'שלום', 'עולם', 'puis', 'abc', 'fin']) {
        expect(read).toContain(word);
    }
});

test('control characters, lone surrogates and markup break nothing', async () => {
    const title = 'Contrat & <script>alert(1)</script> "x" \u0007';
    const pdf = await write([paragraph(text('un\u0000deux\u0008 \uD800trois ) Tj ET (quatre \\ %%EOF endstream'))], title);
    const read = await bodyText(pdf);
    expect(read).toContain('undeux');
    expect(read).toContain(') Tj ET (quatre \\ %%EOF endstream');
    expect(await printed(pdf, 'pdfinfo', '-meta')).toContain('&lt;script&gt;');
});

test('code keeps its lines and their indentation', async () => {
    const pdf = await write([{ type: 'code-block', text: `if (a) {\n    b();\n\n}\n${'x'.repeat(300)}` }]);
    expect(await printed(pdf, 'pdfinfo')).toMatch(/^Pages: +1$/m);
    expect(await pdfText(pdf, { layout: true })).toMatch(/^( *)if \(a\) \{\n\1 {3,5}b\(\);\n/m);
    const read = await bodyText(pdf);
    expect(read.replace(/\s/g, '')).toContain('x'.repeat(300));
});

test('lists nested a hundred times', async () => {
    const nested = (depth: number): Block => ({
        type: 'list', ordered: depth % 2 === 0, first: 1,
        items: [{ blocks: [paragraph(text(`niveau ${depth}`)), ...depth < 100 ? [nested(depth + 1)] : []] }]
    });
    const read = await bodyText(await write([nested(1)]));
    expect(read.match(/niveau \d+/g)).toHaveLength(100);
});

test('a table of 5,000 rows: its heading on every page, nothing lost', { timeout: 120_000 }, async () => {
    const rows = Array.from({ length: 5000 }, (_, index) => ({ cells: [[text(`Poste ${index + 1}`)], [text('un ordinateur de bureau avec écran, clavier et casque')], [text(`${index} €`)]] }));
    const pdf = await write([{ type: 'table', columns: [{ heading: [text('Élément')] }, { heading: [text('Description')] }, { heading: [text('Prix')], numeric: true }], rows, rowHeaders: true }]);
    const pages = (await bodyText(pdf)).split('\f').filter(Boolean);
    expect(pages.length).toBeGreaterThan(80);
    expect(pages.every(page => page.includes('Description'))).toBe(true);
    expect(pages.join('').match(/Poste \d+/g)).toHaveLength(5000);
});

test('a row taller than a page goes on overleaf, and columns of long words stay on the page', async () => {
    const long = Array.from({ length: 900 }, (_, index) => `mot${index}`).join(' ');
    const read = await bodyText(await write([{
        type: 'table', rowHeaders: false, columns: Array.from({ length: 9 }, (_, index) => ({ heading: [text(`Anticonstitutionnellement${index}`)] })),
        rows: [{ cells: Array.from({ length: 9 }, (_, index) => [text(index === 4 ? long : `valeur${index}`)]) }]
    }]));
    expect(new Set(read.match(/mot\d+/g)).size).toBe(900);
    expect(read.replace(/\s/g, '')).toContain('Anticonstitutionnellement8');
});

test('10 MB of prose', { timeout: 300_000 }, async () => {
    const sentence = 'Le Prestataire exécute les Services avec le soin et la diligence d’un professionnel, et rend compte de son activité au Client chaque trimestre. ';
    const blocks = Array.from({ length: Math.ceil(10e6 / (sentence.length * 6)) }, (_, index) => paragraph(text(`${index} ${sentence.repeat(6)}`)));
    const before = process.memoryUsage().rss;
    const pdf = await writePdf(treeOf(blocks), { now: new Date(0), draft: false, sources: [], facts: undefined as never, asset });
    // 11 s and 0.6 GB on two cores that nobody else uses.
    expect(process.memoryUsage().rss - before).toBeLessThan(2e9);
    expect(await printed(pdf, 'pdfinfo')).toMatch(/^Pages: +\d{4}$/m);
});

test('the same tree and moment give the same bytes', async () => {
    const content = [paragraph(text('Un paragraphe.'))];
    expect(Buffer.compare(await write(content), await write(content))).toBe(0);
    expect(Buffer.compare(await write(content), await write([paragraph(text('Un autre.'))]))).not.toBe(0);
});
