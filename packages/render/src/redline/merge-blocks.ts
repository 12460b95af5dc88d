/** Articles and blocks of two versions as one. */
import type { Article, Block, Column, Definition, FactEntry, Inline, ListItem, Row, Table } from '../tree/nodes.js';
import type { Marker, Side, Version, Writer } from './marker.js';
import { columnsOf, onlyIn, widened, type GridColumn } from './columns.js';
import type { Group } from './matching.js';
import { leavesOf, withPieces } from './streams.js';
import { fingerprint } from './text.js';

type Content = Block | Article;

export class BlockMerger {
    constructor(private readonly marker: Marker) {}

    content(before: readonly Content[], after: readonly Content[], side: Side): Content[] {
        return this.marker.list<Content>(before, after, side, this.contents);
    }

    contentCopy(content: readonly Content[], version: Version): Content[] {
        return this.marker.copies<Content>(content, version, this.contents);
    }

    entries(before: readonly FactEntry[], after: readonly FactEntry[], side: Side): FactEntry[] {
        return this.marker.list(before, after, side, this.factEntries);
    }

    entriesCopy(entries: readonly FactEntry[], version: Version): FactEntry[] {
        return this.marker.copies(entries, version, this.factEntries);
    }

    blocks(before: readonly Block[], after: readonly Block[], side: Side): Block[] {
        return this.marker.list(before, after, side, this.blockWriter);
    }

    blocksCopy(blocks: readonly Block[], version: Version): Block[] {
        return this.marker.copies(blocks, version, this.blockWriter);
    }

    private readonly blockWriter: Writer<Block> = {
        merged: (before, after, side) => this.block(before, after, side),
        copy: (node, version) => this.blockCopy(node, version),
        flow: (before, after, side) => this.flow(before, after, side)
    };

    /** Blocks whose first runs in with what holds them: that is not cut in two. */
    private readonly ledWriter: Writer<Block> = {
        ...this.blockWriter,
        merged: (before, after, side) => this.block(before, after, side, true)
    };

    private led(before: readonly Block[], after: readonly Block[], side: Side): Block[] {
        return this.marker.list(before, after, side, this.ledWriter);
    }

    private readonly contents: Writer<Content> = {
        merged: (before, after, side) => before.type === 'article' && after.type === 'article' ? [this.article(before, after, side)] : this.block(before as Block, after as Block, side),
        copy: (node, version) => node.type === 'article'
            ? { ...this.own(node, version), heading: this.marker.copy(node.heading, version), content: this.contentCopy(node.content, version) }
            : this.blockCopy(node, version),
        flow: (before, after, side) => this.flow(before as readonly Block[], after as readonly Block[], side)
    };

    private readonly items: Writer<ListItem> = {
        flow: (before, after, side) => this.flow(before, after, side),
        merged: (before, after, side) => [{ ...this.base(before, after, side), blocks: this.led(before.blocks, after.blocks, side) }],
        copy: (node, version) => ({ ...this.own(node, version), blocks: this.blocksCopy(node.blocks, version) })
    };

    private readonly factEntries: Writer<FactEntry> = {
        merged: (before, after, side) => [{ ...this.base(before, after, side), blocks: this.led(before.blocks, after.blocks, side) }],
        copy: (node, version) => ({ ...this.own(node, version), blocks: this.blocksCopy(node.blocks, version) })
    };

    private readonly definitions: Writer<Definition> = {
        merged: (before, after, side) => [{ ...this.base(before, after, side), blocks: this.led(before.blocks, after.blocks, side) }],
        copy: (node, version) => ({ ...this.own(node, version), blocks: this.blocksCopy(node.blocks, version) })
    };

    private readonly rows: Writer<Row> = {
        merged: (before, after, side) => [{ ...this.base(before, after, side), cells: after.cells.map((cell, index) => this.marker.inlines(before.cells[index] ?? [], cell, side)) }],
        copy: (node, version) => ({ ...this.own(node, version), cells: node.cells.map(cell => this.marker.copy(cell, version)) })
    };

    /** With an id that no other node of the tree has. */
    private own<T extends { readonly id?: string }>(node: T, version: Version): T {
        return version === 'before' && node.id !== undefined ? { ...node, id: this.marker.ids.own(node.id) } : node;
    }

    private base<T extends { readonly id?: string }>(before: T, after: T, side: Side): T {
        return side === 'before' ? this.own(before, side) : after;
    }

    private article(before: Article, after: Article, side: Side): Article {
        const renumbered = side !== 'before' && (before.number !== after.number || before.label !== after.label);
        return {
            ...this.base(before, after, side),
            ...(renumbered ? { before: { number: before.number, label: before.label } } : undefined),
            heading: this.marker.inlines(before.heading, after.heading, side),
            content: this.content(before.content, after.content, side)
        };
    }

    private block(before: Block, after: Block, side: Side, led = false): Block[] {
        if (side !== 'before' && fingerprint(before) === fingerprint(after)) {
            return [after];
        }
        if ((before.type === 'paragraph' || before.type === 'heading') && before.type === after.type) {
            const group = side === 'both' && !led ? this.marker.isReplaced(before.children, after.children) : undefined;
            return group
                ? [{ ...this.blockCopy(before, 'before'), change: this.marker.mark('deleted', group) }, { ...after, change: this.marker.mark('inserted', group) }]
                : [{ ...this.base<Block>(before, after, side), children: this.marker.inlines(before.children, after.children, side) } as Block];
        }
        return [this.container(before, after, side)];
    }

