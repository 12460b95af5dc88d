/**
 * Text that somebody pasted into a contract and forgot to put between quotation marks. To the parser every word of it would
 * be an error of its own, and recovering from thousands of them takes seconds. It is recognised by what no statement has:
 * several names in a row, with nothing between them. It is cut out of the tokens and told once, by the rule `unquoted-text`.
 */
import type { IToken } from 'chevrotain';
import type { Unread } from './nesting.js';

export interface LooseProse extends Unread {
    /** It stands where a text may stand: in a document or a clause. */
    readonly inBody: boolean;
}

/** Names in a row that make a line prose. No statement of the language has more than two. */
const WORDS_OF_PROSE = 4;

const BRACKETS = new Set(['{', '}', '[', ']']);
/** What has a body in which texts stand. */
const WITH_TEXTS = new Set(['contract', 'annex', 'terms', 'agreement', 'order', 'amendment', 'clause', 'amend']);
/** Words that begin a statement: where one stands first, the line is code that lacks something. */
const BEGINS_STATEMENT = new Set([
    ...WITH_TEXTS, 'use', 'language', 'apply', 'signed', 'effective', 'dated', 'version', 'annex-data', 'external', 'signatory', 'party', 'role', 'precedence', 'glossary',
    'add', 'repeal', 'enum', 'type', 'kind', 'policy', 'fact', 'wording', 'words', 'phrase', 'phrases', 'headed', 'said', 'require', 'recommend', 'suggest', 'except', 'level', 'applies'
]);
/** Other tokens that may begin a line of pasted text: `1. Objet`, `2026-01-01`, `10 000 EUR`. */
const BEGINS_LINE = new Set(['ID', 'NUMBER', 'DATE', 'DURATION', 'MONEY', 'PERCENT', 'TIME_SPAN', '(']);

/** What stands on one line between two brackets or texts: tokens `from` to `to`. */
interface Segment {
    readonly from: number;
    readonly to: number;
    /** `continues`: a part of prose where prose is before it, else code. */
    readonly kind: 'prose' | 'neutral' | 'continues' | 'code';
    readonly inBody: boolean;
}

interface Block {
    readonly isList: boolean;
    readonly hasTexts: boolean;
}

/** The tokens that the parser may have, and what was cut out. The same array where nothing was. */
export function cutLooseProse(tokens: IToken[], source: string): { readonly tokens: IToken[]; readonly loose: readonly LooseProse[] } {
    if (!hasWordsInRow(tokens, 0, tokens.length - 1)) {
        return { tokens, loose: [] };
    }
    const cut = new Set<number>();
    const loose = stretches(tokens).flatMap(segments => passages(segments)).map(segments => {
        const from = segments[0]!.from;
        const to = segments.at(-1)!.to;
        for (let at = from; at <= to; at++) {
            cut.add(at);
        }
        return { ...extent(tokens, from, to, source), inBody: segments[0]!.inBody };
    });
    return { tokens: cut.size === 0 ? tokens : tokens.filter((_, index) => !cut.has(index)), loose };
}

function hasWordsInRow(tokens: readonly IToken[], from: number, to: number): boolean {
    let words = 0;
    for (let at = from; at <= to; at++) {
        words = tokens[at]!.tokenType.name === 'ID' ? words + 1 : 0;
        if (words >= WORDS_OF_PROSE && tokens[at]!.startLine === tokens[at - WORDS_OF_PROSE + 1]!.startLine) {
            return true;
        }
    }
    return false;
}

/** Lines that follow one another without a bracket or a text between them, outside lists. */
function stretches(tokens: readonly IToken[]): readonly (readonly Segment[])[] {
    const all: Segment[][] = [[]];
    const blocks: Block[] = [];
    let inQuotation = false;
    for (let at = 0; at < tokens.length; at++) {
        const { name } = tokens[at]!.tokenType;
        const isText = name.startsWith('TEXT_');
        if (isText || BRACKETS.has(name)) {
            inQuotation = isText ? name === 'TEXT_START' || name === 'TEXT_MIDDLE' : inQuotation;
            follow(blocks, tokens, at);
            all.push([]);
        } else if (!inQuotation && !blocks.at(-1)?.isList) {
            const to = endOfLine(tokens, at);
            all.at(-1)!.push({ from: at, to, kind: kindOf(tokens, at, to), inBody: blocks.at(-1)?.hasTexts ?? false });
            at = to;
        }
    }
    return all;
}

