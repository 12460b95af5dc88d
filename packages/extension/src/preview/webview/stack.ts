/** A card wants to stand at `top` and is `height` tall, in pixels. */
export interface Wish {
    readonly top: number;
    readonly height: number;
}

/**
 * Where cards stand in the margin: each as near to its wish as the ones before it allow. The wishes are in reading order.
 * @param from above which none may stand
 * @returns the top of each
 */
export function stack(wishes: readonly Wish[], gap: number, from = 0): readonly number[] {
    let free = from;
    return wishes.map(({ top, height }) => {
        const place = Math.max(top, free);
        free = place + height + gap;
        return place;
    });
}

/** How many of an article's cards are shown beside it, and whether on one line each. */
export interface Fit {
    readonly shown: number;
    readonly tight: boolean;
}

/** Of a card of one line with the gap below it, in pixels. */
const TIGHT = 42;

/**
 * What fits beside an article: all cards, all on one line each, or the first of them; always one.
 * @param open whether all are to be shown, whatever room there is
 */
export function fit(heights: readonly number[], room: number, gap: number, open: boolean): Fit {
    if (open || heights.reduce((sum, height) => sum + height + gap, -gap) <= room) {
        return { shown: heights.length, tight: false };
    }
    return heights.length * TIGHT <= room ? { shown: heights.length, tight: true } : { shown: Math.min(heights.length, Math.max(1, Math.floor(room / TIGHT) - 1)), tight: true };
}
