import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../support/ports.ts';
import { start, stop } from '../support/processes.ts';
import { installVsCode } from './install.ts';

const START_TIMEOUT_MS = 60_000;

export interface VsCodeServer {
    readonly port: number;
    /** What the server has printed so far; the place to look when a window does not open. */
    log(): string;
    stop(): Promise<void>;
}

/**
 * Starts VS Code's own server on a free loopback port.
 * @param data a folder for its user data, extensions and logs
 * @param settings user settings for a folder that has none yet
 */
export async function startServer(data: string, settings: Readonly<Record<string, unknown>> = {}): Promise<VsCodeServer> {
    const vscode = await installVsCode();
    const port = await freePort();
    const user = join(data, 'server', 'data', 'User');
    mkdirSync(user, { recursive: true });
    if (!existsSync(join(user, 'settings.json'))) writeFileSync(join(user, 'settings.json'), JSON.stringify(settings, undefined, 4));
    const child = start(process.execPath, [
        join(vscode, 'out', 'server-main.js'),
        '--host', '127.0.0.1', '--port', String(port),
        '--without-connection-token', '--accept-server-license-terms',
        // Only with this does the address carry the extension under development.
        '--enable-smoke-test-driver',
        '--server-data-dir', join(data, 'server'), '--extensions-dir', join(data, 'extensions'),
        '--telemetry-level', 'off', '--disable-workspace-trust'
    ], { stdio: ['ignore', 'pipe', 'pipe'], env: serverEnvironment() });
    let log = '';
    child.stdout?.on('data', (text: Buffer) => { log += text.toString(); });
    child.stderr?.on('data', (text: Buffer) => { log += text.toString(); });

    const deadline = Date.now() + START_TIMEOUT_MS;
    while (!(await answers(port))) {
        if (child.exitCode !== null || Date.now() > deadline) {
            await stop(child);
            throw new Error(`VS Code's server did not start.\n${log}`);
        }
        await new Promise(resolve => setTimeout(resolve, 100));
    }
    return { port, log: () => log, stop: () => stop(child) };
}

async function answers(port: number): Promise<boolean> {
    try {
        return (await fetch(`http://127.0.0.1:${port}/version`)).ok;
    } catch {
        return false;
    }
}

/** Without what a surrounding VS Code, or a debugger, set for its own processes. */
function serverEnvironment(): NodeJS.ProcessEnv {
    return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_|NODE_OPTIONS$)/.test(name)));
}

/**
 * The address that opens a folder with an extension under development.
 * @param tests a module that exports `run()`, to be run inside the extension host
 */
export function workbenchUrl(port: number, folder: string, extensionPath?: string, tests?: string): string {
    const uri = (path: string) => `vscode-remote://127.0.0.1:${port}${posix(path)}`;
    const payload = [
        ...(extensionPath ? [['extensionDevelopmentPath', uri(extensionPath)]] : []),
        ...(tests ? [['extensionTestsPath', uri(tests)]] : [])
    ];
    return `http://127.0.0.1:${port}/?folder=${encodeURIComponent(posix(folder))}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}

function posix(path: string): string {
    const slashes = path.replaceAll('\\', '/');
    return slashes.startsWith('/') ? slashes : `/${slashes}`;
}
