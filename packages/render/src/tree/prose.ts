/** Prose as tree nodes: Markdown with quotations, each block with the place it was written at. */
import { commonIndent, isHole, isTextRun, uriOf, type Hole, type Prose } from '@msp/language';
import { parseMarkdown, type MarkdownToken } from './markdown.js';
import type { Block, Column, Inline, ListItem, Row, Source } from './nodes.js';
import { InlineWriter } from './inline.js';
import { clean } from './typography.js';
import { quotedBlocks } from './values.js';
import { type Scope } from './scope.js';

/** Around the number of a quotation, while Markdown reads the text; `clean` takes both characters out of what was written. */
const OPEN = '\uE000';
const CLOSE = '\uE001';
export const PLACEHOLDER = /\uE000(\d+)\uE001/;

/**
 * @param place what the blocks point at, for words that stand in a library and not in the contract
 */
export function proseBlocks(prose: Prose, scope: Scope, place?: Source): Block[] {
    const text = markdownOf(prose);
    const reader = new Reader(parseMarkdown(text.markdown), text.holes, scope, (from, to) => place ?? text.source(from, to));
    return reader.blocks();
}

/** The first paragraph of prose, for where no block can stand. */
export function proseInline(prose: Prose, scope: Scope): Inline[] {
    const blocks = proseBlocks(prose, scope);
    return blocks.flatMap((block, index) => block.type === 'paragraph' ? [...(index > 0 ? [{ type: 'text', text: ' ' } as const] : []), ...block.children] : []);
}

interface MarkdownText {
    readonly markdown: string;
    readonly holes: readonly Hole[];
    /** The place of some lines of `markdown` in the file: a quotation never spans lines, so lines correspond. */
    source(fromLine: number, toLine: number): Source | undefined;
}

function markdownOf(prose: Prose): MarkdownText {
    const holes: Hole[] = [];
    const indent = commonIndent(prose);
    const raw = prose.parts.map(part => {
        if (isHole(part)) {
            holes.push(part);
            return `${OPEN}${holes.length - 1}${CLOSE}`;
        }
        return isTextRun(part) ? clean(part.text.replace(/\r\n?/g, '\n')) : '';
    }).join('');
    const lines = raw.split('\n').map((line, index) => index === 0 ? line.trimStart() : line.slice(Math.min(indent, line.length - line.trimStart().length)));
    return { markdown: lines.join('\n'), holes, source: sourceLines(prose) };
}

function sourceLines(prose: Prose): MarkdownText['source'] {
    const cst = prose.$cstNode;
    if (!cst) {
        return () => undefined;
    }
    const uri = uriOf(prose);
    const written = cst.text;
    const end = written.endsWith('"""') && written.length >= 6 ? written.length - 3 : written.length;
    const starts = [3];
    for (const match of written.matchAll(/\r\n?|\n/g)) {
        starts.push(match.index + match[0].length);
    }
    return (from, to) => {
        const start = starts[Math.min(from, starts.length - 1)]!;
        const stop = Math.min(end, to < starts.length ? starts[to]! : end);
        const text = written.slice(start, stop);
        const first = start + text.length - text.trimStart().length;
        return { uri, start: cst.offset + Math.min(first, stop), end: cst.offset + Math.max(first, start + text.trimEnd().length) };
    };
}

class Reader {
    private at = 0;

    constructor(private readonly tokens: readonly MarkdownToken[], private readonly holes: readonly Hole[], private readonly scope: Scope,
        private readonly place: (fromLine: number, toLine: number) => Source | undefined) {}

    blocks(until?: string): Block[] {
        const blocks: Block[] = [];
        while (this.at < this.tokens.length && this.tokens[this.at]!.type !== until) {
            blocks.push(...this.block());
        }
        this.at += 1;
        return mergeTables(blocks);
    }

    private block(): Block[] {
        const token = this.tokens[this.at++]!;
        const source = this.sourceOf(token);
        switch (token.type) {
            case 'paragraph_open': {
                const inline = this.tokens[this.at]!;
                this.at += 2;
                return this.paragraph(inline, source);
            }
            case 'heading_open': {
                const inline = this.tokens[this.at]!;
                this.at += 2;
                return [{ type: 'heading', level: Number(token.tag.slice(1)), children: this.inline(inline), source }];
            }
            case 'bullet_list_open':
            case 'ordered_list_open':
                return [{ type: 'list', ordered: token.type === 'ordered_list_open', first: Number(token.attrGet('start') ?? 1), items: this.items(token.type.replace('_open', '_close')), source }];
            case 'blockquote_open':
                return [{ type: 'quote', blocks: this.blocks('blockquote_close'), source }];
            case 'table_open':
                return [this.table(source)];
            case 'hr':
                return [{ type: 'separator', source }];
            case 'fence':
            case 'code_block':
                return [{ type: 'code-block', text: this.plain(token.content), source }];
            default:
                return token.type === 'inline' ? this.paragraph(token, source) : [];
        }
    }

