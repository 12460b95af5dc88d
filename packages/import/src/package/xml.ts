/**
 * XML parts as a light tree. Reading is saxes', which checks well-formedness and opens no external entity; document type
 * declarations are refused before any entity could be expanded.
 */
import { SaxesParser } from 'saxes';
import { ImportError } from '../error.js';

export interface Element {
    /** With the usual prefix of its namespace, whatever the part calls it: `w:p`. */
    readonly name: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly children: readonly (Element | string)[];
}

/** Namespaces by the end of their address: the transitional and the strict ones of ISO/IEC 29500 end alike. */
const PREFIXES: readonly (readonly [RegExp, string])[] = [
    [/\/wordprocessingml(?:\/2006)?\/main$/, 'w:'],
    [/\/officeDocument(?:\/2006)?\/relationships$/, 'r:'],
    [/\/package\/2006\/relationships$/, 'rel:'],
    [/\/markup-compatibility\/2006$/, 'mc:'],
    [/\/drawingml(?:\/2006)?\/main$/, 'a:'],
    [/\/drawingml(?:\/2006)?\/wordprocessingDrawing$/, 'wp:'],
    [/\/drawingml(?:\/2006)?\/chart$/, 'c:'],
    [/\/drawingml(?:\/2006)?\/diagram$/, 'dgm:'],
    [/\/drawingml(?:\/2006)?\/picture$/, 'pic:'],
    [/\/officeDocument(?:\/2006)?\/math$/, 'm:'],
    [/\/word\/2010\/wordprocessingShape$/, 'wps:'],
    [/\/word\/2010\/wordml$/, 'w14:'],
    [/\/word\/2012\/wordml$/, 'w15:'],
    [/^urn:schemas-microsoft-com:vml$/, 'v:'],
    [/^urn:schemas-microsoft-com:office:office$/, 'o:']
];

const MAX_DEPTH = 400;
const MAX_ELEMENTS = 6_000_000;

interface Open {
    readonly name: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly children: (Element | string)[];
}

const NONE: Readonly<Record<string, string>> = Object.freeze({});
/** Elements whose blanks are text. */
const KEEPS_SPACE = new Set(['w:t', 'w:delText', 'w:instrText', 'm:t', 'a:t']);

/**
 * @param part its name, for messages
 * @param names whether names have the usual prefixes, or the address of their namespace in braces: data of a firm's own
 * @throws {ImportError} for what is not well-formed, declares entities, or is nested too deeply
 */
export function parseXml(bytes: Uint8Array, part: string, names: 'prefixes' | 'addresses' = 'prefixes'): Element {
    const nameOf = names === 'prefixes' ? prefixOf : (address: string): string => address === '' ? '' : `{${address}}`;
    const parser = new SaxesParser({ xmlns: false, position: false });
    const root: Open = { name: '', attributes: NONE, children: [] };
    const stack: Open[] = [root];
    const scopes: ReadonlyMap<string, string>[] = [new Map([['xml', 'xml:']])];
    let elements = 0;
    parser.on('error', error => { throw new ImportError('damaged', `${part}: ${error.message}`); });
    parser.on('doctype', () => { throw new ImportError('doctype', part); });
    parser.on('opentag', tag => {
        if (stack.length > MAX_DEPTH) {
            throw new ImportError('too-deep', part);
        }
        if (++elements > MAX_ELEMENTS) {
            throw new ImportError('too-large', part);
        }
        const raw = tag.attributes as Readonly<Record<string, string>>;
        const scope = declaredIn(raw, scopes.at(-1)!, nameOf);
        scopes.push(scope);
        const element: Open = { name: resolve(tag.name, scope, true), attributes: attributesOf(raw, scope), children: [] };
        stack.at(-1)!.children.push(element);
        stack.push(element);
    });
    parser.on('closetag', () => {
        stack.pop();
        scopes.pop();
    });
    const text = (content: string): void => {
        const { name, children } = stack.at(-1)!;
        if (KEEPS_SPACE.has(name) || content.trim() !== '') {
            // Letters with an accent of their own and letters beside one are the same: contracts are searched and compared in one form.
            children.push(content.normalize('NFC'));
        }
    };
    parser.on('text', text);
    parser.on('cdata', text);
    parser.write(decode(bytes, part)).close();
    const [first] = root.children.filter(isElement);
    if (!first) {
        throw new ImportError('damaged', part);
    }
    return first;
}

/** Parts are UTF-8 or UTF-16 (ISO/IEC 29500-2, 8.1.4). */
function decode(bytes: Uint8Array, part: string): string {
    const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
    try {
        return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
        throw new ImportError('damaged', part);
    }
}

function prefixOf(address: string): string {
    return PREFIXES.find(([pattern]) => pattern.test(address))?.[1] ?? '?:';
}

function declaredIn(attributes: Readonly<Record<string, string>>, outer: ReadonlyMap<string, string>, nameOf: (address: string) => string): ReadonlyMap<string, string> {
    let own: Map<string, string> | undefined;
    for (const name in attributes) {
        if (name === 'xmlns' || name.startsWith('xmlns:')) {
            own ??= new Map(outer);
            own.set(name.slice(6), nameOf(attributes[name]!));
        }
    }
    return own ?? outer;
}

function resolve(name: string, scope: ReadonlyMap<string, string>, isElementName: boolean): string {
    const colon = name.indexOf(':');
    if (colon < 0) {
        return isElementName ? (scope.get('') ?? '') + name : name;
    }
    return (scope.get(name.slice(0, colon)) ?? '?:') + name.slice(colon + 1);
}

/** Without declarations and without the revision marks of editing sessions (`w:rsidR` …), of which there are many. */
function attributesOf(raw: Readonly<Record<string, string>>, scope: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
    let result: Record<string, string> | undefined;
    for (const name in raw) {
        if (!name.startsWith('xmlns') && !name.includes(':rsid')) {
            result ??= {};
            result[resolve(name, scope, false)] = raw[name]!;
        }
    }
    return result ?? NONE;
}

export function isElement(node: Element | string): node is Element {
    return typeof node !== 'string';
}

export function child(element: Element | undefined, name: string): Element | undefined {
    return element?.children.find((node): node is Element => isElement(node) && node.name === name);
}

export function childrenOf(element: Element | undefined, name?: string): Element[] {
    return element?.children.filter((node): node is Element => isElement(node) && (name === undefined || node.name === name)) ?? [];
}

/** `w:val` of a child element: `<w:pStyle w:val="Titre1"/>`. */
export function valueOf(element: Element | undefined, name: string): string | undefined {
    return child(element, name)?.attributes['w:val'];
}

/** A switch such as `<w:b/>` or `<w:b w:val="0"/>`; undefined where it does not stand. */
export function isOn(element: Element | undefined, name: string): boolean | undefined {
    const found = child(element, name);
    const value = found?.attributes['w:val'];
    return found && !(value === '0' || value === 'false' || value === 'off' || value === 'none');
}

/** The text directly inside an element. */
export function textIn(element: Element): string {
    return element.children.filter(node => typeof node === 'string').join('');
}

/** All elements of these names inside an element, itself aside, in the order of the text. */
export function* descendants(element: Element, names: ReadonlySet<string>): Generator<Element> {
    for (const node of element.children) {
        if (isElement(node)) {
            if (names.has(node.name)) {
                yield node;
            }
            yield* descendants(node, names);
        }
    }
}
