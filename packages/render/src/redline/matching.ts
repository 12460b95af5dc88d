/** What of the two versions belongs together: in its place, or moved. Decided for the whole tree before anything is marked. */
import type { ContractTree, DocumentNode, Row, Table } from '../tree/nodes.js';
import { align } from './align.js';
import { columnsOf, widened } from './columns.js';
import { children, innerLists, isMovable, isNamed, isPairable, isParagraph, isReference, MIN_MOVED, moveKey, namesOf, pairWeight } from './kinds.js';
import { likeness } from './likeness.js';
import { grouped, pairDocumentsAndArticles, type Partners } from './pairs.js';
import { flowsOf, isSame, leavesOf, type Flow } from './streams.js';
import { fingerprint, inlineText, nodeText, type Markable } from './text.js';

/** What belongs to one entry of the list of changes. */
export interface Group {
    readonly reference?: boolean;
    /** An end of a paragraph that came or went, with the words around it. */
    readonly ends?: { readonly kind: 'divided' | 'joined'; readonly words: string };
}

/** A node of either version, in the order of both. */
export type Step<T> =
    | { readonly side: 'both'; readonly before: T; readonly after: T }
    /** Their words belong together, their ends do not: see `streams.ts`. */
    | { readonly side: 'flow'; readonly before: readonly T[]; readonly after: readonly T[] }
    | { readonly side: 'before'; readonly node: T; readonly group: Group }
    | { readonly side: 'after'; readonly node: T; readonly group: Group };

/** Shorter texts that moved must be the same, word for word. In characters. */
const MIN_MOVED_AND_EDITED = 80;
const MIN_LIKENESS_OF_MOVED = 0.7;
const MAX_MOVE_COMPARISONS = 40_000;

export class Matching {
    private readonly partners: Partners;
    private readonly known = new WeakMap<readonly Markable[], WeakMap<readonly Markable[], readonly Step<Markable>[]>>();
    /** The nodes that stand in one version only, or elsewhere in the other, as they are found. */
    private unmatchedBefore: Markable[] = [];
    private unmatchedAfter: Markable[] = [];
    private readonly moves = new WeakMap<Markable, Group>();
    /** The id that the version after gives what this id of the version before names; undefined for what is gone. */
    readonly idsAfter = new Map<string, string>();

    constructor(before: ContractTree, after: ContractTree) {
        this.partners = pairDocumentsAndArticles(before, after);
        // Rows may be known by the article that they speak of.
        for (const [b, a] of this.partners.all) {
            this.sameId(b, a);
        }
        this.document(before.main, after.main);
        this.steps(before.annexes, after.annexes);
        this.steps(before.documents, after.documents);
        if (before.signatures && after.signatures) {
            this.idsAfter.set(before.signatures.id, after.signatures.id);
            this.steps(before.signatures.blocks, after.signatures.blocks);
        }
        this.findMoves();
    }

    /** Where a moved node stands in the other version, and what names the move. */
    moved<T extends Markable>(node: T): { readonly partner: T; readonly group: Group } | undefined {
        const group = this.moves.get(node);
        const partner: T | undefined = this.partners.after(node) ?? this.partners.before(node);
        return group && partner && { partner, group };
    }

    /**
     * The nodes of two lists that belong together, in the order of both; what was deleted before what was inserted.
     * @param led whether the first paragraph runs in with what holds it: a term, a label, the mark of a list
     */
    steps<T extends Markable>(before: readonly T[], after: readonly T[], led = false): readonly Step<T>[] {
        const known = this.known.get(before)?.get(after);
        if (known) {
            return known as readonly Step<T>[];
        }
        const steps = this.align(before, after, led);
        this.known.set(before, (this.known.get(before) ?? new WeakMap()).set(after, steps));
        return steps;
    }

