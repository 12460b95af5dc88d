/** Blocks of the tree as boxes of a flow. */
import type { Language } from '@msp/language';
import type { Block, Change, Definition, FactEntry, Inline, List } from '../tree/nodes.js';
import { shownAliases, withEnd } from '../tree/phrases.js';
import { NBSP } from '../tree/typography.js';
import type { Flow, VBox } from './flow.js';
import type { Fonts } from './fonts.js';
import { extentOf, linesOf, widthOf, type Line } from './paragraph.js';
import { markedContext, noteRun, runsOf, textRun, type Footnote, type Run, type RunContext } from './runs.js';
import { LINE, proseHeadingStyle, strong, STYLES, type BlockStyle, type TextStyle } from './styles.js';
import { addTable } from './tables.js';
import { tag, type Role, type Tag } from './tags.js';

/** Where blocks are laid out, and what they know. */
export interface Context {
    readonly fonts: Fonts;
    readonly language: Language;
    readonly known: ReadonlySet<string>;
    readonly moveNote: (change: Change) => string;
    readonly tag: Tag;
    readonly x: number;
    readonly width: number;
    /** The style of plain paragraphs here. */
    readonly style: BlockStyle;
    /** The level of the heading above, shared by a document: no level is left out. */
    readonly heading: number;
    /** What a redline marks all of this as; the note on a move is said once, and taken from here. */
    readonly change?: { readonly kind: Change['kind']; note?: string };
    /** Depth of lists and quotations. */
    readonly nesting: number;
    /** The text itself says where another document overrides a value. */
    readonly saysOverrides?: boolean;
}

/** Deeper lists are not indented further. */
const MAX_NESTING = 7;
const INDENT = 17;
const LABEL_GAP = 12;
/** Unlike other spaces it stays at the beginning of a line; in a fixed font it is as wide. */
const FIGURE_SPACE = '\u2007';

/** Inside a node that a redline marks. */
export function inner(context: Context, change: Change | undefined): Context {
    return change ? { ...context, change: { kind: change.kind, note: context.moveNote(change) } } : context;
}

/** The runs of a paragraph, with the look of the change that it stands in. */
export function runs(nodes: readonly Inline[], context: Context, style: TextStyle, own: Tag, notes: Footnote[]): Run[] {
    const base = runContext(context, style, own, notes);
    return [...moveNote(context, base), ...runsOf(nodes, base)];
}

/** The note on a move, for the first text of what was moved. */
export function moveNote({ change }: Context, base: RunContext): Run[] {
    const note = change?.note ?? '';
    if (change) {
        change.note = undefined;
    }
    return noteRun(note, base);
}

export function runContext({ language, known, moveNote, change, saysOverrides }: Context, style: TextStyle, own: Tag, notes: Footnote[]): RunContext {
    const base: RunContext = { language, tag: own, style, known, notes: saysOverrides ? undefined : notes, moveNote };
    return change ? markedContext(base, change.kind) : base;
}

interface ParagraphOptions {
    readonly style?: BlockStyle;
    readonly role?: Role;
    /** Not parted from what follows. */
    readonly keep?: boolean;
    readonly outline?: VBox['outline'];
    /** Drawn before the text: the number of an article, a term. */
    readonly lead?: (own: Tag) => Run[];
}

/** A paragraph, and below it the notes on what it says. */
export function addParagraph(nodes: readonly Inline[], flow: Flow, context: Context, options: ParagraphOptions = {}): void {
    const style = options.style ?? context.style;
    const own = tag(options.role ?? 'P', context.tag);
    const notes: Footnote[] = [];
    const content = [...options.lead?.(own) ?? [], ...runs(nodes, context, style.text, own, notes)];
    addLines(linesOf(content, { width: context.width, style, language: context.language }, context.fonts), flow, context, style, options);
    addNotes(notes, flow, context);
}

/** A text as it stands in the tree. */
export function text(value: string): Inline {
    return { type: 'text', text: value };
}

/** The renderer's own words. */
export function addText(words: string, flow: Flow, context: Context, style: BlockStyle, { role, keep, outline }: { readonly role?: Role; readonly keep?: boolean; readonly outline?: VBox['outline'] } = {}): void {
    addParagraph([text(words)], flow, { ...context, change: context.change && { kind: context.change.kind } }, { style, role, keep, outline });
}

export function addNotes(notes: readonly Footnote[], flow: Flow, context: Context): void {
    for (const { mark, text } of notes) {
        const own = tag('Note', context.tag);
        const content: Run[] = [textRun(`${mark}${NBSP}${text}.`, runContext({ ...context, change: undefined }, STYLES.note.text, own, []))];
        addLines(linesOf(content, { width: context.width, style: STYLES.note, language: context.language }, context.fonts), flow, context, STYLES.note);
    }
}

