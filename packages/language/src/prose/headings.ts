/** Which kinds the heading of an article names: « Durée », « Article 5 – Durée et renouvellement », "Term of the Agreement". */
import { isClause, type Clause } from '../generated/ast.js';
import type { Dossier } from '../model/dossier.js';
import type { Language } from '../model/finding.js';
import type { LibraryScope } from '../model/library-scope.js';
import { lexiconOf } from './phrases/lexicon.js';
import { endsFrom, matchesOf, type Unit } from './phrases/matcher.js';
import type { Sequence } from './phrases/pattern.js';
import { languageOf, tokensOf, type Token } from './tokens.js';

/** Words that add nothing to what an article is about. */
const GENERIC: Readonly<Record<Language, ReadonlySet<string>>> = {
    fr: new Set('contrat accord convention service services prestation prestations partie parties clause clauses article general generale generales particuliere particulieres disposition dispositions modalite modalites condition conditions applicable applicables relatif relatifs relative relatives sur au annexe annexes'.split(' ')),
    en: new Set('agreement contract service services party parties clause general provision provisions terms applicable to for on about regarding schedule annex appendix exhibit'.split(' '))
};
const NUMBER = /^\s*(?:(?:article|art\.?|clause|section|chapitre|titre|chapter|title)\s*)?(?:\d+(?:[.\-]\d+)*|[IVXLC]+|[A-Z])?\s*(?:[.):–—-]\s*|\s+)/iu;
/** What joins two subjects in one heading. */
const SEPARATOR = /\s+[–—-]\s+|[:,;/&()]|\s+(?:et|and|ou|or)\s+/giu;

const byHeading = new WeakMap<object, Map<string, readonly string[]>>();

/** The kinds that the heading of a clause names, in the order of its words; none where a kind's `not headed` objects. */
export function kindsByHeading(clause: Clause, dossier: Dossier): readonly string[] {
    return clause.heading === undefined || speaksOfParent(clause, dossier) ? [] : kindsOfHeading(clause.heading, dossier);
}

/** « Durée » below « Confidentialité » speaks of how long that is owed, not of the term of the contract. */
export function speaksOfParent({ heading, $container: parent }: Clause, dossier: Dossier): boolean {
    return heading !== undefined && isOneWord(heading) && isClause(parent) && (dossier.kindNameOf(parent) !== undefined || kindsByHeading(parent, dossier).length > 0);
}

/** A heading without its number that is a single word. */
export function isOneWord(heading: string): boolean {
    return !heading.replace(NUMBER, '').trim().includes(' ');
}

/** Those that a heading names, asked of the library of a dossier. */
export function kindsOfHeading(heading: string, dossier: Dossier): readonly string[] {
    return kindsNamedBy(heading, dossier.library, dossier.language);
}

/** @param otherwise the language of a heading whose words do not tell it */
export function kindsNamedBy(heading: string, library: LibraryScope, otherwise: Language): readonly string[] {
    const lexicon = lexiconOf(library);
    let known = byHeading.get(lexicon);
    if (!known) {
        known = new Map();
        byHeading.set(lexicon, known);
    }
    const language = languageOf(heading, otherwise);
    const key = `${language} ${heading}`;
    let kinds = known.get(key);
    if (!kinds) {
        const patterns = lexicon.headings[language];
        const excluded = new Set(patterns.filter(pattern => pattern.excluded && headingMatches(heading, pattern.parts, language)).map(({ kind }) => kind));
        const named = patterns.filter(({ kind, excluded: excludes }) => !excludes && !excluded.has(kind))
            .map(({ kind, parts }) => ({ kind, at: matchingSegment(heading, parts, language) })).filter(({ at }) => at >= 0);
        kinds = [...new Set(named.sort((a, b) => a.at - b.at).map(({ kind }) => kind))];
        known.set(key, kinds);
    }
    return kinds;
}

const NO_SLOTS = { candidates: () => [] };

/** Whether a heading, or one of the subjects that it joins, is what a pattern says, but for words that add nothing. */
export function headingMatches(heading: string | undefined, parts: readonly Sequence[], language: Language): boolean {
    return heading !== undefined && matchingSegment(heading, parts, language) >= 0;
}

/** Which subject of a heading a pattern names, counted from 1; 0 where it names the whole heading, -1 where it names none. */
function matchingSegment(heading: string, parts: readonly Sequence[], language: Language): number {
    if (parts.length === 0) {
        return -1;
    }
    const text = heading.replace(NUMBER, '');
    return [text, ...text.split(SEPARATOR)].findIndex(segment => isWhole(tokensOf(segment, 0, segment.length, language), parts, language));
}

function isWhole(tokens: readonly Token[], parts: readonly Sequence[], language: Language): boolean {
    if (tokens.length === 0) {
        return false;
    }
    const unit: Unit = { tokens, lead: 0, values: new Map(), stems: new Set(), sentences: [[0, tokens.length]] };
    const addsNothing = (token: Token): boolean => token.weak || /^\d+$/.test(token.word) || GENERIC[language].has(token.word);
    const covers = (from: number, to: number): boolean => to > from && tokens.every((token, index) => index >= from && index < to || addsNothing(token));
    const [first] = parts;
    return parts.length === 1 && first
        ? tokens.some((_, from) => endsFrom(first, unit, NO_SLOTS, from).some(to => covers(from, to)))
        : matchesOf(parts, unit, NO_SLOTS, 0, tokens.length).some(({ from, to }) => covers(from, to));
}
