/**
 * The consolidated dossier: the contract with its amendments applied in the order of their signature. An amendment puts
 * facts and text in the place of those of a clause, adds a clause, or repeals a clause or a fact; the later one prevails.
 */
import { isClause, isRepeal, type Clause, type DossierDocument, type Path, type Repeal } from '../generated/ast.js';
import type { Dossier } from './dossier.js';
import { isLater, orderingDate } from './precedence.js';
import { clausesIn, documentOf, kindNameOf, pathNames } from './tree.js';

export interface ClauseChange {
    readonly amendment: DossierDocument;
    /** The clause of the amendment that changes it, or the statement that repeals it. */
    readonly by: Clause | Repeal;
}

export class Amendments {
    /** Signed first, first. Without a date: after those with one, in the order of the files. */
    readonly inOrder: readonly DossierDocument[];
    private readonly position: ReadonlyMap<DossierDocument, number>;
    private readonly repeals: readonly { readonly repeal: Repeal; readonly amendment: DossierDocument }[];

    constructor(dossier: Dossier) {
        const amendments = dossier.documents.filter(document => document.documentType === 'amendment');
        const date = (document: DossierDocument): string => orderingDate(document) ?? '9999';
        this.inOrder = [...amendments].sort((a, b) => date(a) < date(b) ? -1 : date(a) > date(b) ? 1 : 0);
        this.position = new Map(this.inOrder.map((document, index) => [document, index]));
        this.repeals = this.inOrder.flatMap(amendment => amendment.items.filter(isRepeal).map(repeal => ({ repeal, amendment })));
    }

    /** The place of a document in the order of amendments; -1 for what they amend. */
    positionOf(document: DossierDocument): number {
        return this.position.get(document) ?? -1;
    }

    /** Whether nothing says which of two amendments is the later one. */
    areUnordered(a: DossierDocument, b: DossierDocument): boolean {
        return a !== b && !isLater(a, b) && !isLater(b, a);
    }

    isRepealed(clause: Clause): boolean {
        return this.repeals.length > 0 && this.repealOf(clause) !== undefined;
    }

    /** The repeal of a clause, by an amendment later than the document it stands in. */
    repealOf(clause: Clause): ClauseChange | undefined {
        const own = documentOf(clause);
        const found = this.repeals.find(({ repeal, amendment }) =>
            own !== undefined && this.positionOf(amendment) > this.positionOf(own) && speaksOf(repeal.target, clause, own));
        return found && { amendment: found.amendment, by: found.repeal };
    }

    /** Whether an amendment later than `document` repeals one fact of a kind: `repeal sla.availability`. */
    repealsFact(kind: string, fact: string, document: DossierDocument): boolean {
        return this.repeals.some(({ repeal, amendment }) => {
            const names = pathNames(repeal.target).slice(-2);
            return this.positionOf(amendment) > this.positionOf(document) && names[0] === kind && names[1] === fact;
        });
    }

    /** The amendments of a clause's facts or text, in order. */
    changesOf(clause: Clause): ClauseChange[] {
        const own = documentOf(clause);
        return own === undefined ? [] : this.inOrder.filter(amendment => this.positionOf(amendment) > this.positionOf(own)).flatMap(amendment =>
            clausesIn(amendment).filter(by => by.change === 'amend' && speaksOf(by.target, clause, own)).map(by => ({ amendment, by })));
    }

    /** The clauses that amendments add, in order. */
    get added(): Clause[] {
        return this.inOrder.flatMap(amendment => amendment.items.filter(isClause).filter(clause => clause.change === 'add'));
    }
}

/** `sla`, `Principal.sla`, or the clause's own name; not a path to one of its facts. */
function speaksOf(target: Path | undefined, clause: Clause, document: DossierDocument): boolean {
    const names = pathNames(target);
    const [first, second] = names;
    const called = (name: string | undefined): boolean => name !== undefined && (clause.name === name || kindNameOf(clause) === name);
    return names.length === 1 ? called(first) : names.length === 2 && first === document.name && called(second);
}
