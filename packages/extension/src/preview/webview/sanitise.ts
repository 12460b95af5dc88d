/**
 * Lets through what a contract is made of, and nothing else.
 *
 * The renderer has escaped the contract's text already. This is the second lock: the HTML is parsed into a document that
 * runs and loads nothing, and only elements and attributes on the list at the top of `preview.css` are built again here.
 * A third is the page's content security policy.
 */

const ELEMENTS = new Set((
    'article aside a blockquote br caption code col colgroup dd del dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 '
    + 'header hr i b ins li nav ol p pre s section small span strong sub sup table tbody td tfoot th thead tr u ul'
).split(' '));

/** What these hold is no text for a reader, so they go with all that is in them. */
const SWALLOWED = new Set('script style template iframe object embed noscript textarea select title svg math head link meta base form'.split(' '));

const NAME = /^[A-Za-z0-9_-]+$/;
const NUMBER = /^\d{1,9}$/;

/** Ids of a contract never meet those of the page around it. */
const PREFIX = 'c-';

type Check = (value: string, element: string) => string | undefined;

const text: Check = value => value;
const number: Check = value => NUMBER.test(value) ? value : undefined;
const oneOf = (...allowed: readonly string[]): Check => value => allowed.includes(value) ? value : undefined;
const only = (elements: readonly string[], check: Check): Check => (value, element) => elements.includes(element) ? check(value, element) : undefined;
const id: Check = value => NAME.test(value) ? PREFIX + value : undefined;

const ATTRIBUTES: Readonly<Record<string, Check>> = {
    class: value => value.split(/\s+/).filter(name => name.startsWith('msp-') && NAME.test(name)).join(' ') || undefined,
    id,
    href: only(['a'], value => value.startsWith('#') && NAME.test(value.slice(1)) ? `#${PREFIX}${value.slice(1)}` : undefined),
    lang: value => NAME.test(value) ? value : undefined,
    dir: oneOf('ltr', 'rtl', 'auto'),
    role: oneOf('note', 'group'),
    scope: only(['th'], oneOf('row', 'col', 'rowgroup', 'colgroup')),
    colspan: only(['td', 'th'], number),
    rowspan: only(['td', 'th'], number),
    start: only(['ol'], number),
    value: only(['li'], number),
    title: text,
    'aria-label': text,
    'aria-labelledby': value => value.split(/\s+/).map(name => id(name, '')).filter(name => name !== undefined).join(' ') || undefined,
    'data-uri': text,
    'data-at': number,
    'data-target': id,
    'data-change': id
};

/** The id in this page of a contract's element. */
export function idInPage(contractId: string): string {
    return PREFIX + contractId;
}

/** Builds the allowed part of `html`. */
export function sanitise(html: string): DocumentFragment {
    const parsed = new DOMParser().parseFromString(html, 'text/html');
    const result = document.createDocumentFragment();
    copyChildren(parsed.body, result);
    return result;
}

function copyChildren(from: Node, to: Node): void {
    for (let child = from.firstChild; child; child = child.nextSibling) {
        if (child.nodeType === Node.TEXT_NODE) {
            to.appendChild(document.createTextNode(child.nodeValue ?? ''));
        } else if (child.nodeType === Node.ELEMENT_NODE) {
            copyElement(child as Element, to);
        }
    }
}

function copyElement(element: Element, to: Node): void {
    const name = element.localName;
    if (SWALLOWED.has(name)) {
        return;
    }
    if (!ELEMENTS.has(name)) {
        copyChildren(element, to);
        return;
    }
    const copy = document.createElement(name);
    for (const attribute of element.attributes) {
        const check = Object.hasOwn(ATTRIBUTES, attribute.name) ? ATTRIBUTES[attribute.name] : undefined;
        const value = check?.(attribute.value, name);
        if (value !== undefined) {
            copy.setAttribute(attribute.name, value);
        }
    }
    copyChildren(element, copy);
    to.appendChild(copy);
}
