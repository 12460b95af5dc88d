// Plain JavaScript, because it also runs before the packages are there.
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';

/**
 * Shows that a long step is alive: its time, and the size of the folder it fills where there is one. A terminal gets one line
 * that is rewritten; a log gets a dot every few seconds.
 * @param {string} what the step, as a sentence without its full stop
 * @param {string} [folder] a folder whose growing size is shown
 * @returns {{ end(ok?: boolean): void }}
 */
export function showProgress(what, folder) {
    const started = Date.now();
    const live = Boolean(process.stdout.isTTY);
    let size = 0;
    let measuring = false;
    let drawn = 0;
    process.stdout.write(live ? `${what} …` : `${what} `);

    const draw = () => {
        if (folder && !measuring && drawn++ % 3 === 0) {
            measuring = true;
            folderSize(folder).then(bytes => { size = bytes; measuring = false; });
        }
        process.stdout.write(live ? `\r\x1b[K${what} … ${seconds(started)}${megabytes(size)}` : '.');
    };
    const timer = setInterval(draw, live ? 1000 : 5000);
    timer.unref();
    return {
        end(ok = true) {
            clearInterval(timer);
            const line = `${ok ? 'done' : 'FAILED'} in ${seconds(started)}`;
            process.stdout.write(live ? `\r\x1b[K${what}: ${line}\n` : ` ${line}\n`);
        }
    };
}

/** @param {number} started */
export function seconds(started) {
    const elapsed = (Date.now() - started) / 1000;
    return elapsed < 10 ? `${elapsed.toFixed(1)} s` : `${Math.round(elapsed)} s`;
}

/** @param {number} bytes */
function megabytes(bytes) {
    return bytes > 0 ? `, ${Math.round(bytes / 1e6)} MB` : '';
}

/**
 * Files come and go while npm works, so what cannot be read counts for nothing.
 * @param {string} folder
 * @returns {Promise<number>} bytes
 */
async function folderSize(folder) {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    let total = 0;
    for (const entry of entries) {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) total += await folderSize(path);
        else if (entry.isFile()) total += (await stat(path).catch(() => undefined))?.size ?? 0;
    }
    return total;
}
