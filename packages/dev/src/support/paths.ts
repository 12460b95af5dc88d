import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository. */
export const root = dirname(dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url))))));
export const extension = join(root, 'packages', 'extension');
/** The dossiers a person sees first, and the ones the tests open copies of. */
export const examples = join(root, 'examples');
/** Screenshots and machine-readable results; git-ignored. */
export const artifacts = join(root, 'artifacts');
/** The command line tool, once bundled. */
/** Says what to open in the examples; the editor shows it first. */
export const firstPage = join(root, 'examples', 'README.md');
export const cliBundle = join(root, 'packages', 'cli', 'dist', 'msp.cjs');

/** What is too big to sit in node_modules and is shared by every clone: VS Code, the browser. `MSP_CACHE` moves it. */
export const cache = process.env['MSP_CACHE']
    ?? join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'msp-contracts');

/** A file of an installed npm package, for instance `packageFile('typescript', 'bin', 'tsc')`. */
export function packageFile(name: string, ...path: string[]): string {
    return join(root, 'node_modules', name, ...path);
}
