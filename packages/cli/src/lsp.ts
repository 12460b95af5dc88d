/** `msp lsp`: the language server over standard input and output, for any editor. */
import { startMspServer } from '@msp/language';
import { contractFiles, surviveFaults } from '@msp/versions';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';

export function serve(): void {
    // Standard output belongs to the protocol.
    console.log = console.error;
    surviveFaults();
    startMspServer({ connection: createConnection(ProposedFeatures.all, process.stdin, process.stdout), ...contractFiles });
}
