import type { Language } from '@msp/language';
import type { Block, Definition, FactEntry, List, Source, Table } from '../tree/nodes.js';
import { shownAliases } from '../tree/phrases.js';
import { attributes, escapeHtml } from './escape.js';
import { inlineHtml } from './inline.js';

/** What is known around a block: its file is said only where it changes. */
export interface BlockContext {
    readonly language: Language;
    readonly uri: string | undefined;
    /** The level of the heading above. */
    readonly level: number;
}

/** `data-uri` (unless inherited), `data-start`, `data-end`. */
export function place(source: Source | undefined, context: BlockContext): Readonly<Record<string, string | number | undefined>> {
    return source ? { 'data-uri': source.uri === context.uri ? undefined : source.uri, 'data-start': source.start, 'data-end': source.end } : {};
}

/** Inside an element that has this place. */
export function inside(source: Source | undefined, context: BlockContext): BlockContext {
    return source && source.uri !== context.uri ? { ...context, uri: source.uri } : context;
}

export function blockHtml(block: Block, context: BlockContext): string {
    const inner = inside(block.source, context);
    const own = { id: block.id, ...place(block.source, context) };
    switch (block.type) {
        case 'paragraph': return `<p${attributes({ class: block.note ? 'msp-note' : undefined, ...own })}>${inlineHtml(block.children, context.language)}</p>`;
        case 'heading': {
            const tag = `h${Math.min(6, context.level + block.level)}`;
            return `<${tag}${attributes(own)}>${inlineHtml(block.children, context.language)}</${tag}>`;
        }
        case 'list': return listHtml(block, own, inner);
        case 'table': return tableHtml(block, own, inner);
        case 'facts': return factsHtml(block.entries, 'msp-facts', own, inner);
        case 'definitions': return `<dl${attributes({ class: 'msp-definitions', ...own })}>${block.entries.map(entry => definitionHtml(entry, inner)).join('')}</dl>`;
        case 'quote': return `<blockquote${attributes(own)}>${blocksHtml(block.blocks, inner)}</blockquote>`;
        case 'code-block': return `<pre${attributes(own)}><code>${escapeHtml(block.text)}</code></pre>`;
        case 'separator': return `<hr${attributes(own)}>`;
    }
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

export function blocksHtml(blocks: readonly Block[], context: BlockContext): string {
    return blocks.map(block => blockHtml(block, context)).join('');
}

/** A single paragraph stands in its list item or cell without an element of its own. */
function tight(blocks: readonly Block[], context: BlockContext): string {
    const [first, ...others] = blocks;
    return first?.type === 'paragraph' && !first.note && others.every(block => block.type === 'list')
        ? inlineHtml(first.children, context.language) + blocksHtml(others, context)
        : blocksHtml(blocks, context);
}

function listHtml({ ordered, first, items }: List, own: Attributes, context: BlockContext): string {
    const tag = ordered ? 'ol' : 'ul';
    const lines = items.map(item => `<li${attributes({ id: item.id, ...place(item.source, context) })}>${tight(item.blocks, inside(item.source, context))}</li>`);
    return `<${tag}${attributes({ start: ordered && first !== 1 ? first : undefined, ...own })}>${lines.join('')}</${tag}>`;
}

function tableHtml({ columns, rows, rowHeaders, caption }: Table, own: Attributes, context: BlockContext): string {
    const { language } = context;
    const numeric = (index: number): string | undefined => columns[index]?.numeric ? 'msp-numeric' : undefined;
    const head = columns.map((column, index) => `<th${attributes({ scope: 'col', class: numeric(index) })}>${inlineHtml(column.heading, language)}</th>`).join('');
    const body = rows.map(row => {
        const cells = row.cells.map((cell, index) => {
            const content = inlineHtml(cell, language);
            return rowHeaders && index === 0 ? `<th scope="row">${content}</th>` : `<td${attributes({ class: numeric(index) })}>${content}</td>`;
        });
        return `<tr${attributes(place(row.source, context))}>${cells.join('')}</tr>`;
    });
    return `<table${attributes({ class: 'msp-table', ...own })}>${caption ? `<caption>${inlineHtml(caption, language)}</caption>` : ''}`
        + `<thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

export function factsHtml(entries: readonly FactEntry[], className: string, own: Attributes, context: BlockContext): string {
    const pairs = entries.map(entry => `<dt>${escapeHtml(entry.label)}</dt><dd${attributes({ id: entry.id, ...place(entry.source, context) })}>`
        + `${tight(entry.blocks, inside(entry.source, context))}</dd>`);
    return `<dl${attributes({ class: className, ...own })}>${pairs.join('')}</dl>`;
}

function definitionHtml({ id, term, aliases, blocks, source }: Definition, context: BlockContext): string {
    const others = shownAliases(term, aliases);
    const forms = others.length > 0 ? ` (${others.map(escapeHtml).join(', ')})` : '';
    return `<div${attributes(place(source, context))}><dt${attributes({ id })}><dfn>${escapeHtml(term)}</dfn>${forms}</dt><dd>${tight(blocks, inside(source, context))}</dd></div>`;
}
