/** How messages name countries. */
import type { Dossier } from '../model/dossier.js';
import type { Language } from '../model/finding.js';
import { conjunction, memberLabel } from './format.js';

export function countryName(dossier: Dossier, code: string, language: Language): string {
    const member = dossier.library.member('country', code);
    return member ? memberLabel(member, language) : code;
}

export function countryNames(dossier: Dossier, codes: Iterable<string>, language: Language): string {
    return conjunction([...codes].map(code => countryName(dossier, code, language)), language);
}

/** `(Maurice)`: a country beside a name, which spares the sentence its preposition. */
export function inBrackets(dossier: Dossier, code: string, language: Language): string {
    return `(${countryName(dossier, code, language)})`;
}
