/** Writes the files of a new folder: all of them, or none. */
import { constants, copyFileSync, existsSync, mkdirSync, renameSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { partialBeside } from '@msp/versions';

export interface NewFile {
    /** In the folder, with slashes. */
    readonly path: string;
    readonly text: string;
}

/** Files are in the way: they were there, or somebody else has just written them. */
export class TakenError extends Error {
    constructor(readonly paths: readonly string[]) {
        super(paths.join(', '));
    }
}

/**
 * Writes all files beside the folder first. A folder that was not there comes into being in one move, so that of two who write it at once
 * one is told; into one that was, files are copied where there is none.
 * @throws {TakenError} when files are in the way; nothing is left then
 */
export function writeNewFiles(folder: string, files: readonly NewFile[]): void {
    const present = files.filter(({ path }) => existsSync(join(folder, path))).map(({ path }) => path);
    if (present.length > 0) {
        throw new TakenError(present);
    }
    mkdirSync(dirname(folder), { recursive: true });
    const stage = partialBeside(folder);
    try {
        for (const { path, text } of files) {
            const target = join(stage, path);
            mkdirSync(dirname(target), { recursive: true });
            writeFileSync(target, text, { flag: 'wx' });
        }
        if (existsSync(folder) || !moved(stage, folder)) {
            copyAll(stage, folder, files);
        }
    } finally {
        rmSync(stage, { recursive: true, force: true });
    }
}

/** @returns whether the folder was free */
function moved(stage: string, folder: string): boolean {
    try {
        renameSync(stage, folder);
        return true;
    } catch (error) {
        if (existsSync(folder)) {
            return false;
        }
        throw error;
    }
}

function copyAll(stage: string, folder: string, files: readonly NewFile[]): void {
    const written: string[] = [];
    const made: string[] = [];
    try {
        for (const { path } of files) {
            const target = join(folder, path);
            const first = mkdirSync(dirname(target), { recursive: true });
            made.push(...first === undefined ? [] : [first]);
            copyFileSync(join(stage, path), target, constants.COPYFILE_EXCL);
            written.push(target);
        }
    } catch (error) {
        written.forEach(path => rmSync(path, { force: true }));
        made.reverse().forEach(path => removeEmpty(path));
        throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? new TakenError(files.filter(({ path }) => existsSync(join(folder, path))).map(({ path }) => path)) : error;
    }
}

function removeEmpty(folder: string): void {
    try {
        rmdirSync(folder);
    } catch {
        // Somebody else has put something there.
    }
}
