/** Go to definition: terms in prose, facts to their declaration in the library, and every reference. */
import type { AstNode, LangiumDocument } from 'langium';
import type { DefinitionProvider } from 'langium/lsp';
import { LocationLink, type DefinitionParams } from 'vscode-languageserver';
import { isFact, isTableEntry } from '../generated/ast.js';
import { subjectOfNode } from '../model/effective-facts.js';
import { declarationOfFact } from '../model/names.js';
import { fileOf, headOf } from '../model/tree.js';
import type { MspServices } from '../msp-module.js';
import type { MspLinker } from '../workspace/linker.js';
import { pointedAt, type Pointed } from './cursor.js';
import { placeRange, toRange } from './ranges.js';

export class MspDefinitionProvider implements DefinitionProvider {
    private readonly linker: MspLinker;

    constructor(services: MspServices) {
        this.linker = services.references.Linker;
    }

    getDefinition(document: LangiumDocument, params: DefinitionParams): LocationLink[] | undefined {
        const offset = document.textDocument.offsetAt(params.position);
        const pointed = pointedAt(document, offset, node => this.linker.visibleFrom(node));
        if (!pointed) {
            return undefined;
        }
        const origin = toRange(document, pointed.range);
        return this.targets(pointed).map(node => LocationLink.create(
            fileOf(node).uri.toString(), toRange(fileOf(node), { offset: node.$cstNode!.offset, end: node.$cstNode!.end }), placeRange(headOf(node)), origin));
    }

    /** On the name of a fact, its declaration; where it does not prevail, also the statement that does. */
    private targets({ node, isDeclaration }: Pointed): AstNode[] {
        if (!isDeclaration || !(isFact(node) || isTableEntry(node))) {
            return [node];
        }
        const visible = this.linker.visibleFrom(node);
        const declaration = isFact(node) ? declarationOfFact(node, visible) : undefined;
        const prevailing = visible.dossier && subjectOfNode(visible.dossier, node)?.prevailing?.node;
        const found: AstNode[] = [...(declaration ? [declaration] : []), ...(prevailing && prevailing !== node ? [prevailing] : [])];
        return found.length > 0 ? found : [node];
    }
}
