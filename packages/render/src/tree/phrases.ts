/** Small texts that all outputs share. */
import type { Language } from '@msp/language';
import type { Blank, DocumentNode, Inline, Overridden, Paragraph } from './nodes.js';
import { NARROW, NBSP } from './typography.js';
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
    return aliases.filter(alias => !differInNumber(term, alias));
}

function differInNumber(a: string, b: string): boolean {
    const [first, second] = [a, b].map(text => text.toLowerCase().split(/\s+/));
    return first!.length === second!.length && first!.every((word, index) => singulars(word).some(singular => singulars(second![index]!).includes(singular)));
}

/** What a word may be the plural of, in either language: `journaux`, `niveaux`, `parties`. */
function singulars(word: string): string[] {
    return [word, word.replace(/[sx]$/, ''), word.replace(/aux$/, 'al'), word.replace(/ies$/, 'y')];
}

/** What a value says of itself that another document sets. */
export function overriddenText({ by, stated }: Overridden, language: Language): string {
    return language === 'fr'
        ? `Valeur de «${NBSP}${by}${NBSP}», qui l’emporte${NARROW}; ce document dit${NBSP}: ${stated}`
        : `Value of “${by}”, which prevails; this document says: ${stated}`;
}

/** Stands in the words after a value that say, in the text itself, that another document sets it. */
export const PREVAILS_OVER: Readonly<Record<Language, string>> = { fr: `, qui l’emporte sur${NBSP}: `, en: ', which prevails over: ' };

/** The words of a paragraph, and where a redline marks its end a sign for it: for outputs whose paragraphs cannot bear one. */
export function withEnd({ children, end }: Pick<Paragraph, 'children' | 'end'>): readonly Inline[] {
    return end ? [...children, { type: 'changed', change: end, children: [{ type: 'text', text: `${NBSP}¶` }] }] : children;
}