/** One box a line; two lines stay together at either end of the paragraph. */
export function addLines(lines: readonly Line[], flow: Flow, { x, width }: Context, style: BlockStyle, { keep, outline }: Pick<ParagraphOptions, 'keep' | 'outline'> = {}): void {
    flow.skip(style.before);
    lines.forEach((line, index) => {
        const last = index === lines.length - 1;
        flow.add({
            height: style.leading,
            keep: last ? keep === true : index === 0 || index === lines.length - 2,
            fragments: [{ type: 'line', x: aligned(line, style, x, width), y: baseline(style), line, order: flow.order() }],
            outline: index === 0 ? outline : undefined,
            changed: isChanged(line)
        });
    });
    flow.skip(style.after);
}

export function aligned(line: Line, { align }: BlockStyle, x: number, width: number): number {
    return align === 'center' ? x + Math.max(0, (width - line.width) / 2) : align === 'right' ? x + Math.max(0, width - line.width) : x;
}

/** From the top of a line to where its letters stand. */
export function baseline({ leading, text }: BlockStyle): number {
    return (leading - text.size) / 2 + text.size * 0.8;
}

export function isChanged({ items, from, to }: Line): boolean {
    for (let index = from; index < to; index++) {
        const item = items[index]!;
        if ('run' in item && (item.run as { readonly changed?: boolean } | undefined)?.changed) {
            return true;
        }
    }
    return false;
}

export function addBlocks(blocks: readonly Block[], flow: Flow, context: Context): void {
    blocks.forEach((block, index) => addBlock(block, flow, context, blocks[index + 1]));
}

export function addBlock(block: Block, flow: Flow, outer: Context, next?: Block): void {
    const context = inner(outer, block.change);
    flow.anchor(block.id);
    switch (block.type) {
        case 'paragraph': {
            addParagraph(withEnd(block), flow, context, { style: block.note ? STYLES.note : undefined, keep: next !== undefined && introduces(next) });
            break;
        }
        case 'heading': {
            const level = Math.min(6, context.heading + block.level);
            addParagraph(block.children, flow, context, { style: proseHeadingStyle(block.level), role: `H${level}` as Role, keep: true });
            break;
        }
        case 'list': addList(block, flow, context); break;
        case 'table': addTable(block, flow, context); break;
        case 'facts': addFacts(block.entries, flow, context); break;
        case 'definitions': addDefinitions(block.entries, flow, context); break;
        case 'quote': addBlocks(block.blocks, flow, { ...nested(context), tag: tag('BlockQuote', context.tag), style: { ...context.style, text: { ...context.style.text, face: 'italic' } } }); break;
        case 'code-block': addCode(block.text, flow, context); break;
        case 'separator': addSeparator(flow, context); break;
    }
}

/** A paragraph before a list or table mostly introduces it. */
function introduces(next: Block): boolean {
    return next.type === 'list' || next.type === 'table' || next.type === 'quote';
}

function nested(context: Context, by = INDENT): Context {
    const indent = context.nesting < MAX_NESTING && context.width > 150 ? by : 0;
    return { ...context, x: context.x + indent, width: context.width - indent, nesting: context.nesting + 1 };
}

function addList({ ordered, first, items }: List, flow: Flow, context: Context): void {
    const { style, fonts } = context;
    const own = tag('L', context.tag, { attributes: { O: 'List', ListNumbering: ordered ? 'Decimal' : 'Disc' } });
    const last = `${first + items.length - 1}.`;
    const body = nested(context, ordered ? Math.max(INDENT, widthOf(last, style.text, fonts) + 6) : INDENT);
    const tight = items.every(item => item.blocks.length <= 1);
    items.forEach((item, index) => {
        flow.anchor(item.id);
        const entry = tag('LI', own);
        const marked = inner(body, item.change);
        const label = ordered ? `${first + index}.` : '–';
        labelled(label, tag('Lbl', entry), flow, { ...marked, x: context.x }, () =>
            addBlocks(item.blocks, flow, { ...marked, tag: tag('LBody', entry), style: { ...style, after: tight ? 2.6 : 4.5 } }));
    });
    flow.skip(style.after);
}

