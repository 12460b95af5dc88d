/** The example dossiers, with all that an output needs. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TestWorkspace } from '@msp/language/testing';
import type { Dossier } from '@msp/language';
import { buildContractTree, exportContext, type ContractTree, type ExportContext } from '../src/index.js';
import { asset } from './assets.js';

export const repository = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

export interface Example {
    readonly dossier: Dossier;
    readonly tree: ContractTree;
    readonly context: ExportContext;
}

const known = new Map<string, Promise<Example>>();

/**
 * Nothing in it changes, so the tests of a file share it.
 * @param name folder in `examples`, or the files themselves, the contract first
 */
export async function example(name: string | Readonly<Record<string, string>>): Promise<Example> {
    if (typeof name !== 'string') {
        return exampleOf(name);
    }
    const found = known.get(name) ?? exampleOf(filesOf(name));
    known.set(name, found);
    return found;
}

async function exampleOf(files: Readonly<Record<string, string>>): Promise<Example> {
    const workspace = await TestWorkspace.create(files);
    const dossier = workspace.dossier(Object.keys(files)[0]!);
    const tree = buildContractTree(dossier);
    return { dossier, tree, context: { ...exportContext(dossier, tree, [], { now: new Date('2026-06-01T12:00:00Z') }), asset } };
}

function filesOf(name: string): Record<string, string> {
    const folder = join(repository, 'examples', name);
    const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile() && entry.name.endsWith('.msp'))
        .map(entry => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/')).sort((a, b) => Number(isContract(folder, b)) - Number(isContract(folder, a)) || (a < b ? -1 : 1));
    return Object.fromEntries(paths.map(path => [`/${name}/${path}`, readFileSync(join(folder, path), 'utf8')]));
}

function isContract(folder: string, path: string): boolean {
    return /^\s*contract\b/m.test(readFileSync(join(folder, path), 'utf8'));
}
