/** A line as it is drawn: words with their places, spaces as wide as the line makes them. */
import type { Fonts } from './fonts.js';
import { FORCED } from './linebreak.js';
import type { Line, Space, Word } from './paragraph.js';
import { widthOf } from './paragraph.js';
import type { TextRun } from './runs.js';

export interface Token {
    readonly kind: 'word' | 'space' | 'hyphen';
    readonly text: string;
    readonly width: number;
}

/** Neighbouring tokens of one run. */
export interface Segment {
    readonly run: TextRun;
    readonly x: number;
    readonly width: number;
    readonly tokens: readonly Token[];
}

interface Placed extends Token {
    readonly run: TextRun;
    readonly rightToLeft: boolean;
    /** Without letters or figures: it takes the direction of what surrounds it. */
    readonly neutral: boolean;
}

export function segmentsOf(line: Line, x: number, fonts: Fonts): Segment[] {
    const segments: { run: TextRun; x: number; width: number; tokens: Token[] }[] = [];
    let at = x;
    for (const { run, ...token } of inReadingDirection(tokensOf(line, fonts))) {
        const last = segments.at(-1);
        if (last?.run === run) {
            last.tokens.push(token);
            last.width += token.width;
        } else {
            segments.push({ run, x: at, width: token.width, tokens: [token] });
        }
        at += token.width;
    }
    return segments;
}

function tokensOf({ items, from, to, ratio }: Line, fonts: Fonts): Placed[] {
    const tokens: Placed[] = [];
    const word = (text: string, run: TextRun): void => {
        const { rightToLeft } = fonts.shape(text, run.style.face, run.style.tabular);
        tokens.push({ kind: 'word', text, run, width: widthOf(text, run.style, fonts), rightToLeft, neutral: !/[\p{L}\p{N}]/u.test(text) });
    };
    for (let index = from; index < to; index++) {
        const item = items[index]!;
        if (item.kind === 'box') {
            const { whole, run } = item as Word;
            let { text } = item as Word;
            // Parts between which the line does not end.
            for (let next = index + 2; next < to && (items[next] as Partial<Word>).whole === whole; next += 2) {
                text += (items[next] as Word).text;
                index = next;
            }
            word(text, run);
        } else if (item.kind === 'glue') {
            const { run, text, width, stretch, shrink } = item as Space;
            if (run) {
                tokens.push({ kind: 'space', text, run, width: width + (ratio > 0 ? ratio * stretch : ratio * shrink), rightToLeft: false, neutral: true });
            }
        }
    }
    const end = items[to]!;
    const last = tokens.at(-1);
    if (end.kind === 'penalty' && end.hyphen && last) {
        tokens.push({ kind: 'hyphen', text: '-', run: last.run, width: widthOf('-', last.run.style, fonts), rightToLeft: false, neutral: true });
    }
    // Words on either side of the line's end are two words.
    if (last && (end.kind === 'glue' || end.kind === 'penalty' && end.cost === FORCED && to < items.length - 1)) {
        tokens.push({ kind: 'space', text: ' ', run: last.run, width: 0, rightToLeft: false, neutral: true });
    }
    return tokens;
}

/** Words that are read from right to left and follow each other stand in that order, inside a line that reads from left to right. */
function inReadingDirection(tokens: Placed[]): Placed[] {
    if (!tokens.some(token => token.rightToLeft)) {
        return tokens;
    }
    const result: Placed[] = [];
    for (let index = 0; index < tokens.length; index++) {
        if (!tokens[index]!.rightToLeft) {
            result.push(tokens[index]!);
            continue;
        }
        let end = index;
        for (let next = index + 1; next < tokens.length && (tokens[next]!.rightToLeft || tokens[next]!.neutral); next++) {
            end = tokens[next]!.rightToLeft ? next : end;
        }
        result.push(...tokens.slice(index, end + 1).reverse());
        index = end;
    }
    return result;
}
