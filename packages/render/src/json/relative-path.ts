import { clean } from '../tree/typography.js';

/**
 * One path seen from the folder of another, with slashes; the file's name alone where they share no folder but the root. No
 * part of a machine's own paths stays.
 */
export function relativePath(from: string, to: string): string {
    const base = from.split('/').slice(0, -1);
    const target = to.split('/');
    let shared = 0;
    while (shared < base.length && shared < target.length - 1 && base[shared] === target[shared]) {
        shared += 1;
    }
    return clean(shared <= 1 && base.length > 1 ? target.at(-1)! : [...base.slice(shared).map(() => '..'), ...target.slice(shared)].join('/'));
}
