/**
 * What the dossier says, once precedence has spoken.
 *
 * A fact is one subject of the dossier: `sla.response.critical` is the same subject in the contract and in an
 * annex. Every place that states it is a statement; where statements differ, the first reason that decides makes
 * one of them prevail:
 *
 *   1. a derogation: the lower document says that it departs from the higher one;
 *   2. rank: the order of precedence, as the main contract states it;
 *   3. under French law, special terms over general terms (C. civ., art. 1119, al. 3);
 *   4. otherwise nothing decides, and no value is effective.
 *
 * Silence is not a contradiction: a fact that only a lower document states completes the higher one.
 */
import {
    isTableValue, type Clause, type DossierDocument, type Fact, type FactDecl, type TableEntry, type Value
} from '../generated/ast.js';
import type { Dossier } from './dossier.js';
import { indexNameOf } from './library-scope.js';
import { clausesIn, documentOf, factsOf, kindNameOf } from './tree.js';
import { canonical, meaningOf } from './values.js';

export interface FactStatement {
    readonly kind: string;
    readonly fact: string;
    /** The row, for a fact that is a table per enum. */
    readonly key?: string;
    readonly node: Fact | TableEntry;
    readonly value: Value;
    readonly clause: Clause;
    readonly document: DossierDocument;
    readonly declaration?: FactDecl;
}

export type Reason = 'only' | 'same' | 'derogation' | 'rank' | 'special-over-general' | 'undecided';

/** All that the dossier says on one subject. */
export interface Subject {
    readonly kind: string;
    readonly fact: string;
    readonly key?: string;
    readonly declaration?: FactDecl;
    readonly statements: readonly FactStatement[];
    /** The statement that prevails; undefined where nothing decides. */
    readonly prevailing?: FactStatement;
    readonly reason: Reason;
}

export class EffectiveFacts {
    private readonly subjectsByKey = new Map<string, Subject>();

    constructor(private readonly dossier: Dossier) {
        const statements = new Map<string, FactStatement[]>();
        for (const document of dossier.documents) {
            for (const clause of clausesIn(document)) {
                for (const statement of this.statementsIn(clause, document)) {
                    const key = subjectKey(statement.kind, statement.fact, statement.key);
                    const list = statements.get(key);
                    if (list) {
                        list.push(statement);
                    } else {
                        statements.set(key, [statement]);
                    }
                }
            }
        }
        for (const [key, list] of statements) {
            this.subjectsByKey.set(key, { ...subjectOf(list[0]!), statements: list, ...this.decide(list) });
        }
    }

    get subjects(): Iterable<Subject> {
        return this.subjectsByKey.values();
    }

    subject(kind: string, fact: string, key?: string): Subject | undefined {
        return this.subjectsByKey.get(subjectKey(kind, fact, key));
    }

    /** The subjects of a fact: one, or one per row of its table. */
    rows(kind: string, fact: string): Subject[] {
        return [...this.subjectsByKey.values()].filter(subject => subject.kind === kind && subject.fact === fact);
    }

    /** Whether any document states the fact, a blank included. */
    isStated(kind: string, fact: string): boolean {
        return this.statedFacts.has(`${kind} ${fact}`);
    }

    private get statedFacts(): ReadonlySet<string> {
        return this.stated ??= new Set([...this.subjectsByKey.values()].map(({ kind, fact }) => `${kind} ${fact}`));
    }

    private stated: ReadonlySet<string> | undefined;

    private statementsIn(clause: Clause, document: DossierDocument): FactStatement[] {
        const kind = kindNameOf(clause);
        if (kind === undefined) {
            return [];
        }
        return factsOf(clause).flatMap((fact): FactStatement[] => {
            const declaration = this.dossier.library.fact(kind, fact.name);
            const statement = { kind, fact: fact.name, clause, document, declaration };
            if (indexNameOf(declaration?.type) && isTableValue(fact.value)) {
                return fact.value.entries.filter(entry => entry.value).map(entry => ({ ...statement, key: entry.name, node: entry, value: entry.value }));
            }
            return fact.value ? [{ ...statement, node: fact, value: fact.value }] : [];
        });
    }

