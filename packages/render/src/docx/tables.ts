/** Tables of the contract, and facts with their labels. */
import { AlignmentType, type FileChild, type XmlComponent } from 'docx';
import type { Change, Column, FactEntry, Inline, Row, Table } from '../tree/nodes.js';
import { plainText } from '../text/text.js';
import type { Blocks, Place } from './blocks.js';
import { withoutMove } from './marks.js';
import { bodyElement, element, xmlText, type Attributes } from './xml.js';

/** Tables of no more rows than this stay on one page. */
const TOGETHER = 10;
/** Facts leave this part of the width to their labels. */
const LABELS = 0.34;
/** Room for a digit or a letter of a table, for one of a compact table in a text of some length, and for the margins of a cell. */
const CHARACTER = 122;
const SMALL_CHARACTER = 96;
const CELL_MARGINS = 230;
/** Longer texts do not make a column wider. In characters. */
const WIDEST = 90;
/** Rows, and characters of a cell, that decide how wide the columns are. */
const SAMPLE = 200;

export function table({ columns, rows, rowHeaders, caption, compact }: Table, blocks: Blocks, place: Place): readonly FileChild[] {
    const { runs, job } = blocks;
    const change = withoutMove(place.change);
    const widths = columnWidths(columns, rows, place.width, compact);
    const [headStyle, style] = compact ? ['MspDataHead', 'MspDataText'] as const : ['MspTableHead', 'MspTableText'] as const;
    const text = (nodes: readonly Inline[], style: string, column: Column | undefined, own: Change | undefined, keepNext?: boolean): FileChild =>
        blocks.paragraph({ style, keepNext, alignment: column?.numeric ? AlignmentType.RIGHT : column?.align === 'center' ? AlignmentType.CENTER : undefined, change: own }, runs.of(nodes, own));
    const head = row(columns.map((column, index) => cell(widths[index], [text(column.heading, headStyle, column, change)], change ? [] : job.marks.cell(column.change))), [element('w:cantSplit'), element('w:tblHeader'), ...job.marks.row(change)]);
    const body = rows.map((line, number) => {
        const own = withoutMove(line.change ?? change);
        const keepNext = staysWithNext(number, rows.length);
        const words = line.cells.map((nodes, index) => own || columns[index]?.change ? lifeless(nodes) : nodes);
        const cells = columns.map((column, index) => cell(widths[index], [text(words[index] ?? [], style, column, own, keepNext)], own ? [] : job.marks.cell(column.change)));
        return row(cells, [element('w:cantSplit'), ...job.marks.row(own)]);
    });
    const title = caption && plainText(caption, runs.language);
    return [
        ...(caption ? [blocks.paragraph({ style: 'Caption', keepNext: true, change: place.change }, runs.of(caption, place.change))] : []),
        grid('MspTable', widths, [head, ...body], { firstRow: true, firstColumn: rowHeaders, title: title ?? columns.map(column => plainText(column.heading, runs.language)).filter(Boolean).join(', ') }),
        after(blocks, place)
    ];
}

/** Without fields: LibreOffice keeps a row that comes or goes, empty, because of the shell of a field in it. */
function lifeless(nodes: readonly Inline[]): readonly Inline[] {
    return nodes.map((node): Inline => {
        switch (node.type) {
            case 'quotation': return { ...node, target: undefined };
            case 'emphasis':
            case 'strong':
            case 'struck':
            case 'changed': return { ...node, children: lifeless(node.children) };
            default: return node;
        }
    });
}

/** Labels and values side by side. */
export function factsTable(entries: readonly FactEntry[], blocks: Blocks, place: Place): readonly FileChild[] {
    const { runs, job } = blocks;
    const label = Math.round(place.width * LABELS);
    const widths = [label, place.width - label];
    const rows = entries.map((entry, index) => {
        const own = withoutMove(entry.change ?? place.change);
        const value = blocks.of(entry.blocks, { style: 'MspTableText', width: widths[1]! - CELL_MARGINS, depth: 0, inCell: true, change: own });
        return row([
            cell(widths[0], [blocks.paragraph({ style: 'MspFactLabel', keepNext: staysWithNext(index, entries.length), change: own }, runs.text(entry.label, own))]),
            cell(widths[1], value.length > 0 ? value : [blocks.paragraph({ style: 'MspTableText', change: own }, [])])
        ], [element('w:cantSplit'), ...job.marks.row(own)]);
    });
    return [grid('MspFacts', widths, rows, { firstRow: false, firstColumn: true, title: entries.map(entry => entry.label).join(', ') }), after(blocks, place)];
}

