/** The examples opened in LibreOffice, as a person sees them: every heading under its number, every paragraph, every page of the contents. */
import { convertWithOffice, pdfText } from '@msp/dev/office';
import { expect, test } from 'vitest';
import { writeDocx } from '../../src/docx/index.js';
import { example } from '../examples.js';
import { readDocx } from './read-docx.js';

const words = (text: string): string => text.replace(/[\s\u00A0\u202F]+/g, ' ').trim();

test.each(['boulangeries-mercier', 'alpine-dental', 'garage-lambert'])('%s', async name => {
    const { tree, context } = await example(name);
    // The mark of a draft lies across the page and its letters among the words.
    const bytes = await writeDocx(tree, { ...context, draft: false });
    const pages = (await pdfText(await convertWithOffice(bytes), { layout: true })).split('\f');
    // Running heads and feet stand in the way of what goes on over the page.
    const lines = pages.flatMap((page, number) => page.split('\n').map(line => ({ line: words(line), number: number + 1 })))
        .filter(({ line }) => line !== '' && !/^(?:Page \d+ (?:sur|of) \d+|.*Version [\d.-]+)$/.test(line) && !tree.annexes.some(annex => annex.title === line));
    // A word may be broken at its hyphen.
    const dense = (text: string): string => text.replace(/[\s\u00A0\u202F]+/g, '');
    const all = dense(lines.map(({ line }) => line).join(''));
    const { paragraphs } = readDocx(bytes);

    const headings = paragraphs.filter(({ style }) => /^Heading/.test(style));
    expect(headings.filter(({ number, text }) => !lines.some(({ line }) => line === words(`${number} ${text}`))).map(({ text }) => text)).toEqual([]);

    const plain = paragraphs.filter(({ cell, style, text, node }) => !cell && text !== '' && !/^(?:TOC|Subtitle|MspAnnexTitle)/.test(style) && !JSON.stringify(node).includes('w:footnoteReference'));
    expect(plain.length).toBeGreaterThan(80);
    expect(plain.filter(({ text }) => !all.includes(dense(text))).map(({ text }) => text)).toEqual([]);

    // Word squeezes the spaces of a justified line where LibreOffice breaks it: a heading may stand a page earlier there.
    const entries = lines.flatMap(({ line, number }) => number < 5 ? /^(.*?)\s?\.{4,}\s?(\d+)$/.exec(line) ?? [] : []);
    const contents = Array.from({ length: entries.length / 3 }, (_, index) => ({ title: entries[index * 3 + 1]!, page: Number(entries[index * 3 + 2]) }));
    expect(contents.length).toBeGreaterThan(30);
    let from = 0;
    const off = contents.map(({ title, page }) => {
        const at = lines.findIndex(({ line }, index) => index >= from && line === title);
        from = at < 0 ? from : at + 1;
        return at < 0 ? 0 : Math.abs(lines[at]!.number - page);
    });
    expect(Math.max(...off)).toBeLessThanOrEqual(1);
    expect(off.filter(distance => distance > 0).length).toBeLessThan(contents.length / 8);
}, 300_000);
