/**
 * What a Word file says: its paragraphs with the numbers that Word computes, as it stands, with all tracked changes accepted
 * or with all of them rejected. Written against the standard, not against the writer: it knows nothing of the tree.
 */
import { strFromU8, unzipSync } from 'fflate';
import { elements, find, isNode, parseXml, type XmlNode } from '../../src/docx/parse.js';

export interface ReadOptions {
    /** Left out: insertions and deletions alike are there. */
    readonly changes?: 'accept' | 'reject';
}

export interface ReadParagraph {
    readonly style: string;
    /** `Article 3`, `3.1`, `–`; empty without a number. */
    readonly number: string;
    /** Results of fields included, their codes not; a tab is `\t`, a line break `\n`. */
    readonly text: string;
    /** Where it stands in a table: which one, and which row and cell, from 0. */
    readonly cell?: readonly [table: number, row: number, cell: number];
    /** Names of the bookmarks that begin in it. */
    readonly bookmarks: readonly string[];
    /** Codes of the fields that begin in it. */
    readonly fields: readonly string[];
    readonly node: XmlNode;
}

export interface ReadDocx {
    /** Every part as text, by its path; parts that are no XML are left out. */
    readonly parts: Readonly<Record<string, string>>;
    readonly paragraphs: readonly ReadParagraph[];
    /** All paragraphs, one a line: the number, a space, the text. Empty ones and the table of contents are left out. */
    readonly text: string;
}

export function readDocx(bytes: Uint8Array, { changes }: ReadOptions = {}): ReadDocx {
    const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).filter(([path]) => /\.(?:xml|rels)$/.test(path)).map(([path, data]) => [path, strFromU8(data)]));
    const body = find(parseXml(parts['word/document.xml'] ?? ''), 'w:body')!;
    const numbering = new Numbering(parts);
    const reader = new Reader(numbering, changes);
    reader.blocks(body);
    const { paragraphs } = reader;
    const lines = paragraphs.filter(({ style }) => !/^TOC/.test(style)).map(({ number, text }) => [number, text].filter(Boolean).join(' ')).filter(Boolean);
    return { parts, paragraphs, text: lines.join('\n') };
}

const ADDED = ['w:ins', 'w:moveTo'];
const REMOVED = ['w:del', 'w:moveFrom'];

class Reader {
    readonly paragraphs: ReadParagraph[] = [];
    private tables = 0;
    /** What a paragraph whose mark goes leaves to the next. */
    private carried: Line | undefined;

    constructor(private readonly numbering: Numbering, private readonly changes: ReadOptions['changes']) {}

    blocks(parent: XmlNode, cell?: ReadParagraph['cell']): void {
        for (const node of elements(parent)) {
            switch (node.name) {
                case 'w:p': this.paragraph(node, cell); break;
                case 'w:tbl': this.table(node); break;
                case 'w:sdt': this.blocks(find(node, 'w:sdtContent')!, cell); break;
                case 'w:ins': case 'w:moveTo': case 'w:del': case 'w:moveFrom': if (this.stays(node.name)) { this.blocks(node, cell); } break;
            }
        }
    }

    private stays(mark: string): boolean {
        return this.changes === undefined || !(this.changes === 'accept' ? REMOVED : ADDED).includes(mark);
    }

    private hasCell(cell: XmlNode): boolean {
        return elements(find(cell, 'w:tcPr')).every(({ name }) => name === 'w:cellIns' ? this.stays('w:ins') : name === 'w:cellDel' ? this.stays('w:del') : true);
    }

    private table(node: XmlNode): void {
        const table = this.tables++;
        const rows = elements(node, 'w:tr').filter(row => elements(find(row, 'w:trPr')).every(property => this.stays(property.name)));
        rows.forEach((row, index) => elements(row, 'w:tc').filter(cell => this.hasCell(cell)).forEach((cell, column) => this.blocks(cell, [table, index, column])));
    }

    private paragraph(node: XmlNode, cell: ReadParagraph['cell']): void {
        const line = this.carried ?? { text: '', bookmarks: [], fields: [] };
        this.carried = undefined;
        this.inline(node, line, { depth: 0, code: false });
        if (elements(find(node, 'w:pPr', 'w:rPr')).some(mark => !this.stays(mark.name))) {
            this.carried = line;
            return;
        }
        const former = this.changes === 'reject' ? find(node, 'w:pPr', 'w:pPrChange') : undefined;
        const shaped = former ? { ...node, children: elements(former) } : node;
        this.paragraphs.push({ ...line, style: find(shaped, 'w:pPr', 'w:pStyle')?.attributes['w:val'] ?? '', number: this.numbering.next(shaped), cell, node });
    }

