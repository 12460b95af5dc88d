// The language server as a process of its own: the language, a file system, a connection, and what the extension asks beyond LSP.
import { startLanguageServer } from 'langium/lsp';
import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createMspServices } from '@msp/language';
import { registerLibraryContent } from './server/library-content.js';
import { registerPreview } from './server/preview.js';

const connection = createConnection(ProposedFeatures.all);
const services = createMspServices({ connection, ...NodeFileSystem });
registerLibraryContent(connection);
registerPreview(connection, services);
startLanguageServer(services.shared);
