/** "Go to symbol in workspace": everything with a name in the user's own files. Names are looked up in the trees: there is no index of them. */
import type { AstNode, LangiumDocument } from 'langium';
import type { FuzzyMatcher, LangiumServices, WorkspaceSymbolProvider } from 'langium/lsp';
import type { CancellationToken, DocumentSymbol, WorkspaceSymbol, WorkspaceSymbolParams } from 'vscode-languageserver';
import type { MspSharedServices } from '../msp-module.js';
import { LIBRARY_SCHEME } from '../workspace/libraries.js';

/** An editor shows some hundred at most, and asks again with every letter. */
const MOST = 500;

export class MspWorkspaceSymbolProvider implements WorkspaceSymbolProvider {
    private readonly shared: MspSharedServices;
    private readonly matcher: FuzzyMatcher;
    private readonly known = new WeakMap<AstNode, readonly DocumentSymbol[]>();

    constructor(services: MspSharedServices) {
        this.shared = services;
        this.matcher = services.lsp.FuzzyMatcher;
    }

    async getSymbols({ query }: WorkspaceSymbolParams, cancelToken?: CancellationToken): Promise<WorkspaceSymbol[]> {
        const found: WorkspaceSymbol[] = [];
        for (const document of this.shared.workspace.LangiumDocuments.all.filter(({ uri }) => uri.scheme !== LIBRARY_SCHEME)) {
            if (cancelToken?.isCancellationRequested || found.length >= MOST) {
                break;
            }
            const uri = document.uri.toString();
            const visit = (symbols: readonly DocumentSymbol[], containerName?: string): void => symbols.forEach(({ name, detail, kind, selectionRange, children = [] }) => {
                if (this.matcher.match(query, name) || detail !== undefined && this.matcher.match(query, detail)) {
                    found.push({ name, kind, containerName, location: { uri, range: selectionRange } });
                }
                visit(children, name);
            });
            visit(await this.symbolsOf(document));
        }
        return found.slice(0, MOST);
    }

    private async symbolsOf(document: LangiumDocument): Promise<readonly DocumentSymbol[]> {
        const root = document.parseResult.value;
        let symbols = this.known.get(root);
        if (!symbols) {
            const { lsp } = this.shared.ServiceRegistry.getServices(document.uri) as LangiumServices;
            symbols = await lsp.DocumentSymbolProvider?.getSymbols(document, { textDocument: { uri: document.uri.toString() } }) ?? [];
            this.known.set(root, symbols);
        }
        return symbols;
    }
}
