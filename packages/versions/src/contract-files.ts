/** The disk, for the services of the language: regular files of a size that a contract may have, and nothing that may never end. */
import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import { open, realpath, writeFile, type FileHandle } from 'node:fs/promises';
import { LARGEST_FILE, ReadError, type LinkedFileSystem, type WritableFileSystem } from '@msp/language';
import { URI } from 'langium';
import { NodeFileSystemProvider } from 'langium/node';

/** Without waiting for a writer, where the file is a pipe; Windows has no such flag, and no such files. */
const READ = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

export class ContractFileSystem extends NodeFileSystemProvider implements LinkedFileSystem, WritableFileSystem {

    /** @throws {ReadError} for what is no regular file, or is too large */
    override async readFile(uri: URI): Promise<string> {
        const file = await open(uri.fsPath, READ);
        try {
            checkRegular(await file.stat(), uri.fsPath, LARGEST_FILE);
            return await readAll(file, uri.fsPath);
        } finally {
            await file.close();
        }
    }

    /** @throws {ReadError} for what is no regular file, or is too large */
    override readFileSync(uri: URI): string {
        return readContractSync(uri.fsPath);
    }

    async writeNew(uri: URI, text: string): Promise<void> {
        await writeFile(uri.fsPath, text, { flag: 'wx' });
    }

    async realUri(uri: URI): Promise<URI> {
        return URI.file(await realpath(uri.fsPath));
    }
}

/** How much is read at once. */
const PIECE = 1 << 16;

/** As services of the language take it. */
export const contractFiles = { fileSystemProvider: () => new ContractFileSystem() };

/** @throws {ReadError} for what is no regular file, or is too large */
export function readContractSync(path: string): string {
    return readBytesSync(path, LARGEST_FILE).toString('utf8');
}

/**
 * Reads a file that may be no contract, such as a Word document.
 * @param largest in bytes
 * @throws {ReadError} for what is no regular file, or is larger
 */
export function readBytesSync(path: string, largest: number): Buffer {
    const file = openSync(path, READ);
    try {
        checkRegular(fstatSync(file), path, largest);
        const pieces: Buffer[] = [];
        let length = 0;
        for (let read = -1; read !== 0; length += read) {
            const piece = Buffer.alloc(PIECE);
            read = readSync(file, piece, 0, PIECE, null);
            pieces.push(piece.subarray(0, read));
            // Some files say that they are empty, and are not: what is read is counted.
            if (length + read > largest) {
                throw tooLarge(path, largest);
            }
        }
        return Buffer.concat(pieces, length);
    } finally {
        closeSync(file);
    }
}

function checkRegular(stats: Stats, path: string, largest: number): void {
    if (stats.isDirectory()) {
        throw new ReadError('absent', `${path} is a folder.`);
    }
    if (!stats.isFile()) {
        throw new ReadError('special', `${path} is no regular file.`);
    }
    if (stats.size > largest) {
        throw tooLarge(path, largest);
    }
}

/** Some files say that they are empty, and are not: what is read is counted. */
async function readAll(file: FileHandle, path: string): Promise<string> {
    const pieces: Buffer[] = [];
    let length = 0;
    for await (const piece of file.createReadStream({ autoClose: false, end: LARGEST_FILE }) as AsyncIterable<Buffer>) {
        pieces.push(piece);
        length += piece.length;
    }
    if (length > LARGEST_FILE) {
        throw tooLarge(path, LARGEST_FILE);
    }
    return Buffer.concat(pieces, length).toString('utf8');
}

function tooLarge(path: string, largest: number): ReadError {
    return new ReadError('too-large', `${path} is larger than ${largest} bytes.`);
}
