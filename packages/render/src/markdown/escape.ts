/** Text in Markdown (CommonMark 0.31 with tables): whatever it holds, it reads back as that text. */
import { clean } from '../tree/typography.js';

/** Text in the middle of a line. */
export function escapeMarkdown(text: string): string {
    return clean(text).replace(/[\\`*_[\]<>|~]/g, '\\$&').replace(/&(?=#|[A-Za-z])/g, '\\&').replace(/[\t\n]+/g, ' ');
}

/** A line that begins a paragraph: what would make it a heading, a list or a rule is escaped, white space at its ends kept. */
export function asLine(line: string): string {
    return line.replace(/^[\s\u00A0]+|[\s\u00A0]+$/gu, spaces => [...spaces].map(entity).join(''))
        .replace(/^(?:#|[-+=]|:(?=-))/, '\\$&')
        .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

/** One character as a numeric reference: the same text, but no letter for the rules about what stands beside `*`. */
export function entity(character: string): string {
    return `&#${character.codePointAt(0)};`;
}
