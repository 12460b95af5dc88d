/** For limits of the law: the values in force, and those that gave way to them; and what members a value names. */
import type { Dossier } from '../../model/dossier.js';
import type { FactStatement } from '../../model/effective-facts.js';
import { lowered, type Level } from '../../model/finding.js';
import { contradicts, meaningOf, type Meaning } from '../../model/values.js';
import { effective, effectiveRows } from './effective-values.js';

export interface TestedValue {
    readonly statement: FactStatement;
    /** What prevails over it; undefined for a value in force. */
    readonly prevailing?: FactStatement;
}

/** The values in force and those that gave way to them: an unlawful one misleads whoever reads its document alone. */
export function testedValues(dossier: Dossier, kind: string, fact: string): readonly TestedValue[] {
    return dossier.facts.rows(kind, fact).flatMap(subject => {
        const { prevailing, statements } = subject;
        const inForce = effective(subject);
        const losers = prevailing ? statements.filter(statement => meaningOf(statement.value).type !== 'blank' && contradicts(statement.value, prevailing.value)) : [];
        return [...inForce.map(statement => ({ statement })), ...losers.map(statement => ({ statement, prevailing }))];
    });
}

/** The level of a finding on a value: one less where the value gave way. */
export function levelOf({ prevailing }: TestedValue, level: Exclude<Level, 'off'>): Exclude<Level, 'off'> {
    return prevailing ? lowered(level) : level;
}

/** The member of an enum that a value names: `tacit`, `yes`. */
export function memberOf(statement: FactStatement | undefined): string | undefined {
    const meaning = meaningOf(statement?.value);
    return meaning.type === 'reference' ? meaning.names.at(-1) : undefined;
}

/** The members that a value names: one, or those of a list. */
export function membersOf(statement: FactStatement | undefined): readonly string[] {
    return memberNames(meaningOf(statement?.value));
}

function memberNames(meaning: Meaning): string[] {
    return meaning.type === 'list' ? meaning.values.flatMap(value => memberNames(meaningOf(value))) : meaning.type === 'reference' ? meaning.names.slice(-1) : [];
}

/** Whether a value in force names the member, alone or in a list. */
export function names(dossier: Dossier, kind: string, fact: string, member: string): boolean {
    return effectiveRows(dossier, kind, fact).some(statement => membersOf(statement).includes(member));
}
