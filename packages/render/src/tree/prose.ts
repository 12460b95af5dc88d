/** Prose as tree nodes: Markdown with quotations, each block with the place it was written at. */
import { factPathOf, type Prose } from '@msp/language';
import { parseMarkdown, type MarkdownToken } from './markdown.js';
import type { Block, Column, Inline, ListItem, Row, Source } from './nodes.js';
import { InlineWriter } from './inline.js';
import { quotedBlocks } from './values.js';
import { markdownOf, PLACEHOLDERS } from './prose-text.js';
import { scopeInside, type Quoted, type Scope } from './scope.js';
import { clean } from './typography.js';

/**
 * @param place what the blocks point at, for words that stand in a library and not in the contract
 */
export function proseBlocks(prose: Prose, scope: Scope, place?: Source): Block[] {
    return readBlocks(prose, scope, place, false);
}

/** @param inSentence quotations that stand alone are words too: a table or list cannot stand in a sentence */
function readBlocks(prose: Prose, scope: Scope, place: Source | undefined, inSentence: boolean): Block[] {
    const inside = scopeInside(prose, scope);
    if (!inside) {
        return [{ type: 'paragraph', children: [{ type: 'unresolved', text: clean(factPathOf(prose).join('.')) || '…' }], source: place }];
    }
    const text = markdownOf(prose, inside);
    const reader = new Reader(parseMarkdown(text.markdown), text.quoted, inside, (from, to) => place ?? text.source(from, to), inSentence);
    return reader.blocks();
}

/** The first paragraph of prose, for where no block can stand. */
export function proseInline(prose: Prose, scope: Scope): Inline[] {
    const blocks = readBlocks(prose, scope, undefined, true);
    return blocks.flatMap((block, index) => block.type === 'paragraph' ? [...(index > 0 ? [{ type: 'text', text: ' ' } as const] : []), ...block.children] : []);
}

class Reader {
    private at = 0;

    constructor(private readonly tokens: readonly MarkdownToken[], private readonly quoted: readonly Quoted[], private readonly scope: Scope,
        private readonly place: (fromLine: number, toLine: number) => Source | undefined, private readonly inSentence: boolean) {}

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
        const alone = !this.inSentence && inline.content.replace(PLACEHOLDERS, '').trim() === '' ? [...inline.content.matchAll(PLACEHOLDERS)] : [];
        const quoted = alone.flatMap(match => this.quoted[Number(match[1])] ?? []);
        const blocks = quoted.length > 0 ? quotedBlocks(quoted, this.scope, source) : undefined;
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
        return new InlineWriter(this.scope, this.quoted).write(token.children ?? []);
    }

    private plain(text: string): string {
        return text.replace(PLACEHOLDERS, (_, index: string) => this.quoted[Number(index)]?.hole.path.$cstNode?.text ?? '');
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
