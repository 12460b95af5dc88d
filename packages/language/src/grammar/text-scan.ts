/**
 * Finds what is left open in a text: texts, strings, comments and quotations. The lexer lets all of them end somewhere,
 * so that one slip does not take the rest of the file with it; this is how rules learn of the slip. It reads the text
 * as the lexer does (see `lexing.ts`), in one linear pass.
 */
import type { LangiumDocument } from 'langium';
import { CLOSED_HOLE, looseProseIn, STRING_START, TEXT_QUOTES } from './lexing.js';

export type OpenKind = 'text' | 'string' | 'comment' | 'quotation';

export interface OpenPlace {
    readonly kind: OpenKind;
    /** The delimiter that opens. For a string, all that it takes of its line. */
    readonly offset: number;
    readonly end: number;
}

const INTERESTING = /["/]/g;
const IN_TEXT = /["{\\]/g;
/** Lines that are no prose: a text that holds one has probably swallowed it. */
const SWALLOWED = /^[ \t]*(?:\}[ \t]*$|(?:clause|party|annex|contract|terms|agreement|kind|policy|glossary)\b.*\{[ \t]*$)/m;

const scans = new WeakMap<object, readonly OpenPlace[]>();

/** In the order of the text; computed once for each parse. */
export function openPlacesIn(document: LangiumDocument): readonly OpenPlace[] {
    const { value } = document.parseResult;
    let known = scans.get(value);
    if (!known) {
        const loose = looseProseIn(document);
        // What is no code has no strings.
        known = scanOpenPlaces(document.textDocument.getText()).filter(({ kind, offset }) => kind !== 'string' || !loose.some(prose => prose.offset <= offset && offset < prose.end));
        scans.set(value, known);
    }
    return known;
}

/** From here on, the file cannot be trusted: a text or comment swallows it, or what follows one is read as prose. */
export function swallowedFrom(places: readonly OpenPlace[]): number {
    return Math.min(Infinity, ...places.filter(({ kind }) => kind === 'text' || kind === 'comment').map(({ offset }) => offset));
}

export function scanOpenPlaces(text: string): readonly OpenPlace[] {
    const found: OpenPlace[] = [];
    const suspects: OpenPlace[] = [];
    let offset = 0;
    for (;;) {
        INTERESTING.lastIndex = offset;
        const next = INTERESTING.exec(text);
        if (!next) {
            return found;
        }
        offset = next.index;
        if (text.startsWith(TEXT_QUOTES, offset)) {
            const end = endOfText(text, offset + TEXT_QUOTES.length, found);
            const opening: OpenPlace = { kind: 'text', offset, end: offset + TEXT_QUOTES.length };
            if (end === undefined) {
                // An odd number of delimiters: where a text before this one swallowed code, that is the one left open.
                found.push(suspects[0] ?? opening);
                return found.sort((a, b) => a.offset - b.offset);
            }
            if (SWALLOWED.test(text.slice(offset, end))) {
                suspects.push(opening);
            }
            offset = end;
        } else if (next[0] === '"') {
            STRING_START.lastIndex = offset;
            const string = STRING_START.exec(text);
            const end = offset + Math.max(1, string?.[0].length ?? 1);
            if (string && string[1] === '') {
                found.push({ kind: 'string', offset, end: offset + string[0].trimEnd().length });
            }
            offset = end;
        } else if (text.startsWith('//', offset)) {
            const newline = text.indexOf('\n', offset);
            offset = newline < 0 ? text.length : newline;
        } else if (text.startsWith('/*', offset)) {
            const end = text.indexOf('*/', offset + 2);
            if (end < 0) {
                found.push({ kind: 'comment', offset, end: offset + 2 });
                return found;
            }
            offset = end + 2;
        } else {
            offset += 1;
        }
    }
}

/** The offset after the closing quotes, or undefined where there are none; collects quotations that stay open. */
function endOfText(text: string, from: number, found: OpenPlace[]): number | undefined {
    let offset = from;
    for (;;) {
        IN_TEXT.lastIndex = offset;
        const next = IN_TEXT.exec(text);
        if (!next) {
            return undefined;
        }
        offset = next.index;
        if (next[0] === '\\') {
            offset += 2;
        } else if (next[0] === '{') {
            CLOSED_HOLE.lastIndex = offset;
            const hole = CLOSED_HOLE.exec(text);
            if (!hole) {
                found.push({ kind: 'quotation', offset, end: offset + 1 });
            }
            offset += hole?.[0].length ?? 1;
        } else if (text.startsWith(TEXT_QUOTES, offset)) {
            return offset + TEXT_QUOTES.length;
        } else {
            offset += 1;
        }
    }
}
