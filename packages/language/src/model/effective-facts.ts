/**
 * What the dossier says, once precedence has spoken.
 *
 * A fact is one subject of the dossier: `sla.response.critical` is the same subject in the contract and in an
 * annex. Every place that states it is a statement; where statements differ, the first reason that decides makes
 * one of them prevail:
 *
 *   1. in the field of data protection the processing agreement, where the contract says so (`dpa-prevails: yes`);
 *   2. a derogation: the lower document says that it departs from the higher one, and the contract does not forbid it;
 *   3. rank: the order of precedence, as the main contract states it; an amendment over what it amends;
 *   4. at equal rank, the later document where the contract says so (`tie-break: latest`);
 *   5. under French law, special terms over general terms (C. civ., art. 1119, al. 3);
 *   6. otherwise nothing decides, and no value is effective.
 *
 * Silence is not a contradiction: a fact that only a lower document states completes the higher one.
 */
import {
    isListValue, isTableValue, type Clause, type DossierDocument, type Fact, type FactDecl, type TableEntry, type Value
} from '../generated/ast.js';
import type { Dossier } from './dossier.js';
import { commonSeat, countryNamed } from './law.js';
import { hasMark, indexNameOf } from './library-scope.js';
import { isLater } from './precedence.js';
import { clausesIn, documentOf, factsOf, kindNameOf, pathNames } from './tree.js';
import { readStatements } from '../prose/read-statements.js';
import type { Reading } from '../prose/readings.js';
import { canonical, contradicts, meaningOf } from './values.js';

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
    /** The words of the text that state it, where no fact is typed. */
    readonly reading?: Reading;
}

export type Reason = 'only' | 'same' | 'data-protection' | 'derogation' | 'amendment' | 'rank' | 'tie-break' | 'special-over-general' | 'undecided';

/** All that the dossier says on one subject. */
export interface Subject {
    readonly kind: string;
    readonly fact: string;
    readonly key?: string;
    readonly declaration?: FactDecl;
    /** The statements in force, in the order of the documents. */
    readonly statements: readonly FactStatement[];
    /** What an amendment replaced or repealed: it says nothing any more. */
    readonly superseded: readonly FactStatement[];
    /** The statement that prevails; undefined where nothing decides. */
    readonly prevailing?: FactStatement;
    readonly reason: Reason;
}

const GOVERNING_LAW = subjectKey('governing-law', 'country', undefined);

/** The field in which an agreement on data protection prevails. */
const DATA_PROTECTION_KINDS: ReadonlySet<string> = new Set(['data-protection', 'sub-processor', 'transfer', 'data-location']);

export class EffectiveFacts {
    private readonly subjectsByKey = new Map<string, Subject>();
    private readonly subjectsByFact = new Map<string, Subject[]>();
    /** The country whose law governs (`law.ts` says how it is found). Decided first: the order of other statements may rest on it. */
    readonly governingCountry: string | undefined;

    constructor(private readonly dossier: Dossier) {
        const statements = this.allStatements();
        this.governingCountry = this.lawOf(statements.get(GOVERNING_LAW));
        for (const [key, list] of statements) {
            const { inForce, superseded } = this.amended(list);
            if (inForce.length === 0) {
                continue;
            }
            const decision = this.decide(inForce);
            const reason = superseded.length > 0 && (decision.reason === 'only' || decision.reason === 'same') ? 'amendment' : decision.reason;
            const subject = { ...subjectOf(list[0]!), statements: inForce, superseded, ...decision, reason };
            this.subjectsByKey.set(key, subject);
            const fact = subjectKey(subject.kind, subject.fact, undefined);
            this.subjectsByFact.set(fact, [...this.subjectsByFact.get(fact) ?? [], subject]);
        }
    }

    /** By subject, in the order of the documents: what is typed, and what texts state of what their document does not type. */
    private allStatements(): Map<string, FactStatement[]> {
        const statements = new Map<string, FactStatement[]>();
        const add = (statement: FactStatement): void => {
            const key = subjectKey(statement.kind, statement.fact, statement.key);
            const list = statements.get(key);
            if (list) {
                list.push(statement);
            } else {
                statements.set(key, [statement]);
            }
        };
        const { dossier } = this;
        for (const document of dossier.documents) {
            for (const clause of clausesIn(document)) {
                this.statementsIn(clause, document).forEach(add);
            }
        }
        const read = readStatements(dossier, (document, kind, fact, key) =>
            [subjectKey(kind, fact, key), subjectKey(kind, fact, undefined)].some(subject => statements.get(subject)?.some(typed => typed.document === document)))
            // A text that names some members of a list typed elsewhere says nothing against it.
            .filter(({ kind, fact, key, value }) => !statements.get(subjectKey(kind, fact, key))?.some(typed => isPartOf(value, typed.value)));
        read.forEach(add);
        if (read.length > 0) {
            const order = new Map(dossier.documents.map((document, index) => [document, index]));
            for (const { kind, fact, key } of read) {
                statements.get(subjectKey(kind, fact, key))!.sort((a, b) => order.get(a.document)! - order.get(b.document)!);
            }
        }
        return statements;
    }

