import type { Language } from '@msp/language';
import type { Inline, Overridden } from '../tree/nodes.js';
import { blankText } from '../tree/phrases.js';
import { attributes, escapeHtml } from './escape.js';

/** What stands inside a paragraph. Links that the author wrote are printed with their address and lead nowhere. */
export function inlineHtml(nodes: readonly Inline[], language: Language): string {
    return nodes.map(node => one(node, language)).join('');
}

function one(node: Inline, language: Language): string {
    switch (node.type) {
        case 'text': return escapeHtml(node.text);
        case 'emphasis': return `<em>${inlineHtml(node.children, language)}</em>`;
        case 'strong': return `<strong>${inlineHtml(node.children, language)}</strong>`;
        case 'struck': return `<del>${inlineHtml(node.children, language)}</del>`;
        case 'code': return `<code>${escapeHtml(node.text)}</code>`;
        case 'break': return '<br>';
        case 'blank': return `<span class="msp-blank">${escapeHtml(blankText(node, language))}</span>`;
        case 'unresolved': return `<span class="msp-unresolved">{${escapeHtml(node.text)}}</span>`;
        case 'term': return `<span${attributes({ class: 'msp-term', title: node.definition || undefined, 'data-target': node.target })}>${escapeHtml(node.text)}</span>`;
        case 'changed': {
            const { kind, id } = node.change;
            const tag = kind === 'deleted' || kind === 'moved-from' ? 'del' : 'ins';
            return `<${tag}${attributes({ class: `msp-${kind}`, 'data-change': id })}>${inlineHtml(node.children, language)}</${tag}>`;
        }
        case 'link': {
            const content = inlineHtml(node.children, language);
            const address = escapeHtml(node.address);
            return content === address ? content : `${content} (${address})`;
        }
        case 'quotation': {
            const content = inlineHtml(node.children, language);
            if (node.target !== undefined && (node.of === 'clause' || node.of === 'document')) {
                return `<a${attributes({ class: 'msp-quotation', href: `#${node.target}` })}>${content}</a>`;
            }
            return node.overridden
                ? `<span${attributes({ class: 'msp-quotation msp-overridden', title: overridden(node.overridden, language), 'data-target': node.overridden.target })}>${content}</span>`
                : `<span class="msp-quotation">${content}</span>`;
        }
    }
}

function overridden({ by, stated }: Overridden, language: Language): string {
    return language === 'fr'
        ? `Valeur de «\u00a0${by}\u00a0», qui l'emporte\u202f; ce document dit\u00a0: ${stated}`
        : `Value of “${by}”, which prevails; this document says: ${stated}`;
}
