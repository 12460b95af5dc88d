/** The same tree at the same moment gives the same bytes, in every format: files can be compared, and an archive proves what was sent. */
import { describe, expect, test } from 'vitest';
import { FORMATS } from '../src/formats/index.js';
import { redline, type ContractTree, type ExportContext } from '../src/index.js';
import { example } from './examples.js';
import { dental, DIVIDED } from './redline/negotiations.js';
import { OPTIONS } from './redline/versions.js';

async function expectSame(format: (typeof FORMATS)[number], tree: ContractTree, context: ExportContext): Promise<void> {
    const [first, second] = [await format.write(tree, context), await format.write(structuredClone(tree), { ...context, now: new Date(context.now) })];
    expect(Buffer.compare(first, second)).toBe(0);
}

describe.each(FORMATS)('$id', format => {
    test.each(['alpine-dental', 'garage-lambert', 'scenario-saas-paiement'])('%s, and as a draft', async name => {
        const { tree, context } = await example(name);
        await expectSame(format, tree, { ...context, draft: false });
        await expectSame(format, tree, { ...context, draft: true });
    }, 120_000);
});

describe.each(FORMATS.filter(({ redlines }) => redlines))('$id, redlines', format => {
    test('negotiated, divided and joined', async () => {
        const { before, after } = await dental();
        await expectSame(format, redline(before.tree, after.tree, OPTIONS), { ...after.context, draft: true });
        const [one, two] = await Promise.all([DIVIDED.before, DIVIDED.after].map(text => example({ '/contrat.msp': text })));
        await expectSame(format, redline(one!.tree, two!.tree, OPTIONS), { ...two!.context, draft: true });
    }, 120_000);
});
