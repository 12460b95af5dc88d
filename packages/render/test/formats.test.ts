/**
 * One contract, every format: the same words in the same order, the same numbers, references and definitions. Word is read with a
 * reader of its own, PDF with poppler, the page in Chromium. What only one format has, and is therefore left out:
 *
 * - the table of contents, running heads and feet, and page numbers: of pages, not of the contract;
 * - the heading « Signatures », which plain text replaces by a rule;
 * - the notes on overridden values that PDF and Word print below a paragraph and the page shows on focus;
 * - the mark of the program, which is the last line of Markdown and plain text.
 */
import { startBrowser, type Browser } from '@msp/dev/browser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatNamed, plainText, type Article, type Block, type ContractTree, type Inline } from '../src/index.js';
import { WORDS } from '../src/tree/words.js';
import { readDocx } from './docx/read-docx.js';
import { example, type Example } from './examples.js';
import { readMarkdown } from './markdown/read-markdown.js';
import { readWords } from './pdf/words.js';
import { readAkn, readPage, words } from './words.js';

let browser: Browser;

beforeAll(async () => {
    browser = await startBrowser();
}, 60_000);

afterAll(async () => {
    await browser.close();
});

async function written({ tree, context }: Example, format: string): Promise<Uint8Array> {
    return formatNamed(format)!.write(tree, { ...context, draft: false });
}

const text = async (of: Example, format: string): Promise<string> => new TextDecoder().decode(await written(of, format));

/** The heading of the signatures stands once, before the last words. */
function withoutSignaturesHeading(all: string[], { tree }: Example): string[] {
    const [heading] = words(WORDS.signatures[tree.language]);
    const first = words(plainText(tree.signatures!.placeAndDate, tree.language));
    const at = all.findLastIndex((word, index) => word === heading && first.every((next, offset) => all[index + 1 + offset] === next));
    expect(at, 'heading of the signatures').toBeGreaterThan(0);
    return all.toSpliced(at, 1);
}

const withoutMark = (source: string): string => source.replace(/\n(?:<!-- )?MSP Contracts [0-9a-f]{16}(?: -->)?\n$/, '\n');

describe.each(['boulangeries-mercier', 'alpine-dental'])('%s', name => {
    let of: Example;
    let expected: string[];

    beforeAll(async () => {
        of = await example(name);
        expected = words(withoutMark(await text(of, 'text')));
        expect(expected.length).toBeGreaterThan(5000);
    }, 60_000);

    test('the page, in a browser', { timeout: 60_000 }, async () => {
        const page = await readPage(await text(of, 'html'), browser);
        expect(withoutSignaturesHeading(words(page.text), of)).toEqual(expected);
        check(page, of.tree);
    });

    test('Markdown', async () => {
        const source = withoutMark(await text(of, 'markdown'));
        expect(withoutSignaturesHeading(words(readMarkdown(source).text), of)).toEqual(expected);
        const unescaped = source.replaceAll('\\', '');
        check({
            numbers: [...unescaped.matchAll(/^#+ (Article\u00A0\d+|\d+(?:\.\d+)+) /gm)].map(match => match[1]!),
            references: [...unescaped.matchAll(/\[([^\]]*)\]\(#/g)].map(match => match[1]!),
            terms: [...unescaped.matchAll(/^- <a id="term-[^"]*"><\/a>\*\*(.*?)\*\*/gm)].map(match => match[1]!)
        }, of.tree);
    });

    test('Akoma Ntoso', async () => {
        const akn = readAkn(await text(of, 'akn'));
        expect(withoutSignaturesHeading(words(akn.text), of)).toEqual(expected);
        check(akn, of.tree);
    });

    test('Word', { timeout: 120_000 }, async () => {
        const { text: read, paragraphs } = readDocx(await written(of, 'docx'));
        expect(withoutSignaturesHeading(words(read), of)).toEqual(expected);
        const numbers = paragraphs.filter(({ style, number }) => /^Heading/.test(style) && number !== '').map(({ number }) => number);
        expect(numbers).toEqual(articlesOf(of.tree).map(({ label }) => label.replace('\u00A0', ' ')).filter(Boolean));
    });

    test('PDF', { timeout: 120_000 }, async () => {
        expect(await readWords(await written(of, 'pdf'), of.tree)).toEqual(expected);
    });

    test('JSON has the same definitions', () => {
        expect(of.context.facts.terms.map(({ term }) => term)).toEqual(definitionsOf(of.tree));
    });
});

interface Parts {
    readonly numbers: readonly string[];
    readonly references: readonly string[];
    readonly terms: readonly string[];
}

function check({ numbers, references, terms }: Parts, tree: ContractTree): void {
    expect(numbers).toEqual(articlesOf(tree).map(({ label }) => label).filter(Boolean));
    expect(terms).toEqual(definitionsOf(tree));
    const expected = referencesOf(tree);
    expect(expected.length).toBeGreaterThan(30);
    expect(references).toEqual(expected);
}

function articlesOf(tree: ContractTree): Article[] {
    const flatten = (content: readonly (Block | Article)[]): Article[] => content.flatMap(item => item.type === 'article' ? [item, ...flatten(item.content)] : []);
    return [tree.main, ...tree.annexes].flatMap(({ content }) => flatten(content));
}

function definitionsOf(tree: ContractTree): string[] {
    return [tree.main, ...tree.annexes].flatMap(({ content }) => content).flatMap(item => item.type === 'article' ? item.content : [item])
        .flatMap(item => item.type === 'definitions' ? item.entries.map(({ term }) => term) : []);
}

/** The words of every reference to an article or a document, in the order of the text. */
function referencesOf(tree: ContractTree): string[] {
    const found: string[] = [];
    const visit = (value: unknown): void => {
        if (Array.isArray(value)) {
            value.forEach(visit);
        } else if (typeof value === 'object' && value !== null) {
            const node = value as Partial<Extract<Inline, { type: 'quotation' }>>;
            if (node.type === 'quotation' && node.target !== undefined && (node.of === 'clause' || node.of === 'document')) {
                found.push(plainText(node.children ?? [], tree.language));
            } else {
                Object.values(value).forEach(visit);
            }
        }
    };
    [tree.main, ...tree.annexes].forEach(document => visit([document.preamble, document.content]));
    return found;
}