    /**
     * What was divided or joined. Where a plain paragraph became a list, or a list a paragraph, the list is written, for it
     * has a place for every part.
     */
    private flow<T extends Block | ListItem>(before: readonly T[], after: readonly T[], side: Side): T[] {
        const words = (nodes: readonly T[]): (readonly Inline[])[] => nodes.flatMap(node => leavesOf(node)!.map(leaf => leaf.children));
        const pieces = this.marker.pieces(words(before), words(after), side);
        const copies = (): T[] => before.map(node => 'type' in node ? this.blockCopy(node, 'before') as T : this.items.copy(node, 'before') as T);
        if (side !== 'both') {
            return withPieces(side === 'before' ? copies() : after, pieces[Symbol.iterator]());
        }
        const listed = [before, after].find(nodes => nodes.some(node => 'type' in node && node.type === 'list'));
        if (listed) {
            const written = withPieces(listed === before ? copies() : after, pieces[Symbol.iterator]());
            const plain = listed === before ? 'after' : 'before';
            const last = written.at(-1)!;
            return 'type' in last && last.type === 'list' ? [...written.slice(0, -1), { ...last, items: last.items.map((item, index) =>
                index < last.items.length - 1 ? item : { ...item, blocks: item.blocks.map(block => ({ ...block, plain })) }) }] : written;
        }
        // As many paragraphs as both versions have ends: each looks like the one of the version after that it ends in, or else before.
        let [atB, atA] = [0, 0];
        return pieces.map(({ children, end }): T => {
            const shape = (after[Math.min(atA, after.length - 1)] ?? before[atB])!;
            atB += end?.kind === 'inserted' ? 0 : 1;
            atA += end?.kind === 'deleted' ? 0 : 1;
            const paragraph = { ...leavesOf(shape)![0]!, children, ...(end && { end }) };
            return 'type' in shape ? paragraph as T : { ...shape, blocks: [paragraph] };
        });
    }

    private container(before: Block, after: Block, side: Side): Block {
        if (before.type === 'list' && after.type === 'list') {
            return { ...this.base(before, after, side), items: this.marker.list(before.items, after.items, side, this.items) };
        }
        if (before.type === 'table' && after.type === 'table') {
            return this.table(before, after, side);
        }
        if (before.type === 'facts' && after.type === 'facts') {
            return { ...this.base(before, after, side), entries: this.entries(before.entries, after.entries, side) };
        }
        if (before.type === 'definitions' && after.type === 'definitions') {
            return { ...this.base(before, after, side), entries: this.marker.list(before.entries, after.entries, side, this.definitions) };
        }
        if (before.type === 'quote' && after.type === 'quote') {
            return { ...this.base(before, after, side), blocks: this.blocks(before.blocks, after.blocks, side) };
        }
        return this.base(before, after, side);
    }

    private table(before: Table, after: Table, side: Side): Table {
        const grid = columnsOf(before, after);
        return grid ? this.columns(grid, widened(before, grid, 'before'), widened(after, grid, 'after'), side) : this.sameColumns(before, after, side);
    }

    /** A table that lost or gained columns: the words of a column that one version has bear its mark. */
    private columns(grid: readonly GridColumn[], before: Table, after: Table, side: Side): Table {
        const merged = this.sameColumns(before, after, side);
        const groups = grid.map((): Group => ({}));
        const own = (column: GridColumn): Version | undefined => onlyIn(column);
        const shown = (_: unknown, index: number): boolean => side === 'both' || (own(grid[index]!) ?? side) === side;
        const kind = (version: Version): 'deleted' | 'inserted' => version === 'before' ? 'deleted' : 'inserted';
        const words = (nodes: readonly Inline[], index: number, marked: boolean): readonly Inline[] => {
            const version = own(grid[index]!);
            return version === undefined || marked ? nodes : this.marker.all(kind(version), nodes, groups[index]!);
        };
        return {
            ...merged,
            columns: merged.columns.map((column, index): Column => {
                const version = own(grid[index]!);
                return version === undefined ? column : {
                    ...(version === 'before' ? before : after).columns[index]!, heading: words(column.heading, index, false),
                    ...(side === 'both' ? { change: this.marker.mark(kind(version), groups[index]!) } : undefined)
                };
            }).filter(shown),
            rows: merged.rows.map(row => ({ ...row, cells: row.cells.map((cell, index) => words(cell, index, row.change !== undefined)).filter(shown) }))
        };
    }

    private sameColumns(before: Table, after: Table, side: Side): Table {
        const shown = this.base(before, after, side);
        const column = (own: Column, index: number): Column => ({ ...own, heading: this.marker.inlines(before.columns[index]!.heading, after.columns[index]!.heading, side) });
        return {
            ...shown, columns: shown.columns.map(column),
            caption: this.marker.optional(before.caption, after.caption, side),
            rows: this.marker.list(before.rows, after.rows, side, this.rows)
        };
    }

    private blockCopy(node: Block, version: Version): Block {
        const own = this.own(node, version);
        switch (own.type) {
            case 'paragraph':
            case 'heading': return { ...own, children: this.marker.copy(own.children, version) };
            case 'list': return { ...own, items: this.marker.copies(own.items, version, this.items) };
            case 'table': return {
                ...own, columns: own.columns.map(column => ({ ...column, heading: this.marker.copy(column.heading, version) })),
                caption: own.caption && this.marker.copy(own.caption, version),
                rows: this.marker.copies(own.rows, version, this.rows)
            };
            case 'facts': return { ...own, entries: this.entriesCopy(own.entries, version) };
            case 'definitions': return { ...own, entries: this.marker.copies(own.entries, version, this.definitions) };
            case 'quote': return { ...own, blocks: this.blocksCopy(own.blocks, version) };
            case 'code-block':
            case 'separator': return own;
        }
    }
}
