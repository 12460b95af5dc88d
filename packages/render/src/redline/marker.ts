/** Puts the marks: on nodes that stand in one version or moved, and on words. */
import type { Change, ChangedInline, Inline } from '../tree/nodes.js';
import type { Ids } from './ids.js';
import type { Group, Matching } from './matching.js';
import { inlinePrint, type Markable } from './text.js';
import type { Piece } from './streams.js';
import { inlinesOf, isEnd, type Token } from './tokens.js';
import { compareStreams, compareWords, type Segment } from './words.js';

/** The version of a node that stands in one only. */
export type Version = 'before' | 'after';
/** Which version a part of the tree shows: an end of a move shows one. */
export type Side = Version | 'both';

/** How nodes of one kind are written. */
export interface Writer<T> {
    /** What both versions have. More than one node where that is easier to read. */
    readonly merged: (before: T, after: T, side: Side) => T[];
    /** What one version has. */
    readonly copy: (node: T, version: Version) => T;
    /** Nodes whose words both versions have, divided otherwise. Only for what `leavesOf` knows. */
    readonly flow?: (before: readonly T[], after: readonly T[], side: Side) => T[];
}

interface GroupedSegment extends Segment {
    readonly group: Group;
}

/** A mark whose entry in the list of changes is not numbered yet. */
export interface Mark {
    readonly kind: Change['kind'];
    id: string;
}

export class Marker {
    /** What the marks belong to. */
    readonly groups = new Map<Change, Group>();
    private readonly segments = new WeakMap<readonly Inline[], WeakMap<readonly Inline[], readonly GroupedSegment[]>>();

    constructor(private readonly matching: Matching, readonly ids: Ids) {}

    mark(kind: Change['kind'], group: Group): Mark {
        const mark: Mark = { kind, id: '' };
        this.groups.set(mark, group);
        return mark;
    }

    /** What a mark belongs to. */
    groupOf(change: Change): Group {
        return this.groups.get(change) ?? {};
    }

    /** The nodes of two lists that belong together. */
    list<T extends Markable>(before: readonly T[], after: readonly T[], side: Side, writer: Writer<T>): T[] {
        return this.matching.steps(before, after).flatMap((step): T[] => {
            if (step.side === 'both') {
                return writer.merged(step.before, step.after, side);
            }
            if (step.side === 'flow') {
                return writer.flow!(step.before, step.after, side);
            }
            if (side !== 'both' && side !== step.side) {
                return [];
            }
            return this.movedEnd(step.node, step.side, writer)
                ?? [{ ...writer.copy(step.node, step.side), change: this.mark(step.side === 'before' ? 'deleted' : 'inserted', step.group) }];
        });
    }

    /** The nodes in a node that stands in one version only: parts of it may have moved. */
    copies<T extends Markable>(nodes: readonly T[], version: Version, writer: Writer<T>): T[] {
        return nodes.flatMap(node => this.movedEnd(node, version, writer) ?? [writer.copy(node, version)]);
    }

    private movedEnd<T extends Markable>(node: T, version: Version, writer: Writer<T>): T[] | undefined {
        const moved = this.matching.moved<T>(node);
        if (!moved) {
            return undefined;
        }
        const [before, after]: readonly [T, T] = version === 'before' ? [node, moved.partner] : [moved.partner, node];
        const kind = version === 'before' ? 'moved-from' : 'moved-to';
        return writer.merged(before, after, version).map(own => ({ ...own, change: this.mark(kind, moved.group) }));
    }

    inlines(before: readonly Inline[], after: readonly Inline[], side: Side): readonly Inline[] {
        if (inlinePrint(before) === inlinePrint(after)) {
            return after;
        }
        return this.segmentsOf(before, after).flatMap(({ kind, before: was, after: is, group }): Inline[] => kind === 'kept' ? inlinesOf(is) : [
            ...(side === 'after' ? [] : this.words('deleted', was, group)),
            ...(side === 'before' ? [] : this.words('inserted', is, group))
        ]);
    }

    /** All of some words under one mark, in place of those that they bear. */
    all(kind: 'inserted' | 'deleted', nodes: readonly Inline[], group: Group): readonly Inline[] {
        const children = nodes.flatMap(node => node.type === 'changed' ? node.children : [node]);
        return children.length === 0 ? [] : [{ type: 'changed', change: this.mark(kind, group), children }];
    }

    /** What may be missing altogether. */
    optional(before: readonly Inline[] | undefined, after: readonly Inline[] | undefined, side: Side): readonly Inline[] | undefined {
        const present = side === 'before' ? before : side === 'after' ? after : before ?? after;
        return present && this.inlines(before ?? [], after ?? [], side);
    }

    copy(nodes: readonly Inline[], version: Version): readonly Inline[] {
        return version === 'before' ? this.retargeted(nodes) : nodes;
    }

