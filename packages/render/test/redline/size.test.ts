/** What is long is compared in time that grows with its length. Limits are wide: this machine may be busy. */
import { beforeAll, describe, expect, test } from 'vitest';
import { accept, redline, reject, renderText, type Block, type ContractTree, type Inline, type Row } from '../../src/index.js';
import { contract, render } from '../dossier.js';
import { mercier } from './negotiations.js';
import { OPTIONS } from './versions.js';

let tree: ContractTree;
beforeAll(async () => {
    ({ tree } = await render(contract('clause "Un" as Un { """Texte.""" }')));
});

function holding(...blocks: Block[]): ContractTree {
    const [article] = tree.main.content;
    return { ...tree, main: { ...tree.main, content: [{ ...article!, content: blocks } as typeof article & object] } };
}

function paragraph(text: string): Block {
    return { type: 'paragraph', children: [{ type: 'text', text }] };
}

/** Compares, checks the round trip, and gives the number of changes and the milliseconds of the comparison. */
function timed(before: ContractTree, after: ContractTree): { changes: number; time: number } {
    const start = performance.now();
    const marked = redline(before, after, OPTIONS);
    const time = performance.now() - start;
    expect(renderText(accept(marked)) === renderText(after)).toBe(true);
    expect(renderText(reject(marked)) === renderText(before)).toBe(true);
    return { changes: marked.redline!.changes.length, time };
}

const SENTENCE = 'Le Prestataire exécute les Services avec soin et en rend compte au Client chaque mois. ';
const MEGABYTES = 10_000_000;

describe('10 MB in a paragraph', () => {
    const long = Array.from({ length: Math.ceil(MEGABYTES / SENTENCE.length) }, (_, index) => SENTENCE.replace('mois', `mois n° ${index}`));

    test('three edits are three changes', () => {
        const edited = long.map((sentence, index) => index % 40_000 === 20_000 ? sentence.replace('avec soin', 'sans retard') : sentence);
        const { changes, time } = timed(holding(paragraph(long.join(''))), holding(paragraph(edited.join(''))));
        expect(changes).toBe(3);
        expect(time).toBeLessThan(20_000);
    }, 60_000);

    test('nothing in common', () => {
        const { time } = timed(holding(paragraph(long.join(''))), holding(paragraph(long.map(sentence => [...sentence].reverse().join('')).join(''))));
        expect(time).toBeLessThan(20_000);
    }, 60_000);

    test('without a space or a stop', () => {
        const { time } = timed(holding(paragraph('a'.repeat(MEGABYTES))), holding(paragraph(`${'a'.repeat(MEGABYTES / 2)}b${'a'.repeat(MEGABYTES / 2)}`)));
        expect(time).toBeLessThan(20_000);
    }, 60_000);
});

test('5,000 rows, some edited, one gone, one moved', () => {
    const cell = (text: string): readonly Inline[] => [{ type: 'text', text }];
    const rows = Array.from({ length: 5000 }, (_, index): Row => ({ cells: [cell(`Poste ${index}`), cell(`${index} €`)] }));
    const table = (own: readonly Row[]): Block => ({ type: 'table', columns: [{ heading: [] }, { heading: [] }], rows: own, rowHeaders: true });
    const edited = rows.map((row, index) => index % 1000 === 500 ? { cells: [row.cells[0]!, cell('gratuit')] } : row);
    const [gone] = edited.splice(2500, 1);
    edited.splice(10, 0, ...edited.splice(4000, 1));
    const { changes, time } = timed(holding(table(rows)), holding(table(edited)));
    expect(gone).toBeDefined();
    expect(changes).toBe(6);
    expect(time).toBeLessThan(10_000);
}, 60_000);

test('2,000 paragraphs, all rewritten', () => {
    const paragraphs = (words: string): Block[] => Array.from({ length: 2000 }, (_, index) => paragraph(`${words} ${index} ${String(index * 7919 % 1000)} ${words} ${index % 13}.`));
    const { time } = timed(holding(...paragraphs('premier')), holding(...paragraphs('autrement')));
    expect(time).toBeLessThan(10_000);
}, 60_000);

test('a dossier of 70 KB against its negotiated version', async () => {
    const { before, after } = await mercier();
    timed(before.tree, after.tree);
    const times = Array.from({ length: 3 }, () => timed(structuredClone(before.tree), structuredClone(after.tree)).time);
    expect(Math.min(...times)).toBeLessThan(1000);
}, 60_000);
