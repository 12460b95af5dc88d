/** The parts of the file put together: a section for the contract, for each annex and for the signatures. */
import { Document, NumberFormat, SectionType, type FileChild, type ISectionOptions } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import type { Language } from '@msp/language';
import type { ExportContext } from '../formats/format.js';
import type { ContractTree, DocumentNode } from '../tree/nodes.js';
import { contentOf, type Part } from './articles.js';
import { Blocks, type Job } from './blocks.js';
import { Bookmarks } from './bookmarks.js';
import { contentsOf, type Listed } from './contents.js';
import { documentListOf, partiesOf, signaturesOf, titleOf } from './frame.js';
import { firstHeader, footerOf, headerOf, type Around } from './headers.js';
import { Marks } from './marks.js';
import { Lists, numberKinds } from './numbering.js';
import { References } from './references.js';
import { Runs } from './runs.js';
import { stylesXml } from './styles.js';

/** A4 with margins of 25 mm, in twentieths of a point. */
const PAGE = { width: 11906, height: 16838, margin: 1418, edge: 709 };
const WIDTH = PAGE.width - 2 * PAGE.margin;

export async function buildDocument(tree: ContractTree, context: ExportContext): Promise<Document> {
    const kinds = numberKinds(tree);
    const job: Job = { marks: new Marks(tree.redline), bookmarks: new Bookmarks(), lists: new Lists(tree.language) };
    const references = new References(tree, article => kinds.get(article) === 'native');
    const runsIn = (language: Language): Runs => new Runs(job.marks, job.bookmarks, references, language, tree.language);
    const listed = [tree.main, ...tree.annexes].map((document, index): Listed => {
        const part: Part = { index, width: WIDTH, numberKinds: kinds };
        return { document, part, blocks: new Blocks(job, runsIn(document.language)) };
    });
    const [first] = listed;
    const around: Around = { tree, draft: context.draft, marks: job.marks, runs: first!.blocks.runs };
    // Bodies before titles: a title has a bookmark around each part of it that a body repeats.
    const bodies = listed.map(({ document, part, blocks }) => [...blocks.of(document.preamble, { style: 'BodyText', width: WIDTH, depth: 0, inCell: false, change: document.change }), ...contentOf(document.content, blocks, part, document.change)]);
    const front = [...partiesOf(tree.main.parties, first!.blocks, WIDTH), ...documentListOf(tree, first!.blocks)];
    const signatures = tree.signatures ? signaturesOf(tree.signatures, first!.blocks, WIDTH, tree.redline !== undefined) : [];
    const titles = listed.map(({ document, blocks }, index) => titleOf(document, index === 0 ? 'Title' : 'MspAnnexTitle', blocks, references));
    const sections = listed.map(({ document }, index): ISectionOptions => index === 0
        ? section(document, [...titles[0]!, ...contentsOf(tree, listed), ...front, ...bodies[0]!], around)
        : section(document, [...titles[index]!, ...bodies[index]!], around));
    return new Document({
        title: tree.title,
        creator: context.author,
        externalStyles: stylesXml(tree.language, WIDTH),
        numbering: job.lists.options(),
        hyphenation: { autoHyphenation: true, consecutiveHyphenLimit: 2, doNotHyphenateCaps: true, hyphenationZone: 360 },
        pageNumbers: estimatePageNumbersWith({ guess: true }),
        sections: [...sections, ...(signatures.length > 0 ? [section(tree.main, signatures, { ...around }, true)] : [])]
    });
}

function section(document: DocumentNode, children: readonly FileChild[], around: Around, last = false): ISectionOptions {
    const isFirst = document === around.tree.main && !last;
    return {
        properties: {
            type: SectionType.NEXT_PAGE,
            titlePage: isFirst,
            page: {
                size: { width: PAGE.width, height: PAGE.height },
                margin: { top: PAGE.margin, right: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, header: PAGE.edge, footer: PAGE.edge },
                pageNumbers: { formatType: NumberFormat.DECIMAL }
            }
        },
        headers: { default: headerOf(document, around), ...(isFirst ? { first: firstHeader(around) } : {}) },
        footers: { default: footerOf(around), ...(isFirst ? { first: footerOf(around) } : {}) },
        children
    };
}