/** A mark beside the first line of what `content` adds. */
function labelled(label: string, own: Tag, flow: Flow, context: Context, content: () => void): void {
    const { style } = context;
    const run = textRun(label, runContext(context, style.text, own, []));
    const [line] = linesOf([run], { width: Infinity, style: { ...style, align: 'left' }, language: context.language }, context.fonts);
    const order = flow.order();
    const at = flow.boxes.length;
    content();
    const box = flow.boxes[at] ?? flow.add({ height: style.leading, fragments: [] });
    if (line) {
        box.fragments.push({ type: 'line', x: context.x, y: baseline(style), line, order });
        box.changed ||= isChanged(line);
    }
}

/** Labels in a column of their own, what they say beside them. */
export function addFacts(entries: readonly FactEntry[], flow: Flow, context: Context): void {
    const style = STYLES.factLabel;
    const list = tag('L', context.tag, { attributes: { O: 'List', ListNumbering: 'None' } });
    const measured = entries.map(({ label }) => extentOf([textRun(label, runContext(context, style.text, list, []))], { style, language: context.language }, context.fonts).natural);
    const width = Math.min(Math.max(...measured, 60) + 1, context.width * 0.4);
    flow.skip(3);
    const start = flow.boxes.length;
    for (const entry of entries) {
        flow.anchor(entry.id);
        const item = tag('LI', list);
        const marked = inner(context, entry.change);
        const label = [textRun(entry.label, runContext(marked, style.text, tag('Lbl', item), []))];
        const lines = linesOf(label, { width, style, language: context.language }, context.fonts);
        const orders = lines.map(() => flow.order());
        const value = flow.beside();
        const x = context.x + width + LABEL_GAP;
        addBlocks(entry.blocks, value, { ...marked, x, width: context.width - width - LABEL_GAP, tag: tag('LBody', item), style: STYLES.fact, nesting: context.nesting + 1, saysOverrides: true });
        // The label may have more lines than the value.
        while (value.boxes.length < lines.length) {
            value.add({ height: style.leading, fragments: [] });
        }
        lines.forEach((line, index) => value.boxes[index]!.fragments.push({ type: 'line', x: context.x, y: baseline(style), line, order: orders[index]! }));
        value.boxes.forEach((box, index) => flow.add({ ...box, keep: box.keep || index < lines.length - 1 || value.boxes.length <= 3 && index < value.boxes.length - 1 }));
        flow.skip(Math.max(1.8, value.pending));
    }
    // No entry is left alone at either end of a page.
    const added = flow.boxes.slice(start);
    [added[0], added.at(-2)].forEach(box => box && box !== added.at(-1) && (box.keep = true));
    flow.skip(context.style.after);
}

/** The term runs into its definition, as contracts print it. */
function addDefinitions(entries: readonly Definition[], flow: Flow, context: Context): void {
    const list = tag('L', context.tag, { attributes: { O: 'List', ListNumbering: 'None' } });
    const colon = context.language === 'fr' ? `${NBSP}: ` : ': ';
    for (const { id, term, aliases, blocks, change } of entries) {
        flow.anchor(id);
        const item = tag('LI', list);
        const own = inner({ ...context, tag: tag('LBody', item) }, change);
        const others = shownAliases(term, aliases);
        const lead = (): Run[] => {
            const label = runContext(own, context.style.text, tag('Lbl', item), []);
            return [textRun(term, label, { ...label.style, face: strong(label.style.face) }), textRun(`${others.length > 0 ? ` (${others.join(', ')})` : ''}${colon}`, label)];
        };
        const [first, ...others2] = blocks;
        if (first?.type === 'paragraph' && !first.note) {
            flow.anchor(first.id);
            addParagraph(withEnd(first), flow, inner(own, first.change), { lead, keep: others2[0] !== undefined && introduces(others2[0]) });
            addBlocks(others2, flow, own);
        } else {
            addParagraph([], flow, own, { lead, keep: blocks.length > 0 });
            addBlocks(blocks, flow, own);
        }
    }
}

function addCode(text: string, flow: Flow, context: Context): void {
    const style = STYLES.code;
    const own = tag('Code', context.tag);
    const lines = text.replaceAll('\t', '    ').split('\n').map(line => line.replace(/^ +/, spaces => FIGURE_SPACE.repeat(spaces.length)));
    const content = lines.flatMap((line, index): Run[] => [
        ...index > 0 ? [{ type: 'break' } as const] : [],
        textRun(line || NBSP, runContext(context, style.text, own, []))
    ]);
    addLines(linesOf(content, { width: context.width, style, language: context.language }, context.fonts), flow, context, style);
}

function addSeparator(flow: Flow, { x, width }: Context): void {
    flow.skip(8);
    flow.add({ height: 2, fragments: [{ type: 'rule', x: x + width / 3, y: 1, width: width / 3, thickness: 0.5, color: LINE, order: flow.order() }] });
    flow.skip(10);
}

