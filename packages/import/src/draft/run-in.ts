/** Headings that run into their text: `1. **Term.** This agreement begins …`, `ARTICLE 2 : Durée. Le contrat …`. */
import { plain, textOf, type Paragraph, type Piece } from '../word/model.js';
import { hasVerb, isCapitals, withoutLead } from './lines.js';

export interface RunIn {
    /** Without its sign. */
    readonly heading: string;
    /** The sign after the heading, which a heading does not have. */
    readonly sign: string;
    /** The text after both. */
    readonly rest: readonly Piece[];
}

const NUMBER = /^\s*(?:(?:article|clause|section)\s+)?(?:[\dIVXLC]+(?:[.-]\d+)*|[A-Z])?\s*[.):°–—-]*\s*/iu;
const LEAD = /^(\p{Lu}[^.:;«»"“”]{1,78}?)\s*([.:]|\s[–—-])?\s*$/u;
/** In running text a heading needs its sign, and no verb. */
const IN_TEXT = /^(\p{Lu}[^.:;«»"“”()]{1,58}?)(\s?[.:]|\s[–—-])\s+(?=[\p{Lu}\d«“"(\[{])/u;
const SHORTEST_TEXT = 20;

/** The bold words at the beginning of a paragraph, its number aside, where text that is not bold follows. */
export function boldLead(paragraph: Paragraph): string | undefined {
    const words: string[] = [];
    let bold = false;
    for (const piece of paragraph.pieces) {
        if (piece.type !== 'text') {
            break;
        }
        const number = !bold && !piece.bold && NUMBER.exec(piece.text)?.[0].length === piece.text.length;
        if (!piece.bold && piece.text.trim() !== '' && !number) {
            break;
        }
        bold ||= piece.bold && /\p{L}{2}/u.test(piece.text);
        words.push(piece.text);
    }
    const lead = words.join('').replace(/\s+/g, ' ').trim();
    const rest = plain(paragraph).slice(lead.length).trim();
    return bold && rest.length >= SHORTEST_TEXT && (/[.:]$/.test(lead) || /^[\p{Lu}.:–—-]/u.test(rest)) ? lead : undefined;
}

/** @param pieces the paragraph without its number; @param bold what of them is bold at the beginning, see `boldLead` */
export function runIn(pieces: readonly Piece[], bold: string | undefined): RunIn | undefined {
    const text = textOf(pieces).replace(/\s+/g, ' ').trim();
    const lead = bold === undefined ? null : LEAD.exec(bold);
    if (bold !== undefined && lead && text.startsWith(bold)) {
        const rest = withoutLead(pieces, bold);
        const after = lead[2] === undefined ? /^\s*([.:]|[–—-](?=\s))/.exec(textOf(rest))?.[1] : undefined;
        return { heading: lead[1]!.trim(), sign: (lead[2] ?? after ?? '').trim(), rest: after === undefined ? rest : withoutLead(rest, after) };
    }
    const found = IN_TEXT.exec(text);
    const after = found ? text.slice(found[0].length) : '';
    // A second half of a title is no text: « CONTRIBUTIONS – OBLIGATIONS DE VOIRIE ».
    const says = hasVerb(after) || !isCapitals(after) && (found?.[2] === '.' || after.length >= 60 && (found?.[2]?.trim() === ':' || after.endsWith('.')));
    if (!found || !says || hasVerb(found[1]!) || found[1]!.split(' ').length > 8 || text.length - found[0].length < SHORTEST_TEXT || /^(?:le|la|les|l|the|a|an|if|in|si)$/iu.test(found[1]!) || isAbbreviation(found[1]!)) {
        return undefined;
    }
    return { heading: found[1]!.trim(), sign: found[2]!.trim(), rest: withoutLead(pieces, found[0]) };
}

/** « M. Petit », « Art. 4 », « L. 441-10 ». */
function isAbbreviation(words: string): boolean {
    return words.length < 4 && !isCapitals(words) || /(?:^|\s)(?:M|Mme|Art|Cf|No|Inc|Ltd|Mr|Ms|Dr|St|\p{Lu})$/u.test(words);
}
