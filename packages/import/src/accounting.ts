/**
 * Was anything lost? The words of the package's parts, read here straight from the XML and apart from the import, against
 * the words of the files it wrote, read back by the language's own parser, and of the report.
 *
 * A word is a run of letters and digits, or one sign. Each word of the source must be in the draft or in the report as often
 * as it is in the source.
 */
import type { Parts } from './package/parts.js';
import { child, isElement, textIn, type Element } from './package/xml.js';
import type { Accounting, ReportItem } from './report.js';

const WORD = /[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu;
/** Marks without a shape: soft hyphens, joiners, direction marks, and what no XML reader keeps. */
const SHAPELESS = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB\u0000-\u0008\u000E-\u001F\u007F-\u009F]/g;

export function wordsOf(text: string): readonly string[] {
    return text.normalize('NFC').replace(SHAPELESS, '').match(WORD) ?? [];
}

const PARTS = /(?:^|\/)(?:document\d*|footnotes\d*|endnotes\d*|comments\d*|header\d*|footer\d*)\.xml$/;
const DRAWN = /(?:^|\/)(?:charts\/chart\d*|diagrams\/data\d*)\.xml$/;

/** The text of a part, a line for each paragraph; text that a tracked change removes stands on lines of its own. */
export function rawText(root: Element): string {
    const lines: string[] = [];
    /** Open fields, outermost first: whether their result has begun. What stands in an instruction is on no page. */
    const fields: boolean[] = [];
    let instructions = 0;
    const read = (element: Element, into: { kept: string; removed: string }, removed: boolean): void => {
        for (const node of element.children) {
            if (!isElement(node)) {
                continue;
            }
            if (JOINTS.has(node.name)) {
                into[removed ? 'removed' : 'kept'] += ' ';
            }
            switch (node.name) {
                case 'w:fldChar': {
                    const type = node.attributes['w:fldCharType'];
                    if (type === 'begin') {
                        fields.push(false);
                        instructions += 1;
                    } else if (type === 'separate' && fields.length > 0) {
                        instructions -= fields.at(-1) ? 0 : 1;
                        fields[fields.length - 1] = true;
                    } else if (fields.pop() === false) {
                        instructions -= 1;
                    }
                    break;
                }
                case 'w:t': case 'm:t': case 'a:t': case 'c:v':
                    if (!removed && instructions > 0) {
                        lines.push(textIn(node));
                        break;
                    }
                    into[removed ? 'removed' : 'kept'] += textIn(node);
                    break;
                case 'w:delText':
                    into.removed += textIn(node);
                    break;
                case 'w:tab': case 'w:br': case 'w:cr': case 'w:ptab':
                    into[removed ? 'removed' : 'kept'] += ' ';
                    break;
                case 'w:noBreakHyphen':
                    into[removed ? 'removed' : 'kept'] += '\u2011';
                    break;
                case 'mc:AlternateContent': {
                    const choice = child(node, 'mc:Choice') ?? child(node, 'mc:Fallback');
                    if (choice) {
                        read(choice, into, removed);
                    }
                    break;
                }
                // Words over words of their own.
                case 'w:rt':
                case 'w:p': case 'a:p': case 'c:pt': case 'm:oMath': paragraph(node, removed); break;
                // What the paragraph or its text was before a change of formatting.
                case 'w:pPr': case 'w:rPr': case 'w:tblPr': case 'w:tabs': break;
                default: read(node, into, removed || node.name === 'w:del' || node.name === 'w:moveFrom' || (node.name === 'w:tr' && child(child(node, 'w:trPr'), 'w:del') !== undefined));
            }
            if (JOINTS.has(node.name)) {
                into[removed ? 'removed' : 'kept'] += ' ';
            }
        }
    };
    const paragraph = (element: Element, removed: boolean): void => {
        const own = { kept: '', removed: '' };
        read(element, own, removed);
        lines.push(own.kept, own.removed);
    };
    paragraph(root, false);
    return lines.filter(line => line.trim() !== '').join('\n');
}

/** Between the parts of an equation. */
const JOINTS = new Set(['m:num', 'm:den', 'm:sup', 'm:sub', 'm:e', 'm:deg']);

export function rawWords(parts: Parts): readonly string[] {
    return parts.names.filter(name => PARTS.test(name) || DRAWN.test(name)).flatMap(name => {
        const root = parts.xml(name);
        return root ? wordsOf(rawText(root)) : [];
    });
}

