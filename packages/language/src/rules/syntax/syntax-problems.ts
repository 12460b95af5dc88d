/**
 * One slip, one finding: what the lexer and the parser stumble over after a slip is mostly its consequence. This file
 * decides which rule speaks of which place, so that they do not repeat one another.
 */
import type { LangiumDocument } from 'langium';
import { looseProseIn } from '../../grammar/lexing.js';
import { openPlacesIn, swallowedFrom } from '../../grammar/text-scan.js';
import type { Message } from '../../model/finding.js';
import type { Report, RuleContext } from '../rule.js';

/** A file that is no contract at all would have thousands. */
export const MOST_PER_FILE = 30;

export interface OddCharacters {
    readonly offset: number;
    readonly end: number;
}

const OPENING_QUOTES = /[“„«]/;
const TYPOGRAPHIC = /^[“„«][^“”„«»"\r\n]*[”“»]/;

/** Characters outside texts that mean nothing, neighbours on one line together; a typographic quotation as a whole. */
export function oddCharactersIn(document: LangiumDocument): OddCharacters[] {
    const text = document.textDocument.getText();
    const limit = swallowedFrom(openPlacesIn(document));
    const found: OddCharacters[] = [];
    const loose = looseProseIn(document);
    let at = 0;
    for (const error of document.parseResult.lexerErrors) {
        const offset = Number.isFinite(error.offset) ? error.offset : 0;
        const last = found.at(-1);
        while (loose[at] && loose[at]!.end <= offset) {
            at += 1;
        }
        // Both are in the order of the text; prose outside quotation marks is told as a whole.
        if (offset >= limit || loose[at] && loose[at]!.offset <= offset || last && offset < last.end) {
            continue;
        }
        const quotation = OPENING_QUOTES.test(text[offset] ?? '') ? TYPOGRAPHIC.exec(lineFrom(text, offset)) : undefined;
        const end = Math.min(text.length, offset + Math.max(1, quotation?.[0].length ?? error.length));
        if (last && !quotation && /^[^\S\r\n]*$/.test(text.slice(last.end, offset)) && !TYPOGRAPHIC.test(text.slice(last.offset, last.end))) {
            found[found.length - 1] = { offset: last.offset, end };
        } else {
            found.push({ offset, end });
        }
    }
    return found;
}

/** A title, a name: what stands in quotation marks is short, and a file of random bytes may be one long line. */
const LONGEST_QUOTATION = 300;

function lineFrom(text: string, offset: number): string {
    const [line = ''] = text.slice(offset, offset + LONGEST_QUOTATION).split('\n', 1);
    return line;
}

/** Reports the first findings of a file, and says how many more there are. */
export function reportCapped<T>(problems: readonly T[], context: RuleContext, describe: (problem: T) => Report, more: (count: number) => Message): void {
    const shown = problems.length > MOST_PER_FILE + 1 ? problems.slice(0, MOST_PER_FILE) : problems;
    shown.forEach(problem => context.report(describe(problem)));
    const next = problems[shown.length];
    if (next !== undefined) {
        context.report({ place: describe(next).place, message: more(problems.length - shown.length) });
    }
}
