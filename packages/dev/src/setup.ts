// npm run setup: everything that start and test would otherwise install when they first need it.
import { findBrowser } from './vscode/browser.ts';
import { installVsCode } from './vscode/install.ts';
import { aknSchema } from './support/akn-schema.ts';
import { installOffice } from './support/office-programs.ts';
import { fail } from './support/fail.ts';

try {
    console.log(`Node ${process.versions.node} and the npm packages are there.`);
    console.log(`VS Code: ${await installVsCode()}`);
    console.log(`Browser: ${(await findBrowser()).path}`);
    await installOffice();
    console.log('LibreOffice, poppler and qpdf are there.');
    // Only the tests of one format need it, and it comes from one site: what it says is enough.
    console.log(await aknSchema().then(() => 'The schema of Akoma Ntoso is there.', (error: Error) => error.message));
    console.log('Ready: npm start, npm test.');
    process.exit(0);
} catch (error) {
    fail(error);
}
