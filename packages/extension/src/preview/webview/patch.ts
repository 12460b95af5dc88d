/**
 * Turns the contract on screen into the new one, touching only what differs: no flicker, and selection, focus and the place
 * one has scrolled to stay.
 *
 * Blocks are recognised by what they say, not by their number or their place in the source: both change for all that follows
 * when an article is inserted.
 */

/** Set by the page itself on elements of the contract, so a new rendering must not take them away. */
const OWN = new Set(['data-current', 'data-level', 'data-linked', 'data-arrived', 'data-walked', 'aria-describedby']);

/** Makes the children of `parent` equal to those of `next`, which is used up. */
export function patchChildren(parent: Node, next: Node): void {
    const old = [...parent.childNodes];
    const fresh = [...next.childNodes];
    let start = 0;
    while (start < old.length && start < fresh.length && saysTheSame(old[start]!, fresh[start]!)) {
        patchNode(old[start]!, fresh[start]!);
        start += 1;
    }
    let end = 0;
    while (end < old.length - start && end < fresh.length - start && saysTheSame(old.at(-1 - end)!, fresh.at(-1 - end)!)) {
        end += 1;
        patchNode(old.at(-end)!, fresh.at(-end)!);
    }
    patchMiddle(parent, old.slice(start, old.length - end), fresh.slice(start, fresh.length - end), old[old.length - end] ?? null);
}

/** What is between two unchanged ends: one edited block most of the time. */
function patchMiddle(parent: Node, old: readonly ChildNode[], fresh: readonly ChildNode[], before: ChildNode | null): void {
    const wanted = new Set(fresh.map(identity));
    let at = 0;
    for (const node of fresh) {
        const name = identity(node);
        let match = name ? old.findIndex((candidate, index) => index >= at && identity(candidate) === name) : -1;
        const candidate = old[at];
        if (match < 0 && candidate && candidate.nodeName === node.nodeName) {
            const known = identity(candidate);
            // Its heading was edited, or it has none: unless it comes further down.
            match = known === '' || !wanted.has(known) ? at : -1;
        }
        if (match < 0) {
            parent.insertBefore(node, candidate ?? before);
            continue;
        }
        old.slice(at, match).forEach(gone => gone.remove());
        patchNode(old[match]!, node);
        at = match + 1;
    }
    old.slice(at).forEach(gone => gone.remove());
}

/** Makes one node equal to another of the same name, which is used up. */
export function patchNode(old: ChildNode, next: ChildNode): void {
    if (!(old instanceof Element) || !(next instanceof Element)) {
        if (old.nodeValue !== next.nodeValue) {
            old.nodeValue = next.nodeValue;
        }
        return;
    }
    patchAttributes(old, next);
    patchChildren(old, next);
}

export function patchAttributes(old: Element, next: Element): void {
    for (const { name } of [...old.attributes]) {
        if (!OWN.has(name) && !next.hasAttribute(name)) {
            old.removeAttribute(name);
        }
    }
    for (const { name, value } of next.attributes) {
        if (old.getAttribute(name) !== value) {
            old.setAttribute(name, value);
        }
    }
}

function saysTheSame(a: Node, b: Node): boolean {
    return a.nodeName === b.nodeName && identity(a) === identity(b) && a.textContent === b.textContent;
}

/** What one would call the block: its heading without the number. Empty for a block without heading. */
function identity(node: Node): string {
    if (!(node instanceof Element)) {
        return '';
    }
    const heading = node.localName === 'section' ? node.querySelector('h1, h2, h3, h4, h5, h6') : null;
    if (!heading) {
        return '';
    }
    const number = heading.querySelector('.msp-number')?.textContent ?? '';
    return `${node.className} ${(heading.textContent ?? '').replace(number, '').trim()}`;
}
