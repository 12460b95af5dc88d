import type { Language } from '@msp/language';

const COMMON: Readonly<Record<Language, ReadonlySet<string>>> = {
    fr: new Set('le la les de des du et à en par pour dans est sont que qui une un au aux sur ou ne pas ce cette son ses'.split(' ')),
    en: new Set('the of and to in by for is are that which a an on or not this its be shall with any such as'.split(' '))
};

/** The language of a text by its commonest words; `stated` decides where they do not. */
export function languageOf(text: string, stated: string | undefined): Language {
    const words = text.slice(0, 200_000).toLowerCase().match(/\p{L}+/gu) ?? [];
    const count = (language: Language): number => words.filter(word => COMMON[language].has(word)).length;
    const [fr, en] = [count('fr'), count('en')];
    return fr === en ? (stated?.startsWith('en') ? 'en' : 'fr') : fr > en ? 'fr' : 'en';
}
