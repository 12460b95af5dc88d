import { chmodSync, cpSync, existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, context, type BuildOptions, type Plugin } from 'esbuild';
import { extension, root } from '../support/paths.ts';
import { bundles, previewStyles, type Bundle } from './bundles.ts';

/**
 * Bundles all there is.
 * @returns false when an entry is missing or does not compile; each is named on standard error
 */
export async function bundleAll(): Promise<boolean> {
    const results = await Promise.all(existing().map(async bundle => {
        try {
            await build(options(bundle));
            return true;
        } catch {
            // esbuild has printed the errors.
            console.error(`Bundle "${bundle.name}" failed.`);
            return false;
        }
    }));
    await copyAssets();
    return missing().length === 0 && results.every(Boolean);
}

/** Bundles all there is, then each again when one of its files changes, until the process ends. */
export async function watchAll(): Promise<void> {
    missing();
    await copyAssets();
    for (const bundle of existing()) {
        const watcher = await context({ ...options(bundle), plugins: [announce(bundle.name), ...bundle.options.plugins ?? []] });
        await watcher.watch();
    }
}

function existing(): readonly Bundle[] {
    const found = bundles.filter(bundle => existsSync(bundle.entry));
    return existsSync(previewStyles.entry) && !importsStyles() ? [...found, previewStyles] : found;
}

function missing(): readonly Bundle[] {
    const absent = bundles.filter(bundle => !existsSync(bundle.entry));
    for (const bundle of absent) console.error(`MISSING: bundle "${bundle.name}" has no ${relative(root, bundle.entry)}. It was NOT built.`);
    return absent;
}

/** Then esbuild writes preview.css itself. */
function importsStyles(): boolean {
    const entry = previewStyles.entry.replace(/\.css$/, '.ts');
    return existsSync(entry) && /^import .*\.css['"]/m.test(readFileSync(entry, 'utf8'));
}

function options(bundle: Bundle): BuildOptions {
    return { absWorkingDir: root, entryPoints: [bundle.entry], ...bundle.options, plugins: [executable, ...bundle.options.plugins ?? []] };
}

/** The command line's bundle is started as a program. */
const executable: Plugin = {
    name: 'executable',
    setup(build) {
        build.onEnd(result => {
            const file = build.initialOptions.outfile;
            if (file && build.initialOptions.banner?.['js']?.startsWith('#!') && result.errors.length === 0) chmodSync(file, 0o755);
        });
    }
};

function announce(name: string): Plugin {
    return {
        name: 'announce',
        setup(build) {
            executable.setup(build);
            build.onEnd(result => console.log(`${new Date().toLocaleTimeString()} ${name}: ${result.errors.length === 0 ? 'built' : 'FAILED'}`));
        }
    };
}

/** The grammar is kept at the root for other editors; VS Code wants it inside the extension. */
async function copyAssets(): Promise<void> {
    const syntaxes = join(root, 'syntaxes');
    if (existsSync(syntaxes)) cpSync(syntaxes, join(extension, 'dist', 'syntaxes'), { recursive: true });
    const configuration = join(root, 'language-configuration.json');
    if (existsSync(configuration)) cpSync(configuration, join(extension, 'dist', 'language-configuration.json'));
    // What a finding's code opens, and a hover over a kind of clause.
    for (const folder of ['rules', 'kinds']) {
        const pages = join(root, 'docs', folder);
        if (existsSync(pages)) cpSync(pages, join(extension, 'dist', folder), { recursive: true });
    }
    // What outputs ask for by name: fonts, the colour profile, their licences.
    for (const [name, from] of Object.entries(await exportAssets())) {
        for (const to of [extension, join(root, 'packages', 'cli')]) cpSync(join(root, 'node_modules', from), join(to, 'dist', 'assets', name));
    }
    // Completes and explains msp.config.json.
    const schema = join(root, 'docs', 'msp-config.schema.json');
    if (existsSync(schema)) cpSync(schema, join(extension, 'dist', 'schemas', 'msp-config.schema.json'));
}

/** Name to place below node_modules. Imported when needed: the package's sources are not part of this project's types. */
async function exportAssets(): Promise<Readonly<Record<string, string>>> {
    const { ASSETS } = await import(pathToFileURL(join(root, 'packages', 'render', 'src', 'formats', 'assets.ts')).href) as { readonly ASSETS: Readonly<Record<string, string>> };
    return ASSETS;
}
