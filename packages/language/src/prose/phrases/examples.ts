/** Tries the examples of a lexicon: the sentences that its phrases must and must not read. */
import { isProse, type Example } from '../../generated/ast.js';
import type { LibraryScope } from '../../model/library-scope.js';
import { isListType } from '../../generated/ast.js';
import { canonical, meaningOf } from '../../model/values.js';
import { spellingOf, valueFrom } from '../reading-values.js';
import { dedent } from '../spans.js';
import { lexiconOf, type CompiledPhrase } from './lexicon.js';
import { LexiconReader, type Found } from './read.js';
import { headingMatches } from '../headings.js';

export interface TriedExample {
    readonly example: Example;
    readonly phrase: CompiledPhrase;
    /** `renewal.notice`, or the name of the notion. */
    readonly subject: string;
    readonly text: string;
    /** What is wrong, for a person who maintains the lexicon; undefined where all is right. */
    readonly fault?: string;
}

/**
 * All examples of a library, each tried with all of its phrases: a sentence is read right where some phrase gives its value, and none
 * a certain one of the same fact that the sentence must not give.
 */
export function triedExamples(library: LibraryScope, wanted: (example: Example) => boolean = () => true): readonly TriedExample[] {
    const lexicon = lexiconOf(library);
    const reader = new LexiconReader(lexicon);
    return lexicon.phrases.flatMap(phrase => phrase.said.examples.filter(wanted).map((example): TriedExample => {
        const text = textOf(example);
        const found = reader.read(text, phrase.language).filter(({ phrase: { subject, language } }) => language === phrase.language
            && subject.kind === phrase.subject.kind && subject.fact === phrase.subject.fact && subject.notion === phrase.subject.notion);
        return { example, phrase, subject: subjectName(phrase), text, fault: faultOf(example, phrase, found, library) };
    }));
}

function subjectName({ subject: { kind, fact, notion } }: CompiledPhrase): string {
    return notion ?? [kind, fact].filter(Boolean).join('.');
}

export function textOf({ text, prose }: Example): string {
    return text ?? (isProse(prose) ? dedent(prose.parts.map(part => 'text' in part ? part.text : '\uFFFC').join('')) : '');
}

function faultOf(example: Example, phrase: CompiledPhrase, found: readonly Found[], library: LibraryScope): string | undefined {
    // An example stands in a clause of a kind in which the phrase is read; what is read under a heading, under that heading.
    const inScope = found.filter(({ phrase: other }) =>
        (!other.within && other.under.length === 0) || other.within?.some(kind => phrase.within?.includes(kind) || phrase.subject.kind === kind) && !example.heading
        || other.under.some(parts => headingMatches(example.heading, parts, other.language)));
    const stated = inScope.filter(({ polarity, unsure }) => polarity === 'stated' && !unsure);
    const shown = inScope.map(one => `${one.polarity}${one.unsure ? ' unsure' : ''} ${spelled(one, library)} (« ${one.phrase.said.patterns.join(' | ')} »)`).join('; ') || 'nothing';
    if (example.excluded) {
        const wrong = stated.filter(({ phrase: { said }, quoted }) => said.marks.length === 0 && quoted === undefined && (example.value === undefined || sameAs(example, one(stated), library)));
        // A phrase that gives another value of the same fact may well read the sentence: only its own value must not come.
        const own = wrong.filter(({ phrase: other }) => example.value !== undefined || other === phrase || other.said.values[0]?.$cstNode?.text === phrase.said.values[0]?.$cstNode?.text);
        return own.length > 0 ? `must not be read, and is: ${shown}` : undefined;
    }
    const right = inScope.filter(({ polarity, unsure, phrase: { said }, value }) => polarity === 'stated'
        && (!unsure && value?.type !== 'blank' && said.marks.length === 0 || phrase.said.marks.length > 0 || example.value?.$type === 'Blank'));
    if (right.length === 0) {
        return `is not read: ${shown}`;
    }
    if (example.value === undefined) {
        return undefined;
    }
    const wanted = meaningOf(example.value);
    if (wanted.type === 'table') {
        const rows = new Map(right.map(one => [one.phrase.said.rows[0] ?? one.row ?? '', one]));
        const wrong = [...wanted.entries].filter(([row, value]) => rows.get(row) === undefined || keyOf(rows.get(row)!, library) !== canonical(value));
        return wrong.length > 0 ? `gives ${right.map(one => `${one.phrase.said.rows[0] ?? one.row}: ${spelled(one, library)}`).join(' ')}` : undefined;
    }
    return right.some(one => sameAs(example, one, library)) && right.every(one => sameAs(example, one, library) || isListType(phrase.subject.declaration?.type)) ? undefined : `gives ${shown}`;
}

function one(found: readonly Found[]): Found {
    return found[0]!;
}

function sameAs(example: Example, found: Found, library: LibraryScope): boolean {
    const key = keyOf(found, library);
    return key === canonical(example.value) || key === `list ${canonical(example.value)}`;
}

function keyOf(found: Found, library: LibraryScope): string {
    const { declaration } = found.phrase.subject;
    const value = declaration && valueFrom(found, found.phrase.said, declaration, library);
    return value ? canonical(value) : '';
}

function spelled(found: Found, library: LibraryScope): string {
    const { declaration } = found.phrase.subject;
    const value = declaration && valueFrom(found, found.phrase.said, declaration, library);
    return value ? spellingOf(value) : found.value ? JSON.stringify(found.value) : '';
}