    private sourceOf(token: MarkdownToken): Source | undefined {
        return token.map ? this.place(token.map[0], token.map[1]) : undefined;
    }

    /** A paragraph that is nothing but quotations shows each as a block of its own: a table, a list. */
    private paragraph(inline: MarkdownToken, source: Source | undefined): Block[] {
        const alone = inline.content.replace(new RegExp(PLACEHOLDER, 'g'), '').trim() === '' ? [...inline.content.matchAll(new RegExp(PLACEHOLDER, 'g'))] : [];
        const holes = alone.flatMap(match => this.holes[Number(match[1])] ?? []);
        const blocks = holes.length > 0 ? quotedBlocks(holes, this.scope, source) : undefined;
        return blocks ?? [{ type: 'paragraph', children: this.inline(inline), source }];
    }

    private items(closing: string): ListItem[] {
        const items: ListItem[] = [];
        while (this.at < this.tokens.length && this.tokens[this.at]!.type !== closing) {
            const token = this.tokens[this.at++]!;
            if (token.type === 'list_item_open') {
                const source = this.sourceOf(token);
                items.push({ blocks: this.blocks('list_item_close'), source });
            }
        }
        this.at += 1;
        return items;
    }

    private table(source: Source | undefined): Block {
        const columns: Column[] = [];
        const rows: Row[] = [];
        let cells: (readonly Inline[])[] = [];
        let rowSource: Source | undefined;
        let align: Column['align'];
        for (let token = this.tokens[this.at++]; token && token.type !== 'table_close'; token = this.tokens[this.at++]) {
            if (token.type === 'tr_open') {
                cells = [];
                rowSource = this.sourceOf(token);
            } else if (token.type === 'th_open' || token.type === 'td_open') {
                align = /text-align:(left|center|right)/.exec(String(token.attrGet('style') ?? ''))?.[1] as Column['align'];
            } else if (token.type === 'inline') {
                const children = this.inline(token);
                cells.push(children);
                if (rows.length === 0 && this.tokens[this.at]?.type === 'th_close') {
                    columns.push({ heading: children, align, numeric: align === 'right' || undefined });
                }
            } else if (token.type === 'tr_close' && this.tokens[this.at]?.type !== 'thead_close') {
                rows.push({ cells, source: rowSource });
            }
        }
        return { type: 'table', columns, rows, rowHeaders: false, source };
    }

    private inline(token: MarkdownToken): Inline[] {
        return new InlineWriter(this.scope, this.holes).write(token.children ?? []);
    }

    private plain(text: string): string {
        return text.replace(new RegExp(PLACEHOLDER, 'g'), (_, index: string) => this.holes[Number(index)]?.path.$cstNode?.text ?? '');
    }
}

/** Tables per the same enum that follow each other are one table with a column for each fact. */
function mergeTables(blocks: readonly Block[]): Block[] {
    const merged: Block[] = [];
    for (const block of blocks) {
        const before = merged.at(-1);
        const same = before?.type === 'table' && block.type === 'table' && before.joins !== undefined && before.joins === block.joins;
        if (!same) {
            merged.push(block);
            continue;
        }
        merged[merged.length - 1] = joinTables(before, block);
    }
    return merged;
}

type TableBlock = Extract<Block, { type: 'table' }>;

export function joinTables(first: TableBlock, second: TableBlock): TableBlock {
    const keys = [...new Set([...first.rows, ...second.rows].map(row => row.key))];
    const row = (table: TableBlock, key: string | undefined): Row | undefined => table.rows.find(candidate => candidate.key === key);
    const empty = (table: TableBlock): (readonly Inline[])[] => table.columns.slice(1).map(() => [{ type: 'text', text: '—' }]);
    return {
        ...first,
        columns: [...first.columns, ...second.columns.slice(1)],
        rows: keys.map(key => ({
            ...(row(first, key) ?? row(second, key)!),
            cells: [(row(first, key) ?? row(second, key)!).cells[0]!, ...(row(first, key)?.cells.slice(1) ?? empty(first)), ...(row(second, key)?.cells.slice(1) ?? empty(second))]
        })),
        about: [...first.about ?? [], ...second.about ?? []],
        source: first.source && second.source && first.source.uri === second.source.uri
            ? { uri: first.source.uri, start: Math.min(first.source.start, second.source.start), end: Math.max(first.source.end, second.source.end) } : first.source
    };
}
