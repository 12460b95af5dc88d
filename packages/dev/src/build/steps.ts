// The steps from sources to what runs; test, start, package and bench each need some of them.
import { join } from 'node:path';
import { packageFile, root } from '../support/paths.ts';
import { run } from '../support/processes.ts';
import { bundleAll } from './build.ts';

/** Makes packages/language/src/generated: the parser from the grammar, the module from the library. */
export async function generate(): Promise<boolean> {
    return await runNode(join(root, 'packages', 'dev', 'src', 'generate.mjs'), []) === 0;
}

/** Generates and bundles. */
export async function build(): Promise<boolean> {
    return await generate() && await bundleAll();
}

/** Checks the types of every package. */
export async function checkTypes(): Promise<boolean> {
    return await runNode(packageFile('typescript', 'bin', 'tsc'), ['-b']) === 0;
}

/** Runs a script on the Node this runs on, from the repository's root. */
export function runNode(script: string, args: readonly string[]): Promise<number> {
    return run(process.execPath, [script, ...args], { cwd: root });
}
