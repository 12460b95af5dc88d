/** Follows configuration files: tells their mistakes, and checks the files below again when one changes. */
import { DocumentState, URI, UriUtils } from 'langium';
import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { CONFIGURATION_FILE } from '../checking/configuration.js';
import type { MspSharedServices } from '../msp-module.js';
import type { ConfigurationEntry } from '../workspace/configurations.js';
import { DIAGNOSTIC_SOURCE } from './diagnostics.js';
import { MspDocumentBuilder } from '../workspace/document-builder.js';

const SEVERITIES = { error: DiagnosticSeverity.Error, warning: DiagnosticSeverity.Warning } as const;

export function watchConfigurations(services: MspSharedServices): void {
    const { Configurations, DocumentBuilder, WorkspaceLock } = services.workspace;
    const published = new Map<string, string>();
    services.lsp.DocumentUpdateHandler.onWatchedFilesChange(({ changes }) => {
        for (const uri of changes.map(change => URI.parse(change.uri)).filter(isConfiguration)) {
            void WorkspaceLock.write(async token => {
                await Configurations.refresh(uri);
                publishAll(services, published);
                if (DocumentBuilder instanceof MspDocumentBuilder) {
                    await DocumentBuilder.recheckBelow(UriUtils.dirname(uri), token);
                }
            });
        }
    });
    // A library that comes or goes changes which names there are.
    DocumentBuilder.onBuildPhase(DocumentState.Validated, () => publishAll(services, published));
}

function isConfiguration(uri: URI): boolean {
    return UriUtils.basename(uri) === CONFIGURATION_FILE;
}

/** Tells what has changed since the last time. @param published the diagnostics of each configuration, as they were sent */
function publishAll({ lsp, workspace }: MspSharedServices, published: Map<string, string>): void {
    const now = new Map(workspace.Configurations.all().map(entry => [entry.uri, diagnosticsOf(entry, { lsp, workspace })]));
    for (const uri of new Set([...published.keys(), ...now.keys()])) {
        const diagnostics = now.get(uri) ?? [];
        const written = JSON.stringify(diagnostics);
        if (written !== (published.get(uri) ?? '[]')) {
            lsp.Connection?.sendDiagnostics({ uri, diagnostics }).catch(() => undefined);
        }
        if (diagnostics.length > 0) {
            published.set(uri, written);
        } else {
            published.delete(uri);
        }
    }
}

function diagnosticsOf(entry: ConfigurationEntry, { lsp, workspace }: Pick<MspSharedServices, 'lsp' | 'workspace'>): Diagnostic[] {
    const document = TextDocument.create(entry.uri, 'jsonc', 0, entry.text);
    return workspace.Configurations.problemsOf(entry).map(({ level, message, offset, length }) => ({
        range: { start: document.positionAt(offset), end: document.positionAt(offset + length) },
        severity: SEVERITIES[level], source: DIAGNOSTIC_SOURCE, code: 'invalid-configuration', message: lsp.MessageLanguage.pick(message)
    }));
}
