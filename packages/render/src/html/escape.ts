/** The only way text gets into HTML. */
import { clean } from '../tree/typography.js';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text for content and for attributes in double quotes. */
export function escapeHtml(text: string): string {
    return clean(text).replace(/[&<>"']/g, character => ENTITIES[character]!);
}

/** Attributes with their values; those that are undefined are left out. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
    return Object.entries(values).map(([name, value]) => value === undefined ? '' : ` ${name}="${escapeHtml(String(value))}"`).join('');
}
