/** What Word and its readers make of tracked changes: all accepted is the version after, all rejected the version before. */
import { beforeAll, describe, expect, test } from 'vitest';
import { writeDocx } from '../../src/docx/index.js';
import { redline, type ContractTree } from '../../src/index.js';
import { dental, mercier } from '../redline/negotiations.js';
import { OPTIONS } from '../redline/versions.js';
import { elements, parseXml, type XmlNode } from '../../src/docx/parse.js';
import { readDocx } from './read-docx.js';

describe.each([['mercier', mercier], ['dental', dental]] as const)('%s', (_, negotiated) => {
    let before: Uint8Array;
    let after: Uint8Array;
    let marked: Uint8Array;

    beforeAll(async () => {
        const versions = await negotiated();
        const word = (tree: ContractTree): Promise<Uint8Array> => writeDocx(tree, { ...versions.before.context, draft: false });
        [before, after, marked] = await Promise.all([word(versions.before.tree), word(versions.after.tree), word(redline(versions.before.tree, versions.after.tree, OPTIONS))]);
    }, 120_000);

    test('all changes accepted give the version after', () => {
        expect(readDocx(marked, { changes: 'accept' }).text).toBe(readDocx(after).text);
    });

    test('all changes rejected give the version before', () => {
        expect(readDocx(marked, { changes: 'reject' }).text).toBe(readDocx(before).text);
    });

    test('the table of contents too', () => {
        const entries = (bytes: Uint8Array, changes?: 'accept' | 'reject'): string[] => readDocx(bytes, { changes }).paragraphs.filter(({ style }) => /^TOC\d/.test(style)).map(({ text }) => text.replace(/\t\d*$/, ''));
        expect(entries(marked, 'accept')).toEqual(entries(after));
        expect(entries(marked, 'reject')).toEqual(entries(before));
    });

    test('every mark says who and when under a number of its own, moves have both ends, and Word is asked for nothing', () => {
        const { parts } = readDocx(marked);
        const marks = all(parseXml(parts['word/document.xml']!)).filter(({ name }) => /^w:(?:ins|del|moveFrom|moveTo|moveFromRangeStart|moveToRangeStart)$/.test(name));
        expect(new Set(marks.map(({ attributes }) => attributes['w:author']))).toEqual(new Set([OPTIONS.author]));
        expect(new Set(marks.map(({ attributes }) => attributes['w:date']))).toEqual(new Set([OPTIONS.date]));
        expect(new Set(marks.map(({ attributes }) => attributes['w:id'])).size).toBe(marks.length);
        const names = (name: string): (string | undefined)[] => marks.filter(mark => mark.name === name).map(({ attributes }) => attributes['w:name']).sort();
        expect(names('w:moveFromRangeStart').length).toBeGreaterThan(0);
        expect(new Set(names('w:moveFromRangeStart'))).toEqual(new Set(names('w:moveToRangeStart')));
        expect(parts['word/settings.xml']).not.toContain('updateFields');
    });

    test('deleted words and codes of fields are written as deleted, and nothing else is', () => {
        const body = parseXml(readDocx(marked).parts['word/document.xml']!);
        const visit = (node: XmlNode, deleted: boolean): void => {
            expect([node.name, deleted]).not.toEqual([deleted ? 'w:t' : 'w:delText', deleted]);
            expect([node.name, deleted]).not.toEqual([deleted ? 'w:instrText' : 'w:delInstrText', deleted]);
            elements(node).forEach(child => visit(child, deleted || node.name === 'w:del'));
        };
        visit(body, false);
    });
});

function all(node: XmlNode): XmlNode[] {
    return [node, ...elements(node).flatMap(all)];
}
