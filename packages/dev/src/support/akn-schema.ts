// The OASIS schema of Akoma Ntoso 3.0, which the tests of that format validate against. Tests import it as `@msp/dev/akn-schema`.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installOnce } from './install.ts';
import { cache } from './paths.ts';

/** OASIS Standard of 29 August 2018; © OASIS Open 2018, CC BY 4.0. */
const SOURCE = 'https://docs.oasis-open.org/legaldocml/akn-core/v1.0/os/part2-specs/schemas/akomantoso30.xsd';
const SHA256 = '6f61fe84cbb6f8cb0e8418cd67b74a63da9990e6573b5a3491f623184f45c4fd';
const folder = join(cache, 'akomantoso-3.0-os');
const file = join(folder, 'akomantoso30.xsd');

/**
 * The text of the schema, from the cache or, once, from OASIS. `MSP_AKN_SCHEMA` names a copy of the file instead.
 * @throws when it cannot be had, with what to do, and when it is not the standard's
 */
export async function aknSchema(): Promise<string> {
    const own = process.env['MSP_AKN_SCHEMA'];
    if (own) {
        if (!existsSync(own)) throw new Error(`MSP_AKN_SCHEMA names ${own}, which does not exist.`);
        return checked(readFileSync(own), own);
    }
    await installOnce(folder, 'Downloading the schema of Akoma Ntoso (240 KB, once)', async partial => {
        writeFileSync(join(partial, 'akomantoso30.xsd'), checked(await download(), SOURCE));
    });
    return checked(readFileSync(file), file);
}

async function download(): Promise<Uint8Array> {
    try {
        const response = await fetch(SOURCE, { signal: AbortSignal.timeout(30_000) });
        if (!response.ok) throw new Error(`HTTP ${response.status}`);
        return new Uint8Array(await response.arrayBuffer());
    } catch (error) {
        throw new Error(`The tests of Akoma Ntoso need the OASIS schema, which could not be downloaded (${error instanceof Error ? error.message : String(error)}).\n`
            + `Put ${SOURCE}\ninto ${file}, or set MSP_AKN_SCHEMA to a copy of it.`, { cause: error });
    }
}

function checked(bytes: Uint8Array, from: string): string {
    const found = createHash('sha256').update(bytes).digest('hex');
    if (found !== SHA256) throw new Error(`${from} is not the schema of the OASIS Standard of 29 August 2018: its SHA-256 is ${found}, not ${SHA256}.`);
    return new TextDecoder().decode(bytes);
}
