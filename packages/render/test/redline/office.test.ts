/** LibreOffice's own commands on the Word files of the examples: accepted, they give the version after; rejected, the version before. */
import { textsInOffice } from '@msp/dev/tracked-changes';
import { describe, expect, test } from 'vitest';
import { redline, type ContractTree } from '../../src/index.js';
import { writeDocx } from '../../src/docx/index.js';
import { example } from '../examples.js';
import { DIVIDED, dental, mercier } from './negotiations.js';
import { OPTIONS } from './versions.js';

describe.each([['boulangeries-mercier', mercier], ['alpine-dental', dental]] as const)('%s, negotiated', (_, negotiated) => {
    test('accepted and rejected in LibreOffice', async () => {
        const { before, after } = await negotiated();
        const write = (tree: ContractTree): Promise<Uint8Array> => writeDocx(tree, { ...after.context, draft: false });
        const [was, is, marked] = [await write(before.tree), await write(after.tree), await write(redline(before.tree, after.tree, OPTIONS))];
        const texts = await textsInOffice([{ docx: was }, { docx: is }, { docx: marked, changes: 'accept' }, { docx: marked, changes: 'reject' }]);
        const [textBefore, textAfter, accepted, rejected] = texts.map(withoutPages) as [string, string, string, string];
        expect(accepted).toBe(textAfter);
        expect(rejected).toBe(textBefore);
    }, 300_000);
});

test('divided, joined and moved: accepted and rejected in LibreOffice', async () => {
    const [before, after] = await Promise.all([DIVIDED.before, DIVIDED.after].map(text => example({ '/contrat.msp': text })));
    const write = (tree: ContractTree): Promise<Uint8Array> => writeDocx(tree, { ...after!.context, draft: false });
    const [was, is, marked] = [await write(before!.tree), await write(after!.tree), await write(redline(before!.tree, after!.tree, OPTIONS))];
    const [textBefore, textAfter, accepted, rejected] = (await textsInOffice([{ docx: was }, { docx: is }, { docx: marked, changes: 'accept' }, { docx: marked, changes: 'reject' }])).map(withoutPages);
    expect(accepted).toBe(textAfter);
    expect(rejected).toBe(textBefore);
}, 300_000);

/** The table of contents holds the pages that its own file had; a redline has the blocks for the signatures below each other. */
function withoutPages(text: string): string {
    return text.replace(/\t\d*$/gm, '').replace(/^Signature\n+/gm, 'Signature\n');
}
