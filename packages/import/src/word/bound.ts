/**
 * Content controls that are bound to data of the document. What Word shows is the data, whatever text stood in the control when
 * another program changed the data and not the text. Source: ISO/IEC 29500-1, 17.5.2.6.
 */
import { child, childrenOf, descendants, isElement, textIn, type Element } from '../package/xml.js';
import type { Remark } from './model.js';

/** An element of no namespace: what stood in the place of the data, for the report. */
export const BOUND = ':bound';

const BINDINGS = new Set(['w:dataBinding', 'w15:dataBinding']);
const TEXTS = new Set(['w:t']);
const CONTROLS = new Set(['w:sdt']);

export type Stores = ReadonlyMap<string, Element>;

/** A part with the data in its controls, and a `BOUND` element wherever it replaces another text. */
export function withData(root: Element, stores: Stores): Element {
    return stores.size === 0 || descendants(root, BINDINGS).next().done ? root : bind(root, stores);
}

function bind(element: Element, stores: Stores): Element {
    const children = element.children.map(node => isElement(node) ? bind(node, stores) : node);
    const whole = children.some((node, index) => node !== element.children[index]) ? { ...element, children } : element;
    return element.name === 'w:sdt' ? control(whole, stores) : whole;
}

export function boundRemark({ attributes: { was = '', is = '', only } }: Element): Remark {
    return only === undefined
        ? { kind: 'bound', text: was, note: { fr: `remplacé par la valeur des données du document\u00A0: «\u00A0${is}\u00A0»`, en: `replaced by the value of the document's data: “${is}”` } }
        : { kind: 'bound', text: '', carried: was, note: is === '' ? { fr: 'les données du document n\'ont pas de valeur', en: 'the document\'s data has no value' } : { fr: `les données du document disent «\u00A0${is}\u00A0»`, en: `the document's data says “${is}”` } };
}

function control(element: Element, stores: Stores): Element {
    const properties = child(element, 'w:sdtPr');
    const content = child(element, 'w:sdtContent');
    const binding = child(properties, 'w:dataBinding') ?? child(properties, 'w15:dataBinding');
    // A control around others shows theirs.
    if (!properties || !content || !binding || child(properties, 'w:picture') || !descendants(content, CONTROLS).next().done) {
        return element;
    }
    const stored = valueFor(binding, stores);
    if (stored === undefined) {
        return element;
    }
    const isPlaceholder = child(properties, 'w:showingPlcHdr') !== undefined;
    const was = [...descendants(content, TEXTS)].map(textIn).join('');
    const list = child(properties, 'w:dropDownList') ?? child(properties, 'w:comboBox');
    const is = childrenOf(list, 'w:listItem').find(({ attributes }) => attributes['w:value'] === stored)?.attributes['w:displayText'] ?? stored;
    if (flat(is) === flat(was) || (is === '' && (isPlaceholder || was === ''))) {
        return element;
    }
    const told = (only: boolean): Element => ({ name: BOUND, attributes: only ? { was, is, only: '' } : { was, is }, children: [] });
    if (child(properties, 'w:date')) {
        return sameDay(stored, was) ? element : beside(element, content, told(true));
    }
    if (is === '' || child(properties, 'w14:checkbox')) {
        return is === '' ? beside(element, content, told(true)) : element;
    }
    return {
        ...element, children: element.children.map(node => node === content ? filled(content, is, told(false))
            : node === properties ? { ...properties, children: properties.children.filter(other => !isElement(other) || other.name !== 'w:showingPlcHdr') } : node)
    };
}

function beside(element: Element, content: Element, told: Element): Element {
    const inParagraph = firstPath(content, 'w:p');
    const place = inParagraph ? replaced(content, inParagraph, paragraph => ({ ...paragraph, children: [...paragraph.children, told] })) : { ...content, children: [...content.children, told] };
    return { ...element, children: element.children.map(node => node === content ? place : node) };
}

