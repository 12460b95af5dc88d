/** Finds a program on the PATH, and nowhere else. */
import { accessSync, constants, statSync } from 'node:fs';
import { posix, win32 } from 'node:path';

export interface Places {
    readonly path: string;
    readonly platform: NodeJS.Platform;
    readonly isProgram: (file: string) => boolean;
}

/**
 * Where a program is. Windows would look in the current folder first: there, a program in the folder of a contract would be run. Parts of
 * the PATH that are relative mean that folder too, and are passed over.
 * @returns an absolute path, or undefined when there is none
 */
export function programOnPath(name: string, { path, platform, isProgram }: Places = here()): string | undefined {
    const { isAbsolute, join, delimiter } = platform === 'win32' ? win32 : posix;
    const file = platform === 'win32' ? `${name}.exe` : name;
    // On Windows, a part with a semicolon stands between quotation marks.
    return path.split(delimiter).map(part => part.replace(/^"(.*)"$/, '$1')).filter(isAbsolute).map(folder => join(folder, file)).find(isProgram);
}

function here(): Places {
    return { path: process.env['PATH'] ?? '', platform: process.platform, isProgram };
}

function isProgram(file: string): boolean {
    try {
        accessSync(file, constants.X_OK);
        return statSync(file).isFile();
    } catch {
        return false;
    }
}
