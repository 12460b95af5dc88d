import { isListValue } from '../../../generated/ast.js';
import { insertFact, withTabStops } from '../../../model/edits.js';
import { namedConflictRule } from '../named-conflict.js';

export const languageVersions = namedConflictRule({
    id: 'language-versions',
    aliases: ['MSP232'],
    domain: 'hierarchy',
    conflicts: { facts: ['language.prevailing'] },
    level: 'warning',
    title: { fr: 'De deux versions linguistiques, une devrait prévaloir', en: 'Of two language versions, one should prevail' },
    sources: ['C. civ., art. 1189', 'Loi n° 94-665 du 4 août 1994, art. 5'],
    advice: { fr: 'Deux versions prévalent l\'une sur l\'autre : gardez-en une.', en: 'Two versions prevail over each other: keep one.' },
    checkMore(dossier, { report }) {
        const stated = dossier.facts.rows('language', 'languages').flatMap(({ statements }) => statements);
        const several = stated.find(({ value }) => isListValue(value) && value.values.length > 1);
        // A blank is a finding of its own.
        if (!several || dossier.facts.isStated('language', 'prevailing')) {
            return;
        }
        report({
            message: {
                fr: 'Le contrat existe en plusieurs langues et aucune version ne prévaut : dites laquelle fait foi.',
                en: 'The contract exists in several languages and no version prevails: say which one does.'
            },
            place: { node: several.node },
            fixes: [{
                title: { fr: 'Ajouter la version qui fait foi, à compléter', en: 'Add the prevailing version, to be filled in' },
                preferred: true,
                edits: () => [withTabStops(insertFact(several.clause, ['prevailing: ?']))]
            }]
        });
    }
});
