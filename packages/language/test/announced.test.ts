/**
 * What the server announces is what is built. The product keeps none of Langium's symbol and reference indexes, so a feature of the
 * framework that reads them would answer with nothing: each one announced is the product's own, or reads the file alone.
 */
import type { ServerCapabilities } from 'vscode-languageserver';
import { expect, test } from 'vitest';
import { createMspServices } from '../src/msp-module.js';

/** Capability to the service that answers it, in `lsp` of the language or of the whole server. */
const ANSWERED_BY: Readonly<Partial<Record<keyof ServerCapabilities, string>>> = {
    completionProvider: 'CompletionProvider',
    referencesProvider: 'ReferencesProvider',
    documentSymbolProvider: 'DocumentSymbolProvider',
    definitionProvider: 'DefinitionProvider',
    documentHighlightProvider: 'DocumentHighlightProvider',
    codeActionProvider: 'CodeActionProvider',
    foldingRangeProvider: 'FoldingRangeProvider',
    hoverProvider: 'HoverProvider',
    renameProvider: 'RenameProvider',
    workspaceSymbolProvider: 'WorkspaceSymbolProvider',
    documentFormattingProvider: 'Formatter',
    documentRangeFormattingProvider: 'Formatter',
    documentOnTypeFormattingProvider: 'Formatter'
};

/** Of the framework, and of the file's own text alone. */
const READS_NO_INDEX = new Set(['FoldingRangeProvider']);

test('every feature that is announced is built, and none rests on an index that is not there', async () => {
    const { shared, msp } = createMspServices();
    const { capabilities } = await shared.lsp.LanguageServer.initialize({ processId: null, rootUri: null, capabilities: {} });
    const announced = Object.entries(capabilities)
        .filter(([name, value]) => value && name !== 'workspace' && name !== 'textDocumentSync').map(([name]) => name as keyof ServerCapabilities);
    const services: Readonly<Record<string, object | undefined>> = { ...allOf(shared.lsp), ...allOf(msp.lsp) };
    for (const name of announced) {
        const service = ANSWERED_BY[name];
        expect(service, `${name} is announced: say which service answers it`).toBeDefined();
        const built = services[service!]?.constructor.name ?? '';
        expect(READS_NO_INDEX.has(service!) || built.startsWith('Msp'), `${name} is answered by ${built}`).toBe(true);
    }
    expect(announced).toEqual(expect.arrayContaining(['referencesProvider', 'renameProvider', 'documentHighlightProvider', 'workspaceSymbolProvider']));
});

/** The services of a group; Langium makes each when it is asked for. */
function allOf(group: object): Record<string, object | undefined> {
    return Object.fromEntries(Object.keys(group).map(name => [name, (group as Readonly<Record<string, object | undefined>>)[name]]));
}
