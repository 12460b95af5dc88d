/** The service table: which class does what. */
import { EmptyFileSystem, inject, type LangiumSharedCoreServices, type Module } from 'langium';
import {
    createDefaultModule, createDefaultSharedModule,
    type DefaultSharedModuleContext, type LangiumServices, type LangiumSharedServices, type PartialLangiumServices
} from 'langium/lsp';
import { Checker } from './checking/checker.js';
import { MspGeneratedModule, MspGeneratedSharedModule } from './generated/module.js';
import { MspLexer, MspTokenBuilder } from './grammar/lexing.js';
import { MspParserErrorMessages } from './grammar/syntax-messages.js';
import { MspValueConverter } from './grammar/values.js';
import { MspCodeActionProvider } from './lsp/code-actions.js';
import { MspCompletionProvider } from './lsp/completion.js';
import { MspDefinitionProvider } from './lsp/definition.js';
import { MspDiagnosticProvider } from './lsp/diagnostics.js';
import { MspDocumentHighlightProvider } from './lsp/document-highlight.js';
import { MspDocumentUpdateHandler } from './lsp/document-updates.js';
import { MspDocumentSymbolProvider } from './lsp/document-symbols.js';
import { MspHoverProvider } from './lsp/hover.js';
import { MspLanguageServer } from './lsp/language-server.js';
import { MspReferencesProvider } from './lsp/references.js';
import { MspRenameProvider } from './lsp/rename.js';
import { MspWorkspaceSymbolProvider } from './lsp/workspace-symbols.js';
import { writableFiles, WriteLevelHandler } from './lsp/write-level.js';
import { MessageLanguage } from './lsp/message-language.js';
import { MspDocumentBuilder } from './workspace/document-builder.js';
import { Configurations } from './workspace/configurations.js';
import { Boundary } from './workspace/boundary.js';
import { DossierIndex } from './workspace/dossier-index.js';
import { MspIndexManager } from './workspace/index-manager.js';
import { MspDocumentFactory } from './workspace/document-factory.js';
import { MspLinker } from './workspace/linker.js';
import { MspScopeComputation } from './workspace/scope-computation.js';
import { MspWorkspaceLock } from './workspace/workspace-lock.js';
import { MspWorkspaceManager } from './workspace/workspace-manager.js';

export interface MspAddedSharedServices {
    readonly workspace: {
        readonly Dossiers: DossierIndex;
        readonly Configurations: Configurations;
        readonly Boundary: Boundary;
        readonly WorkspaceManager: MspWorkspaceManager;
    };
    readonly checking: { readonly Checker: Checker };
    readonly lsp: { readonly MessageLanguage: MessageLanguage };
}

export type MspSharedServices = LangiumSharedServices & MspAddedSharedServices;

export type MspServices = Omit<LangiumServices, 'shared'> & {
    readonly shared: MspSharedServices;
    readonly references: { readonly Linker: MspLinker };
};

const sharedModule: Module<MspSharedServices, object> = {
    workspace: {
        Dossiers: () => new DossierIndex(),
        Configurations: (services: MspSharedServices) => new Configurations(services),
        Boundary: (services: MspSharedServices) => new Boundary(() => services.workspace.FileSystemProvider, () => services.workspace.Configurations),
        DocumentBuilder: (services: MspSharedServices) => new MspDocumentBuilder(services),
        IndexManager: (services: MspSharedServices) => new MspIndexManager(services),
        LangiumDocumentFactory: (services: MspSharedServices) => new MspDocumentFactory(services),
        WorkspaceLock: () => new MspWorkspaceLock(),
        WorkspaceManager: (services: MspSharedServices) => new MspWorkspaceManager(services)
    },
    checking: {
        Checker: (services: MspSharedServices) => new Checker(services)
    },
    lsp: {
        DocumentUpdateHandler: (services: MspSharedServices) => new MspDocumentUpdateHandler(services),
        ExecuteCommandHandler: (services: MspSharedServices) => {
            const files = writableFiles(services);
            return files && new WriteLevelHandler(services, files);
        },
        LanguageServer: (services: MspSharedServices) => new MspLanguageServer(services),
        MessageLanguage: (services: MspSharedServices) => new MessageLanguage(services),
        WorkspaceSymbolProvider: (services: MspSharedServices) => new MspWorkspaceSymbolProvider(services)
    }
};

const languageModule: Module<MspServices, PartialLangiumServices> = {
    parser: {
        Lexer: services => new MspLexer(services),
        TokenBuilder: () => new MspTokenBuilder(),
        ValueConverter: () => new MspValueConverter(),
        ParserErrorMessageProvider: () => new MspParserErrorMessages()
    },
    references: {
        Linker: services => new MspLinker(services),
        ScopeComputation: () => new MspScopeComputation()
    },
    validation: {
        DocumentValidator: services => new MspDiagnosticProvider(services)
    },
    lsp: {
        CodeActionProvider: services => new MspCodeActionProvider(services),
        CompletionProvider: services => new MspCompletionProvider(services),
        DefinitionProvider: services => new MspDefinitionProvider(services),
        DocumentHighlightProvider: services => new MspDocumentHighlightProvider(services),
        DocumentSymbolProvider: services => new MspDocumentSymbolProvider(services),
        HoverProvider: services => new MspHoverProvider(services),
        ReferencesProvider: services => new MspReferencesProvider(services),
        RenameProvider: services => new MspRenameProvider(services)
    }
};

/**
 * Creates the services of the language. Without a context they work on documents in memory, as in tests and in a
 * browser; a server passes its connection and file system.
 */
export function createMspServices(context: DefaultSharedModuleContext = EmptyFileSystem): { shared: MspSharedServices; msp: MspServices } {
    const shared = inject(createDefaultSharedModule(context), MspGeneratedSharedModule as Module<LangiumSharedCoreServices, object>, sharedModule) as unknown as MspSharedServices;
    const msp = inject(createDefaultModule({ shared }), MspGeneratedModule, languageModule as unknown as Module<LangiumServices, PartialLangiumServices>) as unknown as MspServices;
    shared.ServiceRegistry.register(msp as unknown as LangiumServices);
    return { shared, msp };
}
