/**
 * Links references through the dossier: a look-up in its tables instead of a scope built for every reference.
 */
import {
    DefaultLinker, interruptAndCheck,
    type AstNode, type AstNodeDescription, type Cancellation, type CstNode, type LangiumDocument, type LinkingError, type Reference, type ReferenceInfo
} from 'langium';
import { resolveReference, type Visible } from '../model/names.js';
import { documentOf, fileOf } from '../model/tree.js';
import type { MspServices } from '../msp-module.js';
import type { DossierIndex } from './dossier-index.js';

export class MspLinker extends DefaultLinker {
    private readonly dossiers: DossierIndex;
    private readonly collected = new WeakMap<AstNode, readonly ReferenceInfo[]>();
    private building: ReferenceInfo[] | undefined;

    constructor(services: MspServices) {
        super(services);
        this.dossiers = services.shared.workspace.Dossiers;
    }

    /** Runs a parser and remembers the references it builds for the tree that it returns. */
    collectReferences<R>(parse: () => R, root: (result: R) => AstNode): R {
        const outer = this.building;
        this.building = [];
        try {
            const result = parse();
            this.collected.set(root(result), this.building);
            return result;
        } finally {
            this.building = outer;
        }
    }

    override buildReference(node: AstNode, property: string, refNode: CstNode | undefined, refText: string): Reference {
        const reference = super.buildReference(node, property, refNode, refText);
        this.building?.push({ reference, container: node, property });
        return reference;
    }

    override async link(document: LangiumDocument, cancelToken?: Cancellation.CancellationToken): Promise<void> {
        if (cancelToken) {
            await interruptAndCheck(cancelToken);
        }
        for (const info of this.collected.get(document.parseResult.value) ?? []) {
            // The parser may have moved a reference to another node than the one for which it was built.
            const container = info.container.$container ? info.container : info.reference.$refNode?.astNode;
            if (container?.$container) {
                this.doLink({ ...info, container }, document);
            }
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
