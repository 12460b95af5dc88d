/** Two versions of a dossier, and what must hold of what compares them. */
import { expect } from 'vitest';
import { accept, redline, reject, renderText, type ContractTree, type RedlineOptions } from '../../src/index.js';
import { shape } from './shape.js';
import { idsOf, marksOf } from './marks.js';

export const OPTIONS: RedlineOptions = { author: 'Me Claire Aubin', date: '2026-03-16T09:00:00Z', beforeName: 'v1', afterName: 'v2' };

/** Compares, asserts the round trip and that marks and list agree, and returns the marked tree. */
export function compared(before: ContractTree, after: ContractTree): ContractTree {
    const marked = redline(before, after, OPTIONS);
    expect(renderText(accept(marked))).toBe(renderText(after));
    expect(renderText(reject(marked))).toBe(renderText(before));
    expect(shape(accept(marked))).toEqual(shape(after));
    expect(shape(reject(marked))).toEqual(shape(before));
    const marks = marksOf(marked);
    const ids = idsOf(marked);
    expect(ids.duplicates).toEqual([]);
    const changes = marked.redline!.changes;
    expect(changes.filter(change => !ids.all.has(change.target))).toEqual([]);
    expect(new Set(changes.map(change => change.id))).toEqual(new Set(marks.map(mark => mark.id)));
    expect(new Set(changes.map(change => change.id)).size).toBe(changes.length);
    return marked;
}
