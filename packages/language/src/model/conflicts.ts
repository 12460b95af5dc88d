/**
 * Where documents state different values of one fact, sorted by what a reader is to be told of it. One cause, one
 * finding: every pair of statements falls into one class, and each class has its own rule.
 */
import type { DossierDocument } from '../generated/ast.js';
import type { Dossier } from './dossier.js';
import { departsFrom, type FactStatement, type Subject } from './effective-facts.js';
import { clausesIn, kindNameOf } from './tree.js';
import { canonical, contradicts, meaningOf, type Meaning } from './values.js';

export type ConflictClass =
    /** A lower document departs on purpose, and prevails. */
    | 'declared-derogation'
    /** A lower document departs on purpose, and the contract forbids it. */
    | 'forbidden-derogation'
    /** The same number with another unit, clock, currency or base. */
    | 'other-unit'
    /** General terms of the client against those of the provider, and nothing decides. */
    | 'general-conditions'
    /** The fact has a rule of its own for its contradictions: `named` says which. */
    | 'named'
    | 'resolved'
    | 'unresolved';

export interface Conflict {
    readonly class: ConflictClass;
    /** The rule that tells of this conflict in the place of the general ones. */
    readonly named?: string;
    readonly subject: Subject;
    /** The statement of which the finding speaks: the one that loses; for a derogation, the one that departs. */
    readonly statement: FactStatement;
    /** The statements that it contradicts; where something decides, the one that prevails. Never empty. */
    readonly others: readonly FactStatement[];
    /** Where there are more than a person reads: all of them, the named ones included. */
    readonly all?: readonly FactStatement[];
    /** Whether all of them are running text, of which a reader must judge whether it says something else. */
    readonly wordingOnly: boolean;
}

/** A contradiction before it is known whether a rule of its own tells of it. */
export type GeneralConflict = Pick<Conflict, 'class' | 'subject' | 'statement' | 'others'>;

/** Of which contradictions a rule tells in the place of the general ones: what it says is more than that two values differ. */
export interface ToldConflicts {
    /** Facts, as `governing-law.country`, whatever decides between their values. */
    readonly facts?: readonly string[];
    /** Contradictions of any fact; asked first. */
    tells?(conflict: GeneralConflict): boolean;
}

interface Teller {
    readonly id: string;
    readonly conflicts?: ToldConflicts;
}

const CONFLICTS = Symbol('conflicts of a dossier');

/** @param rules all there are: those that tell of conflicts say of which */
export function conflictsOf(dossier: Dossier, rules: readonly Teller[]): readonly Conflict[] {
    const known = dossier.memo.get(CONFLICTS) as readonly Conflict[] | undefined;
    const conflicts = known ?? [...dossier.facts.subjects].flatMap(subject => conflictsIn(dossier, subject)).map(conflict => {
        const named = tellerOf(conflict, rules);
        return named === undefined ? conflict : { ...conflict, class: 'named' as const, named };
    });
    dossier.memo.set(CONFLICTS, conflicts);
    return conflicts;
}

function tellerOf(conflict: Conflict, rules: readonly Teller[]): string | undefined {
    const told = rules.find(({ conflicts }) => conflicts?.tells?.(conflict));
    if (told || !isPlain(conflict)) {
        return told?.id;
    }
    const fact = `${conflict.subject.kind}.${conflict.subject.fact}`;
    return rules.find(({ conflicts }) => conflicts?.facts?.includes(fact))?.id;
}

/** Two values of one fact, and nothing more to say of how they differ. */
export function isPlain(conflict: GeneralConflict): boolean {
    return conflict.class === 'resolved' || conflict.class === 'unresolved';
}

function conflictsIn(dossier: Dossier, subject: Subject): Conflict[] {
    if (subject.statements.length < 2 || subject.reason === 'only' || subject.reason === 'same') {
        return [];
    }
    return subject.prevailing ? decided(dossier, subject, subject.prevailing) : undecided(dossier, subject);
}

function decided(dossier: Dossier, subject: Subject, prevailing: FactStatement): Conflict[] {
    const losers = subject.statements.filter(statement => contradicts(statement.value, prevailing.value));
    const departedFrom = subject.reason === 'derogation' ? losers.filter(loser => departsFrom(prevailing, loser)) : [];
    const departed = new Set(departedFrom);
    const derogation = departedFrom.length > 0 ? [conflict('declared-derogation', subject, prevailing, departedFrom)] : [];
    const others = losers
        // An amendment is made to say something else than what it amends.
        .filter(loser => !departed.has(loser) && dossier.precedence.reason(prevailing.document, loser.document) !== 'amendment')
        .map(loser => conflict(losingClass(dossier, loser, prevailing), subject, loser, [prevailing]));
    return [...derogation, ...others];
}

