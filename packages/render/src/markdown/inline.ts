/** What stands inside a paragraph, as Markdown. */
import type { Language } from '@msp/language';
import type { Inline } from '../tree/nodes.js';
import { blankText } from '../tree/phrases.js';
import { clean } from '../tree/typography.js';
import { entity, escapeMarkdown } from './escape.js';

export interface InlineContext {
    readonly language: Language;
    /** Ids that the file has anchors for; a reference to another is words without a link. */
    readonly anchors: ReadonlySet<string>;
    /** A heading has one line. */
    readonly oneLine?: boolean;
    /** Nor has a cell, and no `|` of its own. */
    readonly inCell?: boolean;
}

export function inlineMarkdown(nodes: readonly Inline[], context: InlineContext): string {
    const writer = new Writer(context);
    writer.nodes(simplified(nodes, context.language));
    return writer.output;
}

/** Texts in a row as one, codes in a row as one, a mark in a row with itself as one, and a mark inside itself not at all. */
function simplified(nodes: readonly Inline[], language: Language): Inline[] {
    const result: Inline[] = [];
    const append = (node: Inline, into: Inline[], open: ReadonlySet<string>): void => {
        const last = into.at(-1);
        switch (node.type) {
            case 'term':
            case 'unresolved': append({ type: 'text', text: node.type === 'term' ? node.text : `{${node.text}}` }, into, open); break;
            case 'blank': append({ type: 'strong', children: [{ type: 'text', text: `[${blankText(node, language)}]` }] }, into, open); break;
            case 'changed': node.children.forEach(child => append(child, into, open)); break;
            case 'text':
            case 'code':
                if (last?.type === node.type) {
                    into[into.length - 1] = { type: node.type, text: last.text + node.text };
                } else if (node.text !== '') {
                    into.push(node);
                }
                break;
            case 'break': into.push(node); break;
            case 'link':
            case 'quotation': into.push({ ...node, children: gathered(node.children, open) }); break;
            default: {
                if (open.has(node.type)) {
                    node.children.forEach(child => append(child, into, open));
                    break;
                }
                const children = last?.type === node.type ? [...last.children] : [];
                node.children.forEach(child => append(child, children, new Set([...open, node.type])));
                if (last?.type === node.type) {
                    into[into.length - 1] = { type: node.type, children };
                } else if (children.length > 0) {
                    into.push({ type: node.type, children });
                }
            }
        }
    };
    const gathered = (children: readonly Inline[], open: ReadonlySet<string>): Inline[] => {
        const into: Inline[] = [];
        children.forEach(child => append(child, into, open));
        return into;
    };
    nodes.forEach(node => append(node, result, new Set()));
    return result;
}

type Mark = 'strong' | 'emphasis' | 'struck';

/**
 * CommonMark decides by the characters on both sides of `*` whether it opens, closes or is a star. Where they would decide
 * wrongly the neighbour becomes a numeric reference, which counts as punctuation.
 */
class Writer {
    output = '';
    private encodesNext = false;

    /** @param around the sign of the mark around, `*` or `_` */
    constructor(private readonly context: InlineContext, private readonly around?: string) {}

    nodes(nodes: readonly Inline[]): void {
        nodes.forEach(node => this.node(node));
    }

    private node(node: Inline): void {
        const { context } = this;
        switch (node.type) {
            case 'text': this.text(node.text); break;
            case 'code': this.raw(codeSpan(node.text, context.inCell)); break;
            case 'break': this.raw(context.inCell || context.oneLine ? '<br>' : '\\\n'); break;
            case 'link': {
                const before = this.output.length;
                this.nodes(node.children);
                const address = escapeMarkdown(node.address);
                if (this.output.slice(before) !== address) {
                    this.raw(` (${address})`);
                }
                break;
            }
            case 'quotation': {
                const linked = node.target !== undefined && (node.of === 'clause' || node.of === 'document') && context.anchors.has(node.target);
                this.raw(linked ? '[' : '');
                this.nodes(node.children);
                this.raw(linked ? `](#${node.target})` : '');
                break;
            }
            case 'strong':
            case 'emphasis':
            case 'struck': this.marked(node.type, node.children); break;
        }
    }

    private text(text: string): void {
        const [first = ''] = clean(text);
        if (this.encodesNext && /[^\s!-/:-@[-`{-~]/u.test(first)) {
            this.output += entity(first) + escapeMarkdown(clean(text).slice(first.length));
        } else {
            this.output += escapeMarkdown(text);
        }
        this.encodesNext &&= first === '';
    }

    private raw(text: string): void {
        this.output += text;
        this.encodesNext &&= text === '';
    }

    private marked(mark: Mark, children: readonly Inline[]): void {
        const sign = this.sign(mark);
        const inner = new Writer(this.context, mark === 'struck' ? this.around : sign[0]);
        inner.nodes(children);
        const content = inner.output.trim();
        if (content === '') {
            this.nodes(children);
            return;
        }
        const start = inner.output.indexOf(content);
        this.raw(inner.output.slice(0, start));
        if (/^[^\p{L}\p{N}]/u.test(content) || sign.startsWith('_')) {
            this.encodeLast();
        }
        this.raw(sign + content + sign);
        const end = inner.output.slice(start + content.length);
        this.raw(end);
        this.encodesNext = end === '' && (/[^\p{L}\p{N}]$/u.test(content) || sign.startsWith('_'));
    }

    /** Another sign than the one around, or right before. */
    private sign(mark: Mark): string {
        const sign = this.around === '*' || (this.around === undefined && this.output.endsWith('*')) ? '_' : '*';
        return mark === 'struck' ? '~~' : mark === 'strong' ? sign + sign : sign;
    }

    private encodeLast(): void {
        const last = [...this.output.slice(-2)].at(-1) ?? '';
        if (/[^\s!-/:-@[-`{-~]/u.test(last)) {
            this.output = this.output.slice(0, -last.length) + entity(last);
        }
    }
}

/** Between more backticks than the text has. */
function codeSpan(text: string, inCell = false): string {
    const content = clean(text).replace(/\s/g, ' ');
    if (content.trim() === '') {
        return escapeMarkdown(content);
    }
    const fence = '`'.repeat(Math.max(0, ...[...content.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
    const pad = /^[` ]|[` ]$/.test(content) ? ' ' : '';
    return `${fence}${pad}${inCell ? content.replaceAll('|', '\\|') : content}${pad}${fence}`;
}
