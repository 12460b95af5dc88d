/**
 * Text as prose that reads back as the same text. Two readers take it: the language's lexer, for which `{` and `"""` mean
 * something, and Markdown; a backslash escapes for both.
 */
import type { Piece } from '../word/model.js';

/** What no page prints, as the renderer takes it out: see `clean` in @msp/render. */
export const UNPRINTABLE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB\uE000\uE001]/g;
const SOFT_HYPHEN = /\u00AD/g;

export function printable(text: string): string {
    return text.replace(/[\u000B\u000C\u0085\u2028\u2029]/g, ' ').replace(UNPRINTABLE, character => character === '\n' || character === '\r' ? ' ' : '')
        .replace(SOFT_HYPHEN, '').replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');
}

/** Signs inside a line; what begins a line is `escapeStart`'s. */
export function escapeInline(text: string): string {
    return text
        .replace(/[\\`*{]/g, '\\$&')
        .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
        .replace(/~(?=~)|(?<=~)~/g, '\\~')
        .replace(/\](?=[(\[])/g, '\\]')
        .replace(/&(?=#?\w+;)/g, '\\&')
        .replace(/<(?=[\p{L}/!?])/gu, '\\<')
        .replace(/"(?="|$)|(?<=")"|^"/g, '\\"')
        .replace(/\|/g, '\\|');
}

/** A line that Markdown would take for a heading, a list, a quotation, a rule or a table. */
export function escapeStart(line: string): string {
    return line
        .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
        .replace(/^[#>+-]/, '\\$&');
}

const LINE = 130;

/** Breaks text into lines; each is safe at its beginning. */
export function wrapped(text: string, width = LINE): string[] {
    const lines: string[] = [];
    for (const paragraph of text.split('\n')) {
        let line = '';
        for (const word of paragraph.split(' ')) {
            if (line !== '' && line.length + 1 + word.length > width) {
                lines.push(escapeStart(line));
                line = word;
            } else {
                line = line === '' ? word : `${line} ${word}`;
            }
        }
        lines.push(escapeStart(line));
    }
    return lines;
}

interface Stretch {
    text: string;
    readonly mark: string;
    readonly link?: string;
}

const SAFE_ADDRESS = /^(?:https?:\/\/|mailto:)[\w\-.~:/?#@!$&+,;=%]+$/;

/** The address of a link that prose can hold; undefined for all others. */
export function proseAddress(link: string | undefined): string | undefined {
    return link !== undefined && SAFE_ADDRESS.test(link) ? link : undefined;
}

/**
 * Pieces as one paragraph, its hard breaks as line ends after a backslash; not wrapped.
 * @param quotation what a cross-reference becomes; undefined for its text
 */
export function inlineMarkdown(pieces: readonly Piece[], options: { readonly breaks: boolean; readonly plain?: boolean; quotation(piece: Piece): string | undefined }): string {
    const stretches: Stretch[] = [];
    const raw: (Stretch & { readonly verbatim?: boolean })[] = pieces.map(piece => {
        if (piece.type === 'break') {
            return { text: options.breaks ? '\n' : ' ', mark: '' };
        }
        const quotation = options.quotation(piece);
        if (quotation !== undefined) {
            return { text: quotation, mark: '', verbatim: true };
        }
        return { text: printable(piece.text).replace(/[\t\n\r ]+/g, ' '), mark: piece.type === 'text' && !options.plain ? (piece.bold ? '**' : '') + (piece.italic ? '*' : '') : '', link: piece.type === 'text' ? proseAddress(piece.link) : undefined };
    });
    // Text is escaped as a whole, so that a sign sees its neighbours; blanks move out of emphasis.
    for (const stretch of raw) {
        const last = stretches.at(-1);
        const blank = stretch.text.trim() === '' && !stretch.text.includes('\n');
        if (last && (last.mark === stretch.mark || blank) && last.link === stretch.link && !('verbatim' in last) && !('verbatim' in stretch) && !(last.text.endsWith('\n') && last.mark !== stretch.mark)) {
            last.text += stretch.text;
        } else {
            stretches.push({ ...stretch });
        }
    }
    return tidy(stretches.map((stretch, index) => write(stretch, stretches[index - 1], stretches[index + 1])).join(''));
}

function write(stretch: Stretch, before: Stretch | undefined, after: Stretch | undefined): string {
    if ('verbatim' in stretch) {
        return stretch.text;
    }
    const [, lead = '', core = '', tail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(stretch.text) ?? [];
    const escaped = escapeInline(core);
    if (core === '') {
        return stretch.text;
    }
    const linked = stretch.link !== undefined && !core.includes('\n') && !/[[\]]/.test(core) && core !== stretch.link && `mailto:${core}` !== stretch.link ? `[${escaped}](${stretch.link.replace(/[_*~&]/g, '\\$&')})` : escaped;
    const mark = stretch.mark !== '' && linked === escaped && mayMark(lead, core, tail, before, after) ? stretch.mark : '';
    return `${lead}${mark}${linked}${[...mark].reverse().join('')}${tail}`;
}

/** Emphasis opens before a letter or after a blank, closes after a letter or before a blank, and never beside another. */
function mayMark(lead: string, core: string, tail: string, before: Stretch | undefined, after: Stretch | undefined): boolean {
    const previous = lead !== '' ? ' ' : before?.text.at(-1) ?? ' ';
    const next = tail !== '' ? ' ' : after?.text[0] ?? ' ';
    const touches = (lead === '' && before !== undefined && before.mark !== '' && !/\s$/.test(before.text)) || (tail === '' && after !== undefined && after.mark !== '' && !/^\s/.test(after.text));
    const opens = /\s/.test(previous) || (/^[\p{L}\p{N}]/u.test(core) && !/[\p{L}\p{N}]/u.test(previous));
    const closes = /\s/.test(next) || (/[\p{L}\p{N}]$/u.test(core) && !/[\p{L}\p{N}]/u.test(next));
    return opens && closes && !touches && !core.includes('\n') && /[\p{L}\p{N}]/u.test(core);
}

/** No blanks around line ends; a hard break is a backslash at the end of a line. */
function tidy(text: string): string {
    return text.trim().replace(/[ \u00A0\u202F]*\n\s*/g, '\\\n').replace(/ {2,}/g, ' ');
}
