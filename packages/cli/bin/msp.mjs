#!/usr/bin/env node
// `npx msp` in the repository. npm links it when it installs, before anything is built; the program itself is the bundle.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const bundle = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist', 'msp.cjs');
if (existsSync(bundle)) {
    createRequire(import.meta.url)(bundle);
} else {
    console.error('msp: not built yet. Run "npm run build" (or "npm start") once in the repository.');
    process.exitCode = 2;
}
