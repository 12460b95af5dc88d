import type { Language } from '@msp/language';
import type { Inline, TermUse } from '../tree/nodes.js';
import { blankText, overriddenText } from '../tree/phrases.js';
import { raisedParts } from '../tree/typography.js';
import { attributes, escapeHtml } from './escape.js';
import { marked } from './marks.js';
import type { PageState } from './page-state.js';
import { place } from './place.js';

/** Of the block around; without `uri`, a place is said with its file. */
export interface InlineContext {
    readonly language: Language;
    readonly uri?: string | undefined;
    readonly origin?: number;
    readonly page?: PageState;
}

/** What stands inside a paragraph. Links that the author wrote are printed with their address and lead nowhere. */
export function inlineHtml(nodes: readonly Inline[], context: InlineContext): string {
    return nodes.map(node => one(node, context)).join('');
}

function one(node: Inline, context: InlineContext): string {
    const { language, page } = context;
    switch (node.type) {
        case 'text': return raisedParts(node.text, language).map(part => part.raised ? `<sup>${escapeHtml(part.text)}</sup>` : escapeHtml(part.text)).join('');
        case 'emphasis': return `<em>${inlineHtml(node.children, context)}</em>`;
        case 'strong': return `<strong>${inlineHtml(node.children, context)}</strong>`;
        case 'struck': return `<del>${inlineHtml(node.children, context)}</del>`;
        case 'code': return `<code>${escapeHtml(node.text)}</code>`;
        case 'break': return '<br>';
        case 'blank': return `<span${attributes({ class: 'msp-blank', ...place(node.source, context) })}>${escapeHtml(blankText(node, language))}</span>`;
        case 'unresolved': return `<span class="msp-unresolved">{${escapeHtml(node.text)}}</span>`;
        case 'term': return page ? pageTerm(node, page) : `<span${attributes({ class: 'msp-term', title: node.definition || undefined, 'data-target': node.target })}>${escapeHtml(node.text)}</span>`;
        case 'changed': return marked(node.change, inlineHtml(node.children, context), context, false);
        case 'link': {
            const content = inlineHtml(node.children, context);
            const address = escapeHtml(node.address);
            return content === address ? content : `${content} (${address})`;
        }
        case 'quotation': {
            const content = inlineHtml(node.children, context);
            if (node.target !== undefined && (page === undefined || page.has(node.target)) && (node.of === 'clause' || node.of === 'document')) {
                return `<a${attributes({ class: 'msp-quotation', href: `#${node.target}` })}>${content}</a>`;
            }
            return node.overridden && page ? pageNote(content, overriddenText(node.overridden, language))
                : node.overridden
                ? `<span${attributes({ class: 'msp-quotation msp-overridden', title: overriddenText(node.overridden, language), 'data-target': node.overridden.target })}>${content}</span>`
                : `<span class="msp-quotation">${content}</span>`;
        }
    }
}

/** Shown on hover and on focus by the page's styles, read out by screen readers: no script. */
function pageTerm({ text, definition, target }: TermUse, page: PageState): string {
    const content = escapeHtml(text);
    const tabindex = page.isFirstUse(target ?? definition) ? undefined : -1;
    if (page.has(target)) {
        return `<a${attributes({ class: 'msp-term', href: `#${target}`, 'aria-describedby': `${target}-d`, 'data-note': definition || undefined, tabindex })}>${content}</a>`;
    }
    return definition ? `<span${attributes({ class: 'msp-term', tabindex: tabindex ?? 0, 'aria-description': definition, 'data-note': definition })}>${content}</span>` : content;
}

function pageNote(content: string, note: string): string {
    return `<span${attributes({ class: 'msp-quotation msp-overridden', tabindex: 0, 'aria-description': note, 'data-note': note })}>${content}</span>`;
}