    private align<T extends Markable>(before: readonly T[], after: readonly T[], led: boolean): Step<T>[] {
        this.pairByName(before, after);
        const { partners } = this;
        const first = led && isParagraph(before[0]) && isParagraph(after[0]) && isPairable(before[0]!, after[0]!) ? 1 : 0;
        const rest = align<T>(before.slice(first), after.slice(first), {
            same: (b, a) => partners.after(b) === a || !partners.has(b) && !partners.has(a) && !isNamed(b) && fingerprint(b) === fingerprint(a),
            weight: (b, a) => partners.after(b) === a ? 1 + nodeText(a).length : partners.has(b) || partners.has(a) || isNamed(b) || isNamed(a) ? 0 : pairWeight(b, a),
            key: (node, side) => `${partners.has(node) ? 'paired' : 'free'} ${fingerprint(side === 'before' ? partners.after(node) ?? node : node)}`
        });
        const aligned = [...(first > 0 ? [[0, 0] as const] : []), ...rest.map(([b, a]) => [b + first, a + first] as const)];
        const flows = this.flows(before, after, aligned);
        const apart = ([b, a]: readonly [number, number]): boolean => flows.every(flow =>
            b < flow.before.from && a < flow.after.from || b >= flow.before.end && a >= flow.after.end);
        const pairs: Flow[] = [
            ...aligned.filter(apart).map(([b, a]) => ({ before: { from: b, end: b + 1 }, after: { from: a, end: a + 1 } })), ...flows
        ].sort((x, y) => x.before.from - y.before.from);
        const steps: Step<T>[] = [];
        let [atB, atA] = [0, 0];
        const nothing: Flow = { before: { from: before.length, end: before.length }, after: { from: after.length, end: after.length } };
        for (const { before: b, after: a } of [...pairs, nothing]) {
            const group: Group = {};
            for (const node of before.slice(atB, b.from)) {
                steps.push({ side: 'before', node, group: isNamed(node) ? {} : group });
                this.unmatchedBefore.push(node);
            }
            for (const node of after.slice(atA, a.from)) {
                steps.push({ side: 'after', node, group: isNamed(node) ? {} : group });
                this.unmatchedAfter.push(node);
            }
            const [own, other] = [before.slice(b.from, b.end), after.slice(a.from, a.end)];
            if (own.length === 1 && other.length === 1) {
                steps.push({ side: 'both', before: own[0]!, after: other[0]! });
                this.belong(own[0]!, other[0]!);
            } else if (own.length > 0) {
                steps.push({ side: 'flow', before: own, after: other });
            }
            [atB, atA] = [b.end, a.end];
        }
        return steps;
    }

    /** Where paragraphs that follow each other, and are not the same, were divided or joined. */
    private flows<T extends Markable>(before: readonly T[], after: readonly T[], aligned: readonly (readonly [number, number])[]): Flow[] {
        const found: Flow[] = [];
        const may = (node: Markable): boolean => !this.partners.has(node) && leavesOf(node) !== undefined;
        let [startB, startA] = [0, 0];
        /** Looks among what stands before these two places, and goes on at the others. */
        const stop = (endB: number, endA: number, nextB: number, nextA: number): void => {
            if (endB > startB && endA > startA) {
                found.push(...flowsOf(before.slice(startB, endB), after.slice(startA, endA), this.identity).map((flow): Flow => ({
                    before: { from: flow.before.from + startB, end: flow.before.end + startB }, after: { from: flow.after.from + startA, end: flow.after.end + startA }
                })));
            }
            [startB, startA] = [nextB, nextA];
        };
        let [atB, atA] = [0, 0];
        for (const [b, a] of [...aligned, [before.length, after.length] as const]) {
            for (; atB < b; atB++) {
                if (!may(before[atB]!)) {
                    stop(atB, atA, atB + 1, atA);
                }
            }
            for (; atA < a; atA++) {
                if (!may(after[atA]!)) {
                    stop(atB, atA, atB, atA + 1);
                }
            }
            const own: Markable | undefined = before[b];
            const other: Markable | undefined = after[a];
            if (!own || !other || !may(own) || !may(other) || 'items' in own || isSame(own, other)) {
                stop(b, a, b + 1, a + 1);
            }
            [atB, atA] = [b + 1, a + 1];
        }
        return found;
    }

    private readonly identity = (target: string): string => this.idsAfter.get(target) ?? target;

    /** What names itself is the same where the names are. */
    private pairByName<T extends Markable>(before: readonly T[], after: readonly T[]): void {
        const [names, namesAfter] = namesOf(before, after, this.identity);
        const nameAfter = new Map(after.map((node, index) => [node, namesAfter[index]]));
        const free = grouped(after.filter((node, index) => namesAfter[index] !== undefined && !this.partners.has(node)), node => nameAfter.get(node)!);
        before.forEach((node, index) => {
            const same = names[index] === undefined || this.partners.has(node) ? undefined : free.get(names[index]);
            if (same?.[0] && isPairable(node, same[0])) {
                this.partners.add(node, same.shift()!);
            }
        });
    }

    private belong(before: Markable, after: Markable): void {
        this.sameId(before, after);
        if ('type' in before && 'type' in after && before.type === 'document' && after.type === 'document') {
            this.document(before, after);
        } else {
            if ('columns' in before && 'columns' in after) {
                this.rows(before, after);
                return;
            }
            for (const [b, a] of innerLists(before, after)) {
                this.steps(b, a, !('type' in before) && 'blocks' in before);
            }
        }
    }

