import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { onEnd } from './processes.ts';
import { showProgress } from './progress.mjs';

/**
 * Fills a folder of the cache once. The work is done in a folder beside it that takes its name at the very end, so a folder that
 * exists is complete, and an interrupted install starts again the next time.
 * @param folder the folder to have
 * @param what the step, shown while it runs
 * @param fill puts everything into the folder it is given
 */
export async function installOnce(folder: string, what: string, fill: (partial: string) => Promise<void>): Promise<void> {
    if (existsSync(folder)) return;
    const parent = dirname(folder);
    mkdirSync(parent, { recursive: true });
    removeAbandoned(parent);
    const partial = join(parent, `.partial-${process.pid}`);
    rmSync(partial, { recursive: true, force: true });
    mkdirSync(partial);
    const remove = () => rmSync(partial, { recursive: true, force: true, maxRetries: 5 });
    const forget = onEnd(remove);
    const progress = showProgress(what, partial);
    try {
        await fill(partial);
        try {
            renameSync(partial, folder);
        } catch (error) {
            // Somebody else's install came first, and is as good.
            if (!existsSync(folder)) throw error;
        }
        progress.end();
    } catch (error) {
        progress.end(false);
        throw error;
    } finally {
        remove();
        forget();
    }
}

/** What a killed install left behind; hundreds of megabytes. */
function removeAbandoned(parent: string): void {
    for (const name of readdirSync(parent)) {
        const pid = /^\.partial-(\d+)$/.exec(name)?.[1];
        if (pid && !isAlive(Number(pid))) rmSync(join(parent, name), { recursive: true, force: true });
    }
}

function isAlive(pid: number): boolean {
    try {
        process.kill(pid, 0);
        return true;
    } catch (error) {
        return (error as NodeJS.ErrnoException).code === 'EPERM';
    }
}
