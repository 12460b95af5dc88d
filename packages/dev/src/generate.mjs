// npm run generate: packages/language/src/generated, from the grammar and the library.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const source = dirname(fileURLToPath(import.meta.url));
const root = dirname(dirname(dirname(source)));

if (!existsSync(join(root, 'langium-config.json'))) {
    console.error('MISSING: langium-config.json. The parser was NOT generated.');
    process.exit(1);
}

// The generator asks whether it may delete what it did not write itself: library.ts, of the step below. Without an answer it
// ends, successfully, with nothing written. Told "no", it also leaves the folder in place for whoever reads it meanwhile.
const langium = spawnSync(process.execPath, [join(root, 'node_modules', 'langium-cli', 'bin', 'langium.js'), 'generate'], {
    cwd: root,
    encoding: 'utf8',
    // Its words are read below.
    env: { ...process.env, FORCE_COLOR: '0' },
    input: 'no\n'
});
const question = /^Found unexpected files in the generated directory: .*\n|Do you want to delete the files\?.*?\/no: /gm;
process.stdout.write(langium.stdout.replace(question, ''));
process.stderr.write(langium.stderr);
// The generator's word that it came to the end: its exit code does not tell.
if (langium.status !== 0 || !/finished successfully/i.test(langium.stdout)) {
    console.error(langium.error?.message ?? 'The parser was NOT generated.');
    process.exit(1);
}

const library = spawnSync(process.execPath, [join(source, 'generate-library.mjs')], { cwd: root, stdio: 'inherit' });
process.exit(library.status ?? 1);
