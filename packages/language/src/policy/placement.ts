/** Where a clause that a contract lacks is to be written: in which document, and after which of its clauses. */
import { isClause, isExternalItem, type Clause, type DossierDocument, type Kind } from '../generated/ast.js';
import type { Dossier } from '../model/dossier.js';
import { clausesIn, factsOf, kindNameOf } from '../model/tree.js';
import { kindsOfHeading } from '../prose/headings.js';

/** The list of the library that gives the order of articles, and the subject that each goes with. */
const ORDER = 'contract-order';

/** The position of a kind in the order of a contract; kinds that the list does not have come last, as their libraries declare them. */
export function positionOf(dossier: Dossier, kind: string | undefined): number {
    const members = dossier.library.enumNamed(ORDER)?.members ?? [];
    const index = members.findIndex(({ name }) => name === kind);
    return index >= 0 ? index : members.length + [...dossier.library.kinds.keys()].indexOf(kind ?? '');
}

/**
 * The document whose subject a kind is: one that has clauses on the subject already, or whose title names it (« Annexe 2 – Niveaux
 * de service »); else the contract. General terms, orders and amendments are not completed, nor what exists only outside.
 */
export function documentFor(dossier: Dossier, kind: Kind): DossierDocument {
    const subject = subjectOf(dossier, kind.name);
    const candidates = dossier.documents.filter(document => document === dossier.root
        || (document.documentType === 'annex' || document.documentType === 'agreement') && !document.items.some(isExternalItem));
    const count = (document: DossierDocument): number => clausesIn(document).filter(clause => subjectOf(dossier, dossier.kindNameOf(clause)) === subject).length;
    const [fullest] = candidates.filter(document => count(document) > 0).sort((a, b) => count(b) - count(a));
    const titled = candidates.find(document => document !== dossier.root && kindsOfHeading(document.title ?? document.name ?? '', dossier).includes(subject));
    return fullest ?? titled ?? dossier.root;
}

function subjectOf(dossier: Dossier, kind: string | undefined): string {
    return dossier.library.member(ORDER, kind ?? '')?.whole ?? kind ?? '';
}

/** The clause after which one of a kind belongs; undefined where it comes first. */
export function clauseBefore(dossier: Dossier, document: DossierDocument, kind: Kind): Clause | undefined {
    const clauses = document.items.filter(isClause);
    const position = positionOf(dossier, kind.name);
    const known = clauses.filter(clause => dossier.library.member(ORDER, kindNameOf(clause) ?? ''));
    return known.findLast(clause => positionOf(dossier, kindNameOf(clause)) < position) ?? (known.length > 0 ? undefined : clauses.at(-1));
}

/** Of clauses of one kind, the one that speaks of what is missing: it states most; of equals, the one that ranks highest. */
export function clauseToComplete(dossier: Dossier, clauses: readonly Clause[]): Clause {
    const rank = (clause: Clause): number => {
        const document = dossier.documentOf(clause);
        return document ? dossier.precedence.rankOf(document) ?? dossier.documents.indexOf(document) + dossier.documents.length : Infinity;
    };
    return [...clauses].sort((a, b) => factsOf(b).length - factsOf(a).length || rank(a) - rank(b))[0]!;
}
