import { rootOf, uriOf } from '../../../model/tree.js';
import { nearNames } from '../../../model/spelling.js';
import type { Place } from '../../../model/finding.js';
import { didYouMean, message, quote, replaceFixes } from '../../kit/suggestions.js';
import type { Rule } from '../../rule.js';
import { notRead } from '../../kit/read-failures.js';

export const unknownLibrary: Rule = {
    id: 'unknown-library',
    domain: 'structure',
    level: 'error',
    unread: true,
    title: { fr: 'Une bibliothèque utilisée doit exister', en: 'A library that is used must exist' },
    sources: ['Language guide: libraries'],
    checkFile({ document }, { workspace, report }) {
        const uri = document.uri.toString();
        for (const use of rootOf(document)?.uses ?? []) {
            // Without a name there is a syntax error.
            if (use.library === undefined || workspace.resolveUse(uri, use.library) !== undefined) {
                continue;
            }
            const name = use.library;
            const place: Place = { node: use, property: 'library' };
            const unread = notRead({ fr: `La bibliothèque ${quote(name, 'fr')}`, en: `The library ${quote(name, 'en')}` }, workspace.failureOfUse(uri, name));
            if (unread) {
                report({ place, message: unread });
                continue;
            }
            const known = workspace.usableLibraries(uriOf(use)).map(library => library.name);
            const near = suggestions(name, known);
            const shipped = known.filter(other => other.startsWith('msp:')).sort();
            report({
                place,
                message: message(language => {
                    const hint = near.length > 0 ? didYouMean(near, language) : name.startsWith('msp:')
                        ? language === 'fr' ? ` Bibliothèques livrées : ${shipped.join(', ')}.` : ` Shipped libraries: ${shipped.join(', ')}.`
                        : language === 'fr' ? ' Un chemin se lit depuis le dossier de ce fichier et finit par « .msp ».' : ' A path is read from the folder of this file and ends with ".msp".';
                    return (language === 'fr' ? `La bibliothèque ${quote(name, 'fr')} n'existe pas.` : `There is no library ${quote(name, 'en')}.`) + hint;
                }),
                fixes: replaceFixes(place, near, other => `"${other}"`)
            });
        }
    }
};

/** The same file in another folder comes before a name that looks alike. */
function suggestions(name: string, known: readonly string[]): string[] {
    const base = (path: string): string => path.split(/[/:]/).at(-1)!.replace(/\.msp$/, '');
    const same = known.filter(other => base(other) === base(name));
    const near = nearNames(base(name), known.map(base)).flatMap(found => known.filter(other => base(other) === found));
    return [...new Set([...same, ...near])].slice(0, 3);
}
