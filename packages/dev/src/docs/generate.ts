// npm run docs: writes docs/rules from the rules, their pages and the shipped libraries.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { node } from '../build/bundles.ts';
import { fail } from '../support/fail.ts';
import { root } from '../support/paths.ts';
import { readRulePage, target } from './files.ts';

// The language is TypeScript that Node alone cannot run, so the maker of the pages is bundled with it first.
const outfile = join(root, 'packages', 'dev', 'dist', 'docs', `pages-${process.pid}.cjs`);
try {
    await build({ ...node, entryPoints: [join(root, 'packages', 'dev', 'src', 'docs', 'pages.ts')], outfile, sourcemap: false });
    const { referencePages } = await import(pathToFileURL(outfile).href) as typeof import('./pages.ts');
    const pages = await referencePages(readRulePage);
    mkdirSync(target, { recursive: true });
    for (const file of readdirSync(target).filter(name => name.endsWith('.md') && !pages.has(name))) {
        rmSync(join(target, file));
    }
    for (const [name, text] of pages) {
        writeFileSync(join(target, name), text);
    }
    console.log(`docs/rules: ${pages.size} pages`);
} catch (error) {
    fail(error);
} finally {
    rmSync(outfile, { force: true });
}
