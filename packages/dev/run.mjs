// The one door to the developer commands. It runs on the machine's own Node (20 or later) before anything is installed, so it
// imports nothing but Node itself: it installs the packages, then hands over to the command on the project's own Node.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { installPackages, linkCommand, projectNode } from './src/setup/packages.mjs';

const COMMANDS = ['setup', 'start', 'test', 'bench', 'evaluate', 'package', 'artefacts'];
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const [command = '', ...args] = process.argv.slice(2);

if (!COMMANDS.includes(command)) {
    console.error(`Usage: node packages/dev/run.mjs <${COMMANDS.join('|')}> [options]`);
    process.exit(2);
}

/** @type {import('node:child_process').ChildProcess | undefined} */
let child;
// A terminal sends Ctrl-C to both of us, a CI or npm only to this process. The command stops its own children, then ends.
for (const [signal, code] of /** @type {const} */ ([['SIGINT', 130], ['SIGTERM', 143], ['SIGHUP', 129]])) {
    process.on(signal, () => {
        if (!child) process.exit(code);
        if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
}

try {
    await installPackages(root);
    linkCommand(root);
} catch (error) {
    console.error(`\n${error instanceof Error ? error.message : error}`);
    process.exit(1);
}

const node = projectNode(root);
const script = join(root, 'packages', 'dev', 'src', `${command}.ts`);
if (!existsSync(script)) {
    console.error(`${script} is missing.`);
    process.exit(1);
}

const binaries = join(root, 'node_modules', '.bin');
const separator = process.platform === 'win32' ? ';' : ':';
child = spawn(node, ['--disable-warning=ExperimentalWarning', script, ...args], {
    cwd: root,
    stdio: 'inherit',
    // Tools the command starts (tsc, vitest, langium) must find the project's Node first as well.
    env: { ...process.env, PATH: `${dirname(node)}${separator}${binaries}${separator}${process.env.PATH ?? ''}` }
});

child.on('error', error => {
    console.error(`Cannot start ${node}: ${error.message}`);
    process.exit(1);
});
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
