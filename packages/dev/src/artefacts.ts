// npm run artefacts: three examples in every format, and what other programs make of them, into artifacts/exports.
import { build } from './build/steps.ts';
import { makeArtefacts } from './artefacts/make.ts';
import { fail } from './support/fail.ts';
import { closeBrowser } from './vscode/workbench.ts';

try {
    if (!await build()) fail(new Error('The build failed: see above.'));
    const { failed } = await makeArtefacts().finally(closeBrowser);
    process.exit(failed === 0 ? 0 : 1);
} catch (error) {
    fail(error);
}
