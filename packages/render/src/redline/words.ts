/** What changed between two versions of a paragraph: whole words, and no more pieces than a reader can follow. */
import { diffArrays } from 'diff';
import type { Inline } from '../tree/nodes.js';
import { END_OF_PARAGRAPH, isEnd, refine, tokenise, type Identity, type Token } from './tokens.js';

/**
 * A stretch of a paragraph; one side is empty where words were only inserted or deleted. Where it is `kept`, the two sides
 * have the same words, one by one, perhaps with another emphasis.
 */
export interface Segment {
    readonly kind: 'kept' | 'changed' | 'reference';
    readonly before: readonly Token[];
    readonly after: readonly Token[];
}

/** Beyond it, comparing takes too long for what a reader would gain: the paragraph is then replaced. */
const MAX_EDITS = 2000;
/** Longer paragraphs are compared by sentences first. In characters. */
export const LONG = 50_000;

/**
 * The stretches of a paragraph, in its order. A `reference` has the same target on both sides and other words: the number
 * of an article before which another was inserted.
 */
export function compareWords(before: readonly Inline[], after: readonly Inline[], identityBefore: Identity): Segment[] {
    const unit = Math.max(length(before), length(after)) > LONG ? 'sentences' : 'words';
    const b = tokenise(before, identityBefore, unit);
    const a = tokenise(after, target => target, unit);
    const raw = unit === 'words' ? diff(b, a) : diff(b, a).flatMap(refined);
    const segments = readable(sameWords(raw));
    return (tooDifferent(segments) ? [{ kind: 'changed' as const, before: b, after: a }] : slid(segments)).flatMap(referencesApart);
}


/**
 * The stretches of several paragraphs that follow each other, as one text: `END_OF_PARAGRAPH` stands between two. Undefined
 * where they are too long for it.
 */
export function compareStreams(before: readonly (readonly Inline[])[], after: readonly (readonly Inline[])[], identityBefore: Identity): Segment[] | undefined {
    if ([before, after].some(side => side.reduce((sum, nodes) => sum + length(nodes), 0) > LONG)) {
        return undefined;
    }
    const stream = (paragraphs: readonly (readonly Inline[])[], identity: Identity): Token[] =>
        paragraphs.flatMap((nodes, index) => [...(index > 0 ? [END_OF_PARAGRAPH] : []), ...tokenise(nodes, identity)]);
    const [b, a] = [stream(before, identityBefore), stream(after, target => target)];
    return slid(readable(sameWords(diff(b, a)))).flatMap(referencesApart);
}

export function length(nodes: readonly Inline[]): number {
    return nodes.reduce((sum, node) => sum + ('children' in node ? length(node.children) : 'text' in node ? node.text.length : 1), 0);
}

function refined(segment: Segment): Segment[] {
    const { kind, before, after } = segment;
    const long = kind === 'changed' && [before, after].some(side => side.reduce((sum, token) => sum + token.text.length, 0) > LONG);
    return long ? [segment] : kind === 'changed' ? diff(refine(before), refine(after)) : [{ kind, before, after }];
}

function diff(before: readonly Token[], after: readonly Token[]): Segment[] {
    const shortest = Math.min(before.length, after.length);
    let head = 0;
    while (head < shortest && before[head]!.key === after[head]!.key) {
        head++;
    }
    let tail = 0;
    while (tail < shortest - head && before[before.length - 1 - tail]!.key === after[after.length - 1 - tail]!.key) {
        tail++;
    }
    const middle = (tokens: readonly Token[]): readonly Token[] => tokens.slice(head, tokens.length - tail);
    return [
        kept(before.slice(0, head), after.slice(0, head)),
        ...middleDiff(middle(before), middle(after)),
        kept(before.slice(before.length - tail), after.slice(after.length - tail))
    ].filter(segment => segment.before.length + segment.after.length > 0);
}

