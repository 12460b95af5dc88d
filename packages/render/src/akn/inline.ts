/** What stands inside a paragraph, as Akoma Ntoso. */
import type { Language } from '@msp/language';
import type { Change, Inline } from '../tree/nodes.js';
import { blankText } from '../tree/phrases.js';
import type { EIds } from './eids.js';
import { element, xmlText } from './xml.js';

export interface AknContext {
    readonly language: Language;
    readonly eIds: EIds;
    /** Identifiers of the parties and terms that the metadata lists. */
    readonly listed: ReadonlySet<string>;
    /** Identifier of the element around. */
    readonly around: string;
    /** The mark of a redline on what is around: Akoma Ntoso has marks for words only. */
    readonly change?: Change;
}

export function inlineAkn(nodes: readonly Inline[], context: AknContext): string {
    if (!context.change) {
        return nodes.map(node => one(node, context)).join('');
    }
    // A mark inside a marked node takes its place.
    let result = '';
    let unmarked = '';
    const flush = (): void => {
        result += unmarked === '' ? '' : changed(context.change!, unmarked);
        unmarked = '';
    };
    for (const node of nodes) {
        if (node.type === 'changed') {
            flush();
            result += one(node, { ...context, change: undefined });
        } else {
            unmarked += one(node, { ...context, change: undefined });
        }
    }
    flush();
    return result;
}

export function textAkn(text: string, { change }: AknContext): string {
    return change && text !== '' ? changed(change, xmlText(text)) : xmlText(text);
}

export function changed({ kind }: Change, content: string): string {
    return element(kind === 'deleted' || kind === 'moved-from' ? 'del' : 'ins', { class: kind.startsWith('moved') ? kind : undefined }, content);
}

function one(node: Inline, context: AknContext): string {
    const children = (): string => 'children' in node ? inlineAkn(node.children, context) : '';
    switch (node.type) {
        case 'text': return xmlText(node.text);
        case 'emphasis': return element('i', {}, children());
        case 'strong': return element('b', {}, children());
        // Words that the author shows struck, no change of the text.
        case 'struck': return element('span', { class: 'struck' }, children());
        case 'code': return element('inline', { name: 'code' }, xmlText(node.text));
        case 'break': return '<br/>';
        case 'blank': return element('fillIn', {}, xmlText(blankText(node, context.language)));
        case 'unresolved': return element('inline', { name: 'unresolved' }, xmlText(`{${node.text}}`));
        case 'term': return context.listed.has(node.target ?? '') ? element('term', { refersTo: `#${node.target}` }, xmlText(node.text)) : xmlText(node.text);
        case 'changed': return changed(node.change, children());
        // As everywhere, an author's link is words and an address that leads nowhere.
        case 'link': {
            const content = children();
            const address = xmlText(node.address);
            return content === address ? content : `${content} (${address})`;
        }
        case 'quotation': {
            const eId = node.target === undefined ? undefined : context.eIds.of(node.target);
            if (eId !== undefined && (node.of === 'clause' || node.of === 'document')) {
                return element('ref', { href: `#${eId}` }, children());
            }
            if (node.of === 'party' && context.listed.has(node.target ?? '')) {
                return element('organization', { refersTo: `#${node.target}` }, children());
            }
            return children();
        }
    }
}
