/** Tables: columns as wide as their content asks for, a heading that is repeated on every page, rows that stay whole. */
import type { Column, Inline, Table } from '../tree/nodes.js';
import { addNotes, aligned, baseline, inner, isChanged, runs, type Context } from './blocks.js';
import type { Flow, Fragment, VBox } from './flow.js';
import { extentOf, linesOf, type Line } from './paragraph.js';
import { textRun, type Footnote, type Run } from './runs.js';
import { BLACK, LINE, STYLES, TEXT, type BlockStyle } from './styles.js';
import { tag, type Tag } from './tags.js';

const PADDING = { x: 5, y: 3.2 } as const;
/** Of rows that are looked up, and the size of what stands in them. */
const COMPACT = { y: 1.7, size: 0.9 } as const;
const RULE = { heavy: 0.9, light: 0.35 } as const;
/** Rows taller than this are parted between two lines rather than moved to the next page. */
const MAX_WHOLE = TEXT.height * 0.45;
/** Tables with more columns are set smaller. */
const MANY_COLUMNS = 6;
/** Parts of the line at which columns end, where they have room. */
const GRID = 8;
/** Rows that are measured, and attempts that are made, for the best widths. */
const SAMPLE = 120;
const MAX_ROUNDS = 12;
const STEPS = [6, 24];

interface Cell {
    readonly content: readonly Run[];
    readonly style: BlockStyle;
}

export function addTable(table: Table, flow: Flow, context: Context): void {
    const own = tag('Table', context.tag);
    const notes: Footnote[] = [];
    flow.skip(4);
    if (table.caption) {
        const caption = runs(table.caption, context, STYLES.caption.text, tag('Caption', own), notes);
        for (const line of linesOf(caption, { width: context.width, style: STYLES.caption, language: context.language }, context.fonts)) {
            flow.add({ height: STYLES.caption.leading, keep: true, fragments: [{ type: 'line', x: context.x, y: baseline(STYLES.caption), line, order: flow.order() }] });
        }
        flow.skip(STYLES.caption.after);
    }
    const count = Math.max(table.columns.length, ...table.rows.slice(0, 1).map(row => row.cells.length));
    const small = count > MANY_COLUMNS ? 0.84 : table.compact ? COMPACT.size : 1;
    const padding = table.compact ? COMPACT.y : PADDING.y;
    const head = tag('TR', tag('THead', own));
    const headings = table.columns.map((column): Cell => {
        const cell = tag('TH', head, { attributes: { O: 'Table', Scope: 'Column' } });
        return { content: cellRuns(column.heading, context, styleOf(STYLES.cellHead, column, small), cell, notes), style: styleOf(STYLES.cellHead, column, small) };
    });
    const body = tag('TBody', own);
    const rows = table.rows.map(row => {
        const line = tag('TR', body);
        const marked = inner(context, row.change);
        return {
            change: row.change,
            cells: row.cells.map((cell, index): Cell => {
                const style = styleOf(STYLES.cell, table.columns[index], small);
                const isHead = table.rowHeaders && index === 0;
                return { content: cellRuns(cell, marked, style, tag(isHead ? 'TH' : 'TD', line, isHead ? { attributes: { O: 'Table', Scope: 'Row' } } : {}), notes), style };
            })
        };
    });
    const widths = columnWidths([headings, ...rows.map(row => row.cells)], table.columns, context, table.compact);
    const headBoxes = rowBoxes(headings, widths, flow, context, { padding, top: RULE.heavy, bottom: RULE.light * 1.6, bottomColor: BLACK });
    headBoxes.forEach(box => flow.add({ ...box, keep: true }));
    rows.forEach((row, index) => {
        const last = index === rows.length - 1;
        const boxes = rowBoxes(row.cells, widths, flow, context, { padding, bottom: last ? RULE.heavy : RULE.light, bottomColor: last ? BLACK : LINE });
        boxes.forEach((box, at) => flow.add({ ...box, tableHead: headBoxes, keep: at < boxes.length - 1 && box.keep || index === 0 && rows.length > 1 && at === boxes.length - 1 || index === rows.length - 2 && at === boxes.length - 1 }));
    });
    flow.skip(context.style.after + 3);
    addNotes(notes, flow, context);
}

/** A cell that says nothing is still there for who reads the table aloud. */
function cellRuns(nodes: readonly Inline[], context: Context, style: BlockStyle, own: Tag, notes: Footnote[]): readonly Run[] {
    const content = runs(nodes, context, style.text, own, notes);
    return content.some(run => run.type === 'text' && run.text.trim() !== '') ? content : [textRun('\u00A0', { tag: own, style: style.text, language: context.language, known: context.known, notes, moveNote: context.moveNote })];
}

function styleOf(style: BlockStyle, column: Column | undefined, small: number): BlockStyle {
    return {
        ...style, leading: style.leading * small, align: column?.numeric ? 'right' : column?.align ?? 'left',
        text: { ...style.text, size: style.text.size * small, tabular: column?.numeric }
    };
}

