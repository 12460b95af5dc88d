/** What the rules on figures have in common: which statements they look at, how they name a row, how low a level falls. */
import type { Value } from '../../generated/ast.js';
import type { Dossier } from '../../model/dossier.js';
import type { FactStatement, Subject } from '../../model/effective-facts.js';
import { lowered, type Fix, type Language, type Level, type Message } from '../../model/finding.js';
import { formatValue, memberLabel } from '../../wording/format.js';
import { governingCountry } from '../../model/law.js';
import { compare, durationBounds, meaningOf, type Comparison, type Meaning } from '../../model/values.js';
import { valuePlace } from './conflict-wording.js';
import { isSaidAgain } from './safe-alignment.js';
import { valueEdits, withKeptWords } from './value-edits.js';
import { changedWords, meaningOfSpelling } from '../../prose/changed-words.js';
import { spellingOf } from '../../prose/reading-values.js';
import { message, quote } from './suggestions.js';

/** The statement that prevails; where nothing decides, all of them. Blanks say nothing. */
export function effective(subject: Subject | undefined): readonly FactStatement[] {
    const statements = subject ? subject.prevailing ? [subject.prevailing] : subject.statements : [];
    return statements.filter(({ value }) => meaningOf(value).type !== 'blank');
}

/** The effective statements of a fact, or of one row of it. */
export function effectiveOf(dossier: Dossier, kind: string, fact: string, key?: string): readonly FactStatement[] {
    return effective(dossier.facts.subject(kind, fact, key));
}

/** The effective statements of all rows of a table. */
export function effectiveRows(dossier: Dossier, kind: string, fact: string): readonly FactStatement[] {
    return dossier.facts.rows(kind, fact).flatMap(effective);
}

/** Whether any effective statement of a fact is this member: `yes`, `calendar`. */
export function says(dossier: Dossier, kind: string, fact: string, member: string): boolean {
    return effectiveOf(dossier, kind, fact).some(({ value }) => {
        const meaning = meaningOf(value);
        return meaning.type === 'reference' && meaning.names.join('.') === member;
    });
}

export function compareStatements(a: FactStatement, b: FactStatement): Comparison {
    return compare(meaningOf(a.value), meaningOf(b.value));
}

/** `4 heures`, without guillemets. */
export function plainValue(dossier: Dossier, value: Value | undefined, language: Language): string {
    return formatValue(value, { language, library: dossier.library });
}

/** The name of a row as the library prints it: `Critique`. */
export function rowName(dossier: Dossier, enumName: string, key: string | undefined, language: Language): string {
    const member = key === undefined ? undefined : dossier.library.member(enumName, key);
    return member ? memberLabel(member, language) : key ?? '';
}

/** Position in an ordered enum; undefined for a member that it does not have. */
export function rankIn(dossier: Dossier, enumName: string, key: string | undefined): number | undefined {
    const index = dossier.library.enumNamed(enumName)?.members.findIndex(({ name }) => name === key) ?? -1;
    return index < 0 ? undefined : index;
}

/** The level of a rule of French law: its own under French law, lower where the law is not known, none elsewhere. */
export function frenchLevel(dossier: Dossier, level: Exclude<Level, 'off'>): Exclude<Level, 'off'> | undefined {
    const country = governingCountry(dossier);
    return country === 'FR' ? level : country === undefined ? lowered(level) : undefined;
}

/** Replaces a value by another, with the words that say it; preferred only where no words of the clause would say the old one still. */
export function replaceValueFix(dossier: Dossier, statement: FactStatement, source: string, title: Message, preferred = false): Fix {
    const changed = changedWords(dossier, statement, meaningOfSpelling(source));
    return {
        title: withKeptWords(title, changed.kept),
        preferred: preferred && changed.kept.length === 0 && !isSaidAgain(statement, changed.covered),
        edits: () => valueEdits(statement, source, changed)
    };
}

/** Exchanges the source text of two values. */
export function swapFix(dossier: Dossier, a: FactStatement, b: FactStatement): Fix {
    return {
        title: { fr: 'Échanger les deux valeurs', en: 'Swap the two values' },
        edits: () => [
            ...valueEdits(a, spellingOf(b.value), changedWords(dossier, a, meaningOf(b.value))), ...valueEdits(b, spellingOf(a.value), changedWords(dossier, b, meaningOf(a.value)))
        ]
    };
}

export function quotedNames(names: readonly string[], language: Language): string {
    return names.map(name => quote(name, language)).join(', ');
}

/** Minutes of a length of time that the calendar does not decide, of calendar time; undefined otherwise. */
export function minutesOf(meaning: Meaning): number | undefined {
    const bounds = meaning.type === 'duration' ? durationBounds(meaning.parts) : undefined;
    return bounds && bounds.clock === 'calendar' && bounds.low === bounds.high ? bounds.low : undefined;
}

/** `7 heures 12 minutes`, to the second. */
export function formatMinutes(minutes: number, language: Language): string {
    const seconds = Math.round(minutes * 60);
    const units: readonly [amount: number, fr: string, en: string][] = [
        [Math.floor(seconds / 3600), 'heure', 'hour'], [Math.floor(seconds % 3600 / 60), 'minute', 'minute'], [seconds % 60, 'seconde', 'second']
    ];
    const shown = units.filter(([amount]) => amount > 0);
    return (shown.length > 0 ? shown : [units[1]!]).map(([amount, fr, en]) => {
        const many = language === 'fr' ? amount >= 2 : amount !== 1;
        return `${amount} ${language === 'fr' ? fr : en}${many ? 's' : ''}`;
    }).join(' ');
}

export { message, quote, valuePlace };
