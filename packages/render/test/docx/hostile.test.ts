/** Text that means harm, or is merely too much. */
import { expect, test } from 'vitest';
import { writeDocx } from '../../src/docx/index.js';
import { elements, parseXml } from '../../src/docx/parse.js';
import type { Block, ContractTree, ExportContext } from '../../src/index.js';
import { contract, render } from '../dossier.js';
import { readDocx } from './read-docx.js';

const CONTEXT = { now: new Date(0), draft: false, sources: [], asset: async () => new Uint8Array() } as unknown as ExportContext;

async function withContent(...content: Block[]): Promise<ContractTree> {
    const { tree } = await render(contract(''));
    return { ...tree, main: { ...tree.main, content } };
}

const paragraph = (text: string): Block => ({ type: 'paragraph', children: [{ type: 'text', text }] });

test('nothing that XML cannot hold gets into it, and markup stays text', async () => {
    const bad = 'a\u0000b\u0008c\uD800d\uDC00e\u202Ef\u2066g\uFFFEh]]>i<w:p/>&amp;j{\uE000articles-0}k\u200Fl';
    const tree = await withContent({ type: 'paragraph', children: [{ type: 'text', text: bad }, { type: 'unresolved', text: bad }, { type: 'code', text: bad }, { type: 'link', address: bad, children: [] }] },
        { type: 'table', columns: [{ heading: [{ type: 'text', text: bad }] }], rows: [{ cells: [[{ type: 'text', text: bad }]] }], rowHeaders: false, caption: [{ type: 'text', text: bad }] },
        { type: 'code-block', text: `${bad}\n${bad}` });
    const { paragraphs } = readDocx(await writeDocx({ ...tree, title: bad, main: { ...tree.main, title: bad } }, CONTEXT));
    const clean = 'abc\uFFFDd\uFFFDefgh]]>i<w:p/>&amp;j{articles-0}kl';
    expect(paragraphs.map(({ text }) => text)).toContain(`${clean}{${clean}}${clean} (${clean})`);
    expect(paragraphs.find(({ style }) => style === 'Title')!.text).toBe(clean);
    expect(paragraphs.filter(({ text }) => text === clean).length).toBeGreaterThanOrEqual(4);
});

test('the names of a list in braces are words like others', async () => {
    const braces = '{articles-0} {annexes-1} {bullets-0} {image1.png} {-0}';
    const { text } = readDocx(await writeDocx(await withContent(paragraph(braces), { type: 'list', ordered: false, first: 1, items: [{ blocks: [paragraph(braces)] }] }), CONTEXT));
    expect(text).toContain(`${braces}\n– ${braces}`);
});

test('images and links lead nowhere', async () => {
    const { tree } = await render(contract('clause "Un" { """![logo](file:///etc/passwd) et [ici](https://mal.example/x) et <img src="https://mal.example/y">.""" }'));
    const { parts } = readDocx(await writeDocx(tree, CONTEXT));
    const relations = Object.entries(parts).filter(([path]) => path.endsWith('.rels')).flatMap(([, text]) => elements(parseXml(text), 'Relationship'));
    expect(relations.filter(({ attributes }) => attributes['TargetMode'] === 'External' || /image|hyperlink/.test(attributes['Type'] ?? ''))).toEqual([]);
    expect(parts['word/document.xml']).not.toMatch(/INCLUDEPICTURE|w:drawing|r:link/);
});

test.each([
    ['ten megabytes in one paragraph', [paragraph('Le Prestataire assure la continuité du Service. '.repeat(210_000))]],
    ['ten megabytes in paragraphs', Array.from({ length: 20_000 }, () => paragraph('Le Prestataire assure la continuité du Service. '.repeat(10)))],
    ['a table of 5,000 rows', [{
        type: 'table', rowHeaders: false, columns: ['a', 'b', 'c', 'd'].map(text => ({ heading: [{ type: 'text', text }] })),
        rows: Array.from({ length: 5000 }, (_, row) => ({ cells: [0, 1, 2, 3].map(column => [{ type: 'text', text: `ligne ${row}, colonne ${column}` }]) }))
    }]]
] satisfies readonly (readonly [string, readonly Block[]])[])('%s takes seconds, and Word is asked for the pages', async (_, content) => {
    const bytes = await writeDocx(await withContent(...content as Block[]), CONTEXT);
    const { parts, text } = readDocx(bytes);
    expect(text.length).toBeGreaterThan(400_000);
    expect(parts['word/settings.xml']).toContain('<w:updateFields');
}, 30_000);

test('lists in lists, deeper than Word has levels', async () => {
    const nested = (depth: number): Block => ({ type: 'list', ordered: depth % 2 === 0, first: 1, items: [{ blocks: depth > 30 ? [paragraph('fond')] : [paragraph(`niveau ${depth}`), nested(depth + 1)] }] });
    expect(readDocx(await writeDocx(await withContent(nested(0)), CONTEXT)).text).toContain('fond');
});
