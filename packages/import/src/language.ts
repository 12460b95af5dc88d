import type { Language } from '@msp/language';

const COMMON: Readonly<Record<Language, ReadonlySet<string>>> = {
    fr: new Set('le la les de des du et à en par pour dans est sont que qui une un au aux sur ou ne pas ce cette son ses'.split(' ')),
    en: new Set('the of and to in by for is are that which a an on or not this its be shall with any such as'.split(' '))
};

/** How much of a text is made of the commonest words of each language: 0 to 1. */
export function sharesOf(text: string): Readonly<Record<Language, number>> {
    const words = text.slice(0, 200_000).toLowerCase().match(/\p{L}+/gu) ?? [];
    const share = (language: Language): number => words.filter(word => COMMON[language].has(word)).length / Math.max(1, words.length);
    return { fr: share('fr'), en: share('en') };
}

/** The language of a text by its commonest words; `stated` decides where they do not. */
export function languageOf(text: string, stated: string | undefined): Language {
    const { fr, en } = sharesOf(text);
    return fr === en ? (stated?.startsWith('en') ? 'en' : 'fr') : fr > en ? 'fr' : 'en';
}
