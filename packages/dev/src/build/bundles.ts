// What is bundled from where to where.
import { join } from 'node:path';
import type { BuildOptions, Plugin } from 'esbuild';
import { extension, root } from '../support/paths.ts';

export interface Bundle {
    readonly name: string;
    readonly entry: string;
    readonly options: BuildOptions;
}

/** Options that every bundle shares, those of the tests among them. */
export const shared: BuildOptions = {
    bundle: true,
    minify: false,
    sourcemap: true,
    // Library files and rule pages are read as text, so that nothing needs a file system when it runs.
    loader: { '.msp': 'text', '.md': 'text' },
    logLevel: 'warning'
};

/** For Node: VS Code's extension host, the language server, the command line. */
export const node: BuildOptions = {
    ...shared,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    // vscode-languageserver's parts ship UMD as well, whose `require` calls esbuild cannot follow.
    mainFields: ['module', 'main']
    // No `keepNames`: it wraps every function that is made, and the parser makes one for each token (four times slower).
};

const browser: BuildOptions = { ...shared, platform: 'browser', format: 'iife', target: 'es2022' };

const webview = join(extension, 'src', 'preview', 'webview', 'main');
const cli = join(root, 'packages', 'cli');

/** pdfkit asks where it lies as soon as it is read. */
const withFormats: BuildOptions = {
    ...node,
    define: { 'import.meta.url': 'bundleUrl' },
    banner: { js: 'const bundleUrl = require("node:url").pathToFileURL(__filename).href;' }
};

/** What writes Word, PDF and the like is most of the code there is: beside the command line, read when it is asked for. */
const FORMATS_BUNDLE = 'formats.cjs';
const formatsApart: Plugin = {
    name: 'formats apart',
    setup(build) {
        build.onResolve({ filter: /^@msp\/render\/formats$/ }, () => ({ path: `./${FORMATS_BUNDLE}`, external: true }));
    }
};

export const bundles: readonly Bundle[] = [
    {
        name: 'extension',
        entry: join(extension, 'src', 'extension.ts'),
        options: { ...node, external: ['vscode'], outfile: join(extension, 'dist', 'extension.cjs') }
    },
    {
        name: 'server',
        entry: join(extension, 'src', 'server.ts'),
        options: { ...node, outfile: join(extension, 'dist', 'server.cjs') }
    },
    {
        // A thread beside the other two, started by an export or an import: what it needs slows down nothing else.
        name: 'documents',
        entry: join(extension, 'src', 'documents', 'worker.ts'),
        options: { ...withFormats, outfile: join(extension, 'dist', 'documents.cjs') }
    },
    {
        name: 'preview',
        entry: `${webview}.ts`,
        // A style sheet that main.ts imports becomes preview.css beside it.
        options: { ...browser, outfile: join(extension, 'dist', 'preview.js') }
    },
    {
        name: 'cli',
        entry: join(cli, 'src', 'main.ts'),
        options: { ...node, outfile: join(cli, 'dist', 'msp.cjs'), banner: { js: '#!/usr/bin/env node' }, plugins: [formatsApart] }
    },
    {
        name: 'formats',
        entry: join(root, 'packages', 'render', 'src', 'formats', 'index.ts'),
        options: { ...withFormats, outfile: join(cli, 'dist', FORMATS_BUNDLE) }
    }
];

/** A style sheet that stands beside the webview's entry without being imported by it. */
export const previewStyles: Bundle = {
    name: 'preview styles',
    entry: `${webview}.css`,
    options: { ...browser, outfile: join(extension, 'dist', 'preview.css') }
};
