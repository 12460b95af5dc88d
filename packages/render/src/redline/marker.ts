/** Puts the marks: on nodes that stand in one version or moved, and on words. */
import type { Change, ChangedInline, Inline } from '../tree/nodes.js';
import type { Ids } from './ids.js';
import type { Group, Matching } from './matching.js';
import { inlinePrint, type Markable } from './text.js';
import { inlinesOf, type Token } from './tokens.js';
import { compareWords, type Segment } from './words.js';

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
    /** What each mark belongs to. */
    readonly groups = new Map<Change, Group>();
    private readonly segments = new WeakMap<readonly Inline[], WeakMap<readonly Inline[], readonly GroupedSegment[]>>();

    constructor(private readonly matching: Matching, readonly ids: Ids) {}

    mark(kind: Change['kind'], group: Group): Mark {
        const mark: Mark = { kind, id: '' };
        this.groups.set(mark, group);
        return mark;
    }

    /** The nodes of two lists that belong together. */
    list<T extends Markable>(before: readonly T[], after: readonly T[], side: Side, writer: Writer<T>): T[] {
        return this.matching.steps(before, after).flatMap((step): T[] => {
            if (step.side === 'both') {
                return writer.merged(step.before, step.after, side);
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