function middleDiff(before: readonly Token[], after: readonly Token[]): Segment[] {
    const keys = (tokens: readonly Token[]): string[] => tokens.map(token => token.key);
    const parts = before.length > 0 && after.length > 0 ? diffArrays(keys(before), keys(after), { maxEditLength: MAX_EDITS }) : undefined;
    if (!parts) {
        return [{ kind: 'changed', before, after }];
    }
    const segments: Segment[] = [];
    let [b, a] = [0, 0];
    for (const { added, removed, count } of parts) {
        const own: Segment = {
            kind: added || removed ? 'changed' : 'kept',
            before: added ? [] : before.slice(b, b + count),
            after: removed ? [] : after.slice(a, a + count)
        };
        [b, a] = [b + own.before.length, a + own.after.length];
        const last = segments.at(-1);
        if (last?.kind === 'changed' && own.kind === 'changed') {
            segments[segments.length - 1] = joined(last, own);
        } else {
            segments.push(own);
        }
    }
    return segments;
}

function kept(before: readonly Token[], after: readonly Token[]): Segment {
    return { kind: 'kept', before, after };
}

function joined(first: Segment, second: Segment): Segment {
    return { kind: 'changed', before: [...first.before, ...second.before], after: [...first.after, ...second.after] };
}

/** A reference that was written out by hand, and now is one, reads the same. */
function sameWords(segments: readonly Segment[]): Segment[] {
    const text = (tokens: readonly Token[]): string => tokens.map(token => token.text).join('');
    return segments.map(segment => segment.kind === 'changed' && text(segment.before) === text(segment.after) ? kept(segment.after, segment.after) : segment);
}

/** How much a reader reads: letters and digits. */
export function weight(tokens: readonly Token[]): number {
    return tokens.reduce((sum, { text }) => sum + (/[\p{L}\p{N}]/u.test(text) ? text.length : 0), 0);
}

/** A longer token is a sentence. */
const MAX_WORD = 60;

function wordCount(tokens: readonly Token[]): number {
    return tokens.reduce((sum, { text }) => sum + (text.length > MAX_WORD ? MAX_ISLAND + 1 : /[\p{L}\p{N}]/u.test(text) ? 1 : 0), 0);
}

/** At most this many words between two changes go with them. */
const MAX_ISLAND = 3;
/** Letters of a small word. */
const MAX_SMALL = 3;

/** Joins changes that only a few words keep apart, so that a rewritten passage reads as one. */
function readable(segments: readonly Segment[]): Segment[] {
    const result: Segment[] = [];
    for (const segment of segments) {
        result.push(segment);
        for (;;) {
            const [left, island, right] = result.slice(-3);
            if (!right || left?.kind !== 'changed' || island?.kind !== 'kept' || right.kind !== 'changed' || !isIsland(island, left, right)) {
                break;
            }
            result.splice(-3, 3, joined(joined(left, island), right));
        }
        const [last, own] = result.slice(-2);
        if (last && own && last.kind === own.kind) {
            result.splice(-2, 2, { ...joined(last, own), kind: own.kind });
        }
    }
    return result;
}

function isIsland(island: Segment, left: Segment, right: Segment): boolean {
    const size = ({ before, after }: Segment): number => Math.max(weight(before), weight(after));
    const words = wordCount(island.after);
    if (island.after.some(token => token.reference || isEnd(token))) {
        return false;
    }
    // Two insertions with a comma between stay two.
    if (words === 0) {
        return replaces(left) || replaces(right) || island.after.every(({ text }) => /^\s*$/.test(text));
    }
    const own = weight(island.after);
    // `la`, `de`, `of the`: a reader does not look for them between two changes.
    if (words <= 2 && island.after.every(({ text }) => text.length <= MAX_SMALL && !/\p{N}/u.test(text))) {
        return own <= Math.max(size(left), size(right)) && (replaces(left) || replaces(right));
    }
    return words <= MAX_ISLAND && own <= size(left) && own <= size(right) && (replaces(left) || replaces(right));
}

function replaces({ before, after }: Segment): boolean {
    return wordCount(before) > 0 && wordCount(after) > 0;
}

/** Below this share of words that stay, both versions are easier to read apart. */
const MIN_KEPT = 0.4;

function tooDifferent(segments: readonly Segment[]): boolean {
    let [same, before, after] = [0, 0, 0];
    for (const segment of segments) {
        same += segment.kind === 'kept' ? weight(segment.after) : 0;
        before += weight(segment.before);
        after += weight(segment.after);
    }
    const least = Math.min(before, after);
    // What only grew, or only lost, keeps nearly all of its words.
    return least > 0 && 2 * same / (before + after) < MIN_KEPT && same / least < 0.8;
}

