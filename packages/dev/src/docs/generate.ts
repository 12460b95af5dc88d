// npm run docs: writes docs/rules from the rules, their pages and the shipped libraries, and the tables of docs/library.md.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { node } from '../build/bundles.ts';
import { fail } from '../support/fail.ts';
import { root } from '../support/paths.ts';
import { libraryGuide, readRulePage, target } from './files.ts';

// The language is TypeScript that Node alone cannot run, so the maker of the pages is bundled with it first.
const outfile = join(root, 'packages', 'dev', 'dist', 'docs', `pages-${process.pid}.cjs`);
try {
    const makers = `export * from './pages.ts'; export * from './library.ts';`;
    const stdin = { contents: makers, loader: 'ts', resolveDir: join(root, 'packages', 'dev', 'src', 'docs') } as const;
    await build({ ...node, stdin, outfile, sourcemap: false });
    const { libraryPage, referencePages } = await import(pathToFileURL(outfile).href) as typeof import('./pages.ts') & typeof import('./library.ts');
    const pages = await referencePages(readRulePage);
    mkdirSync(target, { recursive: true });
    for (const file of readdirSync(target).filter(name => name.endsWith('.md') && !pages.has(name))) {
        rmSync(join(target, file));
    }
    for (const [name, text] of pages) {
        writeFileSync(join(target, name), text);
    }
    writeFileSync(libraryGuide, await libraryPage(readFileSync(libraryGuide, 'utf8')));
    console.log(`docs/rules: ${pages.size} pages; docs/library.md: tables`);
} catch (error) {
    fail(error);
} finally {
    rmSync(outfile, { force: true });
}
