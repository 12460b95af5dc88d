/**
 * The body in parts, each of which stays the same while its text does: places are counted from where a part begins, so that
 * an edit changes the part it is made in and only moves the others. Put together they are the body that `renderBody` writes.
 */
import type { Language } from '@msp/language';
import type { Article, Block, ContractTree, DocumentNode, Source } from '../tree/nodes.js';
import type { BlockContext } from './blocks.js';
import { contentHtml, documentsHtml, headerHtml, openAnnex, openContract, partiesHtml, preambleHtml, signaturesHtml } from './body.js';
import { changeClass } from './marks.js';

export interface HtmlPart {
    /** Unique among the parts, and the same as long as what it shows keeps its name. */
    readonly id: string;
    /** One element; empty where `parts` stand in it. In place of its offsets an element bears a number: `data-at`. */
    readonly html: string;
    /** Start and end of the element with each number, one after the other. They change more often than the words. */
    readonly places: readonly number[];
    /** The file and the offset there that places are counted from. */
    readonly uri: string | undefined;
    readonly origin: number;
    /** Of an element with parts: how long its source is, for its own place is not in `html`. */
    readonly length?: number;
    readonly parts?: readonly HtmlPart[];
}

export function bodyParts(tree: ContractTree): HtmlPart {
    const { main, language } = tree;
    const head = partsFrom(main.id, main.source, language, 1);
    const parts = [
        head('header', context => headerHtml(main, 'h1', context)),
        head('parties', context => partiesHtml(main.parties, context)),
        head('documents', context => documentsHtml(tree, context)),
        ...documentParts(main, 1),
        ...tree.annexes.map(annex => annexPart(annex, language)),
        head('signatures', context => tree.signatures ? signaturesHtml(tree.signatures, context) : '')
    ];
    return shell(main, `${openContract(tree, {})}</article>`, parts);
}

function annexPart(annex: DocumentNode, outer: Language): HtmlPart {
    const header = partsFrom(annex.id, annex.source, annex.language, 2)('header', context => headerHtml(annex, 'h2', context));
    const { change } = annex;
    const mark = change ? { class: `msp-annex ${changeClass(change)}`, 'data-change': change.id } : {};
    return shell(annex, `${openAnnex(annex, outer, mark)}</section>`, [header, ...documentParts(annex, 2)]);
}

function shell({ id, source }: DocumentNode, html: string, parts: readonly HtmlPart[]): HtmlPart {
    return {
        id, html, places: [], uri: source?.uri, origin: source?.start ?? 0, length: source && source.end - source.start,
        parts: parts.filter(part => part.html !== '')
    };
}

function documentParts(document: DocumentNode, level: number): HtmlPart[] {
    const { id, language, source, preamble, content } = document;
    return [
        partsFrom(id, preamble[0]?.source ?? source, language, level)('preamble', context => preambleHtml(document, context)),
        ...content.map((item, index) => contentPart(item, `${id}.${index}`, source, language, level))
    ];
}

function contentPart(item: Block | Article, place: string, around: Source | undefined, language: Language, level: number): HtmlPart {
    const source = item.source ?? around;
    const part = partsFrom('', source, language, level)('', context => contentHtml([item], context));
    return { ...part, id: item.id ?? place };
}

/** Writes parts that are counted from one place. */
function partsFrom(document: string, source: Source | undefined, language: Language, level: number) {
    const uri = source?.uri;
    const origin = source?.start ?? 0;
    return (name: string, write: (context: BlockContext) => string): HtmlPart =>
        ({ id: `${document}.${name}`, ...numbered(write({ language, uri, origin, level })), uri, origin });
}

/** Takes the places out. Text cannot look like one: its quotation marks are escaped. */
function numbered(html: string): Pick<HtmlPart, 'html' | 'places'> {
    const places: number[] = [];
    const words = html.replace(/ data-start="(-?\d+)" data-end="(-?\d+)"/g, (_, start: string, end: string) => {
        places.push(Number(start), Number(end));
        return ` data-at="${places.length / 2 - 1}"`;
    });
    return { html: words, places };
}
