import { capture, run } from '../support/processes.ts';
import { examples, extension, firstPage } from '../support/paths.ts';

/** The command that starts desktop VS Code, where there is one and a display to show it on. */
export async function desktopCode(): Promise<string | undefined> {
    const display = process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
    if (!display) return undefined;
    const [command, ...args] = process.platform === 'win32' ? ['where', 'code.cmd'] : ['which', 'code'];
    const { code } = await capture(String(command), args).catch(() => ({ code: 1 }));
    return code === 0 ? 'code' : undefined;
}

/** Runs until its window is closed. */
export async function openDesktop(command: string): Promise<number> {
    console.log('VS Code opens on the examples. This ends when you close its window, or with Ctrl-C.');
    return run(command, ['--new-window', '--wait', `--extensionDevelopmentPath=${extension}`, examples, firstPage], { shell: process.platform === 'win32' });
}
