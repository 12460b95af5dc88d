import { createServer } from 'node:http';
import { join } from 'node:path';
import { cache, examples, extension } from '../support/paths.ts';
import { freePort } from '../support/ports.ts';
import { start } from '../support/processes.ts';
import { startServer, workbenchUrl } from '../vscode/server.ts';
import { quietSettings } from '../vscode/settings.ts';

/** Serves VS Code for the browser until the command is ended. Settings a person makes there are kept for the next time. */
export async function openInBrowser(): Promise<never> {
    const server = await startServer(join(cache, 'start'), { ...quietSettings, 'workbench.startupEditor': 'readme' });
    const target = workbenchUrl(server.port, examples, extension);
    // The real address is four lines long.
    const port = await freePort();
    createServer((_, response) => response.writeHead(302, { location: target }).end()).listen(port, '127.0.0.1');
    const address = `http://127.0.0.1:${port}/`;
    console.log(`VS Code is open on the examples, with the extension, at\n\n    ${address}\n\nCtrl-C stops it.`);
    openAddress(address);
    return new Promise<never>(() => undefined);
}

/** In the person's own browser, where there is a screen to show it on. */
function openAddress(address: string): void {
    if (process.env['CI'] || !process.stdout.isTTY) return;
    const display = process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'];
    const opener = process.platform === 'darwin' ? ['open'] : process.platform === 'win32' ? ['cmd', '/c', 'start', ''] : display ? ['xdg-open'] : undefined;
    if (!opener) return;
    const [command, ...args] = opener;
    // The printed address does as well.
    start(String(command), [...args, address], { stdio: 'ignore' }).on('error', () => undefined);
}
