/** Writes files: whole or not at all, and without taking the place of what is no file. */
import { accessSync, chmodSync, constants, lstatSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';

/**
 * Writes a file beside its place first, then in one move. A link stays: what it leads to is written. A device or a pipe is written to. A
 * file that was there keeps its mode, and is not replaced where it may not be written.
 * @throws when it cannot be written; nothing has changed then
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
    const target = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ? realpathSync(path) : path;
    const present = statSync(target, { throwIfNoEntry: false });
    if (present && !present.isFile()) {
        writeFileSync(target, content);
        return;
    }
    if (present) {
        accessSync(target, constants.W_OK);
    }
    const partial = partialBeside(target);
    try {
        writeFileSync(partial, content, { flag: 'wx' });
        if (present) {
            chmodSync(partial, present.mode & 0o7777);
        }
        renameSync(partial, target);
    } catch (error) {
        rmSync(partial, { force: true });
        throw error;
    }
}

/** A name in the same folder that nobody has; short, since that of the file may be as long as a name can be. */
export function partialBeside(path: string): string {
    return join(dirname(path), `.${randomBytes(6).toString('hex')}.partial`);
}
