/** A card wants to stand at `top` and is `height` tall, in pixels. */
export interface Wish {
    readonly top: number;
    readonly height: number;
}

/**
 * Where cards stand in the margin: each as near to its wish as the ones before it allow. The wishes are in reading order.
 * @returns the top of each
 */
export function stack(wishes: readonly Wish[], gap: number): readonly number[] {
    let free = 0;
    return wishes.map(({ top, height }) => {
        const place = Math.max(top, free);
        free = place + height + gap;
        return place;
    });
}
