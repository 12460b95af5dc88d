// Turns the .msp library into a module, because the language package has no file system: it also runs in a browser worker.
// Usage: node packages/dev/src/generate-library.mjs   (part of `npm run generate`)
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const language = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'language');
const library = join(language, 'src', 'library');
const target = join(language, 'src', 'generated', 'library.ts');

const files = existsSync(library)
    ? readdirSync(library, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.msp')).map(file => join(library, file))
    : [];
if (files.length === 0) console.error(`Warning: no .msp file in ${library}: the library is empty.`);

/** @type {Map<string, string>} */
const byName = new Map();
for (const file of files) {
    const name = basename(file, '.msp');
    const other = byName.get(name);
    if (other) {
        // `use "msp:name"` could mean either.
        console.error(`Two library files are called ${name}: ${relative(language, other)} and ${relative(language, file)}.`);
        process.exit(1);
    }
    byName.set(name, file);
}

// Sorted by code unit, so that every machine writes the same file.
const sources = [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, file]) => {
    const text = readFileSync(file, 'utf8').replace(/\r\n/g, '\n');
    return `    { name: ${JSON.stringify(name)}, text: ${JSON.stringify(text)} }`;
});
const module = [
    '// Generated from src/library/**/*.msp by `npm run generate`. Do not edit.',
    '',
    '/** The library files that ship with the tool: `use "msp:<name>"` loads the one of that name. */',
    'export const librarySources: ReadonlyArray<{ readonly name: string; readonly text: string }> = [',
    sources.join(',\n'),
    '];',
    ''
].join('\n');

// Left alone when nothing changed, so that watchers and incremental builds stay quiet.
if (!existsSync(target) || readFileSync(target, 'utf8') !== module) {
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, module);
}
console.log(`Library: ${files.length} file(s) into ${relative(process.cwd(), target)}`);
