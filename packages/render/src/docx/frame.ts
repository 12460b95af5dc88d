/** What stands around the articles: titles, parties, the list of documents, signatures. */
import type { FileChild, XmlComponent } from 'docx';
import type { Change, ContractTree, DocumentListItem, DocumentNode, PartyNode, Signatures } from '../tree/nodes.js';
import { shortNameSeparator, typeLine } from '../tree/phrases.js';
import { WORDS } from '../tree/words.js';
import type { Blocks } from './blocks.js';
import { markAbove, markOfAll, replaced, withoutMove } from './marks.js';
import type { References } from './references.js';
import { factsTable, grid, row, cell } from './tables.js';
import { element } from './xml.js';

/** @param style of the title: that of the contract, or of an annex */
export function titleOf(document: DocumentNode, style: 'Title' | 'MspAnnexTitle', blocks: Blocks, references: References): readonly FileChild[] {
    const { runs } = blocks;
    const { change } = document;
    const type = typeLine(document);
    const was = document.before && typeLine({ ...document, ...document.before });
    const types = was === undefined || was === type ? [[type, change] as const] : replaced(was, type, '');
    const title = document.changedTitle ? runs.of(document.changedTitle, change) : titleRuns(document, blocks, references);
    return [
        ...types.flatMap(([words, own]) => words ? [blocks.paragraph({ style: 'MspDocumentType', keepNext: true, change: own }, runs.text(words, own))] : []),
        blocks.paragraph({ style, change }, blocks.job.bookmarks.around(document.id, title)),
        ...document.particulars.map(({ label, value, change: own = change }, index, { length }) =>
            blocks.paragraph({ style: 'Subtitle', after: index === length - 1 ? 300 : undefined, change: own }, [...runs.text(`${label} `, own), ...runs.of(value, own)]))
    ];
}

