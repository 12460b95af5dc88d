/**
 * Another word in the place of one that prose uses: with the plural, the capital and the elision that the old one had there. What
 * cannot be known (the plural of an irregular word, the gender behind an `l'`) is not guessed: the caller is told.
 */
import type { Language } from '../model/finding.js';
import { singular, wordsOf } from '../model/term-matcher.js';
import { genderOf, startsWithVowel, type Gender } from '../wording/french.js';

/** What may stand between a noun and its complement: what follows keeps its number (`niveaux de service`, `levels of service`). */
const LINKS: Readonly<Record<Language, ReadonlySet<string>>> = {
    fr: new Set(['de', 'du', 'des', 'd', 'à', 'a', 'au', 'aux', 'en', 'pour', 'par', 'sur', 'sous', 'avec', 'et', 'ou', 'l', 'la', 'le', 'les', 'hors']),
    en: new Set(['of', 'for', 'in', 'on', 'at', 'to', 'by', 'with', 'and', 'or', 'the'])
};

/**
 * The new name as prose uses the old one at a place.
 * @param declared the old name as it is defined
 * @param mention the old name as the prose has it: `Incidents`, `incident`, `INCIDENT`
 * @returns undefined where the number that the place needs cannot be formed
 */
export function inflected(declared: string, mention: string, renamed: string, language: Language): string | undefined {
    const before = wordsOf(declared);
    const used = wordsOf(mention);
    const differs = used.some((word, index) => word.toLowerCase() !== before[index]?.toLowerCase());
    if (!differs) {
        return withCapitals(declared, mention, renamed);
    }
    const isPlural = used.join('').length > before.join('').length;
    const formed = isPlural ? plural(renamed, language) : singularOf(renamed, language);
    return formed === undefined ? undefined : withCapitals(declared, mention, formed);
}

/** The plural of a name, word by word up to its complement; regular words only. */
export function plural(name: string, language: Language): string {
    const words = wordsOf(name);
    const link = words.findIndex((word, index) => index > 0 && LINKS[language].has(word.toLowerCase()));
    const head = link < 0 ? words.length : link;
    // In French the adjectives of a noun agree with it; in English only the noun itself, the last word, does.
    return mapWords(name, (word, index) => index >= head || language === 'en' && index !== head - 1 ? word : pluralOfWord(word, language));
}

function pluralOfWord(word: string, language: Language): string {
    if (word.length > 1 && word === word.toUpperCase()) {
        return language === 'en' ? `${word}s` : word;
    }
    const lower = word.toLowerCase();
    if (language === 'en') {
        return /[^aeiou]y$/.test(lower) ? `${word.slice(0, -1)}ies` : /(?:[sxz]|ch|sh)$/.test(lower) ? `${word}es` : `${word}s`;
    }
    return /[sxz]$/.test(lower) ? word : lower.endsWith('al') ? `${word.slice(0, -2)}aux` : /(?:eau|au|eu)$/.test(lower) ? `${word}x` : `${word}s`;
}

function singularOf(name: string, language: Language): string | undefined {
    const formed = mapWords(name, word => {
        const base = singular(word);
        return base === word.toLowerCase() ? word : word.slice(0, 1) + base.slice(1);
    });
    return formed !== name && plural(formed, language) === name ? formed : undefined;
}

/** The capitals of the mention where they are not those of the definition: at the beginning of a sentence, or all through. */
function withCapitals(declared: string, mention: string, formed: string): string {
    if (mention.length > 1 && mention === mention.toUpperCase() && declared !== declared.toUpperCase()) {
        return formed.toUpperCase();
    }
    const [before, used] = [wordsOf(declared), wordsOf(mention)];
    const lowered = used.length > 1 && used.slice(1).every((word, index) => word === word.toLowerCase())
        && before.slice(1).some(word => word !== word.toLowerCase());
    const rest = lowered ? mapWords(formed, (word, index) => index === 0 || word === word.toUpperCase() ? word : word.toLowerCase()) : formed;
    const raised = isCapital(mention) && !isCapital(declared);
    return raised ? rest.charAt(0).toUpperCase() + rest.slice(1) : rest;
}

function isCapital(text: string): boolean {
    return text.charAt(0) !== text.charAt(0).toLowerCase();
}

