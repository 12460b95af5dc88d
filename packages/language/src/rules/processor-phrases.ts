/** What a text makes a party do with personal data: a verb phrase, and the party that is its subject. */
import { isTextRun, type Party } from '../generated/ast.js';
import type { Dossier } from '../model/dossier.js';
import type { Language, Place } from '../model/finding.js';
import { textOffset } from '../model/tree.js';
import { proseOf } from './clause-prose.js';
import { PARTY, PartyNames, type Sentence } from './role-mismatch-prose/sentence.js';

export interface PartyPhrase<T> {
    readonly party: Party;
    readonly phrase: string;
    readonly place: Place;
    readonly sentence: Sentence;
    readonly meaning: T;
}

/** A phrase that begins with its verb. */
export interface PhrasePattern<T> {
    readonly pattern: RegExp;
    readonly meaning: T;
}

const KINDS = ['data-protection', 'sub-processor'];

/** Between the party and its verb. */
const FILLERS: Readonly<Record<Language, string>> = {
    fr: "(?:,? (?:seule?|lui-même|elle-même|librement|également|aussi|doit|devra|peut|pourra|s'engage à|est tenue? de|a la charge de|se charge de|est responsable de|est chargée? de|a le droit de|est libre de))*",
    en: '(?:,? (?:alone|itself|freely|also|shall|must|may|will|can|undertakes to|is bound to|is responsible for|is free to|is entitled to))*'
};
/** "Il incombe au Prestataire de", "it is for the Provider to": the verb follows. */
const IMPERSONAL: Readonly<Record<Language, RegExp>> = {
    fr: new RegExp(`(?:^|[ ,(])il (?:appartient|appartiendra|incombe|incombera|revient|reviendra) (?:au |à la |à )?(${PARTY})(?:,? seule?,?)? (?:de |d')$`, 'iu'),
    en: new RegExp(`(?:^|[ ,(])it is (?:for|up to|incumbent on) (?:the )?(${PARTY})(?: alone)? to $`, 'iu')
};
const NEGATION: Readonly<Record<Language, RegExp>> = {
    fr: /(?:^|[ ,(])(?:ne|ni|jamais|sans|aucune?|n'|interdi\S*|s'interdi\S*)(?=[ ,.']|$)/i,
    en: /(?:^|[ ,(])(?:not|no|never|neither|nor|without|refrain\S*)(?=[ ,.]|$)/i
};

/** One finding a sentence and party: what comes first. */
export function partyPhrases<T>(dossier: Dossier, patterns: Readonly<Record<Language, readonly PhrasePattern<T>[]>>): PartyPhrase<T>[] {
    return proseOf(dossier, KINDS).flatMap(({ prose, language }) => prose.parts.flatMap((run, part) => {
        if (!isTextRun(run)) {
            return [];
        }
        return patterns[language].flatMap(({ pattern, meaning }) => [...run.text.matchAll(pattern)].flatMap((match): PartyPhrase<T>[] => {
            const [start, end] = [match.index, match.index + match[0].length];
            const sentence = namesOf(dossier, language).sentenceAround({ prose, part, start, end, type: 'role', roles: [] });
            const impersonal = IMPERSONAL[language].exec(sentence.before);
            const subject = impersonal ?? new RegExp(`(${PARTY})${FILLERS[language]}[ ,]*$`, 'iu').exec(sentence.before);
            // "par le Client", "du Prestataire": not the one that does it.
            const oblique = subject && !impersonal && /(?:^|[ ,(])(?:de|du|des|d'|par|au|aux|à|avec|pour|chez|envers|of|by|to|with|from|for)(?: (?:le|la|the))? ?$/i.test(sentence.before.slice(0, subject.index));
            if (!subject || oblique || NEGATION[language].test(sentence.before.slice(subject.index + 1) + sentence.mention)) {
                return [];
            }
            const offset = textOffset(run);
            return [{
                party: sentence.partyAt(subject[1]!), phrase: sentence.mention, sentence, meaning,
                place: { node: prose, range: { offset: offset + start, end: offset + end } }
            }];
        }));
    }));
}

function namesOf(dossier: Dossier, language: Language): PartyNames {
    const key = `names of parties in ${language}`;
    const known = dossier.memo.get(key) as PartyNames | undefined ?? new PartyNames(dossier, language);
    dossier.memo.set(key, known);
    return known;
}
