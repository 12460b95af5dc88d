/** From the inlines of the tree to stretches of text of one look and one meaning. */
import type { Language } from '@msp/language';
import type { Change, Inline, Overridden } from '../tree/nodes.js';
import { blankText, overriddenText } from '../tree/phrases.js';
import { raisedParts } from '../tree/typography.js';
import { blankStyle, emphasised, MARKS, markedStyle, raisedStyle, strong, struckStyle, unresolvedStyle, type TextStyle } from './styles.js';
import { tag, type Tag } from './tags.js';

/** A text; or the end of a line that the author set. */
export type Run = TextRun | { readonly type: 'break' };

export interface TextRun {
    readonly type: 'text';
    readonly text: string;
    readonly style: TextStyle;
    readonly tag: Tag;
    /** The id that it leads to, where the file holds it. */
    readonly target?: string;
    /** In a redline: the line that holds it has a bar in the margin. */
    readonly changed?: boolean;
}

/** What a paragraph says beside its text, below it. */
export interface Footnote {
    readonly mark: string;
    readonly text: string;
}

export interface RunContext {
    readonly language: Language;
    readonly tag: Tag;
    readonly style: TextStyle;
    /** The ids that the file holds: only they can be led to. */
    readonly known: ReadonlySet<string>;
    /** Takes the notes on values that another document overrides; undefined where the text says so itself. */
    readonly notes: Footnote[] | undefined;
    /** What a person is told of a move. */
    readonly moveNote: (change: Change) => string;
    readonly target?: string;
    readonly changed?: boolean;
    /** Inside what a redline marks: what it would be without the mark, whose place one further in takes. */
    readonly unmarked?: Pick<RunContext, 'style' | 'tag'>;
}

const NOTE_MARKS = ['*', '†', '‡'];

export function runsOf(nodes: readonly Inline[], context: RunContext): Run[] {
    return nodes.flatMap(node => one(node, context));
}

/** @param style defaults to the context's */
export function textRun(text: string, { style, tag, target, changed }: RunContext, own: TextStyle = style): TextRun {
    return { type: 'text', text, style: own, tag, target, changed };
}

function one(node: Inline, context: RunContext): Run[] {
    const { style, language } = context;
    switch (node.type) {
        case 'text': return raisedParts(node.text, language).map(part => textRun(part.text, context, part.raised ? raisedStyle(style) : style));
        case 'term': return [textRun(node.text, context)];
        case 'emphasis': return runsOf(node.children, { ...context, style: { ...style, face: emphasised(style.face) } });
        case 'strong': return runsOf(node.children, { ...context, style: { ...style, face: strong(style.face) } });
        case 'struck': return runsOf(node.children, { ...context, style: struckStyle(style) });
        case 'code': return [textRun(node.text, context, { ...style, face: 'mono', size: style.size * 0.86 })];
        case 'break': return [{ type: 'break' }];
        case 'blank': return [textRun(`[${blankText(node, language)}]`, context, blankStyle(style))];
        case 'unresolved': return [textRun(`{${node.text}}`, context, unresolvedStyle(style))];
        case 'changed': return changed(node.change, node.children, context);
        case 'link': {
            const content = runsOf(node.children, context);
            const said = content.length === 1 && content[0]!.type === 'text' && content[0]!.text === node.address;
            return said ? content : [...content, textRun(` (${node.address})`, context)];
        }
        case 'quotation': {
            const leads = node.target !== undefined && context.known.has(node.target) && context.target === undefined;
            const content = runsOf(node.children, leads ? { ...context, target: node.target, tag: tag('Link', context.tag) } : context);
            return node.overridden && context.notes ? [...content, textRun(footnote(node.overridden, context.language, context.notes), context)] : content;
        }
    }
}

function changed(change: Change, children: readonly Inline[], context: RunContext): Run[] {
    const marked = markedContext(context, change.kind);
    return [...noteRun(context.moveNote(change), marked), ...runsOf(children, marked)];
}

/** Inside what a redline marks: with its look, and told to who does not see it. */
export function markedContext(context: RunContext, kind: Change['kind']): RunContext {
    const { style, tag: own } = context.unmarked ?? context;
    const attributes = { O: 'Layout', TextDecorationType: MARKS[kind].under > 0 ? 'Underline' : 'LineThrough' };
    return { ...context, style: markedStyle(style, kind), tag: tag('Span', own, { attributes }), changed: true, unmarked: { style, tag: own } };
}

/** Where something was moved from or to, before it. */
export function noteRun(note: string, marked: RunContext): Run[] {
    return note ? [textRun(`${note} `, { ...marked, style: { ...marked.style, face: 'italic', under: undefined, strike: undefined } })] : [];
}

/** Adds the note and returns its mark; values with the same note share it. */
function footnote(overridden: Overridden, language: Language, notes: Footnote[]): string {
    const text = overriddenText(overridden, language);
    const known = notes.find(note => note.text === text);
    if (known) {
        return known.mark;
    }
    const mark = (NOTE_MARKS[notes.length % NOTE_MARKS.length] ?? '*').repeat(1 + Math.floor(notes.length / NOTE_MARKS.length));
    notes.push({ mark, text });
    return mark;
}
