/** Changes that the eye cannot see, in words: a narrow space for a no-break one, a space that went. */
import type { Language } from '@msp/language';

const NAMES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
    ' ': { fr: 'espace', en: 'space' },
    '\u00A0': { fr: 'espace insécable', en: 'no-break space' },
    '\u202F': { fr: 'espace fine insécable', en: 'narrow no-break space' },
    '\u2009': { fr: 'espace fine', en: 'thin space' },
    '\t': { fr: 'tabulation', en: 'tab' },
    '\n': { fr: 'retour à la ligne', en: 'line break' },
    '\u00AD': { fr: 'césure possible', en: 'soft hyphen' },
    '\u200B': { fr: 'espace sans chasse', en: 'zero-width space' },
    '\u2060': { fr: 'caractère sans chasse', en: 'word joiner' }
};
const UNSEEN = /[\s\u00AD\u200B\u2060]/g;

/** Before and after of a change in the list; the same texts where one sees how they differ. */
export function inWords(before: string, after: string, language: Language): readonly [before: string, after: string] {
    if (before === after || visible(before) !== visible(after)) {
        return [before, after];
    }
    return [named(before, after, language), named(after, before, language)];
}

function visible(text: string): string {
    return text.replace(UNSEEN, '');
}

/** The text with the names of what it has and the other has not. */
function named(text: string, other: string, language: Language): string {
    if (text === '') {
        return '';
    }
    const own = unseenOf(text);
    const theirs = unseenOf(other);
    const differ = [...own].filter(character => !theirs.has(character));
    const names = (differ.length > 0 || text.trim() !== '' ? differ : [...own]).map(character => NAMES[character]?.[language] ?? NAMES[' ']![language]);
    const words = names.length === 0 ? '' : `(${[...new Set(names)].join(', ')})`;
    return [text.trim(), words].filter(Boolean).join(' ');
}

function unseenOf(text: string): ReadonlySet<string> {
    return new Set(text.match(UNSEEN) ?? []);
}
