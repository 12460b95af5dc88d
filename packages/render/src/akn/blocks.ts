/** Blocks and articles as Akoma Ntoso. */
import type { Article, Block, Definition, FactEntry, Inline, List, Table } from '../tree/nodes.js';
import { shownAliases, withEnd } from '../tree/phrases.js';
import { hierarchyOf } from './eids.js';
import { inlineAkn, textAkn, type AknContext } from './inline.js';
import { element, group, xmlText } from './xml.js';

export function paragraphAkn(children: readonly Inline[], context: AknContext, className?: string): string {
    return element('p', { class: className }, inlineAkn(children, context));
}

export function blocksAkn(blocks: readonly Block[], context: AknContext): string[] {
    return blocks.map(block => blockAkn(block, block.change ? { ...context, change: block.change } : context));
}

function blockAkn(block: Block, context: AknContext): string {
    switch (block.type) {
        case 'paragraph': return paragraphAkn(withEnd(block), context, block.note ? 'note' : undefined);
        case 'heading': return element('block', { name: 'heading' }, inlineAkn(block.children, context));
        case 'list': return listAkn(block, context);
        case 'table': return tableAkn(block, context);
        case 'facts': return factsAkn(block.entries, context);
        case 'definitions': return definitionsAkn(block.entries, context);
        case 'quote': {
            const eId = context.eIds.next(context.around, 'blockContainer');
            return group('blockContainer', { class: 'quote', eId }, orEmpty(blocksAkn(block.blocks, { ...context, around: eId })));
        }
        case 'code-block': return element('block', { name: 'code' }, block.text.split('\n').map(line => textAkn(line, context)).join('<br/>'));
        case 'separator': return element('block', { name: 'separator' });
    }
}

/** Where the schema wants at least one block. */
function orEmpty(blocks: readonly string[]): readonly string[] {
    return blocks.length > 0 ? blocks : ['<p/>'];
}

function listAkn({ ordered, first, items }: List, context: AknContext): string {
    const list = context.eIds.next(context.around, 'list');
    return items.length === 0 ? '<p/>' : group('blockList', { class: ordered ? undefined : 'bullets', eId: list }, items.map((item, index) => {
        const inner = { ...context, change: item.change ?? context.change, around: context.eIds.next(list, 'item') };
        return group('item', { eId: inner.around }, [ordered ? element('num', {}, textAkn(`${first + index}.`, inner)) : '', ...orEmpty(blocksAkn(item.blocks, inner))]);
    }));
}

/** Each fact as an item that its label heads. */
export function factsAkn(entries: readonly FactEntry[], context: AknContext): string {
    const list = context.eIds.next(context.around, 'list');
    return entries.length === 0 ? '<p/>' : group('blockList', { class: 'facts', eId: list }, entries.map(entry => {
        const inner = { ...context, change: entry.change ?? context.change, around: context.eIds.next(list, 'item') };
        return group('item', { eId: inner.around }, [element('heading', {}, textAkn(entry.label, inner)), ...orEmpty(blocksAkn(entry.blocks, inner))]);
    }));
}

function definitionsAkn(entries: readonly Definition[], context: AknContext): string {
    return entries.length === 0 ? '<p/>' : group('blockList', { class: 'definitions', eId: context.eIds.next(context.around, 'list') }, entries.map(({ id, term, aliases, blocks, change }) => {
        const eId = context.eIds.of(id) ?? context.eIds.next(context.around, 'def');
        const inner = { ...context, change: change ?? context.change, around: eId };
        const forms = shownAliases(term, aliases);
        const name = element('def', { refersTo: context.listed.has(id) ? `#${id}` : undefined }, textAkn(term, inner));
        return group('item', { eId }, [
            element('heading', {}, name + textAkn(forms.length > 0 ? ` (${forms.join(', ')})` : '', inner)), ...orEmpty(blocksAkn(blocks, inner))
        ]);
    }));
}

function tableAkn({ columns, rows, rowHeaders, caption }: Table, context: AknContext): string {
    const cell = (name: 'th' | 'td', nodes: readonly Inline[], column: number, inner: AknContext): string =>
        element(name, { class: columns[column]?.numeric ? 'numeric' : undefined }, paragraphAkn(nodes, inner));
    const head = group('tr', { class: 'head' }, columns.map((column, index) => cell('th', column.heading, index, context)));
    const body = rows.filter(row => row.cells.length > 0).map(row => {
        const inner = { ...context, change: row.change ?? context.change };
        return group('tr', {}, row.cells.map((nodes, index) => cell(rowHeaders && index === 0 ? 'th' : 'td', nodes, index, inner)));
    });
    const lines = [...(columns.length > 0 ? [head] : []), ...body];
    return lines.length === 0 ? '<p/>' : group('table', { eId: context.eIds.next(context.around, 'table') }, [caption ? element('caption', {}, inlineAkn(caption, context)) : '', ...lines]);
}

/** The content of a document: articles, and text that stands before, between and after them. */
export function contentAkn(content: readonly (Block | Article)[], context: AknContext): string[] {
    const children = content.map(item => item.type === 'article' ? articleAkn(item, context) : blocksAkn([item], context)[0]!);
    return children.length > 0 ? children : ['<p/>'];
}

function articleAkn(article: Article, outer: AknContext): string {
    const { name } = hierarchyOf(article);
    const eId = outer.eIds.of(article.id)!;
    const context: AknContext = { ...outer, change: article.change ?? outer.change, around: eId };
    const before = article.before?.label ? `${element('del', {}, xmlText(article.before.label))} ` : '';
    const kind = article.kind === undefined ? undefined : kindId(article.kind);
    return group(name, { name: name === 'hcontainer' ? 'recitals' : undefined, eId, refersTo: kind !== undefined && outer.listed.has(kind) ? `#${kind}` : undefined }, [
        article.label === '' ? '' : element('num', {}, before + textAkn(article.label, context)),
        article.heading.length === 0 ? '' : element('heading', {}, inlineAkn(article.heading, context)),
        ...bodyAkn(article.content, context)
    ]);
}

/** Text alone is content; beside sub-clauses it is their introduction, their end, or an unnumbered paragraph between two. */
function bodyAkn(content: readonly (Block | Article)[], context: AknContext): string[] {
    const firstArticle = content.findIndex(({ type }) => type === 'article');
    const lastArticle = content.findLastIndex(({ type }) => type === 'article');
    const run = (name: string, blocks: readonly (Block | Article)[]): string => {
        const eId = context.eIds.only(context.around, name);
        return blocks.length === 0 ? '' : group(name, { eId }, blocksAkn(blocks.filter(isBlock), { ...context, around: eId }));
    };
    if (firstArticle < 0) {
        const eId = context.eIds.only(context.around, 'content');
        return [group('content', { eId }, blocksAkn(content.filter(isBlock), { ...context, around: eId }))];
    }
    const middle = content.slice(firstArticle, lastArticle + 1).map(item => {
        if (item.type === 'article') {
            return articleAkn(item, context);
        }
        const alinea = context.eIds.next(context.around, 'al');
        const eId = context.eIds.only(alinea, 'content');
        return group('alinea', { eId: alinea }, [group('content', { eId }, blocksAkn([item], { ...context, around: eId }))]);
    });
    return [run('intro', content.slice(0, firstArticle)), ...middle, run('wrapUp', content.slice(lastArticle + 1))];
}

function isBlock(item: Block | Article): item is Block {
    return item.type !== 'article';
}

/** The identifier of a kind of clause in the metadata. */
export function kindId(kind: string): string {
    return `kind-${kind.replace(/[^A-Za-z0-9_-]+/g, '-')}`;
}
