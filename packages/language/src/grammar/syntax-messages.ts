/**
 * What the parser says when it does not understand, in a form that can be told in any language. Chevrotain hands on
 * only a string, so the string carries the parts; `readSyntaxMessage` takes them apart again.
 */
import type { IParserErrorMessageProvider, IToken, TokenType } from 'chevrotain';
import { tokenMatcher } from 'chevrotain';

export interface SyntaxMessage {
    /** The token that would have been understood, where there was only one. */
    readonly expected?: string;
    /** The text found instead; empty at the end of the file. */
    readonly found: string;
}

const SEPARATOR = '\u0001';
const LONGEST_QUOTE = 40;

function encode(found: string, expected = ''): string {
    return `${expected}${SEPARATOR}${found}`;
}

export function readSyntaxMessage(message: string): SyntaxMessage {
    const [expected = '', found = ''] = message.split(SEPARATOR);
    const [line = ''] = found.split(/\r?\n/, 1);
    return { expected: expected || undefined, found: line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line };
}

export class MspParserErrorMessages implements IParserErrorMessageProvider {
    buildMismatchTokenMessage({ expected, actual }: { expected: TokenType; actual: IToken }): string {
        return encode(actual.image, tokenMatcher(actual, expected) ? '' : expected.name);
    }

    buildNotAllInputParsedMessage({ firstRedundant }: { firstRedundant: IToken }): string {
        return encode(firstRedundant.image);
    }

    buildNoViableAltMessage({ actual }: { actual: IToken[] }): string {
        return encode(actual[0]?.image ?? '');
    }

    buildEarlyExitMessage({ actual }: { actual: IToken[] }): string {
        return encode(actual[0]?.image ?? '');
    }
}
