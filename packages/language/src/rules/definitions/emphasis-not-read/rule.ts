import type { Edit, Fix } from '../../../model/finding.js';
import { rangeOf, uriOf } from '../../../model/tree.js';
import { isRunningText, passagesIn, QUOTATION, type Passage } from '../../../prose/passages.js';
import type { Rule } from '../../rule.js';

export const emphasisNotRead: Rule = {
    id: 'emphasis-not-read',
    domain: 'definitions',
    level: 'warning',
    title: { fr: 'Une mise en relief devrait être lisible pour Markdown', en: 'Emphasis should be readable to Markdown' },
    sources: ['CommonMark 0.31.2, 6.2'],
    checkDossier(dossier, { report }) {
        for (const passage of passagesIn(dossier).filter(isRunningText)) {
            for (const { opener, closer } of refused(passage.text)) {
                report({
                    place: passage.place(opener.start, closer.end),
                    message: {
                        fr: 'Cette mise en relief n\'est pas lue et ses astérisques s\'imprimeraient : il faut une espace à l\'extérieur des astérisques, et aucune à l\'intérieur.',
                        en: 'This emphasis is not read, and its asterisks would be printed: there must be a space outside the asterisks, and none inside.'
                    },
                    fixes: [repair(passage, opener, closer)]
                });
            }
        }
    }
};

interface Run {
    readonly start: number;
    readonly end: number;
    readonly opens: boolean;
    readonly closes: boolean;
}

interface Refused {
    readonly opener: Run;
    readonly closer: Run;
}

/** Paragraphs are apart by an empty line; emphasis does not reach beyond one. */
const PARAGRAPH = /(?:[^\n]|\n(?![^\S\n]*(?:\n|$)))+/g;
/** A sign after a backslash is a sign; what stands between backquotes is as it is written. */
const RUNS = /\\[^]|`[^`\n]*`|\*{1,2}(?!\*)|\*{3,}/g;
/** Farther apart, two signs have nothing to do with each other. */
const LONGEST = 300;

/** Pairs that were meant as emphasis and that Markdown leaves as they are. */
function refused(text: string): readonly Refused[] {
    return text.includes('*') ? [...text.matchAll(PARAGRAPH)].flatMap(({ 0: paragraph, index }) => pairsIn(paragraph, text, index)) : [];
}

function pairsIn(paragraph: string, text: string, from: number): readonly Refused[] {
    const left: Run[] = [];
    for (const match of paragraph.matchAll(RUNS)) {
        if (match[0].startsWith('*') && !isBullet(paragraph, match)) {
            const run = runAt(text, from + match.index, match[0].length);
            const opened = run.closes ? left.findLastIndex(other => other.opens && lengthOf(other) === lengthOf(run)) : -1;
            if (opened >= 0) {
                // Read: what stayed open in between is text.
                left.splice(opened, 1);
            } else {
                left.push(run);
            }
        }
    }
    const found: Refused[] = [];
    for (let at = 1; at < left.length; at++) {
        const [opener, closer] = [left[at - 1]!, left[at]!];
        if (lengthOf(opener) === lengthOf(closer) && closer.start - opener.end <= LONGEST && isMeant(text, opener, closer)) {
            found.push({ opener, closer });
            at += 1;
        }
    }
    return found;
}

function isBullet(paragraph: string, { 0: sign, index }: RegExpExecArray | RegExpMatchArray & { index: number }): boolean {
    const line = paragraph.slice(paragraph.lastIndexOf('\n', index) + 1, index);
    return sign.length === 1 && line.trim() === '' && isBlank(paragraph[index + 1]);
}

/** By the rules of CommonMark: a run opens where it leans on what follows, and closes where it leans on what precedes. */
function runAt(text: string, start: number, length: number): Run {
    const end = start + length;
    const [before, after] = [text[start - 1], text[end]];
    return {
        start, end,
        opens: !isBlank(after) && (!isSign(after) || isBlank(before) || isSign(before)),
        closes: !isBlank(before) && (!isSign(before) || isBlank(after) || isSign(after))
    };
}

/** One asterisk may be a note or a product; two in a row are written for emphasis alone. */
function isMeant(text: string, { start, end }: Run, closer: Run): boolean {
    const isTight = !isBlank(text[end]) && !isBlank(text[closer.start - 1]);
    return text.slice(end, closer.start).trim() !== '' && (end - start === 2 || end - start === 1 && isTight && (isBlank(text[start - 1]) || isSign(text[end])));
}

function lengthOf({ start, end }: Run): number {
    return end - start;
}

function isBlank(character: string | undefined): boolean {
    return character === undefined || /\s/.test(character);
}

/** Punctuation and symbols; a quotation stands for words. */
function isSign(character: string | undefined): boolean {
    return character !== undefined && character !== QUOTATION && /[\p{P}\p{S}]/u.test(character);
}

function repair(passage: Passage, opener: Run, closer: Run): Fix {
    const { text } = passage;
    const inner = text.slice(opener.end, closer.start);
    const first = opener.end + inner.length - inner.trimStart().length;
    const last = opener.end + inner.trimEnd().length;
    const before = text[opener.start - 1];
    const after = text[closer.end];
    const outside = isSign(text[first]) && !isBlank(before) && !isSign(before);
    const outsideAfter = isSign(text[last - 1]) && !isBlank(after) && !isSign(after);
    const uri = uriOf(passage.node);
    const at = (start: number, end: number, replacement: string): Edit[] =>
        start === end && replacement === '' ? [] : [{ uri, ...rangeOf(passage.place(start, end)), text: replacement }];
    const edits = (): readonly Edit[] => [
        ...at(opener.start, opener.start, outside ? ' ' : ''), ...at(opener.end, first, ''), ...at(last, closer.start, ''), ...at(closer.end, closer.end, outsideAfter ? ' ' : '')
    ];
    return {
        title: outside || outsideAfter ? { fr: 'Ajouter une espace', en: 'Add a space' } : { fr: 'Retirer les espaces', en: 'Remove the spaces' },
        preferred: true,
        edits
    };
}
