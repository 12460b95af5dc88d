/** Columns of a table that came or went: both versions on one grid. */
import type { Row, Table } from '../tree/nodes.js';
import { align } from './align.js';
import { inlineText } from './text.js';

/** A column of the grid, with its place in each version that has it. */
export interface GridColumn {
    readonly before?: number;
    readonly after?: number;
}

const grids = new WeakMap<Table, WeakMap<Table, readonly GridColumn[] | undefined>>();

/** The columns of two tables of different width, in the order of both; undefined where they have too few in common, or none changed. */
export function columnsOf(before: Table, after: Table): readonly GridColumn[] | undefined {
    const known = grids.get(before) ?? new WeakMap<Table, readonly GridColumn[] | undefined>();
    grids.set(before, known);
    if (!known.has(after)) {
        known.set(after, gridOf(before, after));
    }
    return known.get(after);
}

function gridOf(before: Table, after: Table): readonly GridColumn[] | undefined {
    const heads = (table: Table): string[] => table.columns.map(({ heading }) => inlineText(heading).trim().toLowerCase());
    const [b, a] = [heads(before), heads(after)];
    if (b.length === a.length || Math.max(b.length, a.length) > 40) {
        return undefined;
    }
    const same = (x: string, y: string): boolean => x === y;
    const pairs = align(b, a, { same, weight: (x, y) => x === y ? 1 : 0, key: own => own });
    if (2 * pairs.length < Math.min(b.length, a.length) || pairs.length === 0) {
        return undefined;
    }
    const columns: GridColumn[] = [];
    let [atB, atA] = [0, 0];
    for (const [toB, toA] of [...pairs, [b.length, a.length] as const]) {
        // Between two that stay, as many as both have are the same under another heading.
        while (atB < toB && atA < toA) {
            columns.push({ before: atB++, after: atA++ });
        }
        while (atB < toB) {
            columns.push({ before: atB++ });
        }
        while (atA < toA) {
            columns.push({ after: atA++ });
        }
        if (toB < b.length) {
            columns.push({ before: atB++, after: atA++ });
        }
    }
    return columns;
}

const wide = new WeakMap<Table, WeakMap<readonly GridColumn[], Table>>();

/** The table with the columns of the grid; cells that its version does not have are empty. The same object for the same grid. */
export function widened(table: Table, columns: readonly GridColumn[], version: 'before' | 'after'): Table {
    const known = wide.get(table) ?? new WeakMap<readonly GridColumn[], Table>();
    wide.set(table, known);
    const own = known.get(columns) ?? {
        ...table,
        columns: columns.map(column => column[version] === undefined ? { heading: [] } : table.columns[column[version]]!),
        rows: table.rows.map((row): Row => ({ ...row, cells: columns.map(column => column[version] === undefined ? [] : row.cells[column[version]] ?? []) }))
    };
    known.set(columns, own);
    return own;
}

/** The version that alone has a column. */
export function onlyIn({ before, after }: GridColumn): 'before' | 'after' | undefined {
    return before === undefined ? 'after' : after === undefined ? 'before' : undefined;
}
