/**
 * Where the lines of a paragraph end: the whole paragraph is weighed at once, so that no line is loose because the one before
 * was filled greedily (D. E. Knuth, M. F. Plass, "Breaking Paragraphs into Lines", Software: Practice and Experience 11, 1981).
 */

/** A piece of the paragraph. Glue may end a line, and vanishes there; a penalty may end one at its cost. */
export type Item = Box | Glue | Penalty;

export interface Box {
    readonly kind: 'box';
    readonly width: number;
}

export interface Glue {
    readonly kind: 'glue';
    readonly width: number;
    readonly stretch: number;
    readonly shrink: number;
}

export interface Penalty {
    readonly kind: 'penalty';
    /** What appears when the line ends here: a hyphen. */
    readonly width: number;
    /** `FORBIDDEN` never, `FORCED` always. */
    readonly cost: number;
    readonly hyphen: boolean;
}

export const FORBIDDEN = Infinity;
export const FORCED = -Infinity;

export interface LineBreak {
    /** Items from `from` up to `to`; the item at `to` is where the line ends. */
    readonly from: number;
    readonly to: number;
    /** How much of their stretch (or, below 0, of their shrink) the line's spaces take. */
    readonly ratio: number;
}

export interface Measure {
    readonly width: number;
    /** Room that every line may leave at its end without being loose: 0 for justified text. */
    readonly ragged: number;
    /** Lines looser than this are none; Infinity takes what there is. */
    readonly tolerance: number;
}

interface Node {
    readonly at: number;
    readonly width: number;
    readonly stretch: number;
    readonly shrink: number;
    readonly demerits: number;
    readonly ratio: number;
    /** 0 tight … 3 very loose: neighbours should be alike. */
    readonly fitness: number;
    readonly hyphen: boolean;
    readonly before: Node | undefined;
}

const UNLIKE_NEIGHBOURS = 3_000;
const TWO_HYPHENS = 6_000;
/** A line that holds more than it can: only where nothing else is left. */
const OVERFULL = 1e7;

/**
 * @param items end with a forced penalty
 * @returns undefined when no way keeps within the tolerance
 */
export function breakLines(items: readonly Item[], measure: Measure): LineBreak[] | undefined {
    let active: Node[] = [{ at: -1, width: 0, stretch: 0, shrink: 0, demerits: 0, ratio: 0, fitness: 1, hyphen: false, before: undefined }];
    let width = 0;
    let stretch = 0;
    let shrink = 0;
    for (let at = 0; at < items.length; at++) {
        const item = items[at]!;
        if (item.kind === 'box') {
            width += item.width;
            continue;
        }
        const legal = item.kind === 'glue' ? items[at - 1]?.kind === 'box' : item.cost < FORBIDDEN;
        if (legal) {
            const ends = end(active, at, item, items, { width, stretch, shrink }, measure);
            if (ends.length === 0) {
                return undefined;
            }
            active = ends;
        }
        if (item.kind === 'glue') {
            width += item.width;
            stretch += item.stretch;
            shrink += item.shrink;
        }
    }
    const best = active.reduce<Node | undefined>((least, node) => !least || node.demerits < least.demerits ? node : least, undefined);
    return best && linesOf(best, items);
}

interface Totals {
    readonly width: number;
    readonly stretch: number;
    readonly shrink: number;
}

/** The lines that could end here; what remains active, and the best new ends by fitness. */
function end(active: readonly Node[], at: number, item: Glue | Penalty, items: readonly Item[], totals: Totals, measure: Measure): Node[] {
    const forced = item.kind === 'penalty' && item.cost === FORCED;
    const cost = item.kind === 'penalty' ? item.cost : 0;
    const hyphen = item.kind === 'penalty' && item.hyphen;
    const staying: Node[] = [];
    const best: (Candidate | undefined)[] = [];
    let overfull: Candidate | undefined;
    for (const node of active) {
        const natural = totals.width - node.width + (item.kind === 'penalty' ? item.width : 0);
        const ratio = ratioOf(measure.width - natural, totals.stretch - node.stretch + measure.ragged, totals.shrink - node.shrink);
        if (ratio >= -1 && !forced) {
            staying.push(node);
        }
        if (ratio < -1) {
            if (!overfull || node.demerits < overfull.demerits) {
                overfull = { node, ratio: -1, fitness: 0, demerits: node.demerits + OVERFULL };
            }
        } else if (ratio <= measure.tolerance) {
            const candidate = weigh(node, ratio, cost, hyphen);
            const known = best[candidate.fitness];
            if (!known || candidate.demerits < known.demerits) {
                best[candidate.fitness] = candidate;
            }
        }
    }
    const chosen = best.filter(candidate => candidate !== undefined);
    if (chosen.length === 0 && staying.length === 0 && overfull && measure.tolerance === Infinity) {
        chosen.push(overfull);
    }
    if (chosen.length > 0) {
        const after = afterBreak(items, at, totals);
        for (const { node, ratio, fitness, demerits } of chosen) {
            staying.push({ at, ...after, demerits, ratio, fitness, hyphen, before: node });
        }
    }
    return staying;
}

interface Candidate {
    readonly node: Node;
    readonly ratio: number;
    readonly fitness: number;
    readonly demerits: number;
}

function weigh(node: Node, ratio: number, cost: number, hyphen: boolean): Candidate {
    const badness = Math.min(1e5, 100 * Math.abs(ratio) ** 3);
    const base = (1 + badness + Math.max(0, Number.isFinite(cost) ? cost : 0)) ** 2;
    const fitness = ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3;
    const unlike = Math.abs(fitness - node.fitness) > 1 ? UNLIKE_NEIGHBOURS : 0;
    return { node, ratio, fitness, demerits: node.demerits + base + unlike + (hyphen && node.hyphen ? TWO_HYPHENS : 0) };
}

function ratioOf(room: number, stretch: number, shrink: number): number {
    if (room > -0.001 && room < 0.001) {
        return 0;
    }
    if (room > 0) {
        return stretch > 0 ? room / stretch : Infinity;
    }
    return shrink > 0 ? room / shrink : -Infinity;
}

/** Totals at the first box of the next line: what the break swallows counts for neither. */
function afterBreak(items: readonly Item[], at: number, { width, stretch, shrink }: Totals): Totals {
    for (let index = at; index < items.length; index++) {
        const item = items[index]!;
        if (item.kind === 'box' || (item.kind === 'penalty' && item.cost === FORCED && index > at)) {
            break;
        }
        if (item.kind === 'glue') {
            width += item.width;
            stretch += item.stretch;
            shrink += item.shrink;
        }
    }
    return { width, stretch, shrink };
}

function linesOf(last: Node, items: readonly Item[]): LineBreak[] {
    const nodes: Node[] = [];
    for (let node: Node | undefined = last; node; node = node.before) {
        nodes.push(node);
    }
    nodes.reverse();
    return nodes.slice(1).map((node, index): LineBreak => {
        let from = nodes[index]!.at + 1;
        // What stood behind the last break and vanished with it.
        while (from < node.at && index > 0 && items[from]!.kind !== 'box' && !isForced(items[from]!)) {
            from++;
        }
        return { from, to: node.at, ratio: node.ratio };
    });
}

function isForced(item: Item): boolean {
    return item.kind === 'penalty' && item.cost === FORCED;
}
