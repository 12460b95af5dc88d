/**
 * What is read together. A paragraph is one unit, sentence after sentence. The items of a list are each read after the words that
 * lead to it, the cells of a table after the head of their column and that of their row: « Délai de prise en charge : critique : 1 heure »
 * is one reading matter however it is laid out.
 */
import type { Language } from '../../model/finding.js';
import { sentencesOf, type Stretch } from '../sentences.js';
import { valuesIn } from '../slots/values-in-text.js';
import type { ValueSpan } from '../slots/slot-value.js';
import { STOP, stopToken, tokensOf, type Token } from '../tokens.js';
import type { Unit } from './matcher.js';

const ITEM = /^([ \t]*)(?:[-*•–—▪◦·]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)°])[ \t]+(?=\S)/i;
const ROW = /^[ \t]*\|.*\|[ \t]*$/;
const RULE = /^[ \t]*\|[\s:|-]*\|[ \t]*$/;

interface Line {
    readonly start: number;
    readonly end: number;
    readonly text: string;
}

/** The blocks of a text: paragraphs, each with the list or table it leads to. */
export function blocksOf(text: string): readonly Stretch[] {
    const paragraphs: Stretch[] = [];
    const separator = /\n[ \t]*\n\s*/g;
    let start = 0;
    for (const match of text.matchAll(separator)) {
        paragraphs.push({ start, end: match.index });
        start = match.index + match[0].length;
    }
    paragraphs.push({ start, end: text.length });
    const blocks: Stretch[] = [];
    for (const paragraph of paragraphs) {
        const before = blocks.at(-1);
        const leads = before && (/:[*_\s]*$/.test(text.slice(before.start, before.end)) || isItems(text.slice(before.start, before.end)) && ITEM.test(text.slice(paragraph.start, paragraph.end)));
        const follows = ITEM.test(text.slice(paragraph.start, paragraph.end)) || ROW.test(text.slice(paragraph.start, paragraph.end).split('\n')[0]!);
        if (leads && follows || before && continues(text, before, paragraph)) {
            blocks.splice(-1, 1, { start: before.start, end: paragraph.end });
        } else if (text.slice(paragraph.start, paragraph.end).trim() !== '') {
            blocks.push(paragraph);
        }
    }
    return blocks;
}

