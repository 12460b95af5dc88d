/** Text and elements of XML 1.0. */
import { clean } from '../tree/typography.js';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What `clean` leaves, XML 1.0 can write. */
export function xmlText(text: string): string {
    return clean(text).replace(/[&<>"]/g, character => ENTITIES[character]!);
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element; empty ones are closed at once, attributes that are undefined left out. */
export function element(name: string, attributes: Attributes, content = ''): string {
    const written = Object.entries(attributes).map(([key, value]) => value === undefined ? '' : ` ${key}="${xmlText(String(value)).replace(/\s+/g, ' ')}"`).join('');
    return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** An element on lines of its own, with elements alone inside. */
export function group(name: string, attributes: Attributes, children: readonly string[]): string {
    const content = children.filter(child => child !== '');
    return `${element(name, attributes, content.length === 0 ? '' : `\n${content.map(child => child.trimEnd()).join('\n')}\n`)}\n`;
}
