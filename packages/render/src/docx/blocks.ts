/** Paragraphs, lists, definitions and whatever else stands under a heading. */
import type { FileChild, XmlComponent } from 'docx';
import type { Block, Change, Definition, List } from '../tree/nodes.js';
import { plainText } from '../text/text.js';
import { shownAliases } from '../tree/phrases.js';
import { NBSP } from '../tree/typography.js';
import type { Bookmarks } from './bookmarks.js';
import { withoutMove, type Marks } from './marks.js';
import { LIST_INDENT, type Lists, type Numbered } from './numbering.js';
import { paragraph, type Shape } from './paragraphs.js';
import type { Runs } from './runs.js';
import { factsTable, table } from './tables.js';
import { element } from './xml.js';

/** What all parts of a file share. */
export interface Job {
    readonly marks: Marks;
    readonly bookmarks: Bookmarks;
    readonly lists: Lists;
}

/** Where blocks stand. */
export interface Place {
    /** The style of a plain paragraph. */
    readonly style: string;
    /** Between the margins, or inside the cell; in twentieths of a point. */
    readonly width: number;
    /** How many lists stand around. */
    readonly depth: number;
    readonly inCell: boolean;
    /** How the node around is marked. */
    readonly change?: Change;
    /** The paragraph that the first of an item runs on into, in one version: there it has the look of the item. */
    readonly runsOn?: { readonly into: Block; readonly shape: Pick<Shape, 'style' | 'numbering' | 'was'> };
}

const ANNOUNCED: ReadonlySet<string> = new Set(['list', 'table', 'facts', 'quote']);

export class Blocks {
    constructor(readonly job: Job, readonly runs: Runs) {}

    of(blocks: readonly Block[], place: Place): readonly FileChild[] {
        return blocks.flatMap((block, index) => this.block(block, place, blocks[index + 1]));
    }

    /** @param next what follows: words that announce it stay on its page */
    block(block: Block, outer: Place, next?: { readonly type: string }): readonly FileChild[] {
        const place = { ...outer, change: this.changeOf(block, outer) };
        const written = this.written(block, place, next !== undefined && ANNOUNCED.has(next.type));
        return block.change && !place.inCell ? this.job.marks.blocks(written, block.change) : written;
    }

    paragraph(shape: Shape, children: readonly XmlComponent[]): FileChild {
        return paragraph(this.job.marks, shape, children);
    }

    private changeOf(node: { readonly change?: Change }, { change, inCell }: Place): Change | undefined {
        const own = node.change ?? change;
        return inCell ? withoutMove(own) : own;
    }

    private written(block: Block, place: Place, announces: boolean): readonly FileChild[] {
        const { change } = place;
        const indent = place.depth > 0 ? place.depth * LIST_INDENT : undefined;
        switch (block.type) {
            case 'paragraph': return [this.paragraph({ style: block.note ? 'MspNote' : place.style, ...(place.runsOn?.into === block ? place.runsOn.shape : undefined), indent, keepNext: announces && /:\s*$/.test(plainText(block.children.slice(-1), this.runs.language)) || undefined, change, end: block.end }, this.runs.of(block.children, change))];
            case 'heading': return [this.paragraph({ style: 'MspSubheading', indent, change }, this.runs.of(block.children, change))];
            case 'list': return this.list(block, place);
            case 'table': return table(block, this, place);
            case 'facts': return factsTable(block.entries, this, place);
            case 'definitions': return block.entries.flatMap(entry => this.definition(entry, place));
            case 'quote': return this.of(block.blocks, { ...place, style: 'Quote' });
            case 'code-block': return [this.paragraph({ style: 'MspCodeBlock', indent, change }, this.lines(block.text, change))];
            case 'separator': return [this.paragraph({ style: 'MspSeparator', change }, [])];
        }
    }

    private lines(text: string, change: Change | undefined): readonly XmlComponent[] {
        const lines = text.replace(/\n$/, '').split('\n');
        return lines.flatMap((line, index) => [...(index > 0 ? this.job.marks.runs([element('w:r', {}, [element('w:br')])], change) : []), ...this.runs.text(line, change)]);
    }

    private list({ ordered, first, items }: List, place: Place): readonly FileChild[] {
        const { lists, marks } = this.job;
        const numbered: (level: number) => Numbered = ordered ? lists.newOrdered(first) : level => lists.bullet(level);
        const style = place.inCell ? place.style : ordered ? 'ListNumber' : 'ListBullet';
        const asItem = { style, numbering: numbered(place.depth) };
        /** The last words of a list that a version has in a plain paragraph. */
        const itemShape = (head: Block | undefined): Pick<Shape, 'style' | 'numbering' | 'was'> => head?.type !== 'paragraph' || !head.plain ? asItem
            : head.plain === 'before' ? { ...asItem, was: { style: place.style } } : { style: place.style, was: asItem };
        return items.flatMap(item => {
            const change = this.changeOf(item, place);
            const inner: Place = { ...place, style: place.inCell ? place.style : 'ListContinue', depth: place.depth + 1, change };
            const [head, ...others] = item.blocks;
            const leads = head?.type === 'paragraph' && !head.note && head.change === undefined;
            const into = leads && head.end ? others.find(block => block.type === 'paragraph' && !block.end) : undefined;
            const runsOn = into && { into, shape: head?.type === 'paragraph' && head.end?.kind === 'deleted' ? { ...asItem, was: { style: inner.style } } : { style: inner.style, was: asItem } };
            const written = [
                this.paragraph({ ...itemShape(head), change, end: leads ? head.end : undefined }, leads ? this.runs.of(head.children, change) : []),
                ...this.of(leads ? others : item.blocks, { ...inner, runsOn })
            ];
            return item.change && !place.inCell ? marks.blocks(written, item.change) : written;
        });
    }

    private definition(entry: Definition, place: Place): readonly FileChild[] {
        const { marks, bookmarks } = this.job;
        const change = this.changeOf(entry, place);
        const others = shownAliases(entry.term, entry.aliases);
        const french = this.runs.language === 'fr';
        const [head, ...rest] = entry.blocks;
        const leads = head?.type === 'paragraph' && !head.note && head.change === undefined;
        const children = [
            ...bookmarks.around(entry.id, this.runs.text(entry.term, change, { bold: true })),
            ...this.runs.text(`${others.length > 0 ? ` (${others.join(', ')})` : ''}${french ? NBSP : ''}: `, change),
            ...(leads ? this.runs.of(head.children, change) : [])
        ];
        const written = [
            this.paragraph({ style: 'MspDefinition', change, end: leads ? head.end : undefined }, children),
            ...this.of(leads ? rest : entry.blocks, { ...place, style: 'MspDefinition', change })
        ];
        return entry.change && !place.inCell ? marks.blocks(written, entry.change) : written;
    }
}