/** Lines of a text taken from a PDF are paragraphs of their own: one that begins in the middle of a sentence goes on with the one before. */
function continues(text: string, before: Stretch, paragraph: Stretch): boolean {
    const first = text.slice(paragraph.start, paragraph.start + 20);
    return /^[\p{Ll}(]/u.test(first) && !ITEM.test(first) && /[\p{L}\p{N},’'")]\s*$/u.test(text.slice(Math.max(before.start, before.end - 20), before.end));
}

function isItems(text: string): boolean {
    return text.split('\n').some(line => ITEM.test(line));
}

/** The units of one block. */
export function unitsOf(block: string, language: Language): readonly Unit[] {
    const values = valuesIn(block);
    const lines = linesOf(block);
    const units: Unit[] = [];
    const leadLines: Line[] = [];
    let index = 0;
    while (index < lines.length && !ITEM.test(lines[index]!.text) && !ROW.test(lines[index]!.text)) {
        leadLines.push(lines[index++]!);
    }
    const introduction = leadLines.length === 0 ? [] : sentenceTokens(block, leadLines[0]!.start, leadLines.at(-1)!.end, language);
    if (introduction.length > 0) {
        units.push(unit(introduction, 0, values));
    }
    const lead = lastSentence(introduction);
    const chain: { indent: number; tokens: readonly Token[] }[] = [];
    while (index < lines.length) {
        const line = lines[index]!;
        if (ROW.test(line.text)) {
            const rows: Line[] = [];
            while (index < lines.length && ROW.test(lines[index]!.text)) {
                rows.push(lines[index++]!);
            }
            units.push(...tableUnits(block, rows, lead, values, language));
            continue;
        }
        const item = ITEM.exec(line.text);
        let end = line.end;
        index++;
        while (index < lines.length && !ITEM.test(lines[index]!.text) && !ROW.test(lines[index]!.text)) {
            end = lines[index++]!.end;
        }
        const indent = item?.[1]?.length ?? 0;
        while (chain.length > 0 && chain.at(-1)!.indent >= indent) {
            chain.pop();
        }
        const before = withoutStop([...lead, ...chain.flatMap(({ tokens }) => tokens)]);
        const own = sentenceTokens(block, line.start + (item?.[0].length ?? 0), end, language);
        units.push(unit(joined(before, own), before.length, values));
        if (/:[*_\s]*$/.test(block.slice(line.start, end))) {
            chain.push({ indent, tokens: withoutStop(own) });
        }
    }
    return units;
}

function tableUnits(block: string, rows: readonly Line[], lead: readonly Token[], values: readonly ValueSpan[], language: Language): Unit[] {
    const cells = rows.filter(({ text }) => !RULE.test(text)).map(row => cellsOf(row));
    const [head = [], ...body] = cells;
    const tokens = (cell: Stretch | undefined): Token[] => cell ? sentenceTokens(block, cell.start, cell.end, language) : [];
    const heads = head.map(tokens).map(withoutStop);
    const units = [unit(joined(withoutStop(lead), head.flatMap(cell => labelled(withoutStop(tokens(cell))))), lead.length, values)];
    for (const [label, ...others] of body) {
        // The head of the first column says what its words are: « Criticité : haute ».
        const row = joined(heads[0] ?? [], withoutStop(tokens(label)));
        units.push(unit(joined(withoutStop(lead), labelled(row)), lead.length, values));
        others.forEach((cell, column) => {
            const before = joined(withoutStop(lead), joined(heads[column + 1] ?? [], labelled(row)));
            const own = tokens(cell);
            if (own.length > 0) {
                units.push(unit(joined(before, labelled(own)), before.length, values));
            }
        });
    }
    return units;
}

function cellsOf({ text, start }: Line): Stretch[] {
    const cells: Stretch[] = [];
    let from = text.indexOf('|') + 1;
    for (let bar = text.indexOf('|', from); bar >= 0; bar = text.indexOf('|', from)) {
        cells.push({ start: start + from, end: start + bar });
        from = bar + 1;
    }
    return cells;
}

/** The first word of a cell or an item stands after a colon. */
function labelled(tokens: readonly Token[]): Token[] {
    return tokens.map((token, index) => index === 0 ? { ...token, colon: true } : token);
}

function joined(before: readonly Token[], own: readonly Token[]): Token[] {
    return before.length === 0 ? [...own] : [...before, ...labelled(own)];
}

function withoutStop(tokens: readonly Token[]): Token[] {
    return tokens.filter(({ word }) => word !== STOP);
}

function lastSentence(tokens: readonly Token[]): Token[] {
    const inner = tokens.at(-1)?.word === STOP ? tokens.slice(0, -1) : tokens;
    return inner.slice(inner.findLastIndex(({ word }) => word === STOP) + 1);
}

function sentenceTokens(block: string, start: number, end: number, language: Language): Token[] {
    return sentencesOf(block.slice(start, end)).flatMap(sentence =>
        [...tokensOf(block, start + sentence.start, start + sentence.end, language), stopToken(start + sentence.end)]);
}

function linesOf(block: string): Line[] {
    const lines: Line[] = [];
    let start = 0;
    for (const text of block.split('\n')) {
        lines.push({ start, end: start + text.length, text });
        start += text.length + 1;
    }
    return lines;
}

function unit(tokens: readonly Token[], lead: number, values: readonly ValueSpan[]): Unit {
    const byStart = new Map<number, { end: number; value: ValueSpan['value']; unsure?: boolean }[]>();
    if (values.length > 0) {
        const indexOf = new Map(tokens.map((token, index) => [token.start, index]));
        for (const span of values) {
            let start = indexOf.get(span.start);
            // A value may begin with a sign that is no word: `[30] jours`, `€ 40`.
            for (let offset = span.start + 1; start === undefined && offset < span.end; offset++) {
                start = indexOf.get(offset);
            }
            if (start === undefined) {
                continue;
            }
            let end = start;
            while (end < tokens.length && tokens[end]!.word !== STOP && tokens[end]!.start >= span.start && tokens[end]!.start < span.end) {
                end++;
            }
            byStart.set(start, [...byStart.get(start) ?? [], { end, value: span.value, unsure: span.unsure }]);
        }
    }
    const sentences: [number, number][] = [];
    let from = 0;
    tokens.forEach((token, index) => {
        if (token.word === STOP) {
            if (index > from) {
                sentences.push([from, index]);
            }
            from = index + 1;
        }
    });
    if (from < tokens.length) {
        sentences.push([from, tokens.length]);
    }
    return { tokens, lead, values: byStart, stems: new Set(tokens.map(({ stem }) => stem)), sentences };
}
