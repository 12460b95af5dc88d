/** Paragraphs and items that were divided, joined, or gave words to the next: found by comparing them as one text. */
import type { Block, Inline, ListItem, Paragraph } from '../tree/nodes.js';
import { fingerprint, type Markable } from './text.js';
import { isEnd, type Identity, type Token } from './tokens.js';
import { compareStreams, weight, type Segment } from './words.js';

/** Nodes of the two versions that share their words otherwise than one with one. Indices, `end` after the last. */
export interface Flow {
    readonly before: { readonly from: number; readonly end: number };
    readonly after: { readonly from: number; readonly end: number };
}

/** The paragraphs in a node that can be divided; undefined for all that cannot. */
export function leavesOf(node: Markable): readonly Paragraph[] | undefined {
    if ('type' in node) {
        if (node.type === 'paragraph') {
            return node.note ? undefined : [node];
        }
        const items = node.type === 'list' ? node.items.map(leavesOf) : [];
        return items.length > 0 && items.every(leaves => leaves !== undefined) ? items.flatMap(leaves => leaves ?? []) : undefined;
    }
    const [only] = isItem(node) && node.blocks.length === 1 ? node.blocks : [];
    return only?.type === 'paragraph' && !only.note ? [only] : undefined;
}

function isItem(node: Markable): node is ListItem {
    return !('type' in node) && 'blocks' in node && !('term' in node) && !('label' in node);
}

/** Whether the words of these nodes can be written with marks at the ends of paragraphs: one kind, or a paragraph and what it became. */
function isWritable(before: readonly Markable[], after: readonly Markable[]): boolean {
    const single = (nodes: readonly Markable[]): boolean => nodes.every(node => !('type' in node) || node.type === 'paragraph');
    const paragraphFirst = (nodes: readonly Markable[]): boolean => 'type' in nodes[0]! && nodes[0].type === 'paragraph';
    return single(before) && single(after) || before.length === 1 && single(before) && paragraphFirst(after) || after.length === 1 && single(after) && paragraphFirst(before);
}

/** The words of a sentence that tell it from others by chance. In letters. */
const MIN_SENTENCE = 20;
/** Two paragraphs are parts of one when this much of the shorter stands in the other, and it is no single word. */
const MIN_SHARE = 0.6;
const MIN_LETTERS = 8;

/** The flows among nodes that follow each other in both versions, in their order. */
export function flowsOf(before: readonly Markable[], after: readonly Markable[], identity: Identity): Flow[] {
    const [b, a] = [before, after].map(nodes => nodes.flatMap((node, index) => leavesOf(node)!.map(leaf => ({ leaf, index })))) as [Leaf[], Leaf[]];
    const segments = before.length + after.length < 3 ? undefined : compareStreams(b.map(({ leaf }) => leaf.children), a.map(({ leaf }) => leaf.children), identity);
    if (!segments) {
        return [];
    }
    const links = linksOf(segments, b, a);
    const flows: { before: { from: number; end: number }; after: { from: number; end: number } }[] = [];
    for (const { before: i, after: j } of links) {
        const last = flows.at(-1);
        if (last && (i < last.before.end || j < last.after.end)) {
            [last.before.end, last.after.end] = [Math.max(last.before.end, i + 1), Math.max(last.after.end, j + 1)];
        } else {
            flows.push({ before: { from: i, end: i + 1 }, after: { from: j, end: j + 1 } });
        }
    }
    return flows.filter(({ before: own, after: other }) => own.end - own.from + other.end - other.from > 2
        && isWritable(before.slice(own.from, own.end), after.slice(other.from, other.end)));
}

interface Leaf {
    readonly leaf: Paragraph;
    /** Of the node that it stands in. */
    readonly index: number;
}

interface Shared {
    letters: number;
    sentence: boolean;
}

/** The pairs of nodes that share words worth keeping together, ascending. */
function linksOf(segments: readonly Segment[], before: readonly Leaf[], after: readonly Leaf[]): { readonly before: number; readonly after: number }[] {
    const shared = new Map<string, Shared>();
    const totals = { before: before.map(() => 0), after: after.map(() => 0) };
    let [atB, atA] = [0, 0];
    const note = (tokens: readonly Token[], begins: boolean, ends: boolean): void => {
        const key = `${atB} ${atA}`;
        const own = shared.get(key) ?? { letters: 0, sentence: false };
        own.letters += weight(tokens);
        own.sentence ||= hasSentence(tokens, begins, ends);
        shared.set(key, own);
    };
    let atStart = true;
    segments.forEach((segment, index) => {
        if (segment.kind === 'changed') {
            segment.before.forEach(token => isEnd(token) ? atB++ : totals.before[atB]! += weight([token]));
            segment.after.forEach(token => isEnd(token) ? atA++ : totals.after[atA]! += weight([token]));
            atStart = [...segment.before, ...segment.after].some(isEnd);
            return;
        }
        let run: Token[] = [];
        const next = segments[index + 1];
        const nextEnds = !next || [...next.before, ...next.after].some(isEnd);
        segment.after.forEach(token => {
            if (isEnd(token)) {
                note(run, atStart, true);
                [run, atStart] = [[], true];
                atB++;
                atA++;
            } else {
                run.push(token);
                totals.before[atB]! += weight([token]);
                totals.after[atA]! += weight([token]);
            }
        });
        note(run, atStart, nextEnds);
        atStart = false;
    });
    return [...shared].flatMap(([key, { letters, sentence }]) => {
        const [b, a] = key.split(' ').map(Number) as [number, number];
        const least = Math.min(totals.before[b]!, totals.after[a]!);
        return sentence || letters >= MIN_LETTERS && letters >= MIN_SHARE * least ? [{ before: before[b]!.index, after: after[a]!.index }] : [];
    });
}

/** Whether kept words hold a sentence from its first word to its last. */
function hasSentence(tokens: readonly Token[], begins: boolean, ends: boolean): boolean {
    let [inside, letters] = [begins, 0];
    for (const [index, token] of tokens.entries()) {
        const closes = /^[.;!?]$/.test(token.text.trim());
        letters += inside ? weight([token]) : 0;
        if (closes || ends && index === tokens.length - 1) {
            if (inside && letters >= MIN_SENTENCE) {
                return true;
            }
            [inside, letters] = [true, 0];
        }
    }
    return false;
}

/** Whether both are the same, so that no words flow past them. */
export function isSame(before: Markable, after: Markable): boolean {
    return fingerprint(before) === fingerprint(after);
}

/** One paragraph of what is written: some words, and whether its end stands in one version only. */
export interface Piece {
    readonly children: readonly Inline[];
    readonly end?: Paragraph['end'];
}

/** The nodes of one version with the pieces in place of their paragraphs, one for one. */
export function withPieces<T extends Block | ListItem>(nodes: readonly T[], pieces: Iterator<Piece>): T[] {
    return nodes.map((node): T => {
        if ('type' in node) {
            if (node.type === 'paragraph') {
                return { ...node, ...pieces.next().value as Piece };
            }
            return node.type === 'list' ? { ...node, items: withPieces(node.items, pieces) } : node;
        }
        return { ...node, blocks: withPieces(node.blocks, pieces) };
    });
}
