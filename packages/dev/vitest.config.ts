import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export default defineConfig({
    root,
    plugins: [{
        // As esbuild's text loader does in the bundles.
        name: 'msp-text',
        enforce: 'pre',
        load(id) {
            const file = id.split('?')[0] ?? id;
            if (!/\.(msp|md)$/.test(file) || id.includes('?')) return undefined;
            return `export default ${JSON.stringify(readFileSync(file, 'utf8'))};`;
        }
    }],
    test: {
        environment: 'node',
        include: ['packages/*/src/**/*.test.ts', 'packages/*/test/**/*.test.ts'],
        // Those two run in a real VS Code: see src/vscode/suite.ts.
        exclude: ['**/node_modules/**', '**/dist/**', 'packages/extension/test/host/**', 'packages/extension/test/workbench/**'],
        testTimeout: 20_000,
        hookTimeout: 30_000,
        // Two cores, and small files: threads start faster than processes.
        pool: 'threads'
    }
});