    get subjects(): Iterable<Subject> {
        return this.subjectsByKey.values();
    }

    subject(kind: string, fact: string, key?: string): Subject | undefined {
        const subject = this.dossier.library.subjectOf(kind, fact);
        return this.subjectsByKey.get(subjectKey(subject.kind, subject.fact, key));
    }

    /** The subjects of a fact: one, or one per row of its table. */
    rows(kind: string, fact: string): readonly Subject[] {
        const subject = this.dossier.library.subjectOf(kind, fact);
        return this.subjectsByFact.get(subjectKey(subject.kind, subject.fact, undefined)) ?? [];
    }

    /** Whether any document states the fact, a blank included. */
    isStated(kind: string, fact: string): boolean {
        return this.rows(kind, fact).length > 0;
    }

    private lawOf(stated: readonly FactStatement[] | undefined): string | undefined {
        const inForce = stated ? this.amended(stated).inForce : [];
        return inForce.length === 0 ? commonSeat(this.dossier) : countryNamed(this.dossier.library, this.decide(inForce).prevailing?.value);
    }

    /** Leaves what the latest amendment says, where amendments speak; of two that nothing orders, both. */
    private amended(all: readonly FactStatement[]): { inForce: readonly FactStatement[]; superseded: readonly FactStatement[] } {
        const { amendments } = this.dossier;
        if (amendments.inOrder.length === 0) {
            return { inForce: all, superseded: [] };
        }
        const alive = all.filter(({ kind, fact, clause, document }) => !amendments.isRepealed(clause) && !amendments.repealsFact(kind, fact, document));
        const position = ({ document }: FactStatement): number => amendments.positionOf(document);
        const last = alive.reduce<FactStatement | undefined>((latest, statement) => latest && position(latest) >= position(statement) ? latest : statement, undefined);
        const adds = hasMark(alive[0]?.declaration, 'adds');
        const inForce = !last || position(last) < 0 || adds ? alive : alive.filter(statement =>
            position(statement) === position(last) || position(statement) >= 0 && amendments.areUnordered(statement.document, last.document));
        return { inForce, superseded: all.filter(statement => !inForce.includes(statement)) };
    }

