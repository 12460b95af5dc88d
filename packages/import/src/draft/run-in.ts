/**
 * Headings that run into their text: `1. **Term.** This agreement begins …`. In a document that has no others, the bold
 * words become headings of their own.
 */
import { plain, type BodyBlock, type Paragraph, type Piece } from '../word/model.js';

/** What is bold at the beginning, its full stop or colon, and what follows; at most a line long. */
const RUN_IN = /^((?:\d+|[IVXL]+)[.)]\s*)?(\p{Lu}[^.:;«»"“”]{2,70})([.:])?\s*$/u;

interface RunIn {
    readonly paragraph: Paragraph;
    readonly heading: Paragraph;
    readonly rest: Paragraph;
    /** The sign after the heading, which a heading does not have. */
    readonly sign: string;
}

/** @returns the blocks with those headings apart, and the signs that were left out; undefined where there are none */
export function withRunInHeadings(blocks: readonly BodyBlock[]): { readonly blocks: readonly BodyBlock[]; readonly signs: ReadonlyMap<Paragraph, string> } | undefined {
    const found = new Map(blocks.flatMap(block => {
        const runIn = block.type === 'paragraph' ? split(block) : undefined;
        return runIn ? [[block as BodyBlock, runIn] as const] : [];
    }));
    if (found.size < 3) {
        return undefined;
    }
    return {
        blocks: blocks.flatMap(block => {
            const runIn = found.get(block);
            return runIn ? [runIn.heading, runIn.rest] : [block];
        }),
        signs: new Map([...found.values()].filter(({ sign }) => sign !== '').map(({ heading, sign }) => [heading, sign]))
    };
}

function split(paragraph: Paragraph): RunIn | undefined {
    const { pieces, number } = paragraph;
    const from = pieces.findIndex(piece => piece.type !== 'text' || (!piece.bold && piece.text.trim() !== '' && !/^\s*(?:\d+|[IVXL]+)[.)]\s*$/.test(piece.text)));
    const lead = pieces.slice(0, from < 0 ? pieces.length : from);
    const words = lead.map(piece => piece.type === 'text' ? piece.text : ' ').join('');
    const match = RUN_IN.exec(words.trim());
    const typed = match?.[1] !== undefined;
    const isTop = number !== undefined && !number.bullet && number.level === 0 && /^(?:[^\d]*\d+|[IVXL]+)[.)]?$/.test(number.label);
    // Without a sign, what follows has to be a sentence of its own.
    const rest: Piece[] = pieces.slice(lead.length);
    const restText = plain({ ...paragraph, pieces: rest });
    if (!match || !(typed || isTop) || lead.every(piece => piece.type !== 'text' || !piece.bold) || restText.length < 20 || (match[3] === undefined && !/^[.:–—-]|^\p{Lu}/u.test(restText))) {
        return undefined;
    }
    const heading: Piece = { type: 'text', text: (match[1] ?? '') + match[2]!, bold: true, italic: false };
    return {
        paragraph, sign: match[3] ?? '',
        heading: { ...paragraph, pieces: [heading], bookmarks: paragraph.bookmarks },
        rest: { ...paragraph, pieces: rest, number: undefined, bookmarks: [] }
    };
}
