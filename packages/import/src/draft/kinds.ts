/**
 * The kind that a heading names, by the phrases of the library (`headed`). A heading that joins several subjects gives the first: the
 * others are read from it again. None where the library does not know the heading: a kind is not guessed.
 */
import { kindsNamedBy, languageOf } from '@msp/language';
import { libraryScope } from '../library.js';

export function suggestKind(heading: string): string | undefined {
    const library = libraryScope();
    // A heading of two words tells no language: it is looked for in both.
    const first = languageOf(heading, 'fr');
    return [first, first === 'fr' ? 'en' as const : 'fr' as const].map(language => kindsNamedBy(heading, library, language)[0]).find(kind => kind !== undefined);
}
