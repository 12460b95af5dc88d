/** Fixes that state an order of precedence or complete one; several rules of the hierarchy offer them. */
import {
    isApplyItem, isDateItem, isExternalItem, isLanguageItem, isParty, isRoleItem, isVersionItem, type DossierDocument, type Precedence
} from '../../generated/ast.js';
import type { Dossier } from '../../model/dossier.js';
import { insertBlockAfter, insertBlockInside, insertLineBefore } from '../../model/edits.js';
import { isDataAgreement } from '../../model/effective-facts.js';
import type { Edit, Fix } from '../../model/finding.js';
import type { PrecedenceStatement } from '../../model/precedence.js';
import { clausesIn, kindNameOf, rangeOf, uriOf } from '../../model/tree.js';

/** Contract, agreements, annexes, orders, general terms: the usual order. */
const CUSTOM: readonly DossierDocument['documentType'][] = ['contract', 'agreement', 'annex', 'order', 'terms'];

/** Kinds whose document carries what the law wants to prevail in its field. */
const SECTOR_KINDS: ReadonlySet<string> = new Set(['financial-pack', 'hds']);

/** What the law puts first comes first: the processing agreement, the annex of a regulated sector. */
function customaryRank(document: DossierDocument): number {
    const byLaw = isDataAgreement(document) || document.documentType !== 'contract'
        && clausesIn(document).some(clause => SECTOR_KINDS.has(kindNameOf(clause) ?? ''));
    return byLaw ? -1 : CUSTOM.indexOf(document.documentType);
}

/** The documents that an order has to name; an amendment takes the rank of what it amends. */
export function documentsToRank(dossier: Dossier): readonly DossierDocument[] {
    return dossier.documents.filter(document => document.documentType !== 'amendment' && document.name);
}

/** `Contract > Dpa > Sla > Cgv`: the order in which such documents customarily stand; among equals, that of the files. */
export function orderText(dossier: Dossier): string {
    return [...documentsToRank(dossier)].sort((a, b) => customaryRank(a) - customaryRank(b)).map(document => document.name).join(' > ');
}

export function statePrecedenceFix(dossier: Dossier): Fix {
    const order = orderText(dossier);
    return {
        title: { fr: `Fixer l'ordre de priorité : ${order}`, en: `State the order of precedence: ${order}` },
        preferred: true,
        edits: () => [insertStatement(dossier.root, `precedence ${order}`)]
    };
}

/** After what a contract says of itself and of its parties, before its glossary and clauses. */
function insertStatement(contract: DossierDocument, line: string): Edit {
    const head = contract.items.filter(item => isLanguageItem(item) || isApplyItem(item) || isDateItem(item) || isVersionItem(item)
        || isExternalItem(item) || isParty(item) || isRoleItem(item)).at(-1);
    const [first] = contract.items;
    return head ? insertBlockAfter(head, [line]) : first && startsLine(first) ? insertLineBefore(first, line) : insertBlockInside(contract, [line], false);
}

function startsLine(node: NonNullable<DossierDocument['items'][number]>): boolean {
    const before = node.$cstNode?.root.fullText.slice(0, node.$cstNode.offset) ?? '';
    return /(?:^|\n)[ \t]*$/.test(before);
}

/** The statement to complete: the main contract's own, else the first of any document. */
export function mainStatement(dossier: Dossier): PrecedenceStatement | undefined {
    const { statements } = dossier.precedence;
    return statements.find(({ stater }) => stater === dossier.root) ?? statements[0];
}

export function rankDocumentFix(dossier: Dossier, document: DossierDocument): Fix | undefined {
    const main = mainStatement(dossier);
    if (!main || !document.name) {
        return undefined;
    }
    const above = lastRankAbove(main, document);
    const after = main.statement.ranks[above]?.documents.at(-1)?.$refText;
    return {
        title: after === undefined
            ? { fr: `Donner à « ${document.name} » le premier rang`, en: `Rank "${document.name}" first` }
            : { fr: `Donner à « ${document.name} » son rang, après « ${after} »`, en: `Rank "${document.name}" after "${after}"` },
        preferred: true,
        edits: () => [rankEdit(main.statement, above, document.name)]
    };
}

/** The last rank that holds a document of the same sort or of one that customarily prevails; -1 where there is none. */
function lastRankAbove({ ranks }: PrecedenceStatement, document: DossierDocument): number {
    return ranks.findLastIndex(group => group.some(ranked => customaryRank(ranked) <= customaryRank(document)));
}

function rankEdit(statement: Precedence, above: number, name: string): Edit {
    const rank = statement.ranks[above];
    if (rank) {
        const { end } = rangeOf({ node: rank });
        return { uri: uriOf(statement), offset: end, end, text: ` > ${name}` };
    }
    const { offset } = rangeOf({ node: statement, property: 'ranks', index: 0 });
    return { uri: uriOf(statement), offset, end: offset, text: `${name} > ` };
}
