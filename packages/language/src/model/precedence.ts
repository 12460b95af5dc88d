/**
 * The order of precedence of a dossier: all statements, in whichever document they stand, are one graph.
 *
 * The main contract's own statements decide; those of other documents complete them where they do not contradict
 * them: a document cannot give itself a rank that the signed contract denies it. An amendment that no statement
 * ranks takes the rank of what it amends, and prevails over it.
 */
import { isDateItem, isPrecedence, type DossierDocument, type Precedence } from '../generated/ast.js';

/** `higher` prevails over `lower`, because `statement` says so. */
export interface PrecedenceEdge {
    readonly higher: DossierDocument;
    readonly lower: DossierDocument;
    readonly statement: Precedence;
    readonly stater: DossierDocument;
}

/** One `precedence A > B, C`. */
export interface PrecedenceStatement {
    readonly statement: Precedence;
    readonly stater: DossierDocument;
    /** The documents that were found, by rank, each at the first place where it is named. */
    readonly ranks: readonly (readonly DossierDocument[])[];
    /** Where a document is named that was named before. */
    readonly repeated: readonly { readonly rank: number; readonly index: number; readonly document: DossierDocument }[];
}

/** Why one document prevails over another. */
export type PrecedenceReason = 'rank' | 'amendment';

type Adjacency = ReadonlyMap<DossierDocument, readonly PrecedenceEdge[]>;

export class PrecedenceGraph {
    readonly statements: readonly PrecedenceStatement[];
    readonly edges: readonly PrecedenceEdge[];
    private readonly ranked: ReadonlySet<DossierDocument>;
    private readonly ranks: ReadonlyMap<DossierDocument, number>;
    /** What the main contract says, and what the others say without contradicting it. */
    private readonly own: Reach;
    private readonly completed: Reach;
    private readonly all: Adjacency;
    /** The ranks that the main contract puts a document on. */
    private readonly groupsOf = new Map<DossierDocument, (readonly DossierDocument[])[]>();

    constructor(
        readonly root: DossierDocument,
        documents: readonly DossierDocument[],
        private readonly resolve: (name: string, from: DossierDocument) => DossierDocument | undefined
    ) {
        this.statements = documents.flatMap(stater => stater.items.filter(isPrecedence).map(statement => this.read(statement, stater)));
        this.edges = this.statements.flatMap(edgesOf);
        this.ranked = new Set(this.statements.flatMap(({ ranks }) => ranks.flat()));
        this.all = adjacency(this.edges);
        for (const group of this.statements.filter(({ stater }) => stater === root).flatMap(({ ranks }) => ranks)) {
            group.forEach(document => this.groupsOf.set(document, [...this.groupsOf.get(document) ?? [], group]));
        }
        this.own = new Reach(adjacency(this.edges.filter(edge => edge.stater === root)));
        this.completed = new Reach(adjacency(this.edges.filter(edge =>
            edge.stater === root || !this.sameRank(edge.higher, edge.lower) && !this.own.leads(edge.lower, edge.higher))));
        this.ranks = this.ownRanks();
    }

    private read(statement: Precedence, stater: DossierDocument): PrecedenceStatement {
        const named = new Set<DossierDocument>();
        const repeated: { rank: number; index: number; document: DossierDocument }[] = [];
        const ranks = statement.ranks.map((group, rank) => group.documents.flatMap((reference, index) => {
            const document = this.resolve(reference.$refText, stater);
            if (document && named.has(document)) {
                repeated.push({ rank, index, document });
                return [];
            }
            return document ? (named.add(document), [document]) : [];
        }));
        return { statement, stater, ranks, repeated };
    }

    /** Whether any statement names the document. */
    isRanked(document: DossierDocument): boolean {
        return this.ranked.has(document);
    }

    /** The rank in the main contract's own statements, 0 the highest. */
    rankOf(document: DossierDocument): number | undefined {
        return this.ranks.get(document);
    }

    /** Whether the main contract puts two documents on one rank, with a comma. */
    sameRank(a: DossierDocument, b: DossierDocument): boolean {
        const groups = this.groupsOf.get(a);
        return groups !== undefined && (this.groupsOf.get(b)?.some(group => groups.includes(group)) ?? false);
    }

    /** Whether `a` prevails over `b`; undefined where nothing, or a circle, decides. */
    prevails(a: DossierDocument, b: DossierDocument): boolean | undefined {
        return this.reason(a, b) !== undefined ? true : this.reason(b, a) !== undefined ? false : undefined;
    }

    /** Why `a` prevails over `b`; undefined where it does not. */
    reason(a: DossierDocument, b: DossierDocument): PrecedenceReason | undefined {
        const baseA = this.rankedBase(a);
        const baseB = this.rankedBase(b);
        if (baseA !== baseB) {
            return this.ordered(baseA, baseB) ? 'rank' : undefined;
        }
        return a !== b && (b === baseB || a !== baseA && isLater(a, b)) ? 'amendment' : undefined;
    }

