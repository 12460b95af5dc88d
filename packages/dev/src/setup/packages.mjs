// Installs the project's npm packages. Imported by run.mjs on the machine's own Node, before node_modules exists.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { showProgress } from '../support/progress.mjs';

const STAMP = '.msp-installed';

/**
 * Brings node_modules in line with package-lock.json, and does nothing when it already is.
 * @param {string} root the repository
 * @throws when npm fails, with what to do about it
 */
export async function installPackages(root) {
    const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
    const wanted = createHash('sha256').update(lock).digest('hex');
    const stamp = join(root, 'node_modules', STAMP);
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && worksOnProjectNode(root)) return;

    // Somebody ran `npm install` themselves: taking their node_modules as it is beats installing everything again.
    if (!(installedAsLocked(root, lock) && worksOnProjectNode(root))) {
        await npmCi(root);
        if (!worksOnProjectNode(root)) {
            throw new Error('The packages are installed, but the project\'s own Node does not run.\n'
                + 'Its install script may have been blocked: try `npm rebuild node`, or `npm ci --ignore-scripts=false`.');
        }
    }
    writeFileSync(stamp, wanted);
}

/**
 * `npx msp`: npm links the command of a workspace when it installs; where the packages were there before, it is linked here.
 * @param {string} root the repository
 */
export function linkCommand(root) {
    const link = join(root, 'node_modules', '.bin', 'msp');
    if (process.platform === 'win32' || existsSync(link)) return;
    rmSync(link, { force: true });
    symlinkSync(join('..', '..', 'packages', 'cli', 'bin', 'msp.mjs'), link);
}

/**
 * The Node that every command runs on, whatever the machine has: an exact devDependency.
 * @param {string} root the repository
 */
export function projectNode(root) {
    const name = process.platform === 'win32' ? 'node.exe' : 'node';
    return join(root, 'node_modules', 'node', 'bin', name);
}

/** @param {string} root */
function worksOnProjectNode(root) {
    const node = projectNode(root);
    return existsSync(node) && spawnSync(node, ['--version'], { stdio: 'ignore' }).status === 0;
}

/**
 * npm writes down what it installed, last of all; an interrupted install leaves no such list, or one that differs.
 * @param {string} root
 * @param {string} lock
 */
function installedAsLocked(root, lock) {
    const hidden = join(root, 'node_modules', '.package-lock.json');
    if (!existsSync(hidden)) return false;
    /** @typedef {{ version?: string, link?: boolean, optional?: boolean, peer?: boolean }} Entry */
    /** @type {Record<string, Entry>} */
    const installed = JSON.parse(readFileSync(hidden, 'utf8')).packages ?? {};
    /** @type {Record<string, Entry>} */
    const wanted = JSON.parse(lock).packages ?? {};
    return Object.entries(wanted).every(([path, entry]) =>
        !path.includes('node_modules/') || (entry.optional && !installed[path])
        || (installed[path] !== undefined && installed[path].version === entry.version));
}

/** @param {string} root */
async function npmCi(root) {
    const progress = showProgress('Installing the npm packages', join(root, 'node_modules'));
    // Through npm's own script when npm started us: the same npm, and no shell needed on Windows.
    const npm = process.env.npm_execpath;
    const [command, ...args] = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm'];
    const child = spawn(String(command), [...args, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
        cwd: root,
        stdio: ['ignore', 'pipe', 'pipe'],
        // A group of its own, to be ended at once and whole: an npm that is still tidying up would collide with the next one.
        detached: process.platform !== 'win32',
        shell: process.platform === 'win32' && !npm
    });
    const stop = () => {
        if (process.platform === 'win32' || !child.pid) child.kill();
        else process.kill(-child.pid, 'SIGKILL');
    };
    process.once('exit', stop);
    let output = '';
    child.stdout.on('data', data => { output += data; });
    child.stderr.on('data', data => { output += data; });
    const code = await new Promise((resolve, reject) => {
        child.on('error', reject);
        child.on('close', resolve);
    });
    process.off('exit', stop);
    progress.end(code === 0);
    if (code !== 0) {
        throw new Error(`${output.trim()}\n\n\`npm ci\` failed. Is the npm registry reachable from here? Mend that and run the command again.`);
    }
}
