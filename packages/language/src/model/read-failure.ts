/** Why the text of a file could not be had. */

/**
 * - `absent`: there is no such file, or a folder is in its place;
 * - `special`: a device, a pipe or a socket, which may never end;
 * - `too-large`: more than a contract has;
 * - `outside`: neither in the workspace nor in a folder that a configuration allows;
 * - `unreadable`: a lock, a missing right, a faulty disk.
 */
export type ReadFailure = 'absent' | 'special' | 'too-large' | 'outside' | 'unreadable';

/** What a file system throws that knows the reason. */
export class ReadError extends Error {
    constructor(readonly failure: ReadFailure, message: string) {
        super(message);
    }
}

/** Codes of the operating system for a file that is there and cannot be read. */
const UNREADABLE = new Set(['EACCES', 'EPERM', 'EBUSY', 'EIO', 'EMFILE', 'ENFILE', 'ELOOP', 'ETXTBSY', 'EAGAIN', 'ENOMEM']);

export function failureOf(error: unknown): ReadFailure {
    if (error instanceof ReadError) {
        return error.failure;
    }
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
    return typeof code === 'string' && UNREADABLE.has(code) ? 'unreadable' : 'absent';
}

/** Of a contract file, in bytes; the longest contracts known have half a million. */
export const LARGEST_FILE = 8_000_000;