    private ordered(a: DossierDocument, b: DossierDocument): boolean {
        const own = this.own.leads(a, b);
        const opposite = this.own.leads(b, a);
        if (own || opposite || this.sameRank(a, b)) {
            return own && !opposite;
        }
        return this.completed.leads(a, b) && !this.completed.leads(b, a);
    }

    /** The document whose rank counts: for an amendment without a rank, what it amends. */
    private rankedBase(document: DossierDocument): DossierDocument {
        const visited = new Set<DossierDocument>();
        let current = document;
        while (current.documentType === 'amendment' && !this.ranked.has(current) && !visited.has(current)) {
            visited.add(current);
            current = (current.parent && this.resolve(current.parent.$refText, current)) ?? this.root;
        }
        return current;
    }

    /** The statements by which `from` prevails over `to`, in order; undefined where they do not. */
    path(from: DossierDocument, to: DossierDocument): PrecedenceEdge[] | undefined {
        return pathIn(this.all, from, to);
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

    /** With one statement the place in it; with several, the longest way down from the top. */
    private ownRanks(): ReadonlyMap<DossierDocument, number> {
        const ranks = new Map<DossierDocument, number>();
        const own = this.statements.filter(({ stater }) => stater === this.root);
        own.forEach(({ ranks: groups }) => groups.forEach((group, rank) => group.forEach(document => {
            ranks.set(document, Math.max(rank, ranks.get(document) ?? 0));
        })));
        const edges = this.edges.filter(edge => edge.stater === this.root);
        // Bounded by the number of documents: statements that contradict each other would lower ranks without end.
        for (let round = 0; own.length > 1 && round < ranks.size; round++) {
            for (const { higher, lower } of edges) {
                ranks.set(lower, Math.min(Math.max(ranks.get(lower)!, ranks.get(higher)! + 1), ranks.size - 1));
            }
        }
        return ranks;
    }
}

/** Neighbouring ranks; a rank of which no document was found does not break the chain. */
function edgesOf({ ranks, statement, stater }: PrecedenceStatement): PrecedenceEdge[] {
    const groups = ranks.filter(group => group.length > 0);
    return groups.slice(1).flatMap((lowers, index) =>
        groups[index]!.flatMap(higher => lowers.map(lower => ({ higher, lower, statement, stater }))));
}

function adjacency(edges: readonly PrecedenceEdge[]): Adjacency {
    const outgoing = new Map<DossierDocument, PrecedenceEdge[]>();
    for (const edge of edges) {
        const list = outgoing.get(edge.higher);
        if (list) {
            list.push(edge);
        } else {
            outgoing.set(edge.higher, [edge]);
        }
    }
    return outgoing;
}

/** A shortest way down; from a document to itself, a shortest circle. */
function pathIn(outgoing: Adjacency, from: DossierDocument, to: DossierDocument): PrecedenceEdge[] | undefined {
    const reached = new Map<DossierDocument, PrecedenceEdge>();
    const queue = [from];
    for (const at of queue) {
        for (const edge of outgoing.get(at) ?? []) {
            if (edge.lower === to) {
                const path = [edge];
                for (let first = edge; first.higher !== from;) {
                    first = reached.get(first.higher)!;
                    path.push(first);
                }
                return path.reverse();
            }
            if (edge.lower !== from && !reached.has(edge.lower)) {
                reached.set(edge.lower, edge);
                queue.push(edge.lower);
            }
        }
    }
    return undefined;
}

/** Which documents stand below which: asked for every pair of values that differ, so walked once from each document. */
class Reach {
    private readonly below = new Map<DossierDocument, ReadonlySet<DossierDocument>>();

    constructor(private readonly outgoing: Adjacency) {}

    leads(from: DossierDocument, to: DossierDocument): boolean {
        let below = this.below.get(from);
        if (!below) {
            const found = new Set<DossierDocument>();
            const queue = [from];
            for (const at of queue) {
                for (const { lower } of this.outgoing.get(at) ?? []) {
                    if (!found.has(lower)) {
                        found.add(lower);
                        queue.push(lower);
                    }
                }
            }
            this.below.set(from, below = found);
        }
        return below.has(to);
    }
}

/** Whether two dates tell that the first document is the later one. An undated document is neither. */
export function isLater(a: DossierDocument, b: DossierDocument): boolean {
    const dateA = orderingDate(a);
    const dateB = orderingDate(b);
    return dateA !== undefined && dateB !== undefined && dateA > dateB;
}

/** The date by which a document is earlier or later than another: signed, else the date it bears, else its effect. */
export function orderingDate(document: DossierDocument): string | undefined {
    const dates = document.items.filter(isDateItem);
    return (['signed', 'dated', 'effective'] as const).map(event => dates.find(item => item.event === event)?.date).find(date => date !== undefined);
}
