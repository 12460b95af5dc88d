/** The words that only a paginated file needs. */
import type { Language } from '@msp/language';

type Words<T = string> = Readonly<Record<Language, T>>;

export const PDF_WORDS = {
    contents: { fr: 'Table des matières', en: 'Contents' },
    draft: { fr: 'PROJET', en: 'DRAFT' },
    page: { fr: (page, pages) => `Page ${page} sur ${pages}`, en: (page, pages) => `Page ${page} of ${pages}` },
    movedHere: { fr: '[déplacé ici]', en: '[moved here]' },
    movedAway: {
        fr: place => place ? `[déplacé : ${place}]` : '[déplacé]',
        en: place => place ? `[moved to ${place}]` : '[moved]'
    },
    redline: { fr: (before, after) => `Comparaison : ${before} → ${after}`, en: (before, after) => `Comparison: ${before} → ${after}` },
    source: { fr: 'Source du contrat', en: 'Source of the contract' }
} satisfies {
    readonly page: Words<(page: number, pages: number) => string>;
    readonly movedAway: Words<(place: string | undefined) => string>;
    readonly redline: Words<(before: string, after: string) => string>;
} & Record<string, Words<string> | Words<(page: number, pages: number) => string> | Words<(place: string | undefined) => string> | Words<(before: string, after: string) => string>>;