    private statementsIn(clause: Clause, document: DossierDocument): FactStatement[] {
        const kind = this.dossier.kindNameOf(clause);
        if (kind === undefined) {
            return [];
        }
        return factsOf(clause).flatMap((fact): FactStatement[] => {
            const declaration = this.dossier.library.fact(kind, fact.name);
            const statement = { ...this.dossier.library.subjectOf(kind, fact.name), clause, document, declaration };
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
        const agreed = hasMark(first.declaration, 'local') || hasMark(first.declaration, 'adds')
            || allAgree(distinct(statements));
        if (agreed) {
            return { prevailing: this.highest(statements, () => true) ?? first, reason: 'same' };
        }
        const { precedence } = this.dossier;
        const highest = this.highest(statements);
        const agreement = this.dataAgreement(statements);
        if (agreement && (!highest || !isDataAgreement(highest.document))) {
            return { prevailing: agreement, reason: 'data-protection' };
        }
        const departing = statements.filter(statement =>
            isDeparting(statement) && this.isDerogationAllowed(statement.kind) && statements.some(other => departsFrom(statement, other)));
        const derogating = departing.length > 0 && this.highest(departing);
        if (derogating) {
            return { prevailing: derogating, reason: 'derogation' };
        }
        if (highest) {
            const amended = statements.every(({ document }) => document === highest.document || precedence.reason(highest.document, document) === 'amendment');
            return { prevailing: highest, reason: amended ? 'amendment' : 'rank' };
        }
        const latest = this.states('tie-break', 'latest') && this.highest(statements, (a, b) => precedence.sameRank(a, b) && isLater(a, b));
        if (latest) {
            return { prevailing: latest, reason: 'tie-break' };
        }
        const special = this.special(statements);
        return special ? { prevailing: special, reason: 'special-over-general' } : { prevailing: undefined, reason: 'undecided' };
    }

    /**
     * The statement whose document prevails over those of all the others that say something else; `or` lets a document
     * prevail for one more reason.
     */
    private highest(statements: readonly FactStatement[], or?: (a: DossierDocument, b: DossierDocument) => boolean): FactStatement | undefined {
        const { precedence } = this.dossier;
        const above = (a: FactStatement, b: FactStatement): boolean =>
            precedence.prevails(a.document, b.document) === true || (or?.(a.document, b.document) ?? false);
        const winners = statements.filter(candidate => statements.every(other =>
            other === candidate || !contradicts(candidate.value, other.value) || above(candidate, other)));
        // Of several that say the same, the one that ranks highest is the one to show.
        return winners.find(winner => winners.every(other => precedence.prevails(other.document, winner.document) !== true)) ?? winners[0];
    }

    /** What the processing agreement says, where the contract lets it prevail in its field and no amendment speaks. */
    private dataAgreement(statements: readonly FactStatement[]): FactStatement | undefined {
        const applies = DATA_PROTECTION_KINDS.has(statements[0]!.kind) && this.states('dpa-prevails', 'yes')
            && statements.every(({ document }) => document.documentType !== 'amendment');
        const agreed = applies ? statements.filter(({ document }) => isDataAgreement(document)) : [];
        return agreed.length === 0 ? undefined : this.highest(agreed);
    }

    private special(statements: readonly FactStatement[]): FactStatement | undefined {
        const special = statements.filter(statement => statement.document.documentType !== 'terms');
        if (special.length === 0 || special.length === statements.length || this.governingCountry !== 'FR') {
            return undefined;
        }
        return this.highest(special);
    }

    /** Whether a lower document may depart from a higher one in clauses of a kind: where the contract says nothing, it may. */
    isDerogationAllowed(kind: string): boolean {
        const allowed = this.hierarchyFacts('derogation-allowed');
        const forbidden = allowed.length > 0 && allowed.every(value => namesIn(value).join('.') === 'no');
        return !forbidden || this.hierarchyFacts('derogable').some(value => namesIn(value).includes(kind));
    }

    private states(fact: string, value: string): boolean {
        return this.hierarchyFacts(fact).some(stated => namesIn(stated).join('.') === value);
    }

    /** Read from the clauses themselves: the effective value of these facts is what they help to decide. */
    private hierarchyFacts(name: string): Value[] {
        return this.dossier.clausesOfKind('document-hierarchy').flatMap(factsOf).filter(fact => fact.name === name && fact.value).map(fact => fact.value);
    }
}

/** One statement for each value: two hundred documents may say one thing. */
export function distinct(statements: readonly FactStatement[]): readonly FactStatement[] {
    const values = new Map<string, FactStatement>();
    for (const statement of statements) {
        const key = canonical(statement.value);
        if (!values.has(key)) {
            values.set(key, statement);
        }
    }
    return [...values.values()];
}

function allAgree(statements: readonly FactStatement[]): boolean {
    return statements.every((statement, index) => statements.slice(index + 1).every(other => !contradicts(statement.value, other.value)));
}

/** Whether the clause of a statement, or one around it, says that it departs from anything. */
function isDeparting({ clause: own }: FactStatement): boolean {
    for (let clause: Clause | undefined = own; clause; clause = clause.$container.$type === 'Clause' ? clause.$container : undefined) {
        if (clause.derogates) {
            return true;
        }
    }
    return false;
}

/** A specific agreement that has a clause on data protection. */
export function isDataAgreement(document: DossierDocument): boolean {
    return document.documentType === 'agreement' && clausesIn(document).some(clause => kindNameOf(clause) === 'data-protection');
}

/** Whether the clause of a statement, or one around it, says that it departs from another statement of the same subject. */
export function departsFrom(statement: FactStatement, other: FactStatement): boolean {
    if (statement === other) {
        return false;
    }
    for (let clause: Clause | undefined = statement.clause; clause; clause = clause.$container.$type === 'Clause' ? clause.$container : undefined) {
        const names = pathNames(clause.derogates);
        if (names[0] === other.document.name && namesStatement(names.slice(1), other) || names.length > 0 && namesStatement(names, other)) {
            return true;
        }
    }
    return false;
}

/** `sla`, `sla.response`, `sla.response.critical`; nothing at all names every statement of the document. */
function namesStatement([clause, fact, key]: readonly string[], statement: FactStatement): boolean {
    return (clause === undefined || clause === statement.clause.name || clause === statement.kind)
        && (fact === undefined || fact === statement.fact) && (key === undefined || key === statement.key);
}

function namesIn(value: Value): string[] {
    const meaning = meaningOf(value);
    return meaning.type === 'list' ? meaning.values.flatMap(namesIn) : meaning.type === 'reference' ? [...meaning.names] : [];
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
    const kind = clause.$type === 'Clause' ? dossier.kindNameOf(clause) : undefined;
    if (kind === undefined || !documentOf(current)) {
        return undefined;
    }
    return dossier.facts.subject(kind, current.name, path[0]) ?? dossier.facts.subject(kind, current.name);
}

/** Whether every member of a list is in another. */
function isPartOf(part: Value | undefined, whole: Value | undefined): boolean {
    if (!isListValue(part) || !isListValue(whole)) {
        return false;
    }
    const members = new Set(whole.values.map(member => canonical(member)));
    return part.values.every(member => members.has(canonical(member)));
}
