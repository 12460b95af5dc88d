/** The files that outputs ask for by name, from where the registry's packages have them. */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ASSETS, type AssetName } from '../src/formats/assets.js';

const modules = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'node_modules');

export async function asset(name: string): Promise<Uint8Array> {
    if (!Object.hasOwn(ASSETS, name)) {
        throw new Error(`No asset "${name}"`);
    }
    return new Uint8Array(await readFile(join(modules, ASSETS[name as AssetName])));
}
