/** The words that only a paginated file needs. */
import type { Language } from '@msp/language';

type Words<T> = Readonly<Record<Language, T>>;

export const PDF_WORDS = {
    movedHere: { fr: (place: string) => place ? `[déplacé ; auparavant : ${place}]` : '[déplacé ici]', en: (place: string) => place ? `[moved from ${place}]` : '[moved here]' },
    movedAway: { fr: (place: string) => place ? `[déplacé ; désormais : ${place}]` : '[déplacé]', en: (place: string) => place ? `[moved to ${place}]` : '[moved]' },
    redline: { fr: (before: string, after: string) => `Comparaison de ${before} à ${after}`, en: (before: string, after: string) => `Comparison of ${before} with ${after}` },
    legend: {
        fr: { inserted: 'inséré', deleted: 'supprimé', movedFrom: 'ancienne place', movedTo: 'nouvelle place' },
        en: { inserted: 'inserted', deleted: 'deleted', movedFrom: 'old place', movedTo: 'new place' }
    },
    source: { fr: 'Source du contrat', en: 'Source of the contract' }
} satisfies Record<string, Words<unknown>>;
