/** All references to a thing, in the files of its dossiers; for a library, in all files that see it. Terms are found in prose. */
import { AstUtils, type AstNode, type LangiumDocument } from 'langium';
import type { ReferencesProvider } from 'langium/lsp';
import type { Location, ReferenceParams } from 'vscode-languageserver';
import { isTerm, isTextRun, type Term } from '../generated/ast.js';
import { documentOf, fileOf, headOf, textOffset, uriOf } from '../model/tree.js';
import type { MspServices, MspSharedServices } from '../msp-module.js';
import type { MspLinker } from '../workspace/linker.js';
import { pointedAt } from './cursor.js';
import { placeLocation, toRange } from './ranges.js';

export class MspReferencesProvider implements ReferencesProvider {
    private readonly linker: MspLinker;
    private readonly shared: MspSharedServices;

    constructor(services: MspServices) {
        this.linker = services.references.Linker;
        this.shared = services.shared;
    }

    findReferences(document: LangiumDocument, params: ReferenceParams): Location[] {
        const offset = document.textDocument.offsetAt(params.position);
        const pointed = pointedAt(document, offset, node => this.linker.visibleFrom(node));
        if (!pointed) {
            return [];
        }
        const { node } = pointed;
        const found = this.filesThatSee(node).flatMap(file => [
            ...file.references.flatMap(reference => 'ref' in reference && reference.ref === node && reference.$refNode
                ? [{ uri: file.uri.toString(), range: reference.$refNode.range }] : []),
            ...(isTerm(node) ? this.mentions(node, file) : [])
        ]);
        return params.context.includeDeclaration ? [placeLocation(headOf(node)), ...found] : found;
    }

    private filesThatSee(node: AstNode): LangiumDocument[] {
        const document = documentOf(node);
        const dossier = document && this.shared.workspace.Dossiers.dossierOf(document);
        if (!dossier) {
            return this.shared.workspace.LangiumDocuments.all.toArray();
        }
        return [...new Set(dossier.documents.map(uriOf))].map(uri => fileOf(dossier.documents.find(member => uriOf(member) === uri)!));
    }

    private mentions(term: Term, file: LangiumDocument): Location[] {
        const document = documentOf(term);
        const matcher = document && this.shared.workspace.Dossiers.dossierOf(document)?.termMatcher;
        return matcher ? AstUtils.streamAst(file.parseResult.value).filter(isTextRun).flatMap(run => matcher.match(run.text)
            .filter(match => match.value.term === term)
            .map(match => ({ uri: file.uri.toString(), range: toRange(file, { offset: textOffset(run) + match.start, end: textOffset(run) + match.end }) }))).toArray() : [];
    }
}
