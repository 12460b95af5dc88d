/** What a Word file made of a contract holds, read back. */
import { beforeAll, describe, expect, test } from 'vitest';
import { writeDocx } from '../../src/docx/index.js';
import { elements, find, parseXml, type XmlNode } from '../../src/docx/parse.js';
import { isOwnExport, plainText, type Article, type Block, type ContractTree } from '../../src/index.js';
import { contract, render } from '../dossier.js';
import { example, type Example } from '../examples.js';
import { readDocx, type ReadDocx } from './read-docx.js';

async function word(tree: ContractTree, draft = false): Promise<ReadDocx> {
    const { context } = await minimal;
    return readDocx(await writeDocx(tree, { ...context, draft }));
}

const minimal = example({ '/contrat.msp': contract('') });

function articlesIn(content: readonly (Block | Article)[]): Article[] {
    return content.flatMap(item => item.type === 'article' ? [item, ...articlesIn(item.content)] : []);
}

const spaces = (text: string): string => text.replace(/\u00A0/g, ' ');

describe.each(['boulangeries-mercier', 'alpine-dental'])('%s', name => {
    let source: Example;
    let bytes: Uint8Array;
    let read: ReadDocx;

    beforeAll(async () => {
        source = await example(name);
        bytes = await writeDocx(source.tree, source.context);
        read = readDocx(bytes);
    }, 120_000);

    test('Word computes the numbers of the tree, anew in each document', () => {
        const headings = read.paragraphs.filter(({ style }) => /^Heading/.test(style)).map(({ number, text }) => `${number} ${text}`);
        const expected = [source.tree.main, ...source.tree.annexes].flatMap(document => articlesIn(document.content)).map(article => `${spaces(article.label)} ${plainText(article.heading, document(source).language)}`);
        expect(headings.slice(0, -1)).toEqual(expected);
    });

    test('every part is well-formed, and what relationships name is there', () => {
        for (const [path, text] of Object.entries(read.parts)) {
            const root = parseXml(text);
            if (path.endsWith('.rels')) {
                const folder = path.replace(/_rels\/[^/]*$/, '');
                const targets = elements(root, 'Relationship').filter(({ attributes }) => attributes['TargetMode'] !== 'External').map(({ attributes }) => attributes['Target']!);
                expect(targets.filter(target => read.parts[target.startsWith('/') ? target.slice(1) : folder + target] === undefined), path).toEqual([]);
            }
        }
    });

    test('bookmarks are unique and every field and link has one', () => {
        const names = read.paragraphs.flatMap(({ bookmarks }) => bookmarks);
        expect(new Set(names.map(bookmark => bookmark.toLowerCase())).size).toBe(names.length);
        expect(names.filter(bookmark => !/^[A-Za-z]\w{0,39}$/.test(bookmark))).toEqual([]);
        const named = read.paragraphs.flatMap(({ fields }) => fields).flatMap(field => /^(?:(?:REF|PAGEREF) )?(\w+) (?:\\n |\\t )*\\h$/.exec(field)?.[1] ?? []);
        expect(named.length).toBeGreaterThan(100);
        expect(named.filter(target => !names.includes(target))).toEqual([]);
    });

    test('what a field shows is what Word gives when it updates it', () => {
        const byBookmark = new Map(read.paragraphs.flatMap(paragraph => paragraph.bookmarks.map(bookmark => [bookmark, paragraph] as const)));
        for (const { instruction, result } of read.paragraphs.filter(({ style }) => !/^TOC/.test(style)).flatMap(({ node }) => fieldsOf(node))) {
            const [, bookmark = '', switches = ''] = /^(?:REF )?(\w+) (.*)\\h$/.exec(instruction) ?? [];
            const target = byBookmark.get(bookmark)!;
            const expected = switches.includes('\\t') ? target.number.replace(/[^\d.]/g, '') : switches.includes('\\n') ? target.number : bookmarked(target.node, bookmark);
            expect([instruction, result]).toEqual([instruction, expected]);
        }
    });

    test('properties come from the contract and the moment, and the file knows its maker', () => {
        const { tree } = source;
        const core = parseXml(read.parts['docProps/core.xml']!);
        const value = (element: string): string => String(find(core, element)?.children[0]);
        expect([value('dc:title'), value('dc:language'), value('dcterms:created')]).toEqual([tree.title, tree.language === 'fr' ? 'fr-FR' : 'en-GB', '2026-06-01T12:00:00Z']);
        expect(value('dc:creator')).toContain(tree.main.parties[0]!.legalName);
        expect(isOwnExport(bytes)).toBe(true);
    });

    test('the same tree at the same moment gives the same bytes', async () => {
        expect(Buffer.from(await writeDocx(source.tree, source.context)).equals(bytes)).toBe(true);
    }, 120_000);

    test('contents are filled in, with a page for each line, and Word is not asked to work them out', () => {
        const entries = read.paragraphs.filter(({ style }) => /^TOC\d/.test(style));
        expect(entries.length).toBeGreaterThan(50);
        expect(entries.filter(({ text }) => !/\t\d+$/.test(text))).toEqual([]);
        expect(read.parts['word/settings.xml']).not.toContain('updateFields');
    });

    test('tables repeat their head, keep rows whole, and put amounts to the right', () => {
        const tables = elements(find(parseXml(read.parts['word/document.xml']!), 'w:body'), 'w:tbl').filter(table => find(table, 'w:tblPr', 'w:tblStyle')?.attributes['w:val'] === 'MspTable');
        expect(tables.length).toBeGreaterThan(5);
        for (const table of tables) {
            const [head, ...rows] = elements(table, 'w:tr');
            expect(find(head, 'w:trPr', 'w:tblHeader')).toBeDefined();
            expect(rows.every(row => find(row, 'w:trPr', 'w:cantSplit'))).toBe(true);
            const widths = elements(find(table, 'w:tblGrid')).map(({ attributes }) => Number(attributes['w:w']));
            expect(widths.reduce((sum, width) => sum + width, 0)).toBe(9070);
            expect(Math.min(...widths)).toBeGreaterThan(500);
        }
        expect(tables.some(table => JSON.stringify(table).includes('"w:jc","attributes":{"w:val":"right"}'))).toBe(true);
    });

    test('annexes begin sections of their own, under headers of their own', () => {
        const sections = all(parseXml(read.parts['word/document.xml']!)).filter(node => node.name === 'w:sectPr');
        expect(sections).toHaveLength(source.tree.annexes.length + 2);
        const headers = Object.entries(read.parts).filter(([path]) => /word\/header\d+\.xml/.test(path)).map(([, text]) => text);
        for (const annex of source.tree.annexes) {
            expect(headers.some(text => text.includes(annex.title.replaceAll("'", '&apos;').replaceAll('&', '&amp;').replaceAll('&amp;apos;', '&apos;')))).toBe(true);
        }
        expect(headers.join()).not.toContain('PowerPlusWaterMark');
    });
});

