/** Equations on one line, as a lawyer would type them: `P = P0 × (S / S0)`. Source: ISO/IEC 29500-1, 22.1. */
import { child, childrenOf, isElement, textIn, valueOf, type Element } from '../package/xml.js';

export function linearMath(element: Element): string {
    return inner(element).replace(/\s+/g, ' ').trim();
}

function inner(element: Element | undefined): string {
    let text = '';
    let structured = false;
    for (const node of (element?.children ?? []).filter(isElement)) {
        const part = write(node);
        const isRun = node.name === 'm:r' || node.name === 'm:t';
        // `x^k a`: what stands beside a part must not run into it.
        text += (structured || !isRun) && /[\p{L}\p{N}]$/u.test(text) && /^[\p{L}\p{N}]/u.test(part) ? ` ${part}` : part;
        structured = !isRun;
    }
    return text;
}

function write(element: Element): string {
    const part = (name: string): string => inner(child(element, name));
    switch (element.name) {
        case 'm:t': case 'w:t': return textIn(element);
        // What a tracked change takes away; the reader tells it.
        case 'w:del': case 'w:moveFrom': return '';
        case 'm:f': return `${grouped(part('m:num'))}/${grouped(part('m:den'))}`;
        case 'm:sSup': return `${part('m:e')}^${grouped(part('m:sup'))}`;
        case 'm:sSub': return `${part('m:e')}_${grouped(part('m:sub'))}`;
        case 'm:sSubSup': return `${part('m:e')}_${grouped(part('m:sub'))}^${grouped(part('m:sup'))}`;
        case 'm:rad': return `√${part('m:deg') === '' ? '' : `[${part('m:deg')}]`}(${part('m:e')})`;
        case 'm:nary': return `${valueOfMath(child(element, 'm:naryPr'), 'm:chr') ?? '∫'}_${grouped(part('m:sub'))}^${grouped(part('m:sup'))} ${part('m:e')}`;
        case 'm:d': return `${valueOfMath(child(element, 'm:dPr'), 'm:begChr') ?? '('}${childrenOf(element, 'm:e').map(inner).join(', ')}${valueOfMath(child(element, 'm:dPr'), 'm:endChr') ?? ')'}`;
        case 'm:mr': return `${childrenOf(element, 'm:e').map(inner).join(' ')} `;
        default: return element.name.endsWith('Pr') ? '' : inner(element);
    }
}

function valueOfMath(element: Element | undefined, name: string): string | undefined {
    return child(element, name)?.attributes['m:val'] ?? valueOf(element, name);
}

function grouped(text: string): string {
    return /^[\p{L}\p{N}]*$/u.test(text) ? text : `(${text})`;
}
