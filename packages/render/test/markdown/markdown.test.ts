import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText, type Block, type ContractTree, type Inline } from '../../src/index.js';
import { renderMarkdown } from '../../src/markdown/markdown.js';
import { inlineMarkdown } from '../../src/markdown/inline.js';
import { asLine } from '../../src/markdown/escape.js';
import { example } from '../examples.js';
import { readMarkdown } from './read-markdown.js';

const words = (text: string): string => text.replace(/\s+/g, ' ').trim();

const signs = fc.constantFrom('*', '_', '`', '~', '[', ']', '(', ')', '<', '>', '#', '+', '-', '=', '!', '|', '\\', '&', '&amp;', '&#35;', ':', '.', '1.', ' ', '  ', '\u00A0', 'é', 'a', '{', '}', '"', '€', '—', 'http://x.y', '<b>', '***', '\u{1F600}');
const text = fc.array(signs, { minLength: 1, maxLength: 8 }).map(parts => parts.join(''));

const leaf: fc.Arbitrary<Inline> = fc.oneof(
    text.map(value => ({ type: 'text', text: value }) as const),
    text.map(value => ({ type: 'code', text: value }) as const),
    fc.constant({ type: 'blank', label: 'durée' } as const)
);
const { inline } = fc.letrec<{ inline: Inline }>(tie => ({
    inline: fc.oneof({ depthSize: 'small' }, leaf, fc.record({
        type: fc.constantFrom('emphasis' as const, 'strong' as const, 'struck' as const),
        children: fc.array(tie('inline'), { minLength: 1, maxLength: 3 })
    }))
}));

test('whatever a paragraph holds, it reads back as the same text', () => {
    fc.assert(fc.property(fc.array(inline, { minLength: 1, maxLength: 5 }), nodes => {
        const markdown = inlineMarkdown(nodes, { language: 'fr', anchors: new Set() });
        const read = readMarkdown(markdown.split('\n').map(asLine).join('\n'));
        expect(words(read.text)).toBe(words(plainText(nodes, 'fr')));
        expect(read.html).toEqual([]);
    }), { numRuns: 2000 });
});

test('whatever a cell, an item or a heading holds, it reads back as the same text', () => {
    fc.assert(fc.property(fc.array(inline, { minLength: 1, maxLength: 3 }), fc.constantFrom('table', 'list', 'heading', 'quote', 'facts'), (nodes, place) => {
        const paragraph: Block = { type: 'paragraph', children: nodes };
        const block: Block = place === 'table' ? { type: 'table', columns: [{ heading: nodes }, { heading: [] }], rows: [{ cells: [nodes, nodes] }], rowHeaders: false }
            : place === 'list' ? { type: 'list', ordered: false, first: 1, items: [{ blocks: [paragraph, { type: 'list', ordered: true, first: 3, items: [{ blocks: [paragraph] }] }] }, { blocks: [paragraph, paragraph] }] }
                : place === 'heading' ? { type: 'heading', level: 2, children: nodes }
                    : place === 'quote' ? { type: 'quote', blocks: [paragraph, paragraph] } : { type: 'facts', entries: [{ label: 'x', blocks: [paragraph] }] };
        const once = words(plainText(nodes, 'fr'));
        const expected = { table: [once, once, once], list: [once, once && `3. ${once}`, once, once], heading: [once], quote: [once, once], facts: ['x\u00A0:', once] }[place]!;
        const read = readMarkdown(renderMarkdown(around(block)));
        expect(words(read.text)).toBe(words(['T', ...expected].join(' ')));
        expect(read.html).toEqual([expect.stringContaining('MSP Contracts')]);
    }), { numRuns: 600 });
});

function around(...content: Block[]): ContractTree {
    const main = { type: 'document', id: 't', documentType: 'contract', typeLabel: '', language: 'fr', title: 'T', particulars: [], parties: [], preamble: [], content } as const;
    return { type: 'contract', extent: 'dossier', language: 'fr', title: 'T', main, documents: [], annexes: [] };
}

test.each(['boulangeries-mercier', 'alpine-dental'])('%s: every link leads to an anchor, and nothing else is HTML', async name => {
    const { tree } = await example(name);
    const { links, anchors, html } = readMarkdown(renderMarkdown(tree));
    expect(links.length).toBeGreaterThan(30);
    expect(new Set(anchors).size).toBe(anchors.length);
    expect(links.filter(link => !anchors.includes(link.slice(1)))).toEqual([]);
    expect(html).toEqual([expect.stringContaining('MSP Contracts')]);
});

test('a redline is written as the version after it', () => {
    const markdown = renderMarkdown({
        ...around({ type: 'paragraph', children: [{ type: 'text', text: 'Payé sous ' }, { type: 'changed', change: { kind: 'deleted', id: 'c' }, children: [{ type: 'text', text: '30' }] }, { type: 'changed', change: { kind: 'inserted', id: 'c' }, children: [{ type: 'text', text: '45' }] }, { type: 'text', text: ' jours.' }] }),
        redline: { author: 'A', date: '2026-01-01T00:00:00Z', before: 'a', after: 'b', changes: [] }
    });
    expect(markdown).toContain('Payé sous 45 jours.');
});