function countsOf(words: readonly string[]): Map<string, number> {
    const counts = new Map<string, number>();
    words.forEach(word => counts.set(word, (counts.get(word) ?? 0) + 1));
    return counts;
}

/**
 * @param source the words of the parts
 * @param draft the text of the files, as the parser reads it
 */
export function account(source: readonly string[], draft: string, items: readonly ReportItem[]): Accounting {
    const inDraft = countsOf(wordsOf(draft));
    const inReport = countsOf(wordsOf(items.flatMap(({ text, times }) => Array<string>(times ?? 1).fill(text)).join('\n')));
    const sums = { characters: 0, carried: 0, reported: 0, unaccounted: 0 };
    const missing: string[] = [];
    for (let index = 0; index < source.length; index++) {
        const word = source[index]!;
        sums.characters += word.length;
        if (take(inDraft, [word])) {
            sums.carried += word.length;
        } else if (take(inReport, [word])) {
            sums.reported += word.length;
        } else {
            // A word may be cut by a change, or two deletions run together: the same characters in the same order.
            const [counts, taken] = [inDraft, inReport].flatMap(found => {
                const count = joined(found, source, index);
                return count > 0 ? [[found, count] as const] : [];
            })[0] ?? [undefined, 0];
            const extra = source.slice(index + 1, index + taken).reduce((sum, next) => sum + next.length, 0);
            sums.characters += extra;
            if (counts) {
                sums[counts === inDraft ? 'carried' : 'reported'] += word.length + extra;
                index += taken - 1;
            } else if (take(inReport, split(inReport, word)) || take(inDraft, split(inDraft, word))) {
                sums.reported += word.length;
            } else {
                // Half of it may be left out, hidden or struck, and the other half be in the draft.
                const cut = halves(inDraft, inReport, word);
                if (cut) {
                    sums.carried += cut.carried;
                    sums.reported += word.length - cut.carried;
                } else {
                    sums.unaccounted += word.length;
                    missing.push(word);
                }
            }
        }
    }
    return { words: source.length, ...sums, missing: missing.slice(0, 100) };
}

/** Takes words out of the counts, all or none. */
function take(counts: Map<string, number>, words: readonly string[]): boolean {
    if (words.length === 0 || words.some(word => (counts.get(word) ?? 0) <= 0)) {
        return false;
    }
    words.forEach(word => counts.set(word, counts.get(word)! - 1));
    return true;
}

const MAX_JOINED = 4;

/** How many words of the source from here on are one in the counts, which loses it; 0 for none. */
function joined(counts: Map<string, number>, source: readonly string[], from: number): number {
    for (let length = 2; length <= MAX_JOINED && from + length <= source.length; length++) {
        if (take(counts, [source.slice(from, from + length).join('')])) {
            return length;
        }
    }
    return 0;
}

/** A word as pieces that are all in the counts; empty where it is not. */
function split(counts: ReadonlyMap<string, number>, word: string, pieces = 2 * MAX_JOINED): readonly string[] {
    for (let at = word.length - 1; at > 0 && pieces > 1; at--) {
        const [left, right] = [word.slice(0, at), word.slice(at)];
        if ((counts.get(left) ?? 0) > (left === right ? 1 : 0)) {
            const rest = (counts.get(right) ?? 0) > 0 ? [right] : split(counts, right, pieces - 1);
            if (rest.length > 0) {
                return [left, ...rest];
            }
        }
    }
    return [];
}

const LONGEST = 80;

/** Takes a word of which a stretch is in one of the counts and the rest, run together, in the other: `supervision` with `vis` struck. */
function halves(inDraft: Map<string, number>, inReport: Map<string, number>, word: string): { readonly carried: number } | undefined {
    const has = (counts: ReadonlyMap<string, number>, part: string): boolean => (counts.get(part) ?? 0) > 0;
    for (let from = 0; from < word.length && word.length <= LONGEST; from++) {
        for (let to = from + 1; to <= word.length; to++) {
            const [inner, outer] = [word.slice(from, to), word.slice(0, from) + word.slice(to)];
            for (const [first, second] of [[inDraft, inReport], [inReport, inDraft]] as const) {
                if (has(first, inner) && has(second, outer)) {
                    take(first, [inner]);
                    take(second, [outer]);
                    return { carried: first === inDraft ? inner.length : outer.length };
                }
            }
        }
    }
    return undefined;
}
