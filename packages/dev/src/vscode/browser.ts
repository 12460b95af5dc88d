import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { installOnce } from '../support/install.ts';
import { cache, packageFile } from '../support/paths.ts';
import { capture } from '../support/processes.ts';

interface Program {
    readonly path: string;
    readonly env: NodeJS.ProcessEnv;
}

const ARGS = [
    // Root and containers have no user namespaces for the sandbox; the only pages opened are our own.
    '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage',
    // Nothing but loopback is ever asked for.
    '--disable-quic', '--no-first-run', '--no-default-browser-check', '--no-pings', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--disable-domain-reliability',
    // Same text widths, hence same screenshots, on every machine.
    '--font-render-hinting=none'
];

/** Starts a browser: the system's Chrome or Chromium, else the one in the npm packages. `MSP_BROWSER` names another. */
export async function startBrowser(): Promise<Browser> {
    const program = await findBrowser();
    return chromium.launch({
        executablePath: program.path,
        headless: true,
        args: ARGS,
        env: program.env as Record<string, string>
    });
}

/**
 * @throws when this machine has no browser and none can be unpacked; the message says what to do
 */
export async function findBrowser(): Promise<Program> {
    const own = process.env['MSP_BROWSER'];
    if (own) {
        if (!existsSync(own)) throw new Error(`MSP_BROWSER names ${own}, which does not exist.`);
        return { path: own, env: process.env };
    }
    const found = installedBrowsers().find(existsSync);
    if (found) return { path: found, env: process.env };
    if (process.platform === 'linux' && process.arch === 'x64') return unpackBrowser();
    throw new Error('The VS Code tests need Chrome or Chromium. Install either, or set MSP_BROWSER to its program file.');
}

function installedBrowsers(): readonly string[] {
    if (process.platform === 'darwin') {
        return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(name => `/Applications/${name}.app/Contents/MacOS/${name}`);
    }
    if (process.platform === 'win32') {
        return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map(name => process.env[name]).filter(base => base !== undefined)
            .flatMap(base => [join(base, 'Google/Chrome/Application/chrome.exe'), join(base, 'Microsoft/Edge/Application/msedge.exe')]);
    }
    return ['/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'];
}

/** The npm package holds a whole Chromium, compressed, with the libraries and fonts a bare Linux lacks. */
async function unpackBrowser(): Promise<Program> {
    const name = '@sparticuz/chromium';
    const { version } = JSON.parse(readFileSync(packageFile(name, 'package.json'), 'utf8')) as { version: string };
    const folder = join(cache, `chromium-${version}`);
    await installOnce(folder, `Unpacking Chromium ${version} (about 200 MB, once)`, async partial => {
        const { inflate } = await import('@sparticuz/chromium');
        // The package unpacks into the system's temporary folder, and takes a half-written file there for a whole one.
        const temporary = process.env['TMPDIR'];
        process.env['TMPDIR'] = partial;
        try {
            for (const archive of ['chromium.br', 'fonts.tar.br', 'al2023.tar.br']) await inflate(packageFile(name, 'bin', archive));
        } finally {
            if (temporary === undefined) delete process.env['TMPDIR'];
            else process.env['TMPDIR'] = temporary;
        }
        writeFileSync(join(partial, 'fonts.conf'), fontConfiguration(join(folder, 'fonts')));
    });
    const path = join(folder, 'chromium');
    const libraries = [join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
    const own: NodeJS.ProcessEnv = { FONTCONFIG_FILE: join(folder, 'fonts.conf'), ...process.env };
    const candidates = [own, { ...own, LD_LIBRARY_PATH: libraries }];
    let output = '';
    for (const env of candidates) {
        const result = await capture(path, ['--version', '--no-sandbox'], { env });
        if (result.code === 0) return { path, env };
        output = result.output;
    }
    throw new Error(`${output.trim()}\n\nThe Chromium of ${name} does not run on this machine.\n`
        + 'Install Chromium or Chrome (Debian and Ubuntu: apt-get install chromium), or set MSP_BROWSER to its program file.');
}

/** A bare machine has no font at all, and Chromium then ends on the first text it draws. */
function fontConfiguration(fonts: string): string {
    return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${fonts}</dir>
  <cachedir>${join(fonts, 'cache')}</cachedir>
</fontconfig>
`;
}
