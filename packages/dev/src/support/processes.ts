// Every child process of a command goes through here, so that none outlives it: not on Ctrl-C, not on a crash, not when the
// process above is killed.
import { spawn, spawnSync, type ChildProcess, type SpawnOptions } from 'node:child_process';

const running = new Set<ChildProcess>();
const cleanups = new Set<() => void>();
let installed = false;

/** Starts a program in a process group of its own; `stop` ends the whole group. */
export function start(command: string, args: readonly string[], options: SpawnOptions = {}): ChildProcess {
    guard();
    const child = spawn(command, args, { ...options, detached: process.platform !== 'win32' });
    running.add(child);
    child.once('exit', () => running.delete(child));
    child.once('error', () => running.delete(child));
    return child;
}

/** Runs a program to its end with its output shown, and gives its exit code. */
export function run(command: string, args: readonly string[], options: SpawnOptions = {}): Promise<number> {
    return new Promise((resolve, reject) => {
        const child = start(command, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options });
        child.once('error', reject);
        child.once('exit', code => resolve(code ?? 1));
    });
}

/** Runs a program to its end and gives its exit code and all it printed. */
export function capture(command: string, args: readonly string[], options: SpawnOptions = {}): Promise<{ code: number; output: string }> {
    return new Promise((resolve, reject) => {
        const child = start(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
        let output = '';
        // A piece of output may end in the middle of a character.
        for (const stream of [child.stdout, child.stderr]) {
            stream?.setEncoding('utf8').on('data', (text: string) => { output += text; });
        }
        child.once('error', reject);
        child.once('close', code => resolve({ code: code ?? 1, output }));
    });
}

/** Ends a program and all it started; comes back when it is gone. */
export async function stop(child: ChildProcess, graceMs = 3000): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) {
        endGroup(child, 'SIGKILL');
        return;
    }
    const gone = new Promise<void>(resolve => child.once('exit', () => resolve()));
    endGroup(child, 'SIGTERM');
    const timer = setTimeout(() => endGroup(child, 'SIGKILL'), graceMs);
    await gone;
    clearTimeout(timer);
    // Whatever it started that did not follow it.
    endGroup(child, 'SIGKILL');
}

/** Something to undo when the command ends, however it ends; must be synchronous. Gives back a function that forgets it. */
export function onEnd(cleanup: () => void): () => void {
    guard();
    cleanups.add(cleanup);
    return () => cleanups.delete(cleanup);
}

function endGroup(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): void {
    if (child.pid === undefined) return;
    try {
        if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
        else process.kill(-child.pid, signal);
    } catch {
        // Already gone.
    }
}

function guard(): void {
    if (installed) return;
    installed = true;
    process.once('exit', () => {
        for (const child of running) endGroup(child, 'SIGKILL');
        for (const cleanup of cleanups) {
            try {
                cleanup();
            } catch {
                // The next one must still run.
            }
        }
    });
    for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143], ['SIGHUP', 129]] as const) {
        process.once(signal, () => process.exit(code));
    }
    // A parent that was killed outright sends no signal; we are then handed to another parent.
    const parent = process.ppid;
    setInterval(() => {
        if (process.ppid !== parent) process.exit(143);
    }, 1000).unref();
}