function follow(blocks: Block[], tokens: readonly IToken[], at: number): void {
    const { name } = tokens[at]!.tokenType;
    if (name === '[' || name === '{') {
        blocks.push({ isList: name === '[', hasTexts: name === '{' && opensTexts(tokens, at) });
    } else if (name === ']' || name === '}') {
        // One that stayed open inside is closed with it.
        const opened = blocks.findLastIndex(({ isList }) => isList === (name === ']'));
        blocks.length = opened < 0 ? blocks.length : opened;
    }
}

/** Whether the statement that this bracket belongs to is a document or a clause. */
function opensTexts(tokens: readonly IToken[], bracket: number): boolean {
    for (let at = bracket - 1; at >= 0; at--) {
        const { name } = tokens[at]!.tokenType;
        if (WITH_TEXTS.has(name)) {
            return true;
        }
        if (name === ':' || BRACKETS.has(name) || BEGINS_STATEMENT.has(name) || name.startsWith('TEXT_')) {
            return false;
        }
    }
    return false;
}

function endOfLine(tokens: readonly IToken[], from: number): number {
    let to = from;
    for (let next = tokens[to + 1]; next && next.startLine === tokens[from]!.startLine; next = tokens[to + 1]) {
        const { name } = next.tokenType;
        if (BRACKETS.has(name) || name.startsWith('TEXT_')) {
            break;
        }
        to += 1;
    }
    return to;
}

function kindOf(tokens: readonly IToken[], from: number, to: number): Segment['kind'] {
    const { name } = tokens[from]!.tokenType;
    const colon = tokens[from + 1];
    // `name: value`; in French prose a space stands before the colon.
    const isFact = colon?.tokenType.name === ':' && from + 1 <= to && colon.startOffset === endOf(tokens[from]!);
    const isProse = hasWordsInRow(tokens, from, to);
    if (BEGINS_STATEMENT.has(name) || isFact) {
        return isProse && tokens[to + 1]?.tokenType.name !== '{' ? 'continues' : 'code';
    }
    return isProse ? 'prose' : BEGINS_LINE.has(name) ? 'neutral' : 'continues';
}

/** Of lines in a row, those that belong together: lines of prose, with headings and short lines before, between and after them. */
function passages(segments: readonly Segment[]): readonly (readonly Segment[])[] {
    const found: Segment[][] = [];
    let current: Segment[] = [];
    const close = (): void => {
        if (current.some(({ kind }) => kind === 'prose')) {
            found.push(current);
        }
        current = [];
    };
    for (const segment of segments) {
        const joins = segment.kind === 'prose' || segment.kind === 'neutral' || segment.kind === 'continues' && current.some(({ kind }) => kind === 'prose');
        if (!joins) {
            close();
        } else {
            current.push(segment);
        }
    }
    close();
    return found;
}

/** From the first to the last character of the lines, with those that are no token. */
function extent(tokens: readonly IToken[], from: number, to: number, source: string): Unread {
    const first = tokens[from]!;
    const last = tokens[to]!;
    const before = tokens[from - 1];
    const after = tokens[to + 1];
    const lineStart = Math.max(source.lastIndexOf('\n', first.startOffset - 1) + 1, before ? endOf(before) : 0);
    const newline = source.indexOf('\n', endOf(last));
    const lineEnd = Math.min(newline < 0 ? source.length : newline, after?.startOffset ?? source.length);
    const offset = lineStart + source.slice(lineStart, first.startOffset).search(/\S|$/);
    return { offset, end: endOf(last) + source.slice(endOf(last), lineEnd).trimEnd().length };
}

function endOf(token: IToken): number {
    return (token.endOffset ?? token.startOffset + token.image.length - 1) + 1;
}
