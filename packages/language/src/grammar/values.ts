/**
 * From source text to values in the tree. Text tokens lose their delimiters and keep everything else as it is
 * written, so that an index in a run of prose is an offset in the file.
 */
import { DefaultValueConverter, type CstNode, type GrammarAST, type ValueType } from 'langium';

export class MspValueConverter extends DefaultValueConverter {

    protected override runConverter(rule: GrammarAST.AbstractRule, input: string, cstNode: CstNode): ValueType {
        switch (rule.name) {
            case 'TEXT_WHOLE':
            case 'TEXT_END':
                return input.slice(textOpening(input), input.endsWith('"""') && input.length >= 4 ? -3 : undefined);
            case 'TEXT_START':
            case 'TEXT_MIDDLE':
                return input.slice(textOpening(input), -1);
            case 'STRING':
                return unquote(input);
            case 'Name':
            case 'PathName':
                return input.startsWith('"') ? unquote(input) : input;
            default:
                return super.runConverter(rule, input, cstNode);
        }
    }
}

/** How many characters of a text token stand before its content. */
export function textOpening(token: string): number {
    return token.startsWith('"""') ? 3 : 1;
}

const ESCAPE = /\\(.)/g;
const ESCAPED: Readonly<Record<string, string>> = { n: '\n', t: '\t' };

function unquote(token: string): string {
    const closed = token.length > 1 && token.endsWith('"');
    const content = token.slice(1, closed ? -1 : undefined);
    return content.includes('\\') ? content.replace(ESCAPE, (_, character: string) => ESCAPED[character] ?? character) : content;
}
