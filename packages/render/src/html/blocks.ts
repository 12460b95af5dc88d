import type { Language } from '@msp/language';
import type { Block, Definition, FactEntry, List, Source, Table } from '../tree/nodes.js';
import { shownAliases, withEnd } from '../tree/phrases.js';
import { attributes, escapeHtml } from './escape.js';
import { inlineHtml } from './inline.js';
import { changeClass, marked } from './marks.js';
import { inside, place } from './place.js';
import type { PageState } from './page-state.js';

/** What is known around a block: its file is said only where it changes. */
export interface BlockContext {
    readonly language: Language;
    readonly uri: string | undefined;
    /** What the offsets in that file are counted from; 0 when left out. A part of a preview counts from where it begins. */
    readonly origin?: number;
    /** The level of the heading above. */
    readonly level: number;
    /** A page of its own, which says no places: they are those of a machine. */
    readonly page?: PageState;
}

export function blockHtml(block: Block, context: BlockContext): string {
    return marked(block.change, plainBlock(block, context), context);
}

function plainBlock(block: Block, context: BlockContext): string {
    const inner = inside(block.source, context);
    const own = { id: block.id, ...place(block.source, context) };
    switch (block.type) {
        case 'paragraph': return `<p${attributes({ class: block.note ? 'msp-note' : undefined, ...own })}>${inlineHtml(withEnd(block), inner)}</p>`;
        case 'heading': {
            const tag = `h${Math.min(6, context.level + block.level)}`;
            return `<${tag}${attributes(own)}>${inlineHtml(block.children, inner)}</${tag}>`;
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
    return first?.type === 'paragraph' && !first.note && !first.change && others.every(block => block.type === 'list')
        ? inlineHtml(withEnd(first), context) + blocksHtml(others, context)
        : blocksHtml(blocks, context);
}

function listHtml({ ordered, first, items }: List, own: Attributes, context: BlockContext): string {
    const tag = ordered ? 'ol' : 'ul';
    const lines = items.map(item => `<li${attributes({ class: changeClass(item.change), id: item.id, ...place(item.source, context) })}>${marked(item.change, tight(item.blocks, inside(item.source, context)), context)}</li>`);
    return `<${tag}${attributes({ start: ordered && first !== 1 ? first : undefined, ...own })}>${lines.join('')}</${tag}>`;
}

function tableHtml({ columns, rows, rowHeaders, caption, compact }: Table, own: Attributes, context: BlockContext): string {
    const numeric = (index: number): string | undefined => columns[index]?.numeric ? 'msp-numeric' : undefined;
    const head = columns.map((column, index) => `<th${attributes({ scope: 'col', class: numeric(index) })}>${inlineHtml(column.heading, context)}</th>`).join('');
    const body = rows.map(row => {
        const cells = row.cells.map((cell, index) => {
            const content = marked(row.change, inlineHtml(cell, inside(row.source, context)), context, false);
            return rowHeaders && index === 0 ? `<th scope="row">${content}</th>` : `<td${attributes({ class: numeric(index) })}>${content}</td>`;
        });
        return `<tr${attributes({ class: changeClass(row.change), ...place(row.source, context) })}>${cells.join('')}</tr>`;
    });
    return `<table${attributes({ class: compact ? 'msp-table msp-compact' : 'msp-table', ...own })}>${caption ? `<caption>${inlineHtml(caption, context)}</caption>` : ''}`
        + `<thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

export function factsHtml(entries: readonly FactEntry[], className: string, own: Attributes, context: BlockContext): string {
    const pairs = entries.map(({ label, id, source, blocks, change }) => `<dt${attributes({ class: changeClass(change) })}>${marked(change, escapeHtml(label), context, false)}</dt>`
        + `<dd${attributes({ class: changeClass(change), id, ...place(source, context) })}>${marked(change, tight(blocks, inside(source, context)), context)}</dd>`);
    return `<dl${attributes({ class: className, ...own })}>${pairs.join('')}</dl>`;
}

function definitionHtml({ id, term, aliases, blocks, source, change }: Definition, context: BlockContext): string {
    const others = shownAliases(term, aliases);
    const forms = others.length > 0 ? ` (${others.map(escapeHtml).join(', ')})` : '';
    const name = marked(change, `<dfn>${escapeHtml(term)}</dfn>${forms}`, context, false);
    const text = marked(change, tight(blocks, inside(source, context)), context);
    return `<div${attributes({ class: changeClass(change), ...place(source, context) })}><dt${attributes({ id })}>${name}</dt><dd${attributes({ id: context.page && `${id}-d` })}>${text}</dd></div>`;
}