    /** Rows as wide as both versions together, known by what stays first in them. */
    private rows(before: Table, after: Table): void {
        const columns = columnsOf(before, after);
        if (columns) {
            const [own, other] = [widened(before, columns, 'before'), widened(after, columns, 'after')];
            const first = columns.findIndex(({ before: b, after: a }) => b !== undefined && a !== undefined);
            const name = ({ key, cells }: Row): string => key ?? inlineText(cells[first] ?? []);
            const byName = grouped(other.rows, name);
            grouped(own.rows, name).forEach((rows, words) => {
                const same = byName.get(words);
                if (rows.length === 1 && same?.length === 1 && words !== '' && !this.partners.has(rows[0]!) && !this.partners.has(same[0]!)) {
                    this.partners.add(rows[0]!, same[0]!);
                }
            });
            this.steps(own.rows, other.rows);
        } else {
            this.steps(before.rows, after.rows);
        }
    }

    private sameId(before: Markable, after: Markable): void {
        if ('id' in before && 'id' in after && before.id !== undefined && after.id !== undefined) {
            this.idsAfter.set(before.id, after.id);
        }
    }

    private document(before: DocumentNode, after: DocumentNode): void {
        this.sameId(before, after);
        this.steps(before.particulars, after.particulars);
        this.steps(before.parties, after.parties);
        this.steps(before.preamble, after.preamble);
        this.steps(before.content, after.content);
    }

    private findMoves(): void {
        let before: Markable[] = [];
        let after: Markable[] = [];
        while (this.unmatchedBefore.length > 0 || this.unmatchedAfter.length > 0) {
            const [newBefore, newAfter] = [this.unmatchedBefore, this.unmatchedAfter];
            [this.unmatchedBefore, this.unmatchedAfter] = [[], []];
            newBefore.forEach(node => this.settle(node));
            before = [...before, ...newBefore].filter(node => !this.partners.has(node));
            after = [...after, ...newAfter].filter(node => !this.partners.has(node));
            this.pairMoved(before, after);
            // What did not move whole may have lost parts to elsewhere.
            if (this.unmatchedBefore.length === 0 && this.unmatchedAfter.length === 0) {
                this.unmatchedBefore = before.filter(node => !this.partners.has(node)).flatMap(children);
                this.unmatchedAfter = after.filter(node => !this.partners.has(node)).flatMap(children);
                [before, after] = [before, after].map(nodes => nodes.filter(node => children(node).length === 0)) as [Markable[], Markable[]];
            }
        }
    }

    /** A node whose partner is known but stands elsewhere has moved, unless it is too short to speak of. */
    private settle(node: Markable): void {
        const partner = this.partners.after(node);
        if (!partner || this.moves.has(node)) {
            return;
        }
        if (isMovable(node, partner)) {
            this.move(node, partner);
        } else {
            this.partners.remove(node);
        }
    }

    private pairMoved(before: readonly Markable[], after: readonly Markable[]): void {
        const long = (node: Markable): boolean => !isNamed(node) && nodeText(node).length >= MIN_MOVED;
        const byPrint = grouped(after.filter(long), moveKey);
        for (const node of before.filter(long)) {
            const partner = byPrint.get(moveKey(node))?.shift();
            if (partner) {
                this.partners.add(node, partner);
                this.move(node, partner);
            }
        }
        const edited = (node: Markable): boolean => !this.partners.has(node) && long(node) && nodeText(node).length >= MIN_MOVED_AND_EDITED;
        const [left, right] = [before.filter(edited), after.filter(edited)];
        if (left.length * right.length > MAX_MOVE_COMPARISONS) {
            return;
        }
        const candidates = left.flatMap(b => right.filter(a => isPairable(b, a)).map(a => ({ b, a, alike: likeness(b, a) })).filter(({ alike }) => alike >= MIN_LIKENESS_OF_MOVED));
        for (const { b, a } of candidates.sort((x, y) => y.alike - x.alike)) {
            if (!this.partners.has(b) && !this.partners.has(a)) {
                this.partners.add(b, a);
                this.move(b, a);
            }
        }
    }

    private move(before: Markable, after: Markable): void {
        const group: Group = { reference: 'cells' in after && isReference(after.cells[0] ?? []) };
        this.moves.set(before, group);
        this.moves.set(after, group);
        this.belong(before, after);
    }
}
