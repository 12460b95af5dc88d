/** Blocks as the lines of a Markdown file. */
import type { Block, FactEntry, Inline, List, ListItem, Table } from '../tree/nodes.js';
import { shownAliases } from '../tree/phrases.js';
import { clean, NBSP } from '../tree/typography.js';
import { asLine, escapeMarkdown } from './escape.js';
import { inlineMarkdown, type InlineContext } from './inline.js';

export interface MarkdownContext extends InlineContext {
    /** The level of the heading above. */
    readonly level: number;
}

/** Each block with an empty line after it. */
export function blocksLines(blocks: readonly Block[], context: MarkdownContext): string[] {
    return blocks.flatMap((block, index) => {
        // Two lists in a row would be one: a comment parts them.
        const parted = LISTS.has(block.type) && LISTS.has(blocks[index - 1]?.type ?? 'paragraph');
        return [...(parted ? ['<!-- -->', ''] : []), ...anchored(block, blockLines(block, context))];
    });
}

const LISTS: ReadonlySet<Block['type']> = new Set(['list', 'facts', 'definitions']);

function anchored({ id }: Block, lines: string[]): string[] {
    return id === undefined || lines.length === 0 ? lines : [anchor(id), '', ...lines];
}

export function anchor(id: string): string {
    return `<a id="${id}"></a>`;
}

export function paragraphLines(children: readonly Inline[], context: InlineContext): string[] {
    const text = inlineMarkdown(children, context);
    return text.trim() === '' ? [] : [...text.split('\n').map(asLine), ''];
}

export function headingLines(level: number, text: string): string[] {
    return [`${'#'.repeat(Math.min(6, level))} ${asLine(text).replace(/#+$/, closing => closing.replaceAll('#', '\\#'))}`, ''];
}

function blockLines(block: Block, context: MarkdownContext): string[] {
    switch (block.type) {
        case 'paragraph': return paragraphLines(block.children, context);
        case 'heading': return headingLines(context.level + block.level, inlineMarkdown(block.children, { ...context, oneLine: true }));
        case 'list': return listLines(block, context);
        case 'table': return tableLines(block, context);
        case 'facts': return factsLines(block.entries, context);
        case 'definitions': return [...block.entries.flatMap(({ id, term, aliases, blocks }) => {
            const forms = shownAliases(term, aliases);
            const name = `${anchor(id)}**${escapeMarkdown(term.trim())}**${forms.length > 0 ? ` (${forms.map(escapeMarkdown).join(', ')})` : ''}`;
            return labelled(name, blocks, context);
        }), ''];
        case 'quote': return [...blocksLines(block.blocks, context).map(line => `> ${line}`.trimEnd()), ''];
        case 'code-block': return fenced(clean(block.text));
        case 'separator': return ['* * *', ''];
    }
}

function fenced(text: string): string[] {
    const fence = '`'.repeat(Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
    return [fence, ...text.replace(/\n$/, '').split('\n'), fence, ''];
}

function listLines({ ordered, first, items }: List, context: MarkdownContext): string[] {
    return [...items.flatMap((item, index) => itemLines(item, ordered ? `${Math.min(999_999_999, first + index)}. ` : '- ', context)), ''];
}

function itemLines({ blocks }: ListItem, mark: string, context: MarkdownContext): string[] {
    const lines = trimmed(blocksLines(blocks, context));
    // A block that cannot begin on the line of its mark begins below it.
    const [start] = blocks;
    const own = start && (start.type === 'paragraph' || start.type === 'quote') ? lines : ['<!-- -->', '', ...lines];
    return own.map((line, index) => index === 0 ? mark + line : line === '' ? '' : ' '.repeat(mark.length) + line);
}

/** Without empty lines at the end: they would set the items of a list apart. */
function trimmed(lines: readonly string[]): string[] {
    return lines.slice(0, lines.findLastIndex(line => line !== '') + 1);
}

/** Lists of a name and what is said of it. */
export function factsLines(entries: readonly FactEntry[], context: MarkdownContext): string[] {
    return entries.length === 0 ? [] : [...entries.flatMap(({ label, blocks }) => labelled(`**${escapeMarkdown(label.trim())}**`, blocks, context)), ''];
}

function labelled(name: string, blocks: readonly Block[], context: MarkdownContext): string[] {
    const colon = context.language === 'fr' ? `${NBSP}:` : ':';
    const [first, ...others] = blocks;
    const text = first?.type === 'paragraph' ? inlineMarkdown(first.children, context).trim().split('\n') : [];
    const rest = blocksLines(first?.type === 'paragraph' ? others : blocks, context);
    const lines = trimmed([`${name}${colon}${text[0] ? ` ${text[0]}` : ''}`, ...text.slice(1).map(asLine), '', ...rest]);
    return lines.map((line, index) => index === 0 ? `- ${line}` : line === '' ? '' : `  ${line}`);
}

function tableLines({ columns, rows, caption }: Table, context: MarkdownContext): string[] {
    const width = Math.max(1, columns.length);
    const cell = (nodes: readonly Inline[] | undefined): string => inlineMarkdown(nodes ?? [], { ...context, inCell: true }).trim();
    const line = (cells: readonly string[]): string => `| ${Array.from({ length: width }, (_, index) => cells[index] ?? '').join(' | ')} |`;
    const rule = Array.from({ length: width }, (_, index) => {
        const align = columns[index]?.align ?? (columns[index]?.numeric ? 'right' : undefined);
        return align === 'right' ? '---:' : align === 'center' ? ':---:' : '---';
    });
    return [
        ...(caption ? paragraphLines([{ type: 'emphasis', children: caption }], context) : []),
        line(columns.map(column => cell(column.heading))), line(rule), ...rows.map(row => line(row.cells.map(cell))), ''
    ];
}
