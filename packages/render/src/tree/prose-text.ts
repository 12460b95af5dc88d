/** The text of prose as Markdown reads it: passages decided and repeated, quotations as placeholders, lines with their places. */
import { commonIndent, expandProse, kindNameOf, meaningOf, reworded, uriOf, type Hole, type Prose } from '@msp/language';
import type { Source } from './nodes.js';
import { targetOf } from './paths.js';
import type { Quoted, Scope } from './scope.js';
import { safe } from './typography.js';

/** Around the number of a quotation; `clean` takes both characters out of what was written. */
const OPEN = '\uE000';
const CLOSE = '\uE001';
export const PLACEHOLDERS = /\uE000(\d+)\uE001/g;

export interface MarkdownText {
    readonly markdown: string;
    readonly quoted: readonly Quoted[];
    /** Where the text of some lines of `markdown` stands in the file. */
    source(fromLine: number, toLine: number): Source | undefined;
}

interface Line {
    text: string;
    start?: number;
    end?: number;
}

export function markdownOf(prose: Prose, scope: Scope): MarkdownText {
    const { dossier, clause } = scope;
    const quoted: Quoted[] = [];
    const lines: Line[] = [{ text: '' }];
    let afterMark = false;
    for (const span of expandProse(prose, dossier, clause && kindNameOf(clause))) {
        const line = lines.at(-1)!;
        if (span.type === 'quotation' && span.hole.words !== undefined) {
            // The words stand in the sentence like any others: typography, terms and emphasis take them as they took them unbound.
            append(lines, keptWords(span.hole, scope), span.hole.$cstNode?.offset ?? 0, false);
            cover(lines.at(-1)!, span.hole.$cstNode && span.hole.$cstNode.offset - 1, span.hole.$cstNode && span.hole.$cstNode.end + 1);
        } else if (span.type === 'quotation') {
            line.text += `${OPEN}${quoted.length}${CLOSE}`;
            const cst = span.hole.$cstNode;
            cover(line, cst ? cst.offset - 1 : undefined, cst ? cst.end + 1 : undefined);
            quoted.push({ hole: span.hole, bindings: span.bindings });
        } else {
            append(lines, span.text, span.offset, afterMark);
        }
        afterMark = span.type === 'text';
    }
    const indent = commonIndent(prose);
    const text = lines.map((line, index) => index === 0 ? line.text.trimStart() : line.text.slice(Math.min(indent, line.text.length - line.text.trimStart().length)));
    const uri = prose.$cstNode ? uriOf(prose) : undefined;
    return { markdown: text.join('\n'), quoted, source: (from, to) => uri === undefined ? undefined : placeOf(lines.slice(from, to), uri) };
}

/** @param afterMark the text follows text: between them stood a mark of a passage, or nothing */
function append(lines: Line[], text: string, offset: number, afterMark: boolean): void {
    let at = 0;
    text.split('\n').forEach((piece, index, pieces) => {
        // A line that held nothing but a mark is no line: it would end the table or the list around it.
        const wasMark = index === 1 && afterMark && lines.length > 1 && lines.at(-1)!.text.trim() === '';
        if (index > 0 && !wasMark) {
            lines.push({ text: '' });
        }
        const line = lines.at(-1)!;
        line.text = wasMark ? safe(piece) : line.text + safe(piece);
        if (piece.trim() !== '') {
            const first = piece.length - piece.trimStart().length;
            cover(line, offset + at + first, offset + at + piece.trimEnd().length);
        }
        at += piece.length + (index < pieces.length - 1 ? 1 : 0);
    });
}

function cover(line: Line, start: number | undefined, end: number | undefined): void {
    if (start !== undefined && end !== undefined) {
        line.start = Math.min(line.start ?? start, start);
        line.end = Math.max(line.end ?? end, end);
    }
}

function placeOf(lines: readonly Line[], uri: string): Source | undefined {
    const starts = lines.flatMap(line => line.start ?? []);
    const ends = lines.flatMap(line => line.end ?? []);
    return starts.length > 0 ? { uri, start: Math.min(...starts), end: Math.max(...ends) } : undefined;
}

/**
 * The words of a quotation that keeps its own. Where amendments have changed the value since, what is written as they leave it says
 * the value in force, in the way of the words.
 */
function keptWords(hole: Hole, scope: Scope): string {
    const words = hole.words ?? '';
    const target = scope.consolidation && targetOf(hole.path, scope);
    const value = target?.type === 'fact' ? meaningOf(target.fact.value) : undefined;
    return value && value.type !== 'blank' ? reworded(words, value, scope.language) ?? words : words;
}
