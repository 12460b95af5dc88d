/** A redline's marks as Word's tracked changes: who and when on every insertion, deletion and move. */
import type { FileChild, XmlComponent } from 'docx';
import type { Change, Inline, Redline } from '../tree/nodes.js';
import type { Numbered } from './numbering.js';
import { bodyElement, element, xmlText, type Attributes } from './xml.js';

const RUNS: Readonly<Record<Change['kind'], string>> = { inserted: 'w:ins', deleted: 'w:del', 'moved-from': 'w:moveFrom', 'moved-to': 'w:moveTo' };

/** What stands only in the version before. */
export function isGone(change: Change | undefined): boolean {
    return change?.kind === 'deleted' || change?.kind === 'moved-from';
}

/** Text that `change` removes is written by other elements than text that stays. */
export function textElement(change: Change | undefined): 'w:t' | 'w:delText' {
    return change?.kind === 'deleted' ? 'w:delText' : 'w:t';
}

export function instructionElement(change: Change | undefined): 'w:instrText' | 'w:delInstrText' {
    return change?.kind === 'deleted' ? 'w:delInstrText' : 'w:instrText';
}

export class Marks {
    private next = 1;
    /** Both ends of a move share a name. */
    private readonly names = new Map<string, string>();

    constructor(private readonly redline: Redline | undefined) {}

    /** Runs under a mark; as they are without one. */
    runs(runs: readonly XmlComponent[], change: Change | undefined): readonly XmlComponent[] {
        return change && this.redline && runs.length > 0 ? [element(RUNS[change.kind], this.attributes(), runs)] : runs;
    }

    /** What the properties of a paragraph's mark say, so that the paragraph itself comes and goes. */
    paragraphMark(change: Change | undefined): XmlComponent | undefined {
        return change && this.redline && element(RUNS[change.kind], this.attributes());
    }

    /** What the properties of a paragraph say that had another look. */
    formerly({ style, numbering }: { readonly style: string; readonly numbering?: Numbered }): XmlComponent | undefined {
        const number = numbering && element('w:numPr', {}, [element('w:ilvl', { 'w:val': numbering.level }), element('w:numId', { 'w:val': `{${numbering.reference}-${numbering.instance}}` })]);
        return this.redline && element('w:pPrChange', this.attributes(), [element('w:pPr', {}, [element('w:pStyle', { 'w:val': style }), ...(number ? [number] : [])])]);
    }

    /** What the properties of a cell say that came or went with its column. */
    cell(change: Change | undefined): readonly XmlComponent[] {
        return change && this.redline ? [element(isGone(change) ? 'w:cellDel' : 'w:cellIns', this.attributes())] : [];
    }

    /** What the properties of a row say. A row has no move: where it went is an insertion, where it came from a deletion. */
    row(change: Change | undefined): readonly XmlComponent[] {
        return change && this.redline ? [element(isGone(change) ? 'w:del' : 'w:ins', this.attributes())] : [];
    }

    /** Runs inside the range of a move that is part of a paragraph. */
    inline(runs: readonly XmlComponent[], change: Change): readonly XmlComponent[] {
        const range = this.range(change);
        return range ? [element(range.start, range.attributes), ...runs, element(range.end, { 'w:id': range.attributes['w:id'] })] : runs;
    }

    /** Paragraphs inside the range of their move. */
    blocks(blocks: readonly FileChild[], change: Change | undefined): readonly FileChild[] {
        const range = this.range(change);
        return range ? [bodyElement(range.start, range.attributes), ...blocks, bodyElement(range.end, { 'w:id': range.attributes['w:id'] })] : blocks;
    }

    private range(change: Change | undefined): { start: string; end: string; attributes: Attributes } | undefined {
        if (!this.redline || (change?.kind !== 'moved-from' && change?.kind !== 'moved-to')) {
            return undefined;
        }
        const name = this.names.get(change.id) ?? `move${this.names.size + 1}`;
        this.names.set(change.id, name);
        const tag = change.kind === 'moved-from' ? 'w:moveFromRange' : 'w:moveToRange';
        return { start: `${tag}Start`, end: `${tag}End`, attributes: { ...this.attributes(), 'w:name': name } };
    }

    private get date(): string {
        return this.redline!.date.replace(/\.\d+Z$/, 'Z');
    }

    private attributes(): Attributes {
        return { 'w:id': this.next++, 'w:author': xmlText(this.redline!.author), 'w:date': this.date };
    }
}

/** The same mark inside a table, where there are no moves. */
export function withoutMove(change: Change | undefined): Change | undefined {
    return change && { ...change, kind: isGone(change) ? 'deleted' : 'inserted' };
}

/** The mark that all of some words bear: what only joins them to others comes and goes with them. */
export function markOfAll(nodes: readonly Inline[]): Change | undefined {
    const [first] = nodes;
    return first?.type === 'changed' && nodes.every(node => node.type === 'changed' && node.change.kind === first.change.kind) ? first.change : undefined;
}

/** What the heading above some nodes bears: it stands in the versions that one of them stands in. */
export function markAbove(nodes: readonly { readonly change?: Change }[]): Change | undefined {
    const [first] = nodes;
    return first?.change && nodes.every(({ change }) => change && isGone(change) === isGone(first.change)) ? withoutMove(first.change) : undefined;
}

/** Words that one version has and those that the other has in their place. */
export function replaced<T>(before: T, after: T, id: string): readonly (readonly [words: T, change: Change])[] {
    return [[before, { kind: 'deleted', id }], [after, { kind: 'inserted', id }]];
}
