// The language server as a process of its own: the language, a file system, a connection, and what the extension asks beyond LSP.
import { startLanguageServer } from 'langium/lsp';
import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createMspServices, watchConfigurations } from '@msp/language';
import { registerExport } from './server/export.js';
import { registerLevels } from './server/levels.js';
import { registerLibraryContent } from './server/library-content.js';
import { registerPreview } from './server/preview.js';

const connection = createConnection(ProposedFeatures.all);
const services = createMspServices({ connection, ...NodeFileSystem });
registerLibraryContent(connection);
registerLevels(connection, services.shared);
registerPreview(connection, services);
registerExport(connection, services);
watchConfigurations(services.shared);
startLanguageServer(services.shared);