/** The content with the text in its first run, and no other run. */
function filled(content: Element, text: string, told: Element): Element {
    const isRun = (node: Element): boolean => node.name === 'w:r' || node.name === 'w:hyperlink' || node.name === 'w:fldSimple';
    let done = false;
    const run = (properties: Element | undefined): Element => ({ name: 'w:r', attributes: {}, children: [...properties ? [properties] : [], { name: 'w:t', attributes: {}, children: [text] }] });
    const fill = (element: Element): Element => ({
        ...element, children: element.children.flatMap((node): (Element | string)[] => {
            if (!isElement(node) || node.name.endsWith('Pr')) {
                return [node];
            }
            if (!isRun(node)) {
                return node.name === 'w:p' && done ? [] : [fill(node)];
            }
            if (done) {
                return [];
            }
            done = true;
            return [told, run(withoutPlaceholder(child(node, 'w:rPr')))];
        })
    });
    const whole = fill(content);
    if (done) {
        return whole;
    }
    const place = firstPath(content, 'w:p');
    return place ? replaced(content, place, paragraph => ({ ...paragraph, children: [...paragraph.children, told, run(undefined)] })) : { ...content, children: [told, run(undefined)] };
}

/** The style of a placeholder is not that of the value. */
function withoutPlaceholder(properties: Element | undefined): Element | undefined {
    return properties && { ...properties, children: properties.children.filter(node => !isElement(node) || node.name !== 'w:rStyle' || !/placeholder|espacereserv/i.test(node.attributes['w:val'] ?? '')) };
}

function firstPath(element: Element, name: string): Element | undefined {
    return descendants(element, new Set([name])).next().value as Element | undefined;
}

function replaced(element: Element, one: Element, change: (element: Element) => Element): Element {
    return element === one ? change(element) : { ...element, children: element.children.map(node => isElement(node) ? replaced(node, one, change) : node) };
}

function flat(text: string): string {
    return text.replace(/\s+/g, ' ').trim();
}

/** Whether a written date may be the stored `2026-03-01T00:00:00`: it has its year and its day. */
function sameDay(stored: string, shown: string): boolean {
    const date = /^(\d{4})-(\d\d)-(\d\d)/.exec(stored);
    const numbers: readonly string[] = shown.match(/\d+/g) ?? [];
    return date !== null && numbers.some(number => number === date[1] || number === date[1]!.slice(2)) && numbers.some(number => Number(number) === Number(date[3]));
}

/* ---- the data ------------------------------------------------------------------------------- */

/** The value that a binding names; undefined where the data does not have it. */
function valueFor({ attributes }: Element, stores: Stores): string | undefined {
    const id = attributes['w:storeItemID'] ?? attributes['w15:storeItemID'];
    const path = attributes['w:xpath'] ?? attributes['w15:xpath'] ?? '';
    const prefixes = new Map([...(attributes['w:prefixMappings'] ?? attributes['w15:prefixMappings'] ?? '').matchAll(/xmlns(?::([\w.-]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')/g)]
        .map(([, prefix = '', double, single]) => [prefix, double ?? single ?? '']));
    const named = id === undefined ? undefined : stores.get(id.toLowerCase());
    const candidates = id === undefined || id === '' ? [...stores.values()] : named ? [named] : [];
    for (const root of candidates) {
        const value = at(root, path, prefixes);
        if (value !== undefined) {
            return value.normalize('NFC');
        }
    }
    return undefined;
}

const STEP = /^(@)?(?:([\w.-]+):)?([\w.-]+|\*)(?:\[(\d+)\])?$/;

/** The paths that Word writes: names with their place among elements of one name, `/c:contract[1]/c:client[1]`, an attribute at the end. */
function at(root: Element, path: string, prefixes: ReadonlyMap<string, string>): string | undefined {
    let current: Element | undefined = { name: '', attributes: {}, children: [root] };
    for (const step of path.split('/').filter(part => part !== '' && part !== 'text()' && part !== 'text()[1]')) {
        const match = STEP.exec(step);
        if (!match || !current) {
            return undefined;
        }
        const [, attribute, prefix, local, place] = match;
        const address = prefix === undefined ? '' : prefixes.get(prefix);
        if (address === undefined) {
            return undefined;
        }
        const name = address === '' ? local! : `{${address}}${local!}`;
        if (attribute !== undefined) {
            return current.attributes[name];
        }
        current = childrenOf(current, local === '*' ? undefined : name)[Number(place ?? 1) - 1];
    }
    return current && allText(current);
}

function allText(element: Element): string {
    return element.children.map(node => isElement(node) ? allText(node) : node).join('');
}