/** Puts insertions and deletions where a reader would: `très ` before a word rather than ` très` after one. */
function slid(segments: readonly Segment[]): Segment[] {
    const result = [...segments];
    for (let index = 0; index < result.length; index++) {
        const own = result[index]!;
        const side = own.kind !== 'changed' ? undefined : own.before.length === 0 ? 'after' : own.after.length === 0 ? 'before' : undefined;
        if (side) {
            const [left, right] = [result[index - 1], result[index + 1]];
            const parts = slide(left ?? NOTHING, own, right ?? NOTHING, side);
            result.splice(index - (left ? 1 : 0), 1 + (left ? 1 : 0) + (right ? 1 : 0), ...parts.filter((part, place) => place === 1 || part.before.length > 0));
        }
    }
    return result;
}

const NOTHING: Segment = { kind: 'kept', before: [], after: [] };

function slide(left: Segment, run: Segment, right: Segment, side: 'before' | 'after'): readonly [Segment, Segment, Segment] {
    const row = [...left[side].slice(-MAX_SLIDE), ...run[side], ...right[side].slice(0, MAX_SLIDE)];
    const at = Math.min(left[side].length, MAX_SLIDE);
    const { length } = run[side];
    let best = at;
    const consider = (place: number): void => {
        best = fit(row, place, length) > fit(row, best, length) ? place : best;
    };
    for (let place = at; place > 0 && row[place - 1]!.key === row[place - 1 + length]!.key; place--) {
        consider(place - 1);
    }
    for (let place = at; place + length < row.length && row[place]!.key === row[place + length]!.key; place++) {
        consider(place + 1);
    }
    const before = [...left.before, ...run.before, ...right.before];
    const after = [...left.after, ...run.after, ...right.after];
    const start = left[side].length + best - at;
    const [ends, own, others] = [start, side === 'before' ? before : after, side === 'before' ? after : before];
    const parts = [own.slice(0, ends), own.slice(ends, ends + length), own.slice(ends + length)] as const;
    const make = (mine: readonly Token[], theirs: readonly Token[]): Pick<Segment, 'before' | 'after'> => side === 'before' ? { before: mine, after: theirs } : { before: theirs, after: mine };
    return [
        { kind: 'kept', ...make(parts[0], others.slice(0, ends)) },
        { kind: 'changed', ...make(parts[1], []) },
        { kind: 'kept', ...make(parts[2], others.slice(ends)) }
    ];
}

const MAX_SLIDE = 60;

const SPACE = /^\s/;
const CLOSING = /^[\u00A0\u202F]?[.,;:!?»)\]”]/;

/** How well a run begins and ends: after a space and with one, or before one and at the end. */
function fit(row: readonly Token[], start: number, length: number): number {
    const [previous, first, last, next] = [row[start - 1]?.text, row[start]!.text, row[start + length - 1]!.text, row[start + length]?.text];
    const begins = previous === undefined || SPACE.test(previous) ? 2 : SPACE.test(first) ? 1 : 0;
    const ends = next === undefined || SPACE.test(last) ? 1 : SPACE.test(next) || CLOSING.test(next) ? 0.5 : 0;
    return begins + ends - (CLOSING.test(first) && !CLOSING.test(last) ? 2 : 0);
}

function referencesApart(segment: Segment): Segment[] {
    if (segment.kind !== 'kept' || !segment.after.some((token, index) => token.reference && token.text !== segment.before[index]?.text)) {
        return [segment];
    }
    const result: Segment[] = [];
    let from = 0;
    segment.after.forEach((token, index) => {
        const was = segment.before[index]!;
        if (token.reference && token.text !== was.text) {
            result.push(kept(segment.before.slice(from, index), segment.after.slice(from, index)), { kind: 'reference', before: [was], after: [token] });
            from = index + 1;
        }
    });
    result.push(kept(segment.before.slice(from), segment.after.slice(from)));
    return result.filter(({ before }) => before.length > 0);
}
