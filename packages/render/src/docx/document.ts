/** The parts of the file put together: a section for the contract, for each annex and for the signatures. */
import { Document, NumberFormat, SectionType, type FileChild, type ISectionOptions } from 'docx';
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
import { Notes } from './notes.js';
import type { Pages } from './pages.js';
import { References } from './references.js';
import { Runs } from './runs.js';
import { stylesXml } from './styles.js';
import type { Page } from './template.js';
import { xmlText } from './xml.js';

/** A4 with margins of 25 mm. */
const A4: Page = { width: 11906, height: 16838, top: 1418, right: 1418, bottom: 1418, left: 1418, header: 709, footer: 709 };

/** @param page the template's */
export function buildDocument(tree: ContractTree, context: ExportContext, pages: Pages, page: Page = A4): Document {
    const width = page.width - page.left - page.right;
    const kinds = numberKinds(tree);
    const job: Job = { marks: new Marks(tree.redline), bookmarks: new Bookmarks(), lists: new Lists(tree.language) };
    const references = new References(tree, article => kinds.get(article) === 'native');
    const notes = new Notes();
    const runsIn = (language: Language): Runs => new Runs(job.marks, job.bookmarks, references, notes, language, tree.language);
    const listed = [tree.main, ...tree.annexes].map((document, index): Listed => {
        const part: Part = { index, width, numberKinds: kinds };
        return { document, part, blocks: new Blocks(job, runsIn(document.language)) };
    });
    const [first] = listed;
    const around: Around = { tree, draft: context.draft, marks: job.marks, runs: first!.blocks.runs };
    // Bodies before titles: a title has a bookmark around each part of it that a body repeats.
    const bodies = listed.map(({ document, part, blocks }) => [...blocks.of(document.preamble, { style: 'BodyText', width, depth: 0, inCell: false, change: document.change }), ...contentOf(document.content, blocks, part, document.change)]);
    const front = [...partiesOf(tree.main.parties, first!.blocks, width), ...documentListOf(tree, first!.blocks)];
    const signatures = tree.signatures ? signaturesOf(tree.signatures, first!.blocks, width, tree.redline !== undefined) : [];
    const titles = listed.map(({ document, blocks }, index) => titleOf(document, index === 0 ? 'Title' : 'MspAnnexTitle', blocks, references));
    const parties = xmlText(tree.main.parties.filter(({ signs }) => signs).map(({ legalName }) => legalName).join(', '));
    const author = xmlText(context.author ?? parties);
    const sections = listed.map(({ document }, index): ISectionOptions => index === 0
        ? section(document, [...titles[0]!, ...contentsOf(tree, listed), ...front, ...bodies[0]!], around, page)
        : section(document, [...titles[index]!, ...bodies[index]!], around, page));
    return new Document({
        title: xmlText(tree.title),
        creator: author,
        lastModifiedBy: author,
        keywords: parties,
        externalStyles: stylesXml(tree.language, width),
        footnotes: notes.options(),
        numbering: job.lists.options(),
        pageNumbers: pages.estimator,
        sections: [...sections, ...(signatures.length > 0 ? [section(tree.main, signatures, around, page, true)] : [])]
    });
}

function section(document: DocumentNode, children: readonly FileChild[], around: Around, { width, height, ...margin }: Page, last = false): ISectionOptions {
    const isFirst = document === around.tree.main && !last;
    return {
        properties: {
            type: SectionType.NEXT_PAGE,
            titlePage: isFirst,
            page: {
                size: { width, height },
                margin,
                pageNumbers: { formatType: NumberFormat.DECIMAL }
            }
        },
        headers: { default: headerOf(document, around), ...(isFirst ? { first: firstHeader(around) } : {}) },
        footers: { default: footerOf(around), ...(isFirst ? { first: footerOf(around) } : {}) },
        children
    };
}
