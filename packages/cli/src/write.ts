import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { UsageError } from './usage-error.js';

/** Writes a file whole or not at all: beside its place first, then in one move. */
export function writeAtomically(path: string, content: string | Uint8Array): void {
    const partial = `${path}.${randomBytes(4).toString('hex')}.partial`;
    try {
        writeFileSync(partial, content);
        renameSync(partial, path);
    } catch (error) {
        rmSync(partial, { force: true });
        throw new UsageError(`Cannot write "${path}": ${error instanceof Error ? error.message : String(error)}`);
    }
}
