/**
 * The lexer of `.msp`: Langium's own, with two modes and hand-written matchers for prose.
 *
 * A text `"""…"""` is one token as long as nothing is quoted in it. A quotation `{path}` splits it into
 * start, middle and end tokens, with ordinary tokens between the braces, so that a quotation is a real
 * reference. The matchers are functions, not regular expressions, for three reasons: they are linear on
 * texts of any length; a brace that does not close on its own line stays text (somebody is still typing),
 * so that it cannot swallow the rest of the file; and a text without its closing quotes ends with the file.
 * The rules `unclosed-quotation` and `unterminated-text` report the last two.
 */
import { DefaultLexer, DefaultTokenBuilder, type Grammar, type LangiumDocument, type LexerResult, type LexingReport, type TokenBuilderOptions, type TokenizeOptions } from 'langium';
import type { CustomPatternMatcherFunc, IMultiModeLexerDefinition, TokenType, TokenVocabulary } from 'chevrotain';
import { cutLooseProse, type LooseProse } from './loose-prose.js';
import { limitNesting, type Unread } from './nesting.js';

export const TEXT_QUOTES = '"""';

const enum TextEnd { Quotes, Hole, EndOfFile }

/** A quotation opens only where it also closes, on one line, without another brace or the end of the text in between. */
export const CLOSED_HOLE = /\{(?:(?!""")[^{}\r\n])*\}/y;
/** As the terminal STRING; the group is empty where the closing quote is missing. */
export const STRING_START = /"(?!"")(?:[^"\\\r\n]|\\[^\r\n])*("?)/y;
const SPECIAL = /["{\\]/g;

interface TextScan {
    readonly text: string;
    readonly from: number;
    /** The offset after the delimiter that closes. */
    readonly end: number;
    readonly reason: TextEnd;
}

/** Two matchers ask about the same text one after the other, and a text may be long. */
let lastScan: TextScan | undefined;

/** Finds where the text that begins at `from` ends. */
function scanText(text: string, from: number): TextScan {
    if (lastScan?.from !== from || lastScan.text !== text) {
        lastScan = { text, from, ...endOfText(text, from) };
    }
    return lastScan;
}

function endOfText(text: string, from: number): Pick<TextScan, 'end' | 'reason'> {
    let offset = from;
    for (;;) {
        SPECIAL.lastIndex = offset;
        const special = SPECIAL.exec(text);
        if (!special) {
            return { end: text.length, reason: TextEnd.EndOfFile };
        }
        offset = special.index;
        if (special[0] === '\\') {
            offset += 2;
        } else if (special[0] === '{') {
            CLOSED_HOLE.lastIndex = offset;
            if (CLOSED_HOLE.test(text)) {
                return { end: offset + 1, reason: TextEnd.Hole };
            }
            offset += 1;
        } else if (text.startsWith(TEXT_QUOTES, offset)) {
            return { end: offset + TEXT_QUOTES.length, reason: TextEnd.Quotes };
        } else {
            offset += 1;
        }
    }
}

/** Where the running text of a file stands, delimiters included, in order: offsets of beginnings and ends, one after the other. */
export interface TextReport extends LexingReport {
    readonly texts: readonly number[];
    /** What is nested too deep for the parser, and was kept from it. */
    readonly unread?: readonly Unread[];
    /** Prose outside quotation marks, kept from the parser too. */
    readonly loose?: readonly LooseProse[];
}

function textMatcher(opening: string, toHole: boolean, found: (offset: number, end: number) => void): CustomPatternMatcherFunc {
    return (text, offset) => {
        if (!text.startsWith(opening, offset)) {
            return null;
        }
        const { end, reason } = scanText(text, offset + opening.length);
        if ((reason === TextEnd.Hole) !== toHole) {
            return null;
        }
        found(offset, end);
        return [text.substring(offset, end)] as unknown as RegExpExecArray;
    };
}

const TEXT_TOKENS: Record<string, { opening: string; toHole: boolean; push?: string; pop?: boolean }> = {
    TEXT_WHOLE: { opening: TEXT_QUOTES, toHole: false },
    TEXT_START: { opening: TEXT_QUOTES, toHole: true, push: 'quotation' },
    TEXT_MIDDLE: { opening: '}', toHole: true },
    TEXT_END: { opening: '}', toHole: false, pop: true }
};

/** Tokens that may stand between the braces of a quotation, besides keywords and identifiers. */
const QUOTATION_TERMINALS = new Set(['WS', 'TEXT_MIDDLE', 'TEXT_END', 'STRING', 'DATE', 'DURATION', 'PERCENT', 'MONEY', 'NUMBER', 'ID']);
/** Signs of conditions: `{if price.annual-total > 10 000 EUR}`. */
const QUOTATION_SIGNS = new Set(['.', '=', '!=', '<', '<=', '>', '>=', '(', ')']);
const QUOTATION_ONLY = new Set(['TEXT_MIDDLE', 'TEXT_END']);
const WORD = /^[a-z]+$/;

export class MspTokenBuilder extends DefaultTokenBuilder {
    private texts: number[] = [];

    override flushLexingReport(text: string): TextReport {
        const { texts } = this;
        this.texts = [];
        return { ...super.flushLexingReport(text), texts };
    }

    override buildTokens(grammar: Grammar, options?: TokenBuilderOptions): TokenVocabulary {
        const tokens = super.buildTokens(grammar, options) as TokenType[];
        const identifier = tokens.find(token => token.name === 'ID');
        for (const token of tokens) {
            const text = TEXT_TOKENS[token.name];
            if (text) {
                token.PATTERN = textMatcher(text.opening, text.toHole, (offset, end) => { this.texts.push(offset, end); });
                token.LINE_BREAKS = true;
                token.START_CHARS_HINT = [text.opening[0]!];
                // Chevrotain asks whether the property is there, not what it holds.
                if (text.push) {
                    token.PUSH_MODE = text.push;
                }
                if (text.pop) {
                    token.POP_MODE = true;
                }
            }
            // Langium links a keyword to every terminal that could be longer, the text tokens of the other mode among
            // them, which Chevrotain refuses. For our keywords only the identifier can be longer.
            if (token.LONGER_ALT) {
                token.LONGER_ALT = identifier && WORD.test(token.name) ? [identifier] : undefined;
            }
        }
        // Chevrotain takes the first token that matches, so the text tokens come before `}` and before STRING.
        const first = tokens.filter(token => TEXT_TOKENS[token.name]);
        const others = tokens.filter(token => !TEXT_TOKENS[token.name]);
        const isKeyword = (token: TokenType): boolean => typeof token.PATTERN === 'string';
        const definition: IMultiModeLexerDefinition = {
            defaultMode: 'main',
            modes: {
                main: [...first.filter(token => !QUOTATION_ONLY.has(token.name)), ...others],
                quotation: [
                    ...first.filter(token => QUOTATION_ONLY.has(token.name)),
                    ...others.filter(token => isKeyword(token) ? WORD.test(token.name) || QUOTATION_SIGNS.has(token.name) : QUOTATION_TERMINALS.has(token.name))
                ]
            }
        };
        return definition;
    }
}

/** What closes a quotation and its text. */
const CLOSING = `}${TEXT_QUOTES}`;

/** Langium's lexer; for completion it reads a file that is cut at the cursor, where a quotation is open but never closes. */
export class MspLexer extends DefaultLexer {
    override tokenize(text: string, options?: TokenizeOptions): LexerResult {
        if (options?.mode !== 'partial') {
            return limited(super.tokenize(text, options), text);
        }
        const result = super.tokenize(text + CLOSING, options);
        return limited({ ...result, tokens: result.tokens.filter(({ startOffset }) => startOffset < text.length) }, text);
    }
}

function limited(result: LexerResult, text: string): LexerResult {
    const prose = cutLooseProse(result.tokens, text);
    const { tokens, unread } = limitNesting(prose.tokens);
    return tokens === result.tokens ? result : { ...result, tokens, report: { ...result.report, unread, loose: prose.loose } as LexerResult['report'] };
}

/** Prose outside quotation marks, which the parser was not given. */
export function looseProseIn(document: LangiumDocument): readonly LooseProse[] {
    return (document.parseResult.lexerReport as TextReport | undefined)?.loose ?? [];
}

/** What of a file the parser was not given, since it is nested too deep. */
export function unreadIn(document: LangiumDocument): readonly Unread[] {
    return (document.parseResult.lexerReport as TextReport | undefined)?.unread ?? [];
}