    private decide(all: readonly FactStatement[]): Pick<Subject, 'prevailing' | 'reason'> {
        const statements = all.filter(statement => meaningOf(statement.value).type !== 'blank');
        const [first, ...others] = statements;
        if (!first) {
            return { prevailing: all[0], reason: 'only' };
        }
        if (others.length === 0) {
            return { prevailing: first, reason: 'only' };
        }
        const value = canonical(first.value);
        if (first.declaration?.local || first.declaration?.adds || others.every(other => canonical(other.value) === value)) {
            return { prevailing: this.highest(statements) ?? first, reason: 'same' };
        }
        const derogating = statements.filter(statement => this.derogates(statement, statements));
        if (derogating.length === 1) {
            return { prevailing: derogating[0], reason: 'derogation' };
        }
        const highest = this.highest(statements);
        if (highest) {
            return { prevailing: highest, reason: 'rank' };
        }
        const special = this.special(statements);
        return special ? { prevailing: special, reason: 'special-over-general' } : { prevailing: undefined, reason: 'undecided' };
    }

    /** Whether a statement's clause says that it departs from a clause or document that states the same subject. */
    private derogates(statement: FactStatement, all: readonly FactStatement[]): boolean {
        for (let clause: Clause | undefined = statement.clause; clause; clause = clause.$container.$type === 'Clause' ? clause.$container : undefined) {
            const target = clause.derogates?.segments[0]?.target.$refText;
            if (target !== undefined) {
                return all.some(other => other !== statement && (other.document.name === target || other.clause.name === target || other.kind === target));
            }
        }
        return false;
    }

    /** The statement whose document prevails over those of all the others that say something else. */
    private highest(statements: readonly FactStatement[]): FactStatement | undefined {
        return statements.find(candidate => statements.every(other =>
            other === candidate || canonical(other.value) === canonical(candidate.value)
            || this.dossier.precedence.prevails(candidate.document, other.document) === true));
    }

    private special(statements: readonly FactStatement[]): FactStatement | undefined {
        if (!this.isFrenchLaw) {
            return undefined;
        }
        const special = statements.filter(statement => statement.document.documentType !== 'terms');
        const [first] = special;
        const agreed = first && special.every(other => canonical(other.value) === canonical(first.value));
        return agreed && special.length < statements.length ? first : undefined;
    }

    /** The law that the contract states, else that of the parties' common seat. */
    private get isFrenchLaw(): boolean {
        const stated = this.dossier.clausesOfKind('governing-law').flatMap(factsOf).filter(fact => fact.name === 'country');
        if (stated.length > 0) {
            return stated.every(fact => countryOf(fact) === 'FR');
        }
        const seats = this.dossier.parties
            .filter(party => this.dossier.rolesOf(party).some(({ role }) => role === 'client' || role === 'provider'))
            .map(party => party.facts.find(fact => fact.name === 'country'));
        return seats.length > 0 && seats.every(fact => countryOf(fact) === 'FR');
    }
}

function countryOf(fact: Fact | undefined): string | undefined {
    const meaning = meaningOf(fact?.value);
    return meaning.type === 'reference' ? meaning.names.at(-1) : undefined;
}

function subjectOf({ kind, fact, key, declaration }: FactStatement): Pick<Subject, 'kind' | 'fact' | 'key' | 'declaration'> {
    return { kind, fact, key, declaration };
}

function subjectKey(kind: string, fact: string, key: string | undefined): string {
    return key === undefined ? `${kind}.${fact}` : `${kind}.${fact}.${key}`;
}

/** The subject that a fact or a row of its table speaks of. */
export function subjectOfNode(dossier: Dossier, node: Fact | TableEntry): Subject | undefined {
    const path: string[] = [];
    let current: Fact | TableEntry = node;
    while (current.$type === 'TableEntry') {
        path.unshift(current.name);
        const owner: unknown = current.$container.$container;
        if (!owner || typeof owner !== 'object' || !('$type' in owner) || (owner.$type !== 'Fact' && owner.$type !== 'TableEntry')) {
            return undefined;
        }
        current = owner as Fact | TableEntry;
    }
    const clause = current.$container;
    const kind = clause.$type === 'Clause' ? kindNameOf(clause) : undefined;
    if (kind === undefined || !documentOf(current)) {
        return undefined;
    }
    return dossier.facts.subject(kind, current.name, path[0]) ?? dossier.facts.subject(kind, current.name);
}
