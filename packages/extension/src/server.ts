// The language server as a process of its own: the language, a file system, a connection, and what the extension asks beyond LSP.
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startMspServer } from '@msp/language';
import { contractFiles, surviveFaults } from '@msp/versions';
import { registerExport } from './server/export.js';
import { registerLevels } from './server/levels.js';
import { registerLibraryContent } from './server/library-content.js';
import { registerPreview } from './server/preview.js';
import { registerStatus } from './server/status.js';

surviveFaults();
const connection = createConnection(ProposedFeatures.all);
startMspServer({ connection, ...contractFiles }, services => {
    registerLibraryContent(connection);
    registerLevels(connection, services.shared);
    registerPreview(connection, services);
    registerExport(connection, services);
    registerStatus(connection, services);
});
