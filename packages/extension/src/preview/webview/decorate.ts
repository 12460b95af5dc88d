/** What a part of the contract gets before it is shown, so that keyboard and screen reader reach what the mouse does. */

/** Explained on hover and on focus; `data-target` names where more of it stands. */
export const EXPLAINED = '.msp-term, .msp-overridden';

export function decorate(part: HTMLElement): void {
    // One stop of the Tab key an article: Enter goes to its source.
    part.querySelectorAll('.msp-clause > :is(h2, h3, h4, h5, h6)').forEach(focusable);
    if (part.matches('.msp-clause')) {
        part.querySelectorAll(':scope > :is(h2, h3, h4, h5, h6)').forEach(focusable);
    }
    part.querySelectorAll('.msp-blank').forEach(blank => blank.setAttribute('tabindex', '-1'));
    const met = new Set<string>();
    for (const element of part.querySelectorAll<HTMLElement>(EXPLAINED)) {
        explain(element, met);
    }
}

function focusable(element: Element): void {
    element.setAttribute('tabindex', '0');
}

/** The first use of a term in a part is a stop of the Tab key; all others only have the tooltip. */
function explain(element: HTMLElement, met: Set<string>): void {
    const text = element.title;
    element.removeAttribute('title');
    if (text === '') {
        return;
    }
    element.dataset['tip'] = text;
    const known = element.matches('.msp-term') && met.has(text);
    met.add(text);
    if (!known) {
        element.setAttribute('tabindex', '0');
        // It leads to its definition, or to what prevails.
        element.setAttribute('role', 'link');
    }
}