/** The title, with a bookmark around each part of it that a reference repeats. */
function titleRuns(document: DocumentNode, { runs, job }: Blocks, references: References): readonly XmlComponent[] {
    const { title, change } = document;
    const parts = references.repeatedOf(document).map(({ text, bookmark }) => ({ start: title.indexOf(text), end: title.indexOf(text) + text.length, bookmark })).filter(({ bookmark }) => bookmark !== document.id);
    const cuts = [...new Set([0, title.length, ...parts.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
    const opened = parts.map(({ bookmark }) => job.bookmarks.around(bookmark, []));
    const ends = (at: number, end: 'start' | 'end'): XmlComponent[] => parts.flatMap((part, index) => part[end] === at ? [opened[index]![end === 'start' ? 0 : 1]!] : []);
    return cuts.flatMap((from, index) => {
        const to = cuts[index + 1];
        return [...ends(from, 'end'), ...ends(from, 'start'), ...(to === undefined ? [] : runs.text(title.slice(from, to), change))];
    });
}

export function partiesOf(parties: readonly PartyNode[], blocks: Blocks, width: number): readonly FileChild[] {
    if (parties.length === 0) {
        return [];
    }
    const { runs } = blocks;
    const common = markAbove(parties);
    return [
        blocks.paragraph({ style: 'MspFrontHeading', change: common }, runs.text(WORDS.between[runs.language], common)),
        ...parties.flatMap(party => {
            const { change } = party;
            const separator = shortNameSeparator(runs.language);
            const written = [
                blocks.paragraph({ style: 'MspParty', keepNext: party.facts.length > 0 || party.role !== undefined, change }, [
                    ...blocks.job.bookmarks.around(party.id, runs.text(party.legalName, change, { bold: true })),
                    ...(party.identity.length > 0 ? [...runs.text(', ', markOfAll(party.identity) ?? change), ...runs.of(party.identity, change)] : []),
                    ...(party.shortName ? [...runs.text(separator, markOfAll(party.shortName) ?? change), ...runs.of(party.shortName, change)] : []),
                    ...runs.text('.', change)
                ]),
                ...(party.role ? [blocks.paragraph({ style: 'MspPartyRole', keepNext: party.facts.length > 0, change }, runs.text(`${party.role}.`, change))] : []),
                ...(party.facts.length > 0 ? factsTable(party.facts, blocks, { style: 'MspTableText', width, depth: 0, inCell: false, change }) : [])
            ];
            return change ? blocks.job.marks.blocks(written, change) : written;
        })
    ];
}

export function documentListOf({ documents }: ContractTree, blocks: Blocks): readonly FileChild[] {
    const { runs, job } = blocks;
    if (documents.length === 0) {
        return [];
    }
    // Documents of equal rank, or of none, have no number that Word could count; a redline counts in both versions.
    const counts = (gone: Change['kind'][], rankOf: (item: DocumentListItem) => number | undefined): boolean =>
        documents.filter(({ change }) => !change || !gone.includes(change.kind)).every((item, index) => rankOf(item) === index + 1);
    const rankBefore = (item: DocumentListItem): number | undefined => item.before ? item.before.rank : item.rank;
    const native = counts(['deleted', 'moved-from'], item => item.rank) && counts(['inserted', 'moved-to'], rankBefore);
    const numbered = native ? job.lists.newOrdered(1) : undefined;
    const mark = (rank: number | undefined): string => `${rank === undefined ? '–' : `${rank}.`} `;
    const common = markAbove(documents);
    return [
        blocks.paragraph({ style: 'MspFrontHeading', change: common }, runs.text(WORDS.documents[runs.language], common)),
        ...documents.map(({ target, title, rank, before, change: own }) => {
            const change = withoutMove(own);
            const marks = before && !change ? replaced(mark(before.rank), mark(rank), '') : [[mark(rank), change] as const];
            return blocks.paragraph({ style: 'ListNumber', numbering: numbered ? numbered(0) : false, change }, [
                ...(numbered ? [] : marks.flatMap(([words, kind]) => runs.text(words, kind))),
                ...runs.of([{ type: 'quotation', of: 'document', target, children: [{ type: 'text', text: title }] }], change)
            ]);
        })
    ];
}

/** Two blocks side by side; one below the other in a redline, so that a row is one party's. */
export function signaturesOf({ id, placeAndDate, blocks: signers, change }: Signatures, blocks: Blocks, width: number, redline: boolean): readonly FileChild[] {
    const { runs, job } = blocks;
    const columns = redline ? 1 : 2;
    const gap = 400;
    const wide = Math.round((width - gap) / 2);
    const rows = Array.from({ length: Math.ceil(signers.length / columns) }, (_, index) => {
        const line = signers.slice(index * columns, (index + 1) * columns);
        const own = withoutMove(line[0]!.change ?? change);
        const cells = Array.from({ length: 2 }, (_, at) => {
            const signer = line[at];
            return cell(wide, signer ? [
                blocks.paragraph({ style: 'MspSigner', change: own }, runs.of(signer.shortName, own, { bold: true })),
                blocks.paragraph({ style: 'MspSigner', change: own }, runs.text(signer.party, own)),
                // A line for a name that is not known, so that both sign at the same height.
                ...(line.some(({ signatory }) => signatory.length > 0) ? [blocks.paragraph({ style: 'MspSigner', change: own }, runs.of(signer.signatory, own))] : []),
                blocks.paragraph({ style: 'Signature', change: own }, runs.text(WORDS.signature[runs.language], own))
            ] : [blocks.paragraph({ style: 'MspSigner', change: own }, [])]);
        });
        return row([cells[0]!, cell(gap, [blocks.paragraph({ style: 'MspSigner', change: own }, [])]), cells[1]!], [element('w:cantSplit'), ...job.marks.row(own)]);
    });
    return [
        blocks.paragraph({ style: 'Heading1', numbering: false, change }, job.bookmarks.around(id, runs.text(WORDS.signatures[runs.language], change))),
        blocks.paragraph({ style: 'BodyText', keepNext: true, keepLines: true, change }, runs.of(placeAndDate, change)),
        ...(rows.length > 0 ? [grid('MspSignatures', [wide, gap, width - wide - gap], rows, { firstRow: false, firstColumn: false, title: WORDS.signatures[runs.language] })] : []),
        blocks.paragraph({ style: 'MspAfterTable', change }, [])
    ];
}
