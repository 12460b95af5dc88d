// npm run docs: writes docs/rules from the rules, their pages and the shipped libraries, the tables of docs/library.md and
// docs/catalogue, and the schema of msp.config.json.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { node } from '../build/bundles.ts';
import { fail } from '../support/fail.ts';
import { root } from '../support/paths.ts';
import type { CatalogueEntry, NotBuilt } from './catalogue.ts';
import type { Coverage } from './coverage.ts';
import { catalogueFolder, kindsFolder, libraryGuide, readCatalogueFile, readRulePage, schemaFile, target } from './files.ts';

// The language is TypeScript that Node alone cannot run, so the maker of the pages is bundled with it first.
const outfile = join(root, 'packages', 'dev', 'dist', 'docs', `pages-${process.pid}.cjs`);
try {
    const makers = `export * from './pages.ts'; export * from './kinds.ts'; export * from './library.ts'; export * from './catalogue.ts'; export * from './coverage.ts'; export * from './config-schema.ts';`;
    const stdin = { contents: makers, loader: 'ts', resolveDir: join(root, 'packages', 'dev', 'src', 'docs') } as const;
    await build({ ...node, stdin, outfile, sourcemap: false });
    const { cataloguePage, configSchema, coveragePage, kindPages, libraryPage, referencePages } = await import(pathToFileURL(outfile).href) as
        typeof import('./pages.ts') & typeof import('./kinds.ts') & typeof import('./library.ts') & typeof import('./catalogue.ts') & typeof import('./coverage.ts') & typeof import('./config-schema.ts');
    const pages = await referencePages(readRulePage);
    writeFolder(target, pages);
    const kinds = await kindPages();
    writeFolder(kindsFolder, kinds);
    writeFileSync(libraryGuide, await libraryPage(readFileSync(libraryGuide, 'utf8')));
    const catalogue = await cataloguePage(readCatalogueFile<readonly CatalogueEntry[]>('catalogue.json'), readCatalogueFile<NotBuilt>('not-built.json'));
    writeFileSync(join(catalogueFolder, 'README.md'), catalogue);
    writeFileSync(join(catalogueFolder, 'coverage.md'), await coveragePage(readCatalogueFile<Coverage>('coverage.json')));
    writeFileSync(schemaFile, await configSchema());
    console.log(`docs/rules: ${pages.size} pages; docs/kinds: ${kinds.size}; docs/library.md and docs/catalogue: tables; docs/msp-config.schema.json`);
} catch (error) {
    fail(error);
} finally {
    rmSync(outfile, { force: true });
}

/** Writes the pages of a folder, and removes those that are no more. */
function writeFolder(folder: string, pages: ReadonlyMap<string, string>): void {
    mkdirSync(folder, { recursive: true });
    for (const file of readdirSync(folder).filter(name => name.endsWith('.md') && !pages.has(name))) {
        rmSync(join(folder, file));
    }
    for (const [name, text] of pages) {
        writeFileSync(join(folder, name), text);
    }
}
