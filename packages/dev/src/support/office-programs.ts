// The programs that read our files as a reader's do: LibreOffice, poppler's tools, qpdf, xmllint. Debian's packages have them all.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { capture } from './processes.ts';
import { showProgress } from './progress.mjs';

interface Component {
    readonly name: string;
    readonly isThere: () => boolean | Promise<boolean>;
    readonly debianPackage: string;
}

/** Debian's own Python, which finds Debian's `uno`; another Python may come first on the PATH. */
export const officePython = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';

const program = (name: string, debianPackage: string): Component => ({ name, isThere: () => isOnPath(name), debianPackage });

const COMPONENTS: readonly Component[] = [
    program('soffice', 'libreoffice-writer'),
    ...['pdftotext', 'pdfinfo', 'pdftoppm', 'pdfdetach'].map(name => program(name, 'poppler-utils')),
    program('qpdf', 'qpdf'),
    program('xmllint', 'libxml2-utils'),
    { name: 'the Python module "uno"', isThere: () => works(officePython, '-c', 'import uno'), debianPackage: 'python3-uno' },
    // Without a font, pages are empty.
    { name: 'the font Liberation Serif', isThere: () => works('sh', '-c', 'fc-list | grep -q "Liberation Serif"'), debianPackage: 'fonts-liberation' }
];

/**
 * Makes sure that all are there; installs Debian's packages where that is possible: on Debian and its kin, as root.
 * @throws with the names of the packages where it is not
 */
export async function installOffice(): Promise<void> {
    const absent = await missingComponents();
    if (absent.length === 0) return;
    const packages = packagesOf(absent);
    if (process.getuid?.() !== 0 || !isOnPath('apt-get')) throw new Error(howToInstall(absent));
    const progress = showProgress(`Installing ${packages.join(', ')} with apt-get (about 400 MB, once)`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    // A list of packages that is out of date names files that are gone.
    const commands = [['update'], ['install', '-y', '--no-install-recommends', ...packages]];
    for (const args of commands) {
        const { code, output } = await capture('apt-get', ['-q', ...args], { env });
        if (code !== 0) {
            progress.end(false);
            throw new Error(`${output.trim().slice(-4000)}\n\napt-get ${args.join(' ')} failed. ${howToInstall(absent)}`);
        }
    }
    progress.end();
    await requireOffice();
}

/** @throws when a program is missing, with what to install */
export async function requireOffice(): Promise<void> {
    const absent = await missingComponents();
    if (absent.length > 0) throw new Error(howToInstall(absent));
}

async function missingComponents(): Promise<readonly Component[]> {
    const found = await Promise.all(COMPONENTS.map(({ isThere }) => isThere()));
    return COMPONENTS.filter((_, index) => !found[index]);
}

function isOnPath(name: string): boolean {
    const names = process.platform === 'win32' ? [`${name}.exe`, `${name}.com`] : [name];
    return (process.env['PATH'] ?? '').split(delimiter).some(folder => names.some(file => existsSync(join(folder, file))));
}

async function works(command: string, ...args: string[]): Promise<boolean> {
    return (await capture(command, args).catch(() => ({ code: 1 }))).code === 0;
}

function packagesOf(components: readonly Component[]): readonly string[] {
    return [...new Set(components.map(({ debianPackage }) => debianPackage))];
}

function howToInstall(absent: readonly Component[]): string {
    return `The tests of exported documents need ${absent.map(({ name }) => name).join(', ')}.\n`
        + `Debian and Ubuntu: sudo apt-get install --no-install-recommends ${packagesOf(absent).join(' ')}\n`
        + 'Elsewhere: install LibreOffice, poppler, qpdf and libxml2, and put their programs on the PATH.';
}