function staysWithNext(row: number, rows: number): boolean | undefined {
    return rows <= TOGETHER && row < rows - 1 || undefined;
}

/** What keeps tables apart that follow each other. */
function after(blocks: Blocks, { change }: Place): FileChild {
    return blocks.paragraph({ style: 'MspAfterTable', change }, []);
}

export interface GridOptions {
    readonly firstRow: boolean;
    readonly firstColumn: boolean;
    /** Read aloud in place of the table's look. */
    readonly title: string;
}

export function grid(style: string, widths: readonly number[], rows: readonly XmlComponent[], { firstRow, firstColumn, title }: GridOptions): FileChild {
    const look: Attributes = {
        'w:val': (0x0400 + (firstRow ? 0x0020 : 0) + (firstColumn ? 0x0080 : 0) + 0x0200).toString(16).padStart(4, '0').toUpperCase(),
        'w:firstRow': firstRow ? 1 : 0, 'w:lastRow': 0, 'w:firstColumn': firstColumn ? 1 : 0, 'w:lastColumn': 0, 'w:noHBand': 1, 'w:noVBand': 1
    };
    return bodyElement('w:tbl', {}, [
        element('w:tblPr', {}, [
            element('w:tblStyle', { 'w:val': style }),
            element('w:tblW', { 'w:w': widths.reduce((sum, width) => sum + width, 0), 'w:type': 'dxa' }),
            element('w:tblLayout', { 'w:type': 'fixed' }),
            element('w:tblLook', look),
            ...(title ? [element('w:tblCaption', { 'w:val': xmlText(title).slice(0, 250) })] : [])
        ]),
        element('w:tblGrid', {}, widths.map(width => element('w:gridCol', { 'w:w': width }))),
        ...rows
    ]);
}

export function row(cells: readonly XmlComponent[], properties: readonly XmlComponent[]): XmlComponent {
    return element('w:tr', {}, [element('w:trPr', {}, properties), ...cells]);
}

/** A cell ends with a paragraph, whatever it holds. */
export function cell(width: number | undefined, content: readonly XmlComponent[], marks: readonly XmlComponent[] = []): XmlComponent {
    return element('w:tc', {}, [element('w:tcPr', {}, [element('w:tcW', { 'w:w': width ?? 0, 'w:type': 'dxa' }), ...marks]), ...content]);
}

/** Wide enough for the longest word, the rest by the amount of text. @param compact the table's */
function columnWidths(columns: readonly Column[], rows: readonly Row[], total: number, compact: Table['compact']): readonly number[] {
    const sample = rows.slice(0, SAMPLE);
    const measured = columns.map((column, index) => {
        const texts = [column.heading, ...sample.map(line => line.cells[index] ?? [])].map(nodes => plainText(nodes, 'fr').slice(0, SAMPLE));
        const longest = Math.max(...texts.map(text => text.length));
        const usual = texts.reduce((sum, text) => sum + Math.min(text.length, WIDEST), 0) / texts.length;
        const word = Math.max(...texts.flatMap(text => text.split(/[\s-]+/).map(part => part.length)));
        return { longest, least: Math.min(column.numeric && longest < 24 ? longest : word, 22) * CHARACTER + CELL_MARGINS, wish: 0.7 * usual + 0.3 * Math.min(longest, WIDEST) };
    });
    if (compact) {
        const leading = compact.map((most, index) => Math.min((measured[index]?.longest ?? 0) * SMALL_CHARACTER + CELL_MARGINS, most * total));
        return rounded([...leading, total - leading.reduce((sum, width) => sum + width, 0)], total);
    }
    const least = measured.reduce((sum, column) => sum + column.least, 0);
    if (least >= total) {
        return rounded(measured.map(column => column.least / least * total), total);
    }
    const wishes = measured.map(column => Math.max(0, column.wish * CHARACTER + CELL_MARGINS - column.least));
    const wished = wishes.reduce((sum, wish) => sum + wish, 0);
    const rest = total - least;
    return rounded(measured.map((column, index) => column.least + (wished > 0 ? wishes[index]! / wished : 1 / columns.length) * rest), total);
}

function rounded(widths: readonly number[], total: number): readonly number[] {
    const whole = widths.map(Math.round);
    const sum = whole.reduce((before, width) => before + width, 0);
    return whole.map((width, index) => index === whole.length - 1 ? width + total - sum : width);
}
