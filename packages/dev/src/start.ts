// npm start: builds, checks the example dossiers in the terminal, then opens VS Code on them.
import { existsSync } from 'node:fs';
import { build, runNode } from './build/steps.ts';
import { fail } from './support/fail.ts';
import { cliBundle, examples } from './support/paths.ts';
import { desktopCode, openDesktop } from './start/desktop.ts';
import { openInBrowser } from './start/browser.ts';

try {
    if (!await build()) fail(new Error('The build failed: see above.'));
    if (!existsSync(examples)) fail(new Error(`${examples} is missing.`));
    console.log('\n$ msp check examples --format summary\n');
    // Findings are what the examples are for: they do not stop us.
    await runNode(cliBundle, ['check', 'examples', '--format', 'summary']);
    console.log('');
    const code = process.argv.includes('--browser') ? undefined : await desktopCode();
    process.exit(code ? await openDesktop(code) : await openInBrowser());
} catch (error) {
    fail(error);
}
