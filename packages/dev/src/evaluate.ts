// npm run evaluate: how well the product reads the evaluation's texts (packages/language/test/reading). Bundled first, as the
// language's libraries are texts that only a bundler can import.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build as bundle } from 'esbuild';
import { node } from './build/bundles.ts';
import { generate, runNode } from './build/steps.ts';
import { fail } from './support/fail.ts';
import { root } from './support/paths.ts';
import { onEnd } from './support/processes.ts';

try {
    if (!await generate()) fail(new Error('The build failed: see above.'));
    const outfile = join(root, 'packages', 'dev', 'dist', 'evaluate', `main-${process.pid}.mjs`);
    onEnd(() => rmSync(outfile, { force: true }));
    await bundle({ ...node, format: 'esm', entryPoints: [join(root, 'packages', 'dev', 'src', 'evaluate', 'main.ts')], outfile, sourcemap: 'inline' });
    process.exit(await runNode('--enable-source-maps', [outfile, ...process.argv.slice(2)]));
} catch (error) {
    fail(error);
}
