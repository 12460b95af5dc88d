/** Which values a rule looks at: what prevails, every value where nothing decides, and for limits of the law also what gave way. */
import type { Dossier } from '../model/dossier.js';
import type { FactStatement, Subject } from '../model/effective-facts.js';
import { lowered, type Level } from '../model/finding.js';
import { kindNameOf } from '../model/tree.js';
import { contradicts, meaningOf, type Meaning } from '../model/values.js';

/** What the dossier says of a fact, in clauses of a kind and of the kinds that extend it. */
export function subjectsOf(dossier: Dossier, kind: string, fact: string): readonly Subject[] {
    const kinds = new Set([kind, ...dossier.clausesOfKind(kind).flatMap(clause => kindNameOf(clause) ?? [])]);
    return [...kinds].flatMap(name => dossier.facts.rows(name, fact));
}

/** The values in force; none that is still to be filled in. */
export function effectiveValues(dossier: Dossier, kind: string, fact: string): readonly FactStatement[] {
    return subjectsOf(dossier, kind, fact)
        .flatMap(subject => subject.prevailing && !subject.declaration?.adds ? [subject.prevailing] : subject.statements)
        .filter(statement => !isBlank(statement));
}

export interface TestedValue {
    readonly statement: FactStatement;
    /** What prevails over it; undefined for a value in force. */
    readonly prevailing?: FactStatement;
}

/** The values in force and those that gave way to them: an unlawful one misleads whoever reads its document alone. */
export function testedValues(dossier: Dossier, kind: string, fact: string): readonly TestedValue[] {
    const inForce = effectiveValues(dossier, kind, fact);
    const losers = subjectsOf(dossier, kind, fact).flatMap(({ prevailing, statements }) => prevailing
        ? statements.filter(statement => !isBlank(statement) && contradicts(statement.value, prevailing.value)).map(statement => ({ statement, prevailing }))
        : []);
    return [...inForce.map(statement => ({ statement })), ...losers.filter(({ statement }) => !inForce.includes(statement))];
}

/** The level of a finding on a value: one less where the value gave way. */
export function levelOf({ prevailing }: TestedValue, level: Exclude<Level, 'off'>): Exclude<Level, 'off'> {
    return prevailing ? lowered(level) : level;
}

function isBlank({ value }: FactStatement): boolean {
    return meaningOf(value).type === 'blank';
}

/** The member of an enum that a value names: `tacit`, `yes`. */
export function memberOf(statement: FactStatement | undefined): string | undefined {
    const meaning = meaningOf(statement?.value);
    return meaning.type === 'reference' ? meaning.names.at(-1) : undefined;
}

/** The members that a list of enum members names. */
export function membersOf(statement: FactStatement): readonly string[] {
    return memberNames(meaningOf(statement.value));
}

function memberNames(meaning: Meaning): string[] {
    return meaning.type === 'list' ? meaning.values.flatMap(value => memberNames(meaningOf(value))) : meaning.type === 'reference' ? meaning.names.slice(-1) : [];
}

/** Whether a fact that is yes or no, or a member of an enum, has this value in force. */
export function isSaid(dossier: Dossier, kind: string, fact: string, member: string): boolean {
    return effectiveValues(dossier, kind, fact).some(statement => membersOf(statement).includes(member));
}
