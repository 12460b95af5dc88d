import { isPercentValue } from '../../../generated/ast.js';
import type { Dossier } from '../../../model/dossier.js';
import type { Place } from '../../../model/finding.js';
import { headOf } from '../../../model/tree.js';
import { fold, meaningOf } from '../../../model/values.js';
import { isJudged } from '../../kit/completeness.js';
import { IntroducedWords } from '../introduced-words.js';
import { isRunningText, passagesOf, reader } from '../../../prose/passages.js';
import type { Rule } from '../../rule.js';
import { defineFix, proposedTerms } from '../shipped-glossary.js';

interface KeyWord {
    readonly fr: string;
    readonly en: string;
    /** Other words by which a glossary may define it. */
    readonly also: readonly string[];
    /** Facts whose figure rests on the word. */
    readonly facts?: readonly (readonly [kind: string, fact: string])[];
    /** The word in running text, and the kinds of clause in which a commitment rests on it. */
    readonly text?: RegExp;
    readonly kinds?: ReadonlySet<string>;
}

const SAFEKEEPING: ReadonlySet<string> = new Set(['backup', 'continuity', 'security', 'data-location', 'scope-functional']);
/** The sentence itself says what is meant: a distance, a place, a standard. */
const SAID = /\d|selon|conformément|c['’]est-à-dire|à savoir|according\s+to|namely|i\.e\./iu;

/**
 * The words of the trade on which commitments turn and courts rule. Words that are in every clause (données, poste, utilisateur,
 * sauvegarde, sécurisé, chiffré) are left out: to ask for their definition everywhere would hide where it matters.
 */
const WORDS: readonly KeyWord[] = [
    { fr: 'Prise en charge', en: 'Response', also: ['prise en compte', 'délai de prise en charge', 'response time', 'GTI', 'temps de réponse'], facts: [['sla', 'response']] },
    { fr: 'Résolution', en: 'Resolution', also: ['rétablissement', 'restauration du service', 'restoration', 'GTR', 'délai de résolution', 'resolution time', 'temps de rétablissement'], facts: [['sla', 'resolution']] },
    { fr: 'Disponibilité', en: 'Availability', also: ['taux de disponibilité', 'indisponibilité', 'unavailability', 'downtime'], facts: [['sla', 'availability']] },
    { fr: 'Isolé', en: 'Isolated', also: ['hors ligne', 'sauvegarde hors ligne', 'offline backup', 'site distant', 'distant site'], text: /(?<![\p{L}-])(?:physiquement\s+|logiquement\s+|physically\s+|logically\s+)?(?:isolée?s?|isolated)(?![\p{L}-])/giu, kinds: SAFEKEEPING },
    { fr: 'Site distant', en: 'Distant Site', also: ['distant', 'site géographiquement séparé', 'remote site'], text: /(?<![\p{L}-])(?:sites?\s+(?:distants?|séparés?|éloignés?)|géographiquement\s+(?:séparée?s?|distante?s?)|(?:remote|distant|separate)\s+sites?|geographically\s+separate)(?![\p{L}-])/giu, kinds: SAFEKEEPING },
    { fr: 'Redondant', en: 'Redundant', also: ['redondance', 'redundancy'], text: /(?<![\p{L}-])(?:redondante?s?|redondée?s?|redundant)(?![\p{L}-])/giu, kinds: SAFEKEEPING },
    { fr: 'Temps réel', en: 'Real time', also: [], text: /(?<![\p{L}-])(?:en\s+temps\s+réel|in\s+real[\s-]time)(?![\p{L}-])/giu, kinds: new Set([...SAFEKEEPING, 'sla']) },
    { fr: 'État de l\'art', en: 'State of the art', also: ['règles de l\'art'], text: /(?<![\p{L}-])(?:état\s+de\s+l['’]art|state\s+of\s+the\s+art)(?![\p{L}-])(?!\s+recommandé)/giu, kinds: new Set(['backup', 'security']) }
];

/** Whether a commitment of the contract turns on a word, so that its definition serves although no sentence uses it. */
export function bearsCommitment(dossier: Dossier, name: string): boolean {
    const folded = fold(name);
    return WORDS.some(word => [word.fr, word.en, ...word.also].some(known => fold(known) === folded) && placesOf(dossier, word).length > 0);
}

export const keyTechnicalWordUndefined: Rule = {
    id: 'key-technical-word-undefined',
    aliases: ['MSP314'],
    domain: 'definitions',
    level: 'warning',
    title: { fr: 'Le mot dont dépend un engagement devrait être défini', en: 'The word on which a commitment turns should be defined' },
    sources: ['CA Douai, 24 avril 2025, n° 23/00858', 'C. civ., art. 1188'],
    checkDossier(dossier, { report }) {
        const introduced = IntroducedWords.of(dossier);
        for (const word of dossier.isContract ? WORDS : []) {
            const [first, ...others] = isDefined(introduced, word) ? [] : placesOf(dossier, word);
            if (first) {
                const { language } = dossier;
                const name = word[language];
                const proposed = proposedTerms(language).find(term => term.name === name);
                report({
                    place: first.place,
                    message: {
                        fr: `L'engagement repose sur « ${first.text ?? word.fr.toLowerCase()} », qui n'est pas défini : le juge lui donnera son sens courant. Définissez-le au glossaire.`,
                        en: `The commitment turns on "${first.text ?? word.en.toLowerCase()}", which is not defined: a court will give it its ordinary meaning. Define it in the glossary.`
                    },
                    related: others.slice(0, 10).map(({ place }) => ({ place, message: { fr: 'Également ici', en: 'Here too' } })),
                    fixes: [defineFix(dossier, name, proposed ?? {}, proposed !== undefined)]
                });
            }
        }
    }
};

function isDefined(introduced: IntroducedWords, { fr, en, also }: KeyWord): boolean {
    return [fr, en, ...also].some(word => introduced.has(word));
}

interface Mention {
    readonly place: Place;
    readonly text?: string;
}

function placesOf(dossier: Dossier, word: KeyWord): Mention[] {
    // A figure without a definition is a gap of a whole contract; a sentence speaks for itself.
    const facts = (isJudged(dossier) ? word.facts ?? [] : []).flatMap(([kind, fact]) => dossier.facts.rows(kind, fact))
        .flatMap(({ statements }) => statements).filter(({ value }) => meaningOf(value).type === 'duration' || isPercentValue(value));
    // The rows of one table are one commitment.
    const nodes = new Set(facts.map(({ node }) => node.$type === 'TableEntry' ? node.$container.$container : node));
    const { text, kinds } = word;
    const texts = text && kinds ? dossier.documents.flatMap(passagesOf).filter(passage => isRunningText(passage) && passage.kind !== undefined && kinds.has(passage.kind))
        .flatMap(passage => readerFor(text)(passage).map(({ start, end }) => ({ place: passage.place(start, end), text: passage.text.slice(start, end).replace(/\s+/g, ' ') }))) : [];
    return [...[...nodes].map(node => ({ place: node && 'name' in node ? { node, property: 'name' } : headOf(facts[0]!.clause) })), ...texts];
}

const readers = new Map<RegExp, ReturnType<typeof reader<readonly { start: number; end: number }[]>>>();

function readerFor(pattern: RegExp): ReturnType<typeof reader<readonly { start: number; end: number }[]>> {
    let known = readers.get(pattern);
    if (!known) {
        known = reader(text => [...text.matchAll(pattern)].map(match => ({ start: match.index, end: match.index + match[0].length }))
            .filter(({ start, end }) => !SAID.test(text.slice(Math.max(0, start - 60), end + 80).split(/[.;]\s/).find(part => part.includes(text.slice(start, end))) ?? '')));
        readers.set(pattern, known);
    }
    return known;
}
