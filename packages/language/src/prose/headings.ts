/** Which kinds the heading of an article names: « Durée », « Article 5 – Durée et renouvellement », "Term of the Agreement". */
import type { Clause } from '../generated/ast.js';
import type { Dossier } from '../model/dossier.js';
import type { Language } from '../model/finding.js';
import { lexiconOf } from './phrases/lexicon.js';
import { matchesOf, type Unit } from './phrases/matcher.js';
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

/** The kinds that the heading of a clause names, nearest first; none where a kind's `not headed` objects. */
export function kindsByHeading(clause: Clause, dossier: Dossier): readonly string[] {
    return clause.heading === undefined ? [] : kindsOfHeading(clause.heading, dossier);
}

export function kindsOfHeading(heading: string, dossier: Dossier): readonly string[] {
    const lexicon = lexiconOf(dossier.library);
    let known = byHeading.get(lexicon);
    if (!known) {
        known = new Map();
        byHeading.set(lexicon, known);
    }
    const language = languageOf(heading, dossier.language);
    const key = `${language} ${heading}`;
    let kinds = known.get(key);
    if (!kinds) {
        const patterns = lexicon.headings[language];
        const excluded = new Set(patterns.filter(pattern => pattern.excluded && headingMatches(heading, pattern.parts, language)).map(({ kind }) => kind));
        kinds = [...new Set(patterns.filter(pattern => !pattern.excluded && !excluded.has(pattern.kind) && headingMatches(heading, pattern.parts, language)).map(({ kind }) => kind))];
        known.set(key, kinds);
    }
    return kinds;
}

const NO_SLOTS = { candidates: () => [] };

/** Whether a heading, or one of the subjects that it joins, is what a pattern says, but for words that add nothing. */
export function headingMatches(heading: string | undefined, parts: readonly Sequence[], language: Language): boolean {
    if (heading === undefined || parts.length === 0) {
        return false;
    }
    const text = heading.replace(NUMBER, '');
    return [text, ...text.split(SEPARATOR)].some(segment => isWhole(tokensOf(segment, 0, segment.length, language), parts, language));
}

function isWhole(tokens: readonly Token[], parts: readonly Sequence[], language: Language): boolean {
    if (tokens.length === 0) {
        return false;
    }
    const unit: Unit = { tokens, lead: 0, values: new Map(), stems: new Set(), sentences: [[0, tokens.length]] };
    return matchesOf(parts, unit, NO_SLOTS, 0, tokens.length).some(match => tokens.every((token, index) =>
        index >= match.from && index < match.to || token.weak || /^\d+$/.test(token.word) || GENERIC[language].has(token.word)));
}
