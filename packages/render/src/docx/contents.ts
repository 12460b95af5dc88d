/** The table of contents: a field that Word can update, with the entries that it would give. */
import type { FileChild, XmlComponent } from 'docx';
import type { Article, Block, Change, ContractTree, DocumentNode, Inline } from '../tree/nodes.js';
import { WORDS } from '../tree/words.js';
import { headingStyle, type Part } from './articles.js';
import type { Blocks } from './blocks.js';
import { field } from './fields.js';
import { isGone, replaced, textElement, withoutMove } from './marks.js';
import { bodyElement, element } from './xml.js';

/** Headings down to this level of Word's outline. */
const DEEPEST = 2;
/** Where the headings of each level begin after their numbers. */
const TABS = [1350, 1650];
/** How far a second number moves them. */
const NUMBER = 1100;

interface Entry {
    readonly level: number;
    readonly bookmark: string;
    readonly change?: Change;
    /** How many numbers stand before the heading, a tab after them: two where a redline shows both. */
    readonly numbers?: number;
    readonly runs: readonly XmlComponent[];
}

/** What a document needs so that its entries can be written. */
export interface Listed {
    readonly document: DocumentNode;
    readonly blocks: Blocks;
    readonly part: Part;
}

/** The last entries stay with what follows the contents: none stands alone on a page. */
const TOGETHER = 3;

export function contentsOf({ signatures, language }: ContractTree, listed: readonly Listed[]): readonly FileChild[] {
    const { blocks } = listed[0]!;
    const entries: Entry[] = [
        ...listed.flatMap(entriesOf),
        ...(signatures ? [{ level: 1, bookmark: signatures.id, change: signatures.change, runs: blocks.runs.text(WORDS.signatures[language], signatures.change) }] : [])
    ];
    if (entries.length === 0) {
        return [];
    }
    const [begin, instruction, separate, end] = field(`TOC \\o "1-${DEEPEST}" \\h \\z \\u`, []);
    const paragraphs = entries.map((entry, index) => blocks.paragraph({ style: `TOC${entry.level}`, keepNext: index >= entries.length - TOGETHER || undefined, tabs: entry.numbers ? [TABS[entry.level - 1]! + (entry.numbers - 1) * NUMBER] : undefined, change: entry.change }, [
        ...(index === 0 ? [begin!, instruction!, separate!] : []),
        line(entry, blocks),
        ...(index === entries.length - 1 ? [end!] : [])
    ]));
    const properties = element('w:sdtPr', {}, [element('w:docPartObj', {}, [element('w:docPartGallery', { 'w:val': 'Table of Contents' }), element('w:docPartUnique')])]);
    const title = blocks.paragraph({ style: 'TOCHeading', keepNext: true }, blocks.runs.text(WORDS.contents[language]));
    return [bodyElement('w:sdt', {}, [properties, element('w:sdtContent', {}, [title, ...paragraphs])])];
}

function line({ bookmark, change, runs }: Entry, { job }: Blocks): XmlComponent {
    const name = job.bookmarks.name(bookmark);
    // To be filled in when the pages are known; what is gone stands on none.
    const page = field(`PAGEREF ${name} \\h`, [element('w:r', {}, [element(textElement(change), {}, [isGone(change) ? '' : '1'])])], undefined, change);
    const tab = element('w:r', {}, [element('w:tab')]);
    return element('w:hyperlink', { 'w:anchor': name, 'w:history': 1 }, [...runs, ...job.marks.runs([tab, ...page], change)]);
}

function entriesOf({ document, blocks, part }: Listed): readonly Entry[] {
    const { runs } = blocks;
    const change = withoutMove(document.change);
    const title: readonly Entry[] = part.index === 0 ? [] : [{ level: 1, bookmark: document.id, change, runs: document.changedTitle ? runs.of(document.changedTitle, change) : runs.text(document.title, change) }];
    return [...title, ...articles(document.content, blocks, part, change)];
}

function articles(content: readonly (Block | Article)[], blocks: Blocks, part: Part, outer: Change | undefined): readonly Entry[] {
    return content.flatMap(item => {
        if (item.type !== 'article') {
            return [];
        }
        const level = Number(headingStyle(item, part).slice(-1));
        const change = withoutMove(item.change ?? outer);
        const own: Entry = { level, bookmark: item.id, change, numbers: [item.label, change ? '' : item.before?.label ?? ''].filter(Boolean).length, runs: [...label(item, blocks, change), ...blocks.runs.of(withoutFields(item.heading), change)] };
        return level > DEEPEST ? [] : [own, ...articles(item.content, blocks, part, change)];
    });
}

/** The number and a tab; in a redline both numbers, each under its mark. */
function label({ label, before }: Article, { runs, job }: Blocks, change: Change | undefined): readonly XmlComponent[] {
    const versions = before && !change ? replaced(before.label, label, '') : [[label, change] as const];
    const numbers = versions.flatMap(([text, own]) => text === '' ? [] : runs.text(text, own));
    const [only, ...others] = versions.filter(([text]) => text !== '');
    // A tab that only one version has comes and goes with its number.
    const tab = only && job.marks.runs([element('w:r', {}, [element('w:tab')])], others.length > 0 ? change : only[1]);
    return [...numbers, ...tab ?? []];
}

/** A heading repeated: what it refers to is no field of its own here. */
function withoutFields(nodes: readonly Inline[]): readonly Inline[] {
    return nodes.flatMap((node): readonly Inline[] => node.type === 'quotation' ? withoutFields(node.children) : 'children' in node ? [{ ...node, children: withoutFields(node.children) }] : [node]);
}
