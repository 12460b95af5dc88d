/** The command line as it ships: bundled once for all tests of a file, in a folder of its own, run as a process. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions } from 'esbuild';

const packageFolder = dirname(dirname(fileURLToPath(import.meta.url)));
export const repository = dirname(dirname(packageFolder));

/** By name only: the development package is no part of this package's types. */
const BUNDLES: string = join(repository, 'packages', 'dev', 'src', 'build', 'bundles.ts');
const ASSETS_LIST: string = join(repository, 'packages', 'render', 'src', 'formats', 'assets.ts');

export interface Result {
    readonly code: number;
    readonly stdout: string;
    readonly stderr: string;
}

export class BundledCli {
    private constructor(readonly folder: string, private readonly program: string) {}

    /** Bundles with the options of `packages/dev/src/build/bundles.ts`. */
    static async create(): Promise<BundledCli> {
        const { bundles } = await import(BUNDLES) as { bundles: readonly { name: string; entry: string; options: BuildOptions }[] };
        const folder = mkdtempSync(join(tmpdir(), 'msp-cli-'));
        for (const { entry, options } of bundles.filter(({ name }) => name === 'cli' || name === 'formats')) {
            await build({ absWorkingDir: repository, entryPoints: [entry], ...options, outfile: join(folder, basename(options.outfile!)), sourcemap: false });
        }
        const { ASSETS } = await import(ASSETS_LIST) as { ASSETS: Readonly<Record<string, string>> };
        for (const [name, file] of Object.entries(ASSETS)) {
            cpSync(join(repository, 'node_modules', file), join(folder, 'assets', name));
        }
        return new BundledCli(folder, join(folder, 'msp.cjs'));
    }

    /** Runs `msp …` in the test's own folder, with an English terminal. */
    run(args: readonly string[], env: NodeJS.ProcessEnv = {}, cwd = this.folder): Promise<Result> {
        return new Promise(resolve => {
            execFile(process.execPath, [this.program, ...args], { cwd, env: { ...process.env, LC_ALL: 'C', FORCE_COLOR: '0', ...env }, maxBuffer: 1 << 26 },
                (error, stdout, stderr) => resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr }));
        });
    }

    start(args: readonly string[]): ChildProcess {
        return spawn(process.execPath, [this.program, ...args], { cwd: this.folder, stdio: 'pipe' });
    }

    /** As a file below the test's folder is now. */
    read(path: string): string {
        return readFileSync(join(this.folder, path), 'utf8');
    }

    /** Writes files below the test's folder. */
    write(files: Readonly<Record<string, string>>): void {
        for (const [path, text] of Object.entries(files)) {
            const target = join(this.folder, path);
            mkdirSync(dirname(target), { recursive: true });
            writeFileSync(target, text);
        }
    }

    dispose(): void {
        rmSync(this.folder, { recursive: true, force: true });
    }
}
