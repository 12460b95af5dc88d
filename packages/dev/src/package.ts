// npm run package: the .vsix file that VS Code installs, tried on a real VS Code before it is handed over.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build, checkTypes } from './build/steps.ts';
import { makeVsix } from './package/vsix.ts';
import { fail } from './support/fail.ts';
import { extension, root } from './support/paths.ts';
import { tempFolder } from './support/temp.ts';
import { installExtension } from './vscode/install.ts';

try {
    if (!await build() || !await checkTypes()) fail(new Error('The build failed: see above.'));
    const { name, content } = makeVsix(extension);
    const file = join(root, 'dist', name);
    mkdirSync(join(root, 'dist'), { recursive: true });
    writeFileSync(file, content);
    const temp = tempFolder('package');
    await installExtension(file, temp.path);
    temp.remove();
    console.log(`${relative(process.cwd(), file)}: ${(content.length / 1e6).toFixed(1)} MB; VS Code installs it.`);
    process.exit(0);
} catch (error) {
    fail(error);
}
