/** The tree as plain text: baselines, comparisons, a terminal. */
import { blankText, shortNameSeparator, shownAliases, typeLine } from '../tree/phrases.js';
import type { Article, Block, ContractTree, Definition, DocumentNode, FactEntry, Inline, PartyNode, Table } from '../tree/nodes.js';
import { WORDS } from '../tree/words.js';
import type { Language } from '@msp/language';

/** All text of a dossier, one line a paragraph, a blank line between blocks. */
export function renderText(tree: ContractTree): string {
    const writer = new TextWriter(tree.language);
    writer.document(tree.main, tree);
    for (const annex of tree.annexes) {
        new TextWriter(annex.language, writer.lines).document(annex);
    }
    writer.signatures(tree);
    return `${writer.lines.join('\n').replace(/\n{3,}/g, '\n\n').trim()}\n`;
}

/** Nodes as text; a blank and what is unresolved stand in brackets. */
export function plainText(nodes: readonly Inline[], language: Language): string {
    return nodes.map(node => {
        switch (node.type) {
            case 'text':
            case 'code':
            case 'term': return node.text;
            case 'break': return '\n';
            case 'blank': return `[${blankText(node, language)}]`;
            case 'unresolved': return `{${node.text}}`;
            // The version after: see `Change`.
            case 'changed': return node.change.kind === 'deleted' || node.change.kind === 'moved-from' ? '' : plainText(node.children, language);
            case 'link': return `${plainText(node.children, language)} (${node.address})`;
            default: return plainText(node.children, language);
        }
    }).join('');
}

/** Other forms of a term that a reader would not expect. */
function formsOf({ term, aliases }: Definition): string[] {
    const forms = shownAliases(term, aliases);
    return forms.length > 0 ? [`(${forms.join(', ')})`] : [];
}

class TextWriter {
    constructor(private readonly language: Language, readonly lines: string[] = []) {}

    private text(nodes: readonly Inline[]): string {
        return plainText(nodes, this.language);
    }

    private paragraph(text: string, indent = ''): void {
        this.lines.push(...text.split('\n').map(line => indent + line), '');
    }

    document(document: DocumentNode, tree?: ContractTree): void {
        this.lines.push('='.repeat(72));
        const type = typeLine(document);
        if (type) {
            this.lines.push(type);
        }
        this.paragraph(document.title);
        if (document.particulars.length > 0) {
            this.paragraph(document.particulars.map(({ label, value }) => `${label} ${this.text(value)}`).join(' · '));
        }
        this.parties(document.parties);
        if (tree && tree.documents.length > 0) {
            this.paragraph(WORDS.documents[this.language]);
            tree.documents.forEach(({ title, rank }) => this.lines.push(`${rank === undefined ? '–' : `${rank}.`} ${title}`));
            this.lines.push('');
        }
        document.preamble.forEach(block => this.block(block, ''));
        this.content(document.content);
    }

    private parties(parties: readonly PartyNode[]): void {
        if (parties.length === 0) {
            return;
        }
        this.paragraph(WORDS.between[this.language]);
        for (const party of parties) {
            const identity = [party.legalName, this.text(party.identity)].filter(Boolean).join(', ');
            const name = party.shortName ? `${shortNameSeparator(this.language)}${this.text(party.shortName)}` : '';
            this.paragraph(`${identity}${name}.`);
            if (party.role) {
                this.paragraph(`${party.role}.`, '  ');
            }
            this.entries(party.facts, '  ');
        }
    }

    private content(content: readonly (Block | Article)[]): void {
        for (const item of content) {
            if (item.type === 'article') {
                this.paragraph([item.label, this.text(item.heading)].filter(Boolean).join(item.depth === 1 ? ' – ' : ' '));
                this.content(item.content);
            } else {
                this.block(item, '');
            }
        }
    }

    private block(block: Block, indent: string): void {
        switch (block.type) {
            case 'paragraph': this.paragraph(this.text(block.children), indent); break;
            case 'heading': this.paragraph(this.text(block.children), indent); break;
            case 'list': block.items.forEach((item, index) => this.marked(block.ordered ? `${block.first + index}. ` : '– ', item.blocks, indent)); this.lines.push(''); break;
            case 'table': this.table(block, indent); break;
            case 'facts': this.entries(block.entries, indent); break;
            case 'definitions': block.entries.forEach(entry => this.marked(`${[entry.term, ...formsOf(entry)].join(' ')}${this.language === 'fr' ? '\u00A0' : ''}: `, entry.blocks, indent)); this.lines.push(''); break;
            case 'quote': block.blocks.forEach(child => this.block(child, `${indent}> `)); break;
            case 'code-block': this.paragraph(block.text, indent); break;
            case 'separator': this.paragraph('* * *', indent); break;
        }
    }

    /** The first line after its mark, the others below it. */
    private marked(mark: string, blocks: readonly Block[], indent: string): void {
        const inner = new TextWriter(this.language);
        blocks.forEach(block => inner.block(block, ''));
        const lines = inner.lines.join('\n').replace(/\n{2,}/g, '\n').trim().split('\n');
        lines.forEach((line, index) => this.lines.push(indent + (index === 0 ? mark : '  ') + line));
    }

    private entries(entries: readonly FactEntry[], indent: string): void {
        entries.forEach(entry => this.marked(`${entry.label}${this.language === 'fr' ? '\u00A0' : ''}: `, entry.blocks, indent));
        this.lines.push('');
    }

    private table(table: Table, indent: string): void {
        if (table.caption) {
            this.lines.push(indent + this.text(table.caption));
        }
        const line = (cells: readonly (readonly Inline[])[]): string => `${indent}| ${cells.map(cell => this.text(cell)).join(' | ')} |`;
        this.lines.push(line(table.columns.map(column => column.heading)), ...table.rows.map(row => line(row.cells)), '');
    }

    signatures({ signatures }: ContractTree): void {
        if (!signatures) {
            return;
        }
        this.lines.push('='.repeat(72));
        this.paragraph(this.text(signatures.placeAndDate));
        for (const block of signatures.blocks) {
            this.lines.push(...[this.text(block.shortName), block.party, this.text(block.signatory), `[${WORDS.signature[this.language]}]`].filter(Boolean), '');
        }
    }
}