/** Between the widest word and the widest text of each column, as the line has room. @param compact the table's */
function columnWidths(rows: readonly (readonly Cell[])[], columns: readonly Column[], context: Context, compact: Table['compact']): readonly number[] {
    const count = Math.max(...rows.map(cells => cells.length), 1);
    const least = new Array<number>(count).fill(12);
    const natural = new Array<number>(count).fill(12);
    const extents: number[][] = [];
    for (const [at, cells] of rows.entries()) {
        cells.forEach(({ content, style }, index) => {
            const extent = extentOf(content, { style, language: context.language }, context.fonts);
            if (at < SAMPLE) {
                (extents[at] ??= [])[index] = extent.natural;
            }
            natural[index] = Math.max(natural[index]!, extent.natural + 2 * PADDING.x + 0.5);
            least[index] = Math.max(least[index]!, (columns[index]?.numeric ? extent.natural : extent.least) + 2 * PADDING.x + 0.5);
        });
    }
    const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
    if (compact) {
        const leading = compact.map((most, index) => Math.min(natural[index] ?? 0, most * context.width));
        return [...leading, context.width - sum(leading)];
    }
    const room = context.width - sum(natural);
    if (room >= 0) {
        return onGrid(natural.map(width => width + room * width / sum(natural)), natural, context.width);
    }
    const spare = context.width - sum(least);
    if (spare >= 0) {
        // Wide columns give more, but not so much that a narrow one keeps all its room.
        const wish = natural.map((width, index) => Math.sqrt(Math.max(0, width - least[index]!)));
        return lowered(distribute(least, natural, wish, spare), least, extents);
    }
    // Words will have to be divided: nobody gets less than a fair share unless content with it.
    const fair = context.width / count;
    const over = least.map(width => Math.max(0, width - fair));
    const under = sum(least.map(width => Math.max(0, fair - width)));
    return least.map((width, index) => width <= fair ? width : fair + under * over[index]! / sum(over));
}

/** Tables that follow each other line up where their columns end nearly at the same place. */
function onGrid(widths: readonly number[], natural: readonly number[], total: number): readonly number[] {
    const step = total / GRID;
    let end = 0;
    let snapped = 0;
    const result = widths.map((width, index) => {
        end += width;
        const next = index === widths.length - 1 ? total : Math.round(end / step) * step;
        const own = next - snapped;
        snapped = next;
        return own;
    });
    return result.every((width, index) => width >= natural[index]!) ? result : widths;
}

/** Gives each what it wishes in proportion, never more than its natural width while others want some. */
function distribute(least: readonly number[], natural: readonly number[], wish: readonly number[], spare: number): readonly number[] {
    const widths = [...least];
    let left = spare;
    for (let round = 0; round < 8 && left > 0.01; round++) {
        const open = widths.map((width, index) => width < natural[index]! - 0.01);
        const total = wish.reduce((sum, value, index) => sum + (open[index] ? value : 0), 0);
        if (total === 0) {
            break;
        }
        const share = left;
        widths.forEach((width, index) => {
            if (open[index]) {
                const more = Math.min(natural[index]! - width, share * wish[index]! / total);
                widths[index] = width + more;
                left -= more;
            }
        });
    }
    return widths;
}

/** Gives from column to column while that makes the table lower. */
function lowered(start: readonly number[], least: readonly number[], extents: readonly (readonly number[])[]): readonly number[] {
    const height = (widths: readonly number[]): number => extents.reduce((sum, row) =>
        sum + row.reduce((lines, natural, index) => Math.max(lines, linesIn(natural, widths[index]! - 2 * PADDING.x)), 1), 0);
    let widths = [...start];
    let best = height(widths);
    for (let round = 0; round < MAX_ROUNDS; round++) {
        let better: number[] | undefined;
        for (const [from, give] of widths.entries()) {
            for (const step of STEPS) {
                for (let to = 0; to < widths.length && give - step >= least[from]!; to++) {
                    const tried = widths.map((width, index) => width + (index === to ? step : 0) - (index === from ? step : 0));
                    const lines = height(tried);
                    if (lines < best) {
                        best = lines;
                        better = tried;
                    }
                }
            }
        }
        if (!better) {
            break;
        }
        widths = better;
    }
    return widths;
}

/** About how many lines a text makes: unjustified lines are not full. */
function linesIn(natural: number, width: number): number {
    return natural <= width ? 1 : Math.ceil(natural / (width * 0.93));
}

interface Rules {
    /** Above the first line and below the last. */
    readonly padding: number;
    readonly top?: number;
    readonly bottom: number;
    readonly bottomColor: typeof BLACK;
}

/** A row as one box for each of its lines, so that one taller than a page can be parted. */
function rowBoxes(cells: readonly Cell[], widths: readonly number[], flow: Flow, context: Context, rules: Rules): VBox[] {
    const leading = cells[0]?.style.leading ?? STYLES.cell.leading;
    const placed: { readonly line: Line; readonly x: number; readonly order: number; readonly style: BlockStyle }[][] = [];
    let x = context.x;
    cells.forEach(({ content, style }, index) => {
        const width = (widths[index] ?? 0) - 2 * PADDING.x;
        linesOf(content, { width, style, language: context.language }, context.fonts).forEach((line, at) => {
            (placed[at] ??= []).push({ line, x: aligned(line, style, x + PADDING.x, width), order: flow.order(), style });
        });
        x += widths[index] ?? 0;
    });
    const height = placed.length * leading + 2 * rules.padding;
    const total = widths.reduce((a, b) => a + b, 0);
    return placed.map((lines, at): VBox => {
        const first = at === 0;
        const last = at === placed.length - 1;
        const top = first ? rules.padding : 0;
        const own = leading + top + (last ? rules.padding : 0);
        const fragments: Fragment[] = lines.map(({ line, x: left, order, style }) => ({ type: 'line', line, x: left, y: top + baseline(style), order }));
        if (first && rules.top) {
            fragments.push({ type: 'rule', x: context.x, y: 0, width: total, thickness: rules.top, color: BLACK, order: -1 });
        }
        if (last) {
            fragments.push({ type: 'rule', x: context.x, y: own, width: total, thickness: rules.bottom, color: rules.bottomColor, order: -1 });
        }
        return {
            height: own, before: 0, fragments, ids: [], changed: lines.some(({ line }) => isChanged(line)),
            keep: !last && (height <= MAX_WHOLE || at === 0 || at === placed.length - 2)
        };
    });
}
