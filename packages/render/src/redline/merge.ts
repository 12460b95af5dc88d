/** Two matched versions as one tree with marks: documents, parties, signatures. */
import type { ContractTree, DocumentListItem, DocumentNode, Inline, Particular, PartyNode, SignatureBlock, Signatures } from '../tree/nodes.js';
import type { Marker, Side, Version, Writer } from './marker.js';
import { BlockMerger } from './merge-blocks.js';

export class DocumentMerger {
    private readonly blocks: BlockMerger;

    constructor(private readonly marker: Marker) {
        this.blocks = new BlockMerger(marker);
    }

    contract(before: ContractTree, after: ContractTree): ContractTree {
        return {
            ...after,
            main: this.document(before.main, after.main, 'both'),
            documents: this.marker.list(before.documents, after.documents, 'both', this.lines),
            annexes: this.marker.list(before.annexes, after.annexes, 'both', this.documents),
            signatures: this.signatures(before, after)
        };
    }

    private readonly documents: Writer<DocumentNode> = {
        merged: (before, after, side) => [this.document(before, after, side)],
        copy: (node, version) => ({
            ...this.own(node, version),
            particulars: this.marker.copies(node.particulars, version, this.particulars),
            parties: this.marker.copies(node.parties, version, this.parties),
            preamble: this.blocks.blocksCopy(node.preamble, version),
            content: this.blocks.contentCopy(node.content, version)
        })
    };

    private readonly lines: Writer<DocumentListItem> = {
        merged: (before, after) => [before.rank === after.rank ? after : { ...after, before: { rank: before.rank } }],
        copy: (node, version) => version === 'before' ? { ...node, target: this.marker.ids.target(node.target) } : node
    };

    private readonly particulars: Writer<Particular> = {
        merged: (before, after, side) => [{ ...(side === 'before' ? before : after), value: this.marker.inlines(before.value, after.value, side) }],
        copy: (node, version) => ({ ...node, value: this.marker.copy(node.value, version) })
    };

    private readonly parties: Writer<PartyNode> = {
        merged: (before, after, side) => [{
            ...(side === 'before' ? this.own(before, side) : after),
            identity: this.marker.inlines(before.identity, after.identity, side),
            shortName: this.marker.optional(before.shortName, after.shortName, side),
            facts: this.blocks.entries(before.facts, after.facts, side)
        }],
        copy: (node, version) => ({
            ...this.own(node, version),
            identity: this.marker.copy(node.identity, version),
            shortName: node.shortName && this.marker.copy(node.shortName, version),
            facts: this.blocks.entriesCopy(node.facts, version)
        })
    };

    private readonly signers: Writer<SignatureBlock> = {
        merged: (before, after, side) => [{
            ...(side === 'before' ? before : after),
            shortName: this.marker.inlines(before.shortName, after.shortName, side),
            signatory: this.marker.inlines(before.signatory, after.signatory, side)
        }],
        copy: (node, version) => ({ ...node, shortName: this.marker.copy(node.shortName, version), signatory: this.marker.copy(node.signatory, version) })
    };

    private own<T extends { readonly id: string }>(node: T, version: Version): T {
        return version === 'before' ? { ...node, id: this.marker.ids.own(node.id) } : node;
    }

    private document(before: DocumentNode, after: DocumentNode, side: Side): DocumentNode {
        const { documentType, typeLabel, language } = before;
        const differs = documentType !== after.documentType || typeLabel !== after.typeLabel || language !== after.language;
        const title = (text: string): readonly Inline[] => [{ type: 'text', text }];
        return {
            ...(side === 'before' ? this.own(before, side) : after),
            ...(side === 'both' && before.title !== after.title ? { changedTitle: this.marker.inlines(title(before.title), title(after.title), side) } : undefined),
            ...(side === 'both' && differs ? { before: { documentType, typeLabel, language } } : undefined),
            particulars: this.marker.list(before.particulars, after.particulars, side, this.particulars),
            parties: this.marker.list(before.parties, after.parties, side, this.parties),
            preamble: this.blocks.blocks(before.preamble, after.preamble, side),
            content: this.blocks.content(before.content, after.content, side)
        };
    }

    private signatures({ signatures: before }: ContractTree, { signatures: after }: ContractTree): Signatures | undefined {
        if (before && after) {
            return { ...after, placeAndDate: this.marker.inlines(before.placeAndDate, after.placeAndDate, 'both'), blocks: this.marker.list(before.blocks, after.blocks, 'both', this.signers) };
        }
        return after ? { ...after, change: this.marker.mark('inserted', {}) } : before && {
            ...this.own(before, 'before'), placeAndDate: this.marker.copy(before.placeAndDate, 'before'),
            blocks: before.blocks.map(block => this.signers.copy(block, 'before')), change: this.marker.mark('deleted', {})
        };
    }
}
