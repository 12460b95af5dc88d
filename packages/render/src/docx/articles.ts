/** Articles: a heading that Word numbers, then what stands under it. */
import type { FileChild, XmlComponent } from 'docx';
import type { Article, Block, Change } from '../tree/nodes.js';
import type { Blocks } from './blocks.js';
import type { NumberKind } from './numbering.js';
import { paragraph } from './paragraphs.js';
import { numberKey } from './references.js';
import { element } from './xml.js';

/** A document of the file. */
export interface Part {
    /** 0 for the contract. */
    readonly index: number;
    /** Between the margins, in twentieths of a point. */
    readonly width: number;
    readonly numberKinds: ReadonlyMap<Article, NumberKind>;
}

const HEADINGS = ['Heading1', 'Heading2', 'Heading3', 'Heading4'];

/** The style of an article's heading; those of an annex stand below the title of the annex. */
export function headingStyle({ depth }: Article, { index }: Part): string {
    return HEADINGS[Math.min(depth - (index === 0 ? 1 : 0), HEADINGS.length - 1)]!;
}

export function contentOf(content: readonly (Block | Article)[], blocks: Blocks, part: Part, change?: Change): readonly FileChild[] {
    return content.flatMap((item, index) => item.type === 'article' ? articleOf(item, blocks, part, change) : blocks.block(item, { style: 'BodyText', width: part.width, depth: 0, inCell: false, change }, content[index + 1]));
}

function articleOf(article: Article, blocks: Blocks, part: Part, outer: Change | undefined): readonly FileChild[] {
    const change = article.change ?? outer;
    const written = [heading(article, blocks, part, change), ...contentOf(article.content, blocks, part, change)];
    return article.change ? blocks.job.marks.blocks(written, article.change) : written;
}

function heading(article: Article, { job, runs }: Blocks, part: Part, change: Change | undefined): FileChild {
    const { marks, bookmarks, lists } = job;
    const kind = part.numberKinds.get(article);
    const text = bookmarks.around(article.id, runs.of(article.heading, change));
    const written = kind === 'written' ? [...writtenNumber(article, runs, change, bookmarks), ...marks.runs([element('w:r', {}, [element('w:tab')])], change)] : [];
    return paragraph(marks, {
        style: headingStyle(article, part),
        numbering: kind === 'native' ? lists.article(part.index, article.depth - 1) : false,
        change
    }, [...written, ...text]);
}

/** A number that Word would not give by itself: bookmarked, since references repeat it. */
function writtenNumber(article: Article, runs: Blocks['runs'], change: Change | undefined, bookmarks: Blocks['job']['bookmarks']): readonly XmlComponent[] {
    const at = article.label.length - article.number.length;
    return [...(at > 0 ? runs.text(article.label.slice(0, at), change) : []), ...bookmarks.around(numberKey(article), runs.text(article.number, change))];
}
