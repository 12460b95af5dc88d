/**
 * The order of precedence of a dossier: all statements, in whichever document they stand, are one graph.
 * The main contract's own statement decides ranks; other statements complete it where they do not contradict it.
 */
import { isPrecedence, type DossierDocument, type Precedence } from '../generated/ast.js';

/** `higher` prevails over `lower`, because `statement` says so. */
export interface PrecedenceEdge {
    readonly higher: DossierDocument;
    readonly lower: DossierDocument;
    readonly statement: Precedence;
    readonly stater: DossierDocument;
}

export class PrecedenceGraph {
    readonly statements: readonly { readonly statement: Precedence; readonly stater: DossierDocument }[];
    readonly edges: readonly PrecedenceEdge[];
    private readonly ranked: ReadonlySet<DossierDocument>;
    private readonly outgoing = new Map<DossierDocument, PrecedenceEdge[]>();
    private readonly ranks: ReadonlyMap<DossierDocument, number>;

    constructor(readonly root: DossierDocument, documents: readonly DossierDocument[], resolve: (name: string, from: DossierDocument) => DossierDocument | undefined) {
        this.statements = documents.flatMap(stater => stater.items.filter(isPrecedence).map(statement => ({ statement, stater })));
        const edges: PrecedenceEdge[] = [];
        const ranked = new Set<DossierDocument>();
        const ranks = new Map<DossierDocument, number>();
        for (const { statement, stater } of this.statements) {
            const groups = statement.ranks.map(rank => rank.documents.flatMap(reference => resolve(reference.$refText, stater) ?? []));
            groups.forEach((group, rank) => {
                for (const document of group) {
                    ranked.add(document);
                    if (stater === root && !ranks.has(document)) {
                        ranks.set(document, rank);
                    }
                    for (const lower of groups[rank + 1] ?? []) {
                        edges.push({ higher: document, lower, statement, stater });
                    }
                }
            });
        }
        this.edges = edges;
        this.ranked = ranked;
        this.ranks = ranks;
        for (const edge of edges) {
            const list = this.outgoing.get(edge.higher);
            if (list) {
                list.push(edge);
            } else {
                this.outgoing.set(edge.higher, [edge]);
            }
        }
    }

    isRanked(document: DossierDocument): boolean {
        return this.ranked.has(document);
    }

    /** The rank in the main contract's own statement, 0 the highest. */
    rankOf(document: DossierDocument): number | undefined {
        return this.ranks.get(document);
    }

    /** Whether `a` prevails over `b`; undefined where nothing, or a circle, decides. */
    prevails(a: DossierDocument, b: DossierDocument): boolean | undefined {
        const rankA = this.ranks.get(a);
        const rankB = this.ranks.get(b);
        if (rankA !== undefined && rankB !== undefined) {
            return rankA === rankB ? undefined : rankA < rankB;
        }
        const up = this.path(a, b) !== undefined;
        const down = this.path(b, a) !== undefined;
        return up === down ? undefined : up;
    }

    /** The statements by which `from` prevails over `to`, in order; undefined where they do not. */
    path(from: DossierDocument, to: DossierDocument): PrecedenceEdge[] | undefined {
        const visited = new Set<DossierDocument>([from]);
        const queue: { at: DossierDocument; path: PrecedenceEdge[] }[] = [{ at: from, path: [] }];
        for (const { at, path } of queue) {
            for (const edge of this.outgoing.get(at) ?? []) {
                if (edge.lower === to) {
                    return [...path, edge];
                }
                if (!visited.has(edge.lower)) {
                    visited.add(edge.lower);
                    queue.push({ at: edge.lower, path: [...path, edge] });
                }
            }
        }
        return undefined;
    }

    /** One shortest circle for every group of documents that prevail over each other. */
    cycles(): PrecedenceEdge[][] {
        const seen = new Set<DossierDocument>();
        const cycles: PrecedenceEdge[][] = [];
        for (const { higher } of this.edges) {
            const cycle = seen.has(higher) ? undefined : this.path(higher, higher);
            if (cycle) {
                cycle.forEach(edge => seen.add(edge.higher));
                cycles.push(cycle);
            }
        }
        return cycles;
    }
}
