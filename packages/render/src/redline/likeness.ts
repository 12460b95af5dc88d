/** How much two nodes have in common. */
import { nodeText, type Markable } from './text.js';

interface Bag {
    readonly words: ReadonlyMap<string, number>;
    /** Of all words. */
    readonly weight: number;
}

const bags = new WeakMap<object, Bag>();

function bagOf(node: Markable): Bag {
    let bag = bags.get(node);
    if (!bag) {
        bag = bagOfText(nodeText(node));
        bags.set(node, bag);
    }
    return bag;
}

function bagOfText(text: string): Bag {
    const words = new Map<string, number>();
    let weight = 0;
    for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) {
        const own = weightOf(word);
        weight += own;
        words.set(word, (words.get(word) ?? 0) + own);
    }
    return { words, weight };
}

/** Small words stand in every sentence. */
function weightOf(word: string): number {
    return word.length > 3 || /\d/.test(word) ? word.length : 0.5;
}

/** A short text is found in a long one by chance. */
const MIN_CONTAINED = 40;
const MAX_GROWTH = 4;

/** 0 for nothing in common, 1 for the same words in any order. A text that only grew is like what it was. */
export function likeness(before: Markable, after: Markable): number {
    const [small, large] = [bagOf(before), bagOf(after)].sort((a, b) => a.words.size - b.words.size) as [Bag, Bag];
    const total = small.weight + large.weight;
    if (total === 0) {
        return 1;
    }
    let common = 0;
    for (const [word, weight] of small.words) {
        common += Math.min(weight, large.words.get(word) ?? 0);
    }
    const least = Math.min(small.weight, large.weight);
    const shared = 2 * common / total;
    return least >= MIN_CONTAINED && total - least <= MAX_GROWTH * least ? Math.max(shared, 0.8 * common / least) : shared;
}
