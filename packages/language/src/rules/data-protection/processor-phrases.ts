/** What a text makes a party do with personal data: a verb phrase, and the party that is its subject. */
import { isProse, isTextRun, type Party, type Prose } from '../../generated/ast.js';
import type { Dossier } from '../../model/dossier.js';
import type { Language, Place } from '../../model/finding.js';
import { textOffset } from '../../model/tree.js';
import { ownProseOf } from '../../prose/clause-texts.js';
import { reader, type Passage } from '../../prose/passages.js';
import { PARTY, PartyNames, type Sentence } from '../gdpr-roles/role-mismatch-prose/sentence.js';

export interface PartyPhrase<T> {
    readonly party: Party;
    readonly phrase: string;
    readonly place: Place;
    readonly sentence: Sentence;
    readonly meaning: T;
}

/** A phrase that begins with its verb; or one that ends where its party is named: "is to be done by". */
export interface PhrasePattern<T> {
    readonly pattern: RegExp;
    readonly meaning: T;
    /** The party follows the phrase. */
    readonly partyFollows?: boolean;
}

type Patterns<T> = Readonly<Record<Language, readonly PhrasePattern<T>[]>>;

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

const FOLLOWING: Readonly<Record<Language, RegExp>> = { fr: new RegExp(`^ ?(?:le |la |l')?(${PARTY})`, 'iu'), en: new RegExp(`^ ?(?:the )?(${PARTY})`, 'iu') };

const screens = new WeakMap<Patterns<unknown>, Readonly<Record<Language, (passage: Passage) => boolean>>>();

/** Whether a text may hold one of the phrases: read once for each text. */
function screen(patterns: Patterns<unknown>): Readonly<Record<Language, (passage: Passage) => boolean>> {
    const [fr, en] = (['fr', 'en'] as const).map(language => reader(text => patterns[language].some(({ pattern }) => text.search(pattern) >= 0)));
    const known = screens.get(patterns) ?? { fr: fr!, en: en! };
    screens.set(patterns, known);
    return known;
}

/** One finding a sentence and party: what comes first. */
export function partyPhrases<T>(dossier: Dossier, patterns: Patterns<T>): PartyPhrase<T>[] {
    const mayHold = screen(patterns);
    return ownProseOf(dossier, ...KINDS).flatMap(passage => {
        const language = dossier.languageOf(passage.document);
        return isProse(passage.node) && mayHold[language](passage) ? phrasesIn(dossier, passage.node, language, patterns[language]) : [];
    });
}

function phrasesIn<T>(dossier: Dossier, prose: Prose, language: Language, patterns: readonly PhrasePattern<T>[]): PartyPhrase<T>[] {
    return prose.parts.flatMap((run, part) => !isTextRun(run) ? [] : patterns.flatMap(({ pattern, meaning, partyFollows }) => [...run.text.matchAll(pattern)].flatMap((match): PartyPhrase<T>[] => {
        const [start, end] = [match.index, match.index + match[0].length];
        const sentence = namesOf(dossier, language).sentenceAround({ prose, part, start, end, type: 'role', roles: [] });
        const character = partyFollows ? FOLLOWING[language].exec(sentence.after)?.[1] : subjectOf(sentence, language);
        if (character === undefined || partyFollows && NEGATION[language].test(sentence.before + sentence.mention)) {
            return [];
        }
        const offset = textOffset(run);
        return [{
            party: sentence.partyAt(character), phrase: sentence.mention, sentence, meaning,
            place: { node: prose, range: { offset: offset + start, end: offset + end } }
        }];
    })));
}

/** The character of the party that is the subject of the phrase. */
function subjectOf({ before, mention }: Sentence, language: Language): string | undefined {
    const impersonal = IMPERSONAL[language].exec(before);
    const subject = impersonal ?? new RegExp(`(${PARTY})${FILLERS[language]}[ ,]*$`, 'iu').exec(before);
    // "par le Client", "du Prestataire": not the one that does it.
    const oblique = subject && !impersonal && /(?:^|[ ,(])(?:de|du|des|d'|par|au|aux|à|avec|pour|chez|envers|of|by|to|with|from|for)(?: (?:le|la|the))? ?$/i.test(before.slice(0, subject.index));
    return !subject || oblique || NEGATION[language].test(before.slice(subject.index + 1) + mention) ? undefined : subject[1];
}

function namesOf(dossier: Dossier, language: Language): PartyNames {
    const key = `names of parties in ${language}`;
    const known = dossier.memo.get(key) as PartyNames | undefined ?? new PartyNames(dossier, language);
    dossier.memo.set(key, known);
    return known;
}
