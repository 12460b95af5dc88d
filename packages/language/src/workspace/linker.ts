/**
 * Links references through the dossier: a look-up in its tables instead of a scope built for every reference.
 * One plain walk over the tree, since most nodes have no reference at all.
 */
import {
    DefaultLinker, interruptAndCheck, isAstNode, isReference,
    type AstNode, type AstNodeDescription, type Cancellation, type LangiumDocument, type LinkingError, type ReferenceInfo
} from 'langium';
import { resolveReference, type Visible } from '../model/names.js';
import { documentOf, fileOf } from '../model/tree.js';
import type { MspServices } from '../msp-module.js';
import type { DossierIndex } from './dossier-index.js';

export class MspLinker extends DefaultLinker {
    private readonly dossiers: DossierIndex;

    constructor(services: MspServices) {
        super(services);
        this.dossiers = services.shared.workspace.Dossiers;
    }

    override async link(document: LangiumDocument, cancelToken?: Cancellation.CancellationToken): Promise<void> {
        if (cancelToken) {
            await interruptAndCheck(cancelToken);
        }
        this.linkNode(document.parseResult.value, document);
    }

    private linkNode(node: AstNode, document: LangiumDocument): void {
        for (const [property, value] of Object.entries(node)) {
            if (property.startsWith('$')) {
                continue;
            }
            if (Array.isArray(value)) {
                value.forEach((item: unknown, index) => this.linkValue(item, node, property, document, index));
            } else {
                this.linkValue(value, node, property, document);
            }
        }
    }

    private linkValue(value: unknown, container: AstNode, property: string, document: LangiumDocument, index?: number): void {
        if (typeof value !== 'object' || value === null) {
            return;
        }
        if (isReference(value)) {
            this.doLink({ reference: value, container, property, index }, document);
        } else if (isAstNode(value)) {
            this.linkNode(value, document);
        }
    }

    override getCandidate(info: ReferenceInfo): AstNodeDescription | LinkingError {
        const node = resolveReference(info, this.visibleFrom(info.container));
        if (!node) {
            return { info, message: info.reference.$refText };
        }
        return { node, name: info.reference.$refText, type: node.$type, documentUri: fileOf(node).uri, path: '' };
    }

    /** What can be named from a place. */
    visibleFrom(node: AstNode): Visible {
        const document = documentOf(node);
        const dossier = document && this.dossiers.dossierOf(document);
        return dossier ? { dossier, library: dossier.library } : { library: this.dossiers.libraryOf(fileOf(node).uri.toString()) };
    }
}
