import type { Edit, Fix, Place } from '../../../model/finding.js';
import { removeEdit } from '../../../model/edits.js';
import { nearNames } from '../../../model/spelling.js';
import { fileOf, rangeOf, uriOf } from '../../../model/tree.js';
import { didYouMean, message } from '../../kit/suggestions.js';
import type { Report, Rule } from '../../rule.js';

/** Reported where suppressions are applied: only there is it known which of them were needed. */
export const unusedSuppression = {
    id: 'unused-suppression',
    domain: 'suppression',
    level: 'warning',
    unnecessary: true,
    title: { fr: 'Une autorisation devrait servir à quelque chose', en: 'A suppression should suppress something' },
    sources: ['Language design: a suppression that is no longer needed hides the next finding'],
    /** `ids`: of all rules and requirements; a suppression of something else cannot work. */
    describe: (rule: string, place: Place, ids: ReadonlySet<string>): Report => {
        const near = ids.has(rule) ? [] : nearNames(rule, ids);
        return {
            message: message(language => {
                if (ids.has(rule)) {
                    return language === 'fr'
                        ? `Cette autorisation de « ${rule} » n'écarte plus aucune remarque : supprimez-la.`
                        : `This suppression of "${rule}" no longer suppresses anything: remove it.`;
                }
                return (language === 'fr' ? `Aucune règle ne s'appelle « ${rule} » : cette autorisation n'écarte rien.` : `No rule is called "${rule}": this suppression suppresses nothing.`)
                    + didYouMean(near, language);
            }),
            place,
            fixes: [...near.map((name): Fix => ({
                title: { fr: `Remplacer par « ${name} »`, en: `Replace by "${name}"` },
                edits: () => [idEdit(place, rule, name)]
            })), { title: { fr: "Supprimer l'autorisation", en: 'Remove the suppression' }, preferred: ids.has(rule), edits: () => [removeEdit(place)] }]
        };
    }
} satisfies Rule & { describe: unknown };

function idEdit(place: Place, rule: string, name: string): Edit {
    const { offset, end } = rangeOf(place);
    const start = offset + fileOf(place.node).textDocument.getText().slice(offset, end).indexOf(rule);
    return { uri: uriOf(place.node), offset: start, end: start + rule.length, text: name };
}
