// npm run bench: runs every packages/*/bench/*.bench.ts, one after the other, each in a process of its own so that none is
// measured on another's heap. A bench is a module that prints its own numbers.
import { readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build as bundle } from 'esbuild';
import { node } from './build/bundles.ts';
import { generate, runNode } from './build/steps.ts';
import { fail } from './support/fail.ts';
import { root } from './support/paths.ts';
import { onEnd } from './support/processes.ts';

try {
    const filter = process.argv[2] ?? '';
    const files = readdirSync(join(root, 'packages'), { recursive: true, encoding: 'utf8' })
        .map(file => file.replaceAll('\\', '/'))
        .filter(file => /^[^/]+\/bench\/[^/]+\.bench\.ts$/.test(file) && file.includes(filter)).sort();
    if (files.length === 0) fail(new Error(`There is no bench${filter ? ` named ${filter}` : ''}: packages/*/bench/*.bench.ts.`));
    if (!await generate()) fail(new Error('The build failed: see above.'));
    let failed = 0;
    for (const file of files) {
        console.log(`\n━━ ${basename(file, '.bench.ts')} ━━`);
        // In the project, so that packages left out of the bundle are found.
        const outfile = join(root, 'packages', 'dev', 'dist', 'bench', `${basename(file, '.ts')}-${process.pid}.cjs`);
        onEnd(() => rmSync(outfile, { force: true }));
        await bundle({ ...node, entryPoints: [join(root, 'packages', file)], outfile, sourcemap: 'inline', external: ['esbuild', '@msp/dev/*'] });
        if (await runNode('--enable-source-maps', ['--expose-gc', outfile]) !== 0) failed += 1;
    }
    process.exit(failed === 0 ? 0 : 1);
} catch (error) {
    fail(error);
}
