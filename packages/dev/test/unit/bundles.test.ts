import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { bundles } from '../../src/build/bundles.ts';
import { root } from '../../src/support/paths.ts';

/** Megabytes of code that only an export needs: read when somebody asks for one, by a bundle of its own. */
const HEAVY = /node_modules\/(docx|pdfkit|fontkit|hyphen)\//;

describe.each(['extension', 'server', 'cli', 'preview'])('the bundle %s', name => {
    test('starts without what writes documents', async () => {
        const { entry, options } = bundles.find(bundle => bundle.name === name)!;
        const { metafile } = await build({ absWorkingDir: root, entryPoints: [entry], ...options, sourcemap: false, write: false, metafile: true });
        // Also what is in the bundle, yet only run later, has to be read.
        const inputs = Object.values(metafile.outputs).flatMap(output => Object.entries(output.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => file));
        expect(inputs.length).toBeGreaterThan(0);
        expect([...new Set(inputs.flatMap(file => HEAVY.exec(file)?.[1] ?? []))]).toEqual([]);
    });
});
