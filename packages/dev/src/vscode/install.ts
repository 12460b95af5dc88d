import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installOnce } from '../support/install.ts';
import { cache } from '../support/paths.ts';
import { capture } from '../support/processes.ts';
import { codeServer } from './version.ts';

/**
 * Installs VS Code's server and web client into the cache, unless they are there.
 * @returns the folder of VS Code's server
 */
export async function installVsCode(): Promise<string> {
    const folder = join(cache, `vscode-${codeServer.version}`);
    const serverIn = (base: string) => join(base, 'node_modules', codeServer.name, 'lib', 'vscode');
    await installOnce(folder, `Installing VS Code ${codeServer.version} for the browser (about 600 MB, once)`, async partial => {
        // A project of its own: without this file npm would look for one further up.
        writeFileSync(join(partial, 'package.json'), JSON.stringify({ private: true }));
        // No install scripts: they build native helpers that neither the tests nor the editor need, and that want a compiler.
        await npm(partial, ['install', `${codeServer.name}@${codeServer.version}`]);
        await npm(serverIn(partial), ['install', '--omit=dev']);
    });
    return serverIn(folder);
}

async function npm(cwd: string, args: readonly string[]): Promise<void> {
    const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    const env = withoutNpmSettings();
    const shell = process.platform === 'win32';
    const { code, output } = await capture('npm', [...args, ...flags], { cwd, env, shell });
    if (code !== 0) {
        throw new Error(`${output.trim()}\n\nVS Code could not be installed from npm (${codeServer.name} ${codeServer.version}).\n`
            + 'Is the npm registry reachable, and is there 1 GB free in the cache folder? MSP_CACHE moves that folder.\n'
            + 'Then run: npm run setup');
    }
}

/** `npm test` hands its own settings (workspaces, prefix …) down to every npm below it, where they mean something else. */
function withoutNpmSettings(): NodeJS.ProcessEnv {
    const own = /^npm_(config_(?!registry|cache|userconfig|globalconfig|proxy|https?_proxy|cafile|noproxy)|package_|lifecycle_|command|execpath|node_execpath)/i;
    return Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)));
}

/**
 * Installs a .vsix file, as a user does.
 * @param data a folder for VS Code's data and extensions
 * @throws when VS Code refuses the file
 */
export async function installExtension(vsix: string, data: string): Promise<void> {
    const vscode = await installVsCode();
    const { code, output } = await capture(process.execPath, [
        join(vscode, 'out', 'server-main.js'), '--install-extension', vsix,
        '--server-data-dir', join(data, 'server'), '--extensions-dir', join(data, 'extensions'), '--accept-server-license-terms'
    ]);
    if (code !== 0 || !/successfully installed/.test(output)) throw new Error(`VS Code does not install ${vsix}.\n${output}`);
}
