import { readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { node } from '../build/bundles.ts';
import { root } from '../support/paths.ts';

/** The test files of a folder, at any depth, sorted. */
export function testFiles(folder: string): readonly string[] {
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter(file => file.endsWith('.test.ts')).sort().map(file => join(folder, file));
}

/**
 * Bundles test files and the lines that run them into one CommonJS module.
 * @param entry TypeScript that comes after the imports of the test files
 */
export async function bundleTests(files: readonly string[], entry: string, outfile: string, external: readonly string[]): Promise<void> {
    const imports = files.map(file => `import ${JSON.stringify(file)};`);
    await build({
        ...node,
        absWorkingDir: root,
        stdin: { contents: [...imports, entry].join('\n'), loader: 'ts', resolveDir: join(root, 'packages', 'dev'), sourcefile: 'tests.ts' },
        outfile,
        external: [...external],
        sourcemap: true
    });
}