    /** Nothing stays: the two versions below each other read better than word by word. */
    isReplaced(before: readonly Inline[], after: readonly Inline[]): Group | undefined {
        const [first, ...others] = this.segmentsOf(before, after);
        return first && others.length === 0 && first.kind === 'changed' && first.before.length > 0 && first.after.length > 0 ? first.group : undefined;
    }

    private words(kind: 'inserted' | 'deleted', tokens: readonly Token[], group: Group): ChangedInline[] {
        const children = inlinesOf(tokens);
        return children.length === 0 ? [] : [{ type: 'changed', change: this.mark(kind, group), children: kind === 'deleted' ? this.retargeted(children) : children }];
    }

    /** The pieces of paragraphs that flow into each other: for both versions with marks at the ends that one of them has. */
    pieces(before: readonly (readonly Inline[])[], after: readonly (readonly Inline[])[], side: Side): Piece[] {
        const pieces: { children: Inline[]; end?: Change }[] = [];
        let children: Inline[] = [];
        const end = (change: Change | undefined): void => {
            pieces.push({ children, ...(change && { end: change }) });
            children = [];
        };
        const segments = compareStreams(before, after, this.ids.target)!;
        segments.forEach((segment, index) => {
            if (segment.kind === 'reference') {
                const group: Group = { reference: true };
                children.push(...(side === 'after' ? [] : this.words('deleted', segment.before, group)), ...(side === 'before' ? [] : this.words('inserted', segment.after, group)));
                return;
            }
            if (segment.kind === 'kept') {
                for (const run of cutAtEnds(segment.after)) {
                    if (run === 'end') {
                        end(undefined);
                    } else {
                        children.push(...inlinesOf(run));
                    }
                }
                return;
            }
            const words = `${excerpt(segments[index - 1], 'last')}\u00A0¶ ${excerpt(segments[index + 1], 'first')}`.trim();
            const ends = (kind: 'divided' | 'joined', tokens: readonly Token[]): Group | undefined => tokens.some(isEnd) ? { ends: { kind, words } } : undefined;
            const [joined, divided] = [ends('joined', segment.before), ends('divided', segment.after)];
            const own: Group = {};
            const half = (kind: 'deleted' | 'inserted', tokens: readonly Token[], group: Group | undefined): void => {
                for (const run of cutAtEnds(tokens)) {
                    if (run === 'end') {
                        end(side === 'both' ? this.mark(kind, group!) : undefined);
                    } else {
                        // A space that an end takes the place of is nothing that a reader sees.
                        const isSpace = run.every(({ text }) => text.trim() === '');
                        children.push(...this.words(kind, run, (isSpace ? divided ?? joined : undefined) ?? own));
                    }
                }
            };
            if (side !== 'after') {
                half('deleted', segment.before, joined);
            }
            if (side !== 'before') {
                half('inserted', segment.after, divided);
            }
        });
        end(undefined);
        return pieces;
    }

    /** Compared once: both ends of a move show the same changes, each its own half. */
    private segmentsOf(before: readonly Inline[], after: readonly Inline[]): readonly GroupedSegment[] {
        const known = this.segments.get(before)?.get(after);
        if (known) {
            return known;
        }
        const grouped = compareWords(before, after, this.ids.target).map(segment => ({ ...segment, group: { reference: segment.kind === 'reference' } }));
        this.segments.set(before, (this.segments.get(before) ?? new WeakMap()).set(after, grouped));
        return grouped;
    }

    private retargeted(nodes: readonly Inline[]): Inline[] {
        return nodes.map((node): Inline => {
            switch (node.type) {
                case 'quotation': return { ...node, ...(node.target === undefined ? undefined : { target: this.ids.target(node.target) }), children: this.retargeted(node.children) };
                case 'term': return node.target === undefined ? node : { ...node, target: this.ids.target(node.target) };
                case 'emphasis':
                case 'strong':
                case 'struck':
                case 'link': return { ...node, children: this.retargeted(node.children) };
                default: return node;
            }
        });
    }
}

/** Words, and the ends of paragraphs between them. */
function cutAtEnds(tokens: readonly Token[]): (readonly Token[] | 'end')[] {
    const runs: (Token[] | 'end')[] = [];
    for (const token of tokens) {
        const last = runs.at(-1);
        if (isEnd(token)) {
            runs.push('end');
        } else if (last && last !== 'end') {
            last.push(token);
        } else {
            runs.push([token]);
        }
    }
    return runs;
}

/** Words beside the end of a paragraph that tell a reader where it is. */
const EXCERPT = 5;

function excerpt(segment: Segment | undefined, side: 'first' | 'last'): string {
    const runs = cutAtEnds(segment?.after ?? []).filter(run => run !== 'end');
    const text = (runs.at(side === 'first' ? 0 : -1) ?? []).map(token => token.text).join('').trim();
    const words = text.split(' ');
    const shown = side === 'first' ? words.slice(0, EXCERPT) : words.slice(-EXCERPT);
    return `${side === 'last' && shown.length < words.length ? '…' : ''}${shown.join(' ')}${side === 'first' && shown.length < words.length ? '…' : ''}`;
}
