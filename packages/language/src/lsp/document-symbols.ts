/** The outline: documents, parties, clauses with their headings, declarations of libraries. */
import type { AstNode, LangiumDocument } from 'langium';
import type { DocumentSymbolProvider } from 'langium/lsp';
import { SymbolKind, type DocumentSymbol } from 'vscode-languageserver';
import {
    isClause, isDossierDocument, isEnum, isFact, isGlossary, isKind, isParty, isPolicy, isRoleDecl, isTerm, isFactDecl, isRequirement
} from '../generated/ast.js';
import { requirementId } from '../policy/active.js';
import { headOf, kindNameOf, labelIn, rootOf } from '../model/tree.js';
import type { MspServices } from '../msp-module.js';
import type { MspLinker } from '../workspace/linker.js';
import type { MessageLanguage } from './message-language.js';
import { placeRange, toRange } from './ranges.js';

export class MspDocumentSymbolProvider implements DocumentSymbolProvider {
    private readonly linker: MspLinker;
    private readonly messages: MessageLanguage;

    constructor(services: MspServices) {
        this.linker = services.references.Linker;
        this.messages = services.shared.lsp.MessageLanguage;
    }

    getSymbols(document: LangiumDocument): DocumentSymbol[] {
        return rootOf(document)?.members.flatMap(member => this.symbol(document, member)) ?? [];
    }

    private symbol(document: LangiumDocument, node: AstNode): DocumentSymbol[] {
        const presented = this.present(node);
        const cst = node.$cstNode;
        if (!presented || !presented.name || !cst) {
            return [];
        }
        return [{
            ...presented,
            range: toRange(document, cst),
            selectionRange: placeRange(headOf(node)),
            children: this.children(node).flatMap(child => this.symbol(document, child))
        }];
    }

    private children(node: AstNode): readonly AstNode[] {
        if (isGlossary(node)) {
            return node.terms;
        }
        return isDossierDocument(node) || isClause(node) || isKind(node) || isPolicy(node) ? node.items : [];
    }

    private present(node: AstNode): { name: string; detail?: string; kind: SymbolKind } | undefined {
        if (isDossierDocument(node)) {
            return { name: node.title ?? node.name, detail: node.name, kind: SymbolKind.Module };
        }
        if (isClause(node)) {
            const kind = kindNameOf(node);
            const declared = kind === undefined ? undefined : this.linker.visibleFrom(node).library.kinds.get(kind);
            const label = declared && labelIn(declared.items, this.messages.current);
            return { name: node.heading ?? label ?? kind ?? 'clause', detail: kind, kind: SymbolKind.Class };
        }
        if (isParty(node)) {
            return { name: node.name, detail: node.legalName, kind: SymbolKind.Interface };
        }
        if (isGlossary(node)) {
            return { name: this.messages.current === 'fr' ? 'Glossaire' : 'Glossary', kind: SymbolKind.Namespace };
        }
        if (isTerm(node)) {
            return { name: node.name, kind: SymbolKind.String };
        }
        if (isFact(node) || isFactDecl(node)) {
            return { name: node.name, kind: SymbolKind.Field };
        }
        if (isRequirement(node)) {
            return { name: requirementId(node), kind: SymbolKind.Event };
        }
        if (isKind(node) || isPolicy(node) || isEnum(node) || isRoleDecl(node)) {
            return { name: node.name, detail: node.$type.toLowerCase(), kind: isEnum(node) ? SymbolKind.Enum : SymbolKind.Struct };
        }
        return undefined;
    }
}
