/** Follows configuration files: tells their mistakes, and checks the files below again when one changes. */
import { URI, UriUtils } from 'langium';
import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { CONFIGURATION_FILE, type ConfigurationProblem } from '../checking/configuration.js';
import type { MspSharedServices } from '../msp-module.js';
import { DIAGNOSTIC_SOURCE } from './diagnostics.js';
import { MspDocumentBuilder } from '../workspace/document-builder.js';

export function watchConfigurations(services: MspSharedServices): void {
    const { Configurations, DocumentBuilder, WorkspaceLock } = services.workspace;
    services.lsp.DocumentUpdateHandler.onWatchedFilesChange(({ changes }) => {
        for (const uri of changes.map(change => URI.parse(change.uri)).filter(isConfiguration)) {
            void WorkspaceLock.write(async token => {
                const problems = await Configurations.refresh(uri);
                publish(services, uri, problems);
                if (DocumentBuilder instanceof MspDocumentBuilder) {
                    await DocumentBuilder.recheckBelow(UriUtils.dirname(uri), token);
                }
            });
        }
    });
}

function isConfiguration(uri: URI): boolean {
    return UriUtils.basename(uri) === CONFIGURATION_FILE;
}

function publish({ lsp, workspace }: MspSharedServices, uri: URI, problems: readonly ConfigurationProblem[]): void {
    const text = workspace.Configurations.entriesOf(uri).find(entry => entry.uri === uri.toString())?.text ?? '';
    const document = TextDocument.create(uri.toString(), 'jsonc', 0, text);
    const diagnostics = problems.map(({ message, offset, length }): Diagnostic => ({
        range: { start: document.positionAt(offset), end: document.positionAt(offset + length) },
        severity: DiagnosticSeverity.Error, source: DIAGNOSTIC_SOURCE, code: 'invalid-configuration', message: lsp.MessageLanguage.pick(message)
    }));
    void lsp.Connection?.sendDiagnostics({ uri: uri.toString(), diagnostics });
}