    private inline(parent: XmlNode, line: Line, state: { depth: number; code: boolean }): void {
        for (const node of elements(parent)) {
            switch (node.name) {
                case 'w:t': case 'w:delText': if (!state.code) { line.text += textOf(node); } break;
                case 'w:instrText': case 'w:delInstrText': line.fields.push(textOf(node).trim()); break;
                case 'w:tab': if (!state.code && parent.name === 'w:r') { line.text += '\t'; } break;
                case 'w:br': if (!state.code) { line.text += '\n'; } break;
                case 'w:fldChar': state.code = node.attributes['w:fldCharType'] === 'begin'; break;
                case 'w:bookmarkStart': line.bookmarks.push(node.attributes['w:name']!); break;
                case 'w:pPr': case 'w:rPr': case 'w:pict': break;
                default: if (this.stays(node.name)) { this.inline(node, line, state); }
            }
        }
    }
}

interface Line {
    text: string;
    readonly bookmarks: string[];
    readonly fields: string[];
}

function textOf(node: XmlNode): string {
    return node.children.map(child => isNode(child) ? textOf(child) : child).join('');
}

interface Level {
    readonly start: number;
    readonly format: string;
    readonly text: string;
}

/** Counts as Word does: the instances of a list share its counts, but for one that begins anew. */
class Numbering {
    private readonly lists = new Map<string, readonly Level[]>();
    private readonly instances = new Map<string, { readonly list: string; readonly starts: ReadonlyMap<number, number> }>();
    private readonly styles = new Map<string, XmlNode>();
    private readonly counts = new Map<string, (number | undefined)[]>();
    private readonly begun = new Set<string>();

    constructor(parts: Readonly<Record<string, string>>) {
        const numbering = parts['word/numbering.xml'] === undefined ? undefined : parseXml(parts['word/numbering.xml']);
        for (const list of elements(numbering, 'w:abstractNum')) {
            this.lists.set(list.attributes['w:abstractNumId']!, elements(list, 'w:lvl').map(level => ({
                start: Number(valueOf(level, 'w:start') ?? 0), format: valueOf(level, 'w:numFmt') ?? 'decimal', text: valueOf(level, 'w:lvlText') ?? ''
            })));
        }
        for (const instance of elements(numbering, 'w:num')) {
            const starts = elements(instance, 'w:lvlOverride').flatMap(level => {
                const start = valueOf(level, 'w:startOverride');
                return start === undefined ? [] : [[Number(level.attributes['w:ilvl']), Number(start)] as const];
            });
            this.instances.set(instance.attributes['w:numId']!, { list: valueOf(instance, 'w:abstractNumId')!, starts: new Map(starts) });
        }
        elements(parseXml(parts['word/styles.xml'] ?? '<w:styles/>'), 'w:style').forEach(style => this.styles.set(style.attributes['w:styleId']!, style));
    }

    next(paragraph: XmlNode): string {
        const { id, level } = this.numberOf(paragraph);
        const instance = id === undefined || id === '0' ? undefined : this.instances.get(id);
        const levels = instance && this.lists.get(instance.list);
        if (!instance || !levels) {
            return '';
        }
        const startOf = (index: number): number => instance.starts.get(index) ?? levels[index]?.start ?? 1;
        if (instance.starts.size > 0 && !this.begun.has(id!)) {
            this.counts.set(instance.list, []);
        }
        this.begun.add(id!);
        const counts = this.counts.get(instance.list) ?? [];
        counts[level] = counts[level] === undefined ? startOf(level) : counts[level]! + 1;
        counts.length = level + 1;
        this.counts.set(instance.list, counts);
        return (levels[level]?.text ?? '').replace(/%(\d)/g, (_, index: string) => String(counts[Number(index) - 1] ?? startOf(Number(index) - 1)));
    }

    private numberOf(paragraph: XmlNode): { readonly id?: string; readonly level: number } {
        const own = find(paragraph, 'w:pPr', 'w:numPr');
        let id = valueOf(own, 'w:numId');
        let level = valueOf(own, 'w:ilvl');
        for (let style = this.styles.get(find(paragraph, 'w:pPr', 'w:pStyle')?.attributes['w:val'] ?? ''); style && id === undefined; style = this.styles.get(valueOf(style, 'w:basedOn') ?? '')) {
            id = valueOf(find(style, 'w:pPr', 'w:numPr'), 'w:numId');
            level ??= valueOf(find(style, 'w:pPr', 'w:numPr'), 'w:ilvl');
        }
        return { id, level: Number(level ?? 0) };
    }
}

function valueOf(node: XmlNode | undefined, name: string): string | undefined {
    return find(node, name)?.attributes['w:val'];
}
