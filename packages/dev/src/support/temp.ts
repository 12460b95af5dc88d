import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onEnd } from './processes.ts';

export interface TempFolder {
    readonly path: string;
    remove(): void;
}

/** A new empty folder that is removed at the latest when the command ends. */
export function tempFolder(name: string): TempFolder {
    const path = mkdtempSync(join(tmpdir(), `msp-${name}-`));
    const remove = () => rmSync(path, { recursive: true, force: true, maxRetries: 5 });
    const forget = onEnd(remove);
    return {
        path,
        remove() {
            forget();
            remove();
        }
    };
}
