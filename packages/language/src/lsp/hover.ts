/** Hover: whatever stands under the cursor, a term in the middle of prose included. */
import type { AstNode, LangiumDocument } from 'langium';
import type { HoverProvider } from 'langium/lsp';
import type { Hover, HoverParams } from 'vscode-languageserver';
import { isClause, isFact, isFactDecl, isKind, type Fact, type FactDecl, type Kind } from '../generated/ast.js';
import type { Message } from '../model/finding.js';
import type { LibraryScope } from '../model/library-scope.js';
import type { Visible } from '../model/names.js';
import { kindNameOf } from '../model/tree.js';
import type { MspServices } from '../msp-module.js';
import type { MspLinker } from '../workspace/linker.js';
import { pointedAt } from './cursor.js';
import { describe } from './descriptions.js';
import type { MessageLanguage } from './message-language.js';
import { toRange } from './ranges.js';
import { kindPageUrl } from './rule-pages.js';

const PAGE: Message = { fr: 'Tout sur ce type de clause', en: 'All about this kind of clause' };

function kindAround(node: Fact | FactDecl, library: LibraryScope): Kind | undefined {
    const { $container } = node;
    return isKind($container) ? $container : isClause($container) ? library.kinds.get(kindNameOf($container) ?? '') : undefined;
}

export class MspHoverProvider implements HoverProvider {
    private readonly linker: MspLinker;
    private readonly messages: MessageLanguage;
    /** Whether the client opens pages of the scheme of the library: elsewhere a link to one would lead nowhere. */
    private opensPages = false;

    constructor(services: MspServices) {
        this.linker = services.references.Linker;
        this.messages = services.shared.lsp.MessageLanguage;
        services.shared.lsp.LanguageServer.onInitialize(({ initializationOptions }) => {
            this.opensPages = (initializationOptions as { pages?: boolean } | undefined)?.pages === true;
        });
    }

    /** The page of the kind of a clause, or of one of its facts. */
    private pageOf(node: AstNode, { library }: Visible): string | undefined {
        const kind = isKind(node) ? node : isClause(node) ? library.kinds.get(kindNameOf(node) ?? '') : isFactDecl(node) || isFact(node) ? kindAround(node, library) : undefined;
        return kind && kindPageUrl(kind);
    }

    getHoverContent(document: LangiumDocument, params: HoverParams): Hover | undefined {
        const offset = document.textDocument.offsetAt(params.position);
        const pointed = pointedAt(document, offset, node => this.linker.visibleFrom(node));
        if (!pointed) {
            return undefined;
        }
        // What a thing means depends on the dossier from which one looks at it, also for what a library declares.
        const here = this.linker.visibleFrom(document.parseResult.value);
        const there = this.linker.visibleFrom(pointed.node);
        const described = describe(pointed.node, there.dossier ? there : here, this.messages.current);
        const page = this.opensPages ? this.pageOf(pointed.node, here) : undefined;
        const value = page === undefined || described === '' ? described : `${described}\n\n[${this.messages.pick(PAGE)}](${page})`;
        return value === '' ? undefined : { contents: { kind: 'markdown', value }, range: toRange(document, pointed.range) };
    }
}