function mapWords(name: string, change: (word: string, index: number) => string): string {
    let at = 0;
    return wordsOf(name).reduce((result, word, index) => {
        const start = name.indexOf(word, at);
        const gap = name.slice(at, start);
        at = start + word.length;
        return result + gap + change(word, index);
    }, '') + name.slice(at);
}

/** What stands before the new word in the place of what stood before the old one. */
export interface Joint {
    /** How many characters before the word are replaced. */
    readonly length: number;
    readonly text: string;
}

export type Disagreement = 'gender' | 'unknown-gender';

/** Before a consonant; the elided form is before a vowel. `le` and `la` are one form there: the gender decides. */
const ELIDED: readonly (readonly [full: string, elided: string])[] = [
    ['de', 'd'], ['que', 'qu'], ['jusque', 'jusqu'], ['lorsque', 'lorsqu'], ['puisque', 'puisqu'], ['quoique', 'quoiqu'], ['presque', 'presqu']
];
const WORD_BEFORE = /(?<!\p{L})(de la|à la|de l['’]|à l['’]|\p{L}+['’]|\p{L}+)([ \t\u00A0\u202F\r\n]*)$/iu;

/**
 * Makes the French words before a name fit the name that takes its place: `le Prestataire` and `l'Opérateur`, `du` and `de l'`.
 * @param before the text before the name
 * @param apostrophe the one that the file writes
 * @returns what to change, nothing, or why it cannot be done
 */
export function jointBefore(before: string, old: string, renamed: string, apostrophe: string): Joint | Disagreement | undefined {
    const match = WORD_BEFORE.exec(before.slice(-40));
    if (!match) {
        return undefined;
    }
    const [all, written = '', space = ''] = match;
    const word = written.toLowerCase().replace('’', "'");
    const [oldGender, gender] = [genderOf(old), genderOf(renamed)];
    if (GENDERED.has(word) && oldGender && gender && oldGender !== gender) {
        return 'gender';
    }
    const vowel = startsWithVowel(renamed);
    if (vowel === startsWithVowel(old)) {
        return undefined;
    }
    const joint = vowel ? beforeVowel(word, space || ' ', apostrophe) : beforeConsonant(word, gender);
    return joint === undefined || typeof joint === 'string' && DISAGREEMENTS.has(joint) ? joint as Disagreement | undefined
        : { length: all.length, text: isCapital(written) ? joint.charAt(0).toUpperCase() + joint.slice(1) : joint };
}

const DISAGREEMENTS: ReadonlySet<string> = new Set<Disagreement>(['gender', 'unknown-gender']);
const GENDERED: ReadonlySet<string> = new Set(['le', 'la', 'du', 'au', 'de la', 'à la', 'un', 'une', 'ce', 'cet', 'cette']);

function beforeVowel(word: string, space: string, apostrophe: string): string | undefined {
    switch (word) {
        case 'le': case 'la': return `l${apostrophe}`;
        case 'du': case 'de la': return `de l${apostrophe}`;
        case 'au': case 'à la': return `à l${apostrophe}`;
        case 'ce': return `cet${space}`;
        case 'ma': case 'ta': case 'sa': return `${word.charAt(0)}on${space}`;
        default: {
            const elided = ELIDED.find(([full]) => full === word)?.[1];
            return elided && `${elided}${apostrophe}`;
        }
    }
}

function beforeConsonant(word: string, gender: Gender | undefined): string | undefined {
    const full = ELIDED.find(([, elided]) => `${elided}'` === word)?.[0];
    if (full) {
        return `${full} `;
    }
    if (word === 'cet') {
        return 'ce ';
    }
    const forms = BY_GENDER[word];
    if (!forms) {
        return undefined;
    }
    return gender === 'masculine' ? forms[0] : gender === 'feminine' ? forms[1] : 'unknown-gender';
}

const BY_GENDER: Readonly<Record<string, readonly [masculine: string, feminine: string]>> = {
    "l'": ['le ', 'la '], "de l'": ['du ', 'de la '], "à l'": ['au ', 'à la '], mon: ['mon ', 'ma '], ton: ['ton ', 'ta '], son: ['son ', 'sa ']
};
