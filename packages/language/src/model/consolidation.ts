/**
 * The contract as its amendments leave it, for those who print it: which words stand in each clause, what is inserted where, what
 * is left of each amendment. Values come from `EffectiveFacts`, which goes by the same amendments.
 */
import { isClause, isFact, isProse, isRepeal, type Clause, type ClauseItem, type DocumentItem, type DossierDocument, type Fact } from '../generated/ast.js';
import type { ClauseChange } from './amendments.js';
import type { Dossier } from './dossier.js';
import { clausesIn, documentOf, factsOf, kindNameOf, pathNames } from './tree.js';

/** A clause that an amendment adds, and where. */
export interface AddedClause {
    readonly clause: Clause;
    readonly amendment: DossierDocument;
    /** The document that it becomes part of. */
    readonly document: DossierDocument;
    /** The clause it follows, itself perhaps an added one; undefined at the end of the document. */
    readonly after?: Clause;
}

export class Consolidation {
    readonly added: readonly AddedClause[];
    private readonly byClause: ReadonlyMap<Clause, AddedClause>;
    private readonly amendedBy = new Map<Clause, Clause>();

    constructor(readonly dossier: Dossier) {
        const added: AddedClause[] = [];
        for (const clause of dossier.amendments.added) {
            const place = this.placeOf(clause, added);
            if (place) {
                added.push(place);
            }
        }
        this.added = added;
        this.byClause = new Map(added.map(entry => [entry.clause, entry]));
        for (const document of dossier.documents) {
            for (const clause of clausesIn(document)) {
                this.changesOf(clause).forEach(({ by }) => isClause(by) && this.amendedBy.set(by, clause));
            }
        }
    }

    /** The amendments of a clause that is in force, in order; none for the clauses of an amendment that amend others. */
    changesOf(clause: Clause): readonly ClauseChange[] {
        return clause.change === 'amend' ? [] : this.dossier.amendments.changesOf(clause);
    }

    /** The clause that a clause of an amendment amends. */
    amended(by: Clause): Clause | undefined {
        return this.amendedBy.get(by);
    }

    /** Whose words stand: those of the last amendment that has any, else the clause's own. */
    textOf(clause: Clause): Clause {
        const last = this.changesOf(clause).map(({ by }) => by).filter(isClause).filter(by => by.items.some(item => isProse(item) || isClause(item))).at(-1);
        return last ?? clause;
    }

    /** The facts of a clause: each as the last amendment states it, without those repealed. */
    factsOf(clause: Clause): readonly Fact[] {
        const facts = new Map<string, Fact>();
        for (const source of [clause, ...this.changesOf(clause).map(({ by }) => by).filter(isClause)]) {
            factsOf(source).forEach(fact => facts.set(fact.name, fact));
        }
        const kind = kindNameOf(clause);
        return [...facts.values()].filter(fact => {
            const document = documentOf(fact);
            return kind === undefined || !document || !this.dossier.amendments.repealsFact(kind, fact.name, document);
        });
    }

    /** What a clause holds: the words that stand, with the sub-clauses that amendments insert among them. */
    itemsOf(clause: Clause): readonly ClauseItem[] {
        return this.withAdded(this.textOf(clause).items.filter(item => !isFact(item)));
    }

    /** What a document holds; of an amendment, what is not part of another document now. */
    documentItems(document: DossierDocument): readonly DocumentItem[] {
        if (document.documentType !== 'amendment') {
            const atEnd = this.added.filter(entry => entry.document === document && !entry.after).flatMap(entry => [entry.clause, ...this.following(entry.clause)]);
            return [...this.withAdded(document.items), ...atEnd];
        }
        return document.items.filter(item => isClause(item)
            ? item.change === 'amend' ? !this.amendedBy.has(item) : !this.byClause.has(item)
            : !isRepeal(item) || this.repealsNothing(item));
    }

    /** A repeal that names no clause and no fact of the dossier stays where it is written. */
    private repealsNothing(repeal: DocumentItem): boolean {
        const { amendments, documents } = this.dossier;
        const ofClause = documents.some(document => clausesIn(document).some(clause => amendments.repealOf(clause)?.by === repeal));
        return !ofClause && isRepeal(repeal) && (repeal.target?.segments.length ?? 0) < 2;
    }

    private withAdded<T extends DocumentItem | ClauseItem>(items: readonly T[]): T[] {
        return items.flatMap(item => isClause(item) ? [item, ...this.following(item) as T[]] : [item]);
    }

    /** Added clauses after a clause; those added after them directly behind. */
    private following(clause: Clause): Clause[] {
        return this.added.filter(({ after }) => after === clause).flatMap(entry => [entry.clause, ...this.following(entry.clause)]);
    }

    private placeOf(clause: Clause, before: readonly AddedClause[]): AddedClause | undefined {
        const amendment = documentOf(clause);
        const { dossier } = this;
        let base = amendment?.parent?.ref;
        for (let depth = 0; base?.documentType === 'amendment' && depth < dossier.documents.length; depth++) {
            base = base.parent?.ref;
        }
        if (!amendment || !base || !dossier.documents.includes(base)) {
            return undefined;
        }
        const names = pathNames(clause.target);
        const named = names.length > 1 ? dossier.documentNamed(names[0]!) : undefined;
        const name = names.at(-1);
        const called = (candidate: Clause): boolean => candidate.name === name || kindNameOf(candidate) === name;
        const documents = named ? [named] : [base, ...dossier.documents.filter(document => document !== base && document.documentType !== 'amendment')];
        const after = name === undefined ? undefined : documents.flatMap(document => [
            ...clausesIn(document), ...before.filter(entry => entry.document === document).map(entry => entry.clause)
        ]).find(called);
        const document = (after && (before.find(entry => entry.clause === after)?.document ?? documentOf(after))) ?? named ?? base;
        return { clause, amendment, document, after };
    }
}