function losingClass(dossier: Dossier, loser: FactStatement, prevailing: FactStatement): ConflictClass {
    if (departsFrom(loser, prevailing) && !dossier.facts.isDerogationAllowed(loser.kind)) {
        return 'forbidden-derogation';
    }
    return looksAlike(loser, prevailing) ? 'other-unit' : 'resolved';
}

function undecided(dossier: Dossier, subject: Subject): Conflict[] {
    const conflicts: Conflict[] = [];
    const byValue = new Map<string, readonly FactStatement[]>();
    for (const statement of subject.statements) {
        const key = canonical(statement.value);
        const all = byValue.get(key) ?? subject.statements.filter(other => contradicts(statement.value, other.value));
        byValue.set(key, all);
        if (all.length > 0) {
            const others = all.slice(0, MOST_OTHERS);
            conflicts.push({ ...conflict(undecidedClass(dossier, subject, statement, others), subject, statement, others), ...all.length > MOST_OTHERS ? { all } : {} });
        }
        if (conflicts.length === MOST_TOLD) {
            break;
        }
    }
    return conflicts;
}

/** How many statements that contradict one are named; the others are counted. */
const MOST_OTHERS = 10;
/** How many statements of one fact are told of their contradictions: each names or counts all the others. */
const MOST_TOLD = 50;

function undecidedClass(dossier: Dossier, subject: Subject, statement: FactStatement, others: readonly FactStatement[]): ConflictClass {
    if (others.every(other => looksAlike(statement, other))) {
        return 'other-unit';
    }
    return subject.statements.every(({ document }) => document.documentType === 'terms') && others.some(other => areOpposed(dossier, statement.document, other.document))
        ? 'general-conditions' : 'unresolved';
}

function conflict(general: ConflictClass, subject: Subject, statement: FactStatement, others: readonly FactStatement[]): Conflict {
    return { class: general, subject, statement, others, wordingOnly: [statement, ...others].every(isRunningText) };
}

/** Whether only amendments say different things. */
export function areAmendments({ statement, others }: GeneralConflict): boolean {
    const documents = new Set([statement, ...others].map(({ document }) => document));
    return documents.size > 1 && [...documents].every(({ documentType }) => documentType === 'amendment');
}

/** An agreement that has a clause on data protection. */
export function isDataAgreement(document: DossierDocument): boolean {
    return document.documentType === 'agreement' && clausesIn(document).some(clause => kindNameOf(clause) === 'data-protection');
}

/** A text of this length is a sentence rather than a designation: a town, a court, a tool. */
const DESIGNATION_LENGTH = 60;

function isRunningText({ value }: FactStatement): boolean {
    const meaning = meaningOf(value);
    return meaning.type === 'prose' || meaning.type === 'text' && meaning.text.length > DESIGNATION_LENGTH;
}

/** Whether one document is of the client and the other of the provider. */
function areOpposed(dossier: Dossier, a: DossierDocument, b: DossierDocument): boolean {
    return isBy(dossier, a, 'client') && isBy(dossier, b, 'provider') || isBy(dossier, a, 'provider') && isBy(dossier, b, 'client');
}

function isBy(dossier: Dossier, document: DossierDocument, role: string): boolean {
    const author = dossier.partiesByName.get(document.author?.$refText ?? '');
    return author !== undefined && dossier.rolesOf(author).some(stated => stated.role === role);
}

/** What two values that show the same number differ in. */
export type Difference = 'clock' | 'unit' | 'currency' | 'base';

/** In what two values that are not the same differ although they show the same number; undefined where they do not look alike. */
export function differenceBetween(a: Meaning, b: Meaning): Difference | undefined {
    if (a.type === 'duration' && b.type === 'duration') {
        const [x, y] = [a.parts[0], b.parts[0]];
        if (!x || !y || a.parts.length > 1 || b.parts.length > 1 || x.amount !== y.amount) {
            return undefined;
        }
        return x.unit !== y.unit ? 'unit' : x.clock !== y.clock ? 'clock' : 'base';
    }
    if (a.type === 'money' && b.type === 'money') {
        return a.amount !== b.amount ? undefined : a.currency !== b.currency ? 'currency' : 'base';
    }
    return a.type === 'percent' && b.type === 'percent' && a.percent === b.percent ? 'base' : undefined;
}

function looksAlike(a: FactStatement, b: FactStatement): boolean {
    return contradicts(a.value, b.value) && differenceBetween(meaningOf(a.value), meaningOf(b.value)) !== undefined;
}
