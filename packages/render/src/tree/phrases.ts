/** Small texts that all outputs share. */
import type { Language } from '@msp/language';
import type { Blank, DocumentNode } from './nodes.js';
import { NBSP } from './typography.js';
import { WORDS } from './words.js';

/** `à compléter : durée` */
export function blankText({ label }: Blank, language: Language): string {
    const words = WORDS.toFill[language];
    return label === '' ? words : `${words}${language === 'fr' ? NBSP : ''}: ${label}`;
}

/** What stands between a party's identity and the short name: English puts that in parentheses. */
export function shortNameSeparator(language: Language): string {
    return language === 'fr' ? ', ' : ' ';
}

/** The type of a document above its title, unless the title says it: `Annexe` above `Niveaux de service`. */
export function typeLine({ title, typeLabel }: DocumentNode): string {
    return title.toLowerCase().startsWith(typeLabel.toLowerCase()) || /^(?:annexe?|schedule|appendix|exhibit)\b|\b(?:agreement|contract|contrat)\b/i.test(title) ? '' : typeLabel;
}

/** `Incident (Incidents)` is a matter of recognition, not of reading: only forms that are no plural are printed. */
export function shownAliases(term: string, aliases: readonly string[]): readonly string[] {
    const words = (text: string): string => text.toLowerCase().split(/\s+/).map(word => word.replace(/(?:aux|[sx])$/, '')).join(' ');
    const base = words(term).replace(/al\b/g, '');
    return aliases.filter(alias => words(alias).replace(/al\b/g, '') !== base);
}
