/** The text of one paragraph: emphasis, quotations, glossary terms, typography. */
import { MOST_NESTED } from '@msp/language';
import { termUses } from './terms.js';
import { agree } from '@msp/language';
import type { MarkdownToken } from './markdown.js';
import type { Inline } from './nodes.js';
import { quotedInline } from './quotation.js';
import { PLACEHOLDERS } from './prose-text.js';
import type { Quoted, Scope } from './scope.js';
import { typeset } from './typography.js';

/** A token that opens, and the type of node it makes. */
const SPANS: Readonly<Record<string, 'emphasis' | 'strong' | 'struck'>> = { em_open: 'emphasis', strong_open: 'strong', s_open: 'struck' };

export class InlineWriter {
    private at = 0;
    /** All text so far: an article or a preposition before a quotation decides how it is written. */
    private before = '';

    private depth = 0;
    /** The ends of emphasis that stands too deep in other emphasis: its words are written, without it. */
    private readonly ignored: string[] = [];

    constructor(private readonly scope: Scope, private readonly quoted: readonly Quoted[]) {}

    write(tokens: readonly MarkdownToken[]): Inline[] {
        return this.until(tokens, undefined);
    }

    private until(tokens: readonly MarkdownToken[], closing: string | undefined): Inline[] {
        const raw: Inline[] = [];
        this.depth += 1;
        while (this.at < tokens.length) {
            const token = tokens[this.at++]!;
            if (this.ignored.at(-1) === token.type) {
                this.ignored.pop();
            } else if (token.type === closing) {
                break;
            } else {
                this.token(token, tokens, raw);
            }
        }
        this.depth -= 1;
        return this.finish(raw);
    }

    private token(token: MarkdownToken, tokens: readonly MarkdownToken[], into: Inline[]): void {
        const span = SPANS[token.type];
        if (span && this.depth > MOST_NESTED) {
            this.ignored.push(token.type.replace('_open', '_close'));
            return;
        }
        if (span) {
            into.push({ type: span, children: this.until(tokens, token.type.replace('_open', '_close')) });
            return;
        }
        switch (token.type) {
            case 'text': this.text(token.content, into); break;
            case 'softbreak': this.text(' ', into); break;
            case 'hardbreak': into.push({ type: 'break' }); break;
            case 'code_inline': into.push({ type: 'code', text: this.plain(token.content) }); break;
            case 'link_open': into.push({ type: 'link', address: this.plain(String(token.attrGet('href') ?? '')), children: this.until(tokens, 'link_close') }); break;
            default: if (token.content) { this.text(token.content, into); }
        }
    }

    private text(text: string, into: Inline[]): void {
        let at = 0;
        for (const match of text.matchAll(PLACEHOLDERS)) {
            this.append(text.slice(at, match.index), into);
            const quoted = this.quoted[Number(match[1])];
            if (quoted) {
                this.quote(quoted, into);
            }
            at = match.index + match[0].length;
        }
        this.append(text.slice(at), into);
    }

    private append(written: string, into: Inline[]): void {
        const last = into.at(-1);
        // A name that ends in a full stop ends its sentence too: "Harbour IT Inc.", not "Inc..".
        const text = last?.type === 'quotation' && this.before.endsWith('.') && /^\.(?!\.)/.test(written) ? written.slice(1) : written;
        if (text === '') {
            return;
        }
        if (last?.type === 'text') {
            into[into.length - 1] = { type: 'text', text: last.text + text };
        } else {
            into.push({ type: 'text', text });
        }
        this.before += text;
    }

    private quote({ hole, bindings }: Quoted, into: Inline[]): void {
        const node = quotedInline(hole, { ...this.scope, bindings }, this.before);
        const text = inlineText([node]);
        const last = into.at(-1);
        if (this.scope.language === 'fr' && last?.type === 'text' && node.type === 'quotation' && node.of !== 'fact') {
            into[into.length - 1] = { type: 'text', text: agree(last.text, text) };
        }
        into.push(node);
        this.before += text;
    }

    /** Typography first, over the text as a whole; then the terms in it. */
    private finish(raw: readonly Inline[]): Inline[] {
        return raw.flatMap(node => node.type === 'text' ? termUses(typeset(node.text, this.scope.language), this.scope) : [node]);
    }

    private plain(text: string): string {
        return text.replace(PLACEHOLDERS, (_, index: string) => this.quoted[Number(index)]?.hole.path.$cstNode?.text ?? '');
    }
}

/** The text of nodes without their marks. */
export function inlineText(nodes: readonly Inline[]): string {
    return nodes.map(node => {
        switch (node.type) {
            case 'text':
            case 'code':
            case 'unresolved':
            case 'term': return node.text;
            case 'break': return ' ';
            case 'blank': return node.label;
            default: return inlineText(node.children);
        }
    }).join('');
}
