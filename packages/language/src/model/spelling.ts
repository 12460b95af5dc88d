/** What somebody who wrote a name that does not exist may have meant. */
import { fold } from './values.js';

/** The names nearest to what was written, best first; case, accents and hyphens count for nothing. */
export function nearNames(written: string, names: Iterable<string>, most = 3): string[] {
    const wanted = key(written);
    // Short names are near to everything: one error in four letters, and never more than three.
    const limit = Math.min(3, Math.max(1, Math.floor(wanted.length / 4)));
    const found: { name: string; distance: number }[] = [];
    for (const name of new Set(names)) {
        if (name === written) {
            continue;
        }
        const candidate = key(name);
        const within = wanted.length > 3 && candidate.length > 3 && (candidate.startsWith(wanted) || wanted.startsWith(candidate));
        const distance = Math.abs(candidate.length - wanted.length) <= limit ? editDistance(wanted, candidate) : Infinity;
        // A word of two letters that differs in one is another word (FR, CH), unless only case or accents differ.
        if (distance <= limit && (wanted.length > 2 || distance === 0)) {
            found.push({ name, distance });
        } else if (within) {
            found.push({ name, distance: limit + 1 });
        }
    }
    return found.sort((a, b) => a.distance - b.distance).slice(0, most).map(({ name }) => name);
}

const keys = new Map<string, string>();
const MOST_KEYS = 10_000;

/** Remembered: every unknown name of a file is compared with the same few hundred names. */
function key(name: string): string {
    let known = keys.get(name);
    if (known === undefined) {
        known = fold(name).replace(/[-_ ]/g, '');
        if (keys.size >= MOST_KEYS) {
            keys.clear();
        }
        keys.set(name, known);
    }
    return known;
}

/** Insertions, deletions, replacements and exchanges of neighbours that turn one word into the other. */
export function editDistance(a: string, b: string): number {
    let beforeLast: number[] = [];
    let last = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const row = [i];
        for (let j = 1; j <= b.length; j++) {
            const same = a[i - 1] === b[j - 1];
            let best = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
            if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
                best = Math.min(best, beforeLast[j - 2]! + 1);
            }
            row.push(best);
        }
        beforeLast = last;
        last = row;
    }
    return last[b.length]!;
}