const document = ({ tree }: Example): ContractTree['main'] => tree.main;

describe('marks', () => {
    test('a draft says so on every page, blanks and what names nothing stand out', async () => {
        const { tree } = await render(contract('clause payment "Paiement" { term: ? """Payable à {term}, voir {rien}.""" }'));
        const { parts } = await word(tree, true);
        const headers = Object.entries(parts).filter(([path]) => /word\/header\d+\.xml/.test(path)).map(([, text]) => text);
        expect(headers.length).toBeGreaterThan(2);
        expect(headers.filter(text => !text.includes('PROJET'))).toEqual([]);
        expect(parts['word/document.xml']).toMatch(/<w:highlight w:val="yellow"\/><\/w:rPr><w:t xml:space="preserve">\[à compléter/);
        expect(parts['word/document.xml']).toMatch(/<w:u w:val="wave"[^>]*\/><\/w:rPr><w:t xml:space="preserve">\{rien\}/);
    });

    test('each language is checked as itself', async () => {
        const { tree } = await render({
            '/contrat.msp': contract('clause "Un" { """Bonjour.""" }'),
            '/annexe.msp': 'use "msp:infogerance"\nannex Sla "Schedule 1" of Principal { language en clause "One" { """Hello.""" } }'
        });
        const { parts } = await word(tree);
        expect(parts['word/styles.xml']).toMatch(/<w:docDefaults>.*<w:lang w:val="fr-FR"/);
        expect(parts['word/document.xml']).toMatch(/<w:lang w:val="en-GB"\/><\/w:rPr><w:t xml:space="preserve">Hello\./);
        expect(parts['word/document.xml']).toMatch(/<w:r><w:t xml:space="preserve">Bonjour\./);
    });

    test('a number that Word would not count is written out, and references repeat it', async () => {
        const { tree } = await render(contract('clause "Un" as Un { """A.""" } clause "Deux" as Deux { """Voir l\'{Un} et l\'{Deux}.""" }'));
        const renamed = JSON.parse(JSON.stringify(tree).replaceAll('"Article\u00A02"', '"Article\u00A01\u00A0bis"').replaceAll('"number":"2"', '"number":"1\u00A0bis"').replaceAll('article\u00A02', 'article\u00A01\u00A0bis')) as ContractTree;
        const { paragraphs, text } = await word(renamed);
        expect(text).toContain('Article\u00A01\u00A0bis\tDeux');
        expect(text).toContain('Voir l’article\u00A01 et l’article\u00A01\u00A0bis.');
        expect(paragraphs.flatMap(({ fields }) => fields)).toContainEqual(expect.stringMatching(/^REF \w+_number \\h$/));
    });

    test('the styles of headings number what a person adds', async () => {
        const { tree } = await render(contract('clause "Un" { """A.""" }'));
        const { parts } = await word(tree);
        const heading = elements(parseXml(parts['word/styles.xml']!), 'w:style').find(style => style.attributes['w:styleId'] === 'Heading1');
        const own = elements(find(parseXml(parts['word/document.xml']!), 'w:body'), 'w:p').find(node => find(node, 'w:pPr', 'w:pStyle')?.attributes['w:val'] === 'Heading1');
        expect(find(heading, 'w:pPr', 'w:numPr', 'w:numId')?.attributes['w:val']).toBe(find(own, 'w:pPr', 'w:numPr', 'w:numId')?.attributes['w:val']);
    });
});

function all(node: XmlNode): XmlNode[] {
    return [node, ...elements(node).flatMap(all)];
}

function text(node: XmlNode): string {
    return node.children.map(child => typeof child === 'string' ? child : text(child)).join('');
}

/** References of a paragraph, each with what it shows. */
function fieldsOf(paragraph: XmlNode): { readonly instruction: string; readonly result: string }[] {
    const found: { instruction: string; result: string }[] = [];
    let part = '';
    for (const run of all(paragraph).filter(({ name }) => name === 'w:r')) {
        const type = find(run, 'w:fldChar')?.attributes['w:fldCharType'];
        if (type) {
            part = type;
        } else if (part === 'begin') {
            found.push({ instruction: text(run).trim(), result: '' });
        } else if (part === 'separate') {
            found.at(-1)!.result += text(run);
        }
    }
    return found;
}

/** The words between the ends of a bookmark. */
function bookmarked(paragraph: XmlNode, name: string): string {
    const inside = elements(paragraph);
    const start = inside.findIndex(node => node.attributes['w:name'] === name);
    const id = inside[start]!.attributes['w:id'];
    const end = inside.findIndex((node, index) => index > start && node.name === 'w:bookmarkEnd' && node.attributes['w:id'] === id);
    return inside.slice(start, end).map(node => all(node).filter(run => run.name === 'w:t').map(text).join('')).join('');
}
