/** The longest part of two sequences that stays in its order. */

export interface Measure<T> {
    /** Nothing goes better with `before` than `after`: equal, or partners already. */
    readonly same: (before: T, after: T) => boolean;
    /** What it is worth to keep the two together: 0 where they do not match. */
    readonly weight: (before: T, after: T) => number;
    /** Equal for what is `same`; tells apart what is not. */
    readonly key: (node: T, side: 'before' | 'after') => string;
}

/** Above this many comparisons only what is `same` and unique is kept as a landmark, and the gaps between are compared. */
const MAX_COMPARISONS = 160_000;

/** Pairs of indices, ascending on both sides. Takes time linear in long sequences, quadratic in short ones. */
export function align<T>(before: readonly T[], after: readonly T[], measure: Measure<T>): (readonly [number, number])[] {
    return within(before, after, { start: 0, end: before.length }, { start: 0, end: after.length }, measure, true);
}

interface Span {
    readonly start: number;
    readonly end: number;
}

function within<T>(before: readonly T[], after: readonly T[], b: Span, a: Span, measure: Measure<T>, landmarksLeft: boolean): (readonly [number, number])[] {
    const head: [number, number][] = [];
    const tail: [number, number][] = [];
    let [startB, startA, endB, endA] = [b.start, a.start, b.end, a.end];
    while (startB < endB && startA < endA && measure.same(before[startB]!, after[startA]!)) {
        head.push([startB++, startA++]);
    }
    while (startB < endB && startA < endA && measure.same(before[endB - 1]!, after[endA - 1]!)) {
        tail.push([--endB, --endA]);
    }
    const [restB, restA] = [{ start: startB, end: endB }, { start: startA, end: endA }];
    const size = (endB - startB) * (endA - startA);
    const middle = size === 0 ? [] : size <= MAX_COMPARISONS ? heaviest(before, after, restB, restA, measure)
        : landmarksLeft ? byLandmarks(before, after, restB, restA, measure) : [];
    return [...head, ...middle, ...tail.reverse()];
}

/** The common subsequence of the greatest weight. */
function heaviest<T>(before: readonly T[], after: readonly T[], b: Span, a: Span, { weight }: Measure<T>): [number, number][] {
    const rows = b.end - b.start;
    const columns = a.end - a.start;
    const width = columns + 1;
    const weights = new Float64Array(rows * columns);
    // best[i, j]: the greatest weight of what begins at i and j.
    const best = new Float64Array((rows + 1) * width);
    for (let i = rows - 1; i >= 0; i--) {
        for (let j = columns - 1; j >= 0; j--) {
            const own = weight(before[b.start + i]!, after[a.start + j]!);
            weights[i * columns + j] = own;
            const skip = Math.max(best[(i + 1) * width + j]!, best[i * width + j + 1]!);
            best[i * width + j] = own > 0 ? Math.max(skip, own + best[(i + 1) * width + j + 1]!) : skip;
        }
    }
    const pairs: [number, number][] = [];
    for (let i = 0, j = 0; i < rows && j < columns;) {
        const own = weights[i * columns + j]!;
        if (own > 0 && best[i * width + j] === own + best[(i + 1) * width + j + 1]!) {
            pairs.push([b.start + i++, a.start + j++]);
        } else if (best[i * width + j] === best[(i + 1) * width + j]!) {
            i++;
        } else {
            j++;
        }
    }
    return pairs;
}

function byLandmarks<T>(before: readonly T[], after: readonly T[], b: Span, a: Span, measure: Measure<T>): (readonly [number, number])[] {
    const places = uniquePlaces(after, a, node => measure.key(node, 'after'));
    const candidates = [...uniquePlaces(before, b, node => measure.key(node, 'before'))].flatMap(([key, i]): [number, number][] => {
        const j = places.get(key);
        return j === undefined ? [] : [[i, j]];
    });
    const marks = [...longestAscending(candidates), [b.end, a.end] as const];
    const pairs: (readonly [number, number])[] = [];
    let [fromB, fromA] = [b.start, a.start];
    for (const [i, j] of marks) {
        pairs.push(...within(before, after, { start: fromB, end: i }, { start: fromA, end: j }, measure, false));
        if (i < b.end) {
            pairs.push([i, j]);
        }
        [fromB, fromA] = [i + 1, j + 1];
    }
    return pairs;
}

function uniquePlaces<T>(nodes: readonly T[], { start, end }: Span, key: (node: T) => string): Map<string, number> {
    const places = new Map<string, number>();
    const repeated = new Set<string>();
    for (let index = start; index < end; index++) {
        const own = key(nodes[index]!);
        if (places.has(own)) {
            repeated.add(own);
        }
        places.set(own, index);
    }
    repeated.forEach(key => places.delete(key));
    return places;
}

/** Of pairs that ascend on the left, the most that also ascend on the right. */
function longestAscending(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
    const ends: number[] = [];
    const previous: number[] = [];
    pairs.forEach(([, right], index) => {
        let [low, high] = [0, ends.length];
        while (low < high) {
            const middle = (low + high) >> 1;
            if (pairs[ends[middle]!]![1] < right) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        previous[index] = low > 0 ? ends[low - 1]! : -1;
        ends[low] = index;
    });
    const result: (readonly [number, number])[] = [];
    for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index]!) {
        result.push(pairs[index]!);
    }
    return result.reverse();
}
