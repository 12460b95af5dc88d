import { writeWhole } from '@msp/versions';
import { UsageError } from './usage-error.js';

/** Writes a file whole or not at all; what is no regular file is written to, never replaced. */
export function writeAtomically(path: string, content: string | Uint8Array): void {
    try {
        writeWhole(path, content);
    } catch (error) {
        throw new UsageError(`Cannot write "${path}": ${error instanceof Error ? error.message : String(error)}`);
    }
}
