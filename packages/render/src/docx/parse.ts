/** XML of a Word file as nodes, and back. Namespaces stay prefixes: Word itself writes `w:` for its own. */
import { SaxesParser } from 'saxes';

export interface XmlNode {
    readonly name: string;
    readonly attributes: Record<string, string>;
    readonly children: (XmlNode | string)[];
}

/** @throws {Error} when the text is not well-formed XML */
export function parseXml(text: string): XmlNode {
    const root: XmlNode = { name: '', attributes: {}, children: [] };
    const stack = [root];
    const parser = new SaxesParser();
    parser.on('opentag', ({ name, attributes }) => {
        const node: XmlNode = { name, attributes: { ...attributes as Record<string, string> }, children: [] };
        stack.at(-1)!.children.push(node);
        stack.push(node);
    });
    parser.on('closetag', () => stack.pop());
    parser.on('text', content => stack.at(-1)!.children.push(content));
    parser.on('cdata', content => stack.at(-1)!.children.push(content));
    parser.on('error', error => { throw error; });
    parser.write(text).close();
    const element = root.children.find(isNode);
    if (!element) {
        throw new Error('No XML element.');
    }
    return element;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function writeXml(node: XmlNode | string): string {
    if (typeof node === 'string') {
        return escape(node);
    }
    const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escape(value)}"`).join('');
    return node.children.length === 0 ? `<${node.name}${attributes}/>` : `<${node.name}${attributes}>${node.children.map(writeXml).join('')}</${node.name}>`;
}

function escape(text: string): string {
    return text.replace(/[&<>"]/g, character => ENTITIES[character]!);
}

export function isNode(child: XmlNode | string | undefined): child is XmlNode {
    return typeof child === 'object';
}

export function elements(node: XmlNode | undefined, name?: string): XmlNode[] {
    return (node?.children ?? []).filter(isNode).filter(child => name === undefined || child.name === name);
}

/** The first element down a path of names. */
export function find(node: XmlNode | undefined, ...path: readonly string[]): XmlNode | undefined {
    return path.reduce<XmlNode | undefined>((at, name) => elements(at, name)[0], node);
}
