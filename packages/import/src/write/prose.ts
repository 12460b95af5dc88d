/** Paragraphs, lists and tables as the text of a `"""…"""`. */
import { plainBlocks, type BodyBlock, type BodyTable, type Paragraph, type Piece, type Remark } from '../word/model.js';
import { escapeStart, inlineMarkdown, printable, wrapped, UNPRINTABLE } from './markdown.js';

export interface ProseContext {
    /** What a cross-reference becomes, with its braces; undefined for its text. */
    quotation(piece: Piece): string | undefined;
    remark(remark: Remark): void;
}

interface OpenItem {
    readonly level: number;
    readonly indent: number;
    /** How far its text stands from its mark. */
    readonly width: number;
    readonly value: number;
    readonly delimiter: string;
    readonly bullet: boolean;
}

/** Without the quotes; lines, not indented. Empty where the blocks have no text. */
export function proseLines(blocks: readonly BodyBlock[], context: ProseContext): string[] {
    const lines: string[] = [];
    let open: OpenItem[] = [];
    const separate = (): void => {
        if (lines.length > 0 && lines.at(-1) !== '') {
            lines.push('');
        }
    };
    for (const block of blocks) {
        if (block.type === 'table') {
            const table = tableLines(block, context);
            if (table.length > 0) {
                open = [];
                separate();
                lines.push(...table);
            }
            continue;
        }
        reportUnprintable(block, context);
        const item = listItem(block, open);
        const text = inlineMarkdown(block.pieces, { breaks: true, quotation: piece => context.quotation(piece) });
        if (text === '') {
            continue;
        }
        if (block.proseHeading !== undefined) {
            open = [];
            separate();
            // Signs at the end would count as part of the mark.
            lines.push(`${'#'.repeat(block.proseHeading)} ${text.replaceAll('\\\n', ' ').replace(/#(?=#*$)/g, '\\#')}`);
            continue;
        }
        if (!item) {
            open = [];
            separate();
            lines.push(...wrapped(withNumber(block, text, context)));
            continue;
        }
        if (open.length === 0) {
            separate();
        }
        open = [...open.filter(other => other.level < item.level), item];
        const mark = item.bullet ? '- ' : `${item.value}${item.delimiter} `;
        wrapped(text).forEach((line, index) => lines.push(' '.repeat(item.indent) + (index === 0 ? mark : ' '.repeat(item.width)) + line));
    }
    return lines;
}

/** A bullet, or a plain number: those Markdown writes itself. Undefined for running text and for all other numbers. */
function listItem({ number }: Paragraph, open: readonly OpenItem[]): OpenItem | undefined {
    const plainNumber = number !== undefined && !number.bullet && /^\d{1,9}[.)]?$/.test(number.label) && number.format === 'decimal';
    if (!number || !(number.bullet || plainNumber)) {
        return undefined;
    }
    const above = open.filter(other => other.level < number.level).at(-1);
    const before = open.find(other => other.level === number.level);
    const value = number.bullet ? 0 : Number(/^\d+/.exec(number.label)![0]);
    // Another sign begins another list: one that does not go on counting from the item before.
    const goesOn = before && !before.bullet && value === before.value + 1;
    const delimiter = !before || before.bullet ? '.' : goesOn ? before.delimiter : before.delimiter === '.' ? ')' : '.';
    const width = number.bullet ? 2 : String(value).length + 2;
    return { level: number.level, indent: above ? above.indent + above.width : 0, width, value, delimiter, bullet: number.bullet };
}

/** `(a)`, `3.1` and the like are written out: references to them must still find them. */
function withNumber(block: Paragraph, text: string, context: ProseContext): string {
    if (!block.number || block.number.bullet) {
        return text;
    }
    context.remark({ kind: 'number-as-text', text: '', carried: block.number.label, paragraph: block });
    return `${inlineMarkdown([{ type: 'text', text: block.number.label, bold: false, italic: false }], { breaks: false, quotation: () => undefined })} ${text}`;
}

function reportUnprintable(block: Paragraph, context: ProseContext): void {
    const found = block.pieces.flatMap(piece => piece.type === 'break' ? [] : piece.text.match(UNPRINTABLE) ?? []).filter(character => !/[\u000B\u000C\u0085]/.test(character));
    if (found.length > 0) {
        const codes = [...new Set(found)].map(character => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`).join(', ');
        context.remark({ kind: 'character', text: found.join(' '), paragraph: block, note: { fr: codes, en: codes } });
    }
}

/* ---- tables ----------------------------------------------------------------------------------- */

function tableLines(table: BodyTable, context: ProseContext): string[] {
    const width = Math.max(...table.rows.map(row => row.reduce((sum, cell) => sum + cell.span, 0)));
    const nested = table.rows.some(row => row.some(cell => cell.blocks.some(block => block.type === 'table')));
    const first = firstParagraph(table);
    if (width < 2 || nested) {
        if (nested) {
            context.remark({ kind: 'table', text: '', carried: plainBlocks([table]).slice(0, 200), paragraph: first, note: { fr: 'tableau dans un tableau : mis à plat, cellule après cellule', en: 'table inside a table: written out cell by cell' } });
        }
        return proseLines(flattened(table), context);
    }
    if (table.rows.some(row => row.some(cell => cell.span > 1 || cell.continues))) {
        context.remark({ kind: 'table', text: '', carried: plainBlocks([table]).slice(0, 200), paragraph: first, note: { fr: 'cellules fusionnées : leur texte est dans la première', en: 'merged cells: their text is in the first' } });
    }
    const rows = table.rows.map(row => {
        const cells = row.flatMap(cell => [cellText(cell.blocks, context), ...Array<string>(cell.span - 1).fill('')]);
        return [...cells, ...Array<string>(width - cells.length).fill('')];
    }).filter(row => row.some(cell => cell !== ''));
    const [head, ...body] = rows;
    if (!head) {
        return [];
    }
    return [rowLine(head), `|${' --- |'.repeat(width)}`, ...body.map(rowLine)];
}

function rowLine(cells: readonly string[]): string {
    return `| ${cells.join(' | ')} |`;
}

function cellText(blocks: readonly BodyBlock[], context: ProseContext): string {
    return blocks.flatMap(block => {
        if (block.type === 'table') {
            return [];
        }
        reportUnprintable(block, context);
        const text = inlineMarkdown(block.pieces, { breaks: false, quotation: piece => context.quotation(piece) });
        return text === '' ? [] : [block.number ? `${escapeStart(printable(block.number.bullet ? '•' : block.number.label))} ${text}` : text];
    }).join(' ');
}

/** By recursion over tables, whose depth the XML reader limits. */
function flattened(table: BodyTable): BodyBlock[] {
    return table.rows.flatMap(row => row.flatMap(cell => cell.blocks.flatMap(block => block.type === 'table' ? flattened(block) : [block])));
}

function firstParagraph(table: BodyTable): Paragraph | undefined {
    return flattened(table).find(block => block.type === 'paragraph');
}
