/** Whatever is done to a contract, the tracked changes of its Word file give both versions back. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { redline } from '../../src/index.js';
import { writeDocx } from '../../src/docx/index.js';
import { readDocx } from '../docx/read-docx.js';
import { example } from '../examples.js';
import { edited, numbered, writtenEdits } from './edits.js';
import { EVERYTHING } from './everything.js';
import { OPTIONS } from './versions.js';

test('accepted, they give the version after; rejected, the version before', async () => {
    const { tree, context } = await example(EVERYTHING);
    await fc.assert(fc.asyncProperty(writtenEdits, writtenEdits, async (first, second) => {
        const [before, after] = [numbered(edited(tree, first)), numbered(edited(tree, second))];
        const write = (own: typeof tree): Promise<Uint8Array> => writeDocx(own, { ...context, draft: false });
        const marked = await write(redline(before, after, OPTIONS));
        expect(text(marked, 'accept')).toBe(text(await write(after)));
        expect(text(marked, 'reject')).toBe(text(await write(before)));
    }), { numRuns: 6, endOnFailure: true });
}, 120_000);

/** A number that no version counts in the other is written out, with a tab. */
function text(bytes: Uint8Array, changes?: 'accept' | 'reject'): string {
    return readDocx(bytes, { changes }).text.replace(/\t/g, ' ');
}
