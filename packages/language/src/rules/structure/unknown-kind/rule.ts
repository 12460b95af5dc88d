import type { Clause } from '../../../generated/ast.js';
import { isFile } from '../../../generated/ast.js';
import { nodesOf } from '../../../model/nodes.js';
import { nearNames } from '../../../model/spelling.js';
import { fileOf } from '../../../model/tree.js';
import type { UsableLibrary } from '../../../model/workspace.js';
import { didYouMean, message, quote, refPlace, replaceFixes, useFixes } from '../../kit/suggestions.js';
import { librariesDeclaring } from '../unknown-name/libraries.js';
import { missesLibrary } from '../unknown-name/rule.js';
import type { Report, Rule, SourceFile } from '../../rule.js';

export const unknownKind: Rule = {
    id: 'unknown-kind',
    domain: 'structure',
    level: 'warning',
    title: { fr: 'L\'espèce d\'une clause devrait être déclarée', en: 'The kind of a clause should be declared' },
    sources: ['Language guide: kinds'],
    checkFile(file, { workspace, report }) {
        for (const clause of nodesOf(file.document, 'Clause')) {
            if (clause.kind?.error) {
                if (missesLibrary(file.document, workspace) && nearNames(clause.kind.$refText, file.library.kinds.keys()).length === 0) {
                    // Whether the kind exists is not known before the library is found: that is said once, there.
                    continue;
                }
                const usable = workspace.usableLibraries(file.document.uri.toString());
                report(describe(clause, clause.kind.$refText, file, librariesDeclaring(usable, member => member.$type === 'Kind', clause.kind.$refText)));
            }
        }
    }
};

function describe(clause: Clause, name: string, { library }: SourceFile, declaring: readonly UsableLibrary[]): Report {
    const place = refPlace(clause, clause.kind);
    const near = declaring.length > 0 ? [] : nearNames(name, library.kinds.keys());
    const root = fileOf(clause).parseResult.value;
    return {
        place,
        message: message(language => {
            const rendered = language === 'fr'
                ? ' La clause figure bien au contrat, mais rien n\'y est contrôlé.'
                : ' The clause still stands in the contract, but nothing in it is checked.';
            if (declaring.length > 0) {
                const names = declaring.map(({ name: other }) => quote(other, language)).join(', ');
                return (language === 'fr'
                    ? `L'espèce ${quote(name, 'fr')} est déclarée par ${names}, que ce dossier n'utilise pas : ajoutez « use ».`
                    : `The kind ${quote(name, 'en')} is declared by ${names}, which this dossier does not use: add "use".`) + rendered;
            }
            return (language === 'fr'
                ? `Aucune bibliothèque utilisée ne déclare l'espèce de clause ${quote(name, 'fr')}.`
                : `No library in use declares the clause kind ${quote(name, 'en')}.`) + rendered + didYouMean(near, language);
        }),
        fixes: isFile(root) && declaring.length > 0 ? useFixes(root, declaring) : replaceFixes(place, near)
    };
}
