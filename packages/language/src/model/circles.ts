/** Circles in what names something else: kinds that extend one another, definitions that presuppose one another. */

/**
 * The nodes that lead back to themselves, each with those that lead to it and that it leads to; in one pass over all
 * nodes (Tarjan's strongly connected components), and without calling itself: a chain may be long.
 */
export function nodesInCircles<T>(nodes: Iterable<T>, next: (node: T) => Iterable<T>): ReadonlyMap<T, ReadonlySet<T>> {
    const circles = new Map<T, ReadonlySet<T>>();
    const numbers = new Map<T, number>();
    const lowest = new Map<T, number>();
    const pending: T[] = [];
    const isPending = new Set<T>();
    for (const start of nodes) {
        const way: { readonly node: T; readonly rest: Iterator<T> }[] = [];
        const enter = (node: T): void => {
            numbers.set(node, numbers.size);
            lowest.set(node, numbers.get(node)!);
            pending.push(node);
            isPending.add(node);
            way.push({ node, rest: next(node)[Symbol.iterator]() });
        };
        if (!numbers.has(start)) {
            enter(start);
        }
        for (let step = way.at(-1); step; step = way.at(-1)) {
            const { node, rest } = step;
            const { done, value } = rest.next();
            if (!done) {
                if (!numbers.has(value)) {
                    enter(value);
                } else if (isPending.has(value)) {
                    lowest.set(node, Math.min(lowest.get(node)!, numbers.get(value)!));
                }
                continue;
            }
            way.pop();
            const outer = way.at(-1);
            if (outer) {
                lowest.set(outer.node, Math.min(lowest.get(outer.node)!, lowest.get(node)!));
            }
            if (lowest.get(node) === numbers.get(node)) {
                const group = new Set(pending.splice(pending.lastIndexOf(node)));
                group.forEach(member => isPending.delete(member));
                if (group.size > 1 || [...next(node)].includes(node)) {
                    group.forEach(member => circles.set(member, group));
                }
            }
        }
    }
    return circles;
}

/** A shortest way from a node back to itself, the node first. */
export function circleThrough<T>(start: T, next: (node: T) => Iterable<T>): readonly T[] | undefined {
    const before = new Map<T, T>();
    const queue: T[] = [start];
    for (const node of queue) {
        for (const following of next(node)) {
            if (following === start) {
                const way: T[] = [node];
                while (way[0] !== start) {
                    way.unshift(before.get(way[0]!)!);
                }
                return way;
            }
            if (!before.has(following)) {
                before.set(following, node);
                queue.push(following);
            }
        }
    }
    return undefined;
}
