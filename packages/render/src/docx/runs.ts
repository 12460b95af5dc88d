/** What stands inside a paragraph, as runs. */
import type { XmlComponent } from 'docx';
import type { Language } from '@msp/language';
import type { Change, Inline, Quotation } from '../tree/nodes.js';
import { blankText, overriddenText, PREVAILS_OVER } from '../tree/phrases.js';
import { raisedParts } from '../tree/typography.js';
import { field } from './fields.js';
import type { Bookmarks } from './bookmarks.js';
import { textElement, type Marks } from './marks.js';
import type { Notes } from './notes.js';
import type { References, Repeats } from './references.js';
import { element, xmlText } from './xml.js';

/** How a run looks beyond what the style of its paragraph says. */
export interface Look {
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly struck?: boolean;
    readonly code?: boolean;
    /** The ending of an ordinal. */
    readonly raised?: boolean;
    readonly highlight?: 'yellow' | 'red';
    /** In the colour of a warning. */
    readonly alert?: boolean;
}

export const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

export class Runs {
    constructor(private readonly marks: Marks, private readonly bookmarks: Bookmarks, private readonly references: References, private readonly notes: Notes, readonly language: Language,
        /** The language that the styles state; runs in another say so. */
        private readonly base: Language) {}

    /** @param change how the node around is marked */
    of(nodes: readonly Inline[], change?: Change, look: Look = {}): readonly XmlComponent[] {
        const ordered = stopsInOrder(nodes);
        const result: XmlComponent[] = [];
        let pending: XmlComponent[] = [];
        const flush = (): void => {
            result.push(...this.marks.runs(pending, change));
            pending = [];
        };
        for (const [index, node] of ordered.entries()) {
            if (node.type === 'changed') {
                flush();
                result.push(...this.marks.inline(this.of(node.children, node.change, look), node.change));
            } else if (node.type === 'emphasis' || node.type === 'strong' || node.type === 'struck') {
                flush();
                result.push(...this.of(node.children, change, { ...look, ...LOOKS[node.type] }));
            } else if (node.type === 'quotation') {
                flush();
                result.push(...this.quotation(node, change, look, ordered[index + 1]));
            } else if (node.type === 'link') {
                flush();
                result.push(...this.of(node.children, change, look), ...this.of(this.addressOf(node.address, node.children), change, look));
            } else if (node.type === 'break') {
                pending.push(element('w:r', {}, [element('w:br')]));
            } else if (node.type === 'text') {
                pending.push(...raisedParts(node.text, this.language).map(part => this.run(part.text, change, part.raised ? { ...look, raised: true } : look)));
            } else {
                pending.push(this.leaf(node, change, look));
            }
        }
        flush();
        return result;
    }

    /** Plain text of ours. */
    text(text: string, change?: Change, look: Look = {}): readonly XmlComponent[] {
        return this.marks.runs([this.run(text, change, look)], change);
    }

    /** Unmarked: for the results of fields and the inside of links. */
    run(text: string, change?: Change, look: Look = {}): XmlComponent {
        const properties = this.properties(look);
        return element('w:r', {}, [...(properties ? [properties] : []), element(textElement(change), { 'xml:space': 'preserve' }, [xmlText(text)])]);
    }

    private leaf(node: Exclude<Inline, { children: unknown } | { type: 'break' }>, change: Change | undefined, look: Look): XmlComponent {
        switch (node.type) {
            case 'text':
            case 'term': return this.run(node.text, change, look);
            case 'code': return this.run(node.text, change, { ...look, code: true });
            case 'blank': return this.run(`[${blankText(node, this.language)}]`, change, { ...look, highlight: 'yellow' });
            case 'unresolved': return this.run(`{${node.text}}`, change, { ...look, highlight: 'red' });
        }
    }

    private quotation(node: Quotation, change: Change | undefined, look: Look, next: Inline | undefined): readonly XmlComponent[] {
        const content = this.quoted(node, change, look);
        const said = next?.type === 'text' && next.text.includes(PREVAILS_OVER[this.language]);
        return node.overridden && !said ? [...content, ...this.marks.runs([this.notes.reference(overriddenText(node.overridden, this.language))], change)] : content;
    }

    private quoted(node: Quotation, change: Change | undefined, look: Look): readonly XmlComponent[] {
        return this.references.partsOf(node).flatMap(part => {
            if (typeof part === 'string') {
                return this.text(part, change, look);
            }
            if (!('bookmark' in part)) {
                return this.of([part], change, look);
            }
            // What goes need not live, and LibreOffice leaves the field's shell, with the row it stood in, when it accepts a deletion.
            if (change?.kind === 'deleted') {
                return this.text(part.text, change, look);
            }
            const name = this.bookmarks.name(part.bookmark);
            return this.marks.runs(field(instruction(part.repeats, name), [this.run(part.text, change, look)], this.properties(look), change), change);
        });
    }

    /** ` (address)`, unless the text is the address. */
    private addressOf(address: string, children: readonly Inline[]): readonly Inline[] {
        const [only] = children;
        return children.length === 1 && only?.type === 'text' && only.text === address ? [] : [{ type: 'text', text: ` (${address})` }];
    }

    /** In the order of the schema. */
    private properties({ bold, italic, struck, code, raised, highlight, alert }: Look): XmlComponent | undefined {
        const children = [
            ...(code ? [element('w:rStyle', { 'w:val': 'MspCode' })] : []),
            ...(bold ? [element('w:b')] : []),
            ...(italic ? [element('w:i')] : []),
            ...(struck ? [element('w:strike')] : []),
            ...(alert ? [element('w:color', { 'w:val': 'B00000' })] : []),
            ...(highlight === 'red' ? [element('w:color', { 'w:val': 'B00000' }), element('w:u', { 'w:val': 'wave', 'w:color': 'B00000' })] : []),
            ...(highlight === 'yellow' ? [element('w:highlight', { 'w:val': 'yellow' })] : []),
            ...(raised ? [element('w:vertAlign', { 'w:val': 'superscript' })] : []),
            ...(this.language !== this.base ? [element('w:lang', { 'w:val': LOCALES[this.language] })] : [])
        ];
        return children.length > 0 ? element('w:rPr', {}, children) : undefined;
    }
}

/**
 * A stop that replaces another at the end of a paragraph stands before it: where a paragraph ends with an insertion and the
 * next is inserted whole, LibreOffice joins two paragraphs that stay when it rejects them.
 */
function stopsInOrder(nodes: readonly Inline[]): readonly Inline[] {
    const [gone, come] = nodes.slice(-2);
    const stops = (node: Inline | undefined, kind: Change['kind']): boolean =>
        node?.type === 'changed' && node.change.kind === kind && node.children.every(child => child.type === 'text' && /^[\s.,;:!?]*$/.test(child.text));
    return gone && come && stops(gone, 'deleted') && stops(come, 'inserted') ? [...nodes.slice(0, -2), come, gone] : nodes;
}

const LOOKS = { emphasis: { italic: true }, strong: { bold: true }, struck: { struck: true } } as const;

/** A bookmark that has no `_` could be the name of a field; those of articles have one. */
function instruction(repeats: Repeats, name: string): string {
    switch (repeats) {
        case 'text': return `REF ${name} \\h`;
        case 'number': return `REF ${name} \\n \\h`;
        case 'bare number': return `${name.includes('_') ? '' : 'REF '}${name} \\n \\t \\h`;
    }
}
