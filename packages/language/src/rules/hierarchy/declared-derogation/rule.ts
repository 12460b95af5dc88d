import { conflictsOf } from '../../../model/conflicts.js';
import { relatedValue, subjectLabel, valueInDocument, valuePlace } from '../../kit/conflict-wording.js';
import type { Rule } from '../../rule.js';
import { message } from '../../kit/suggestions.js';

export const declaredDerogation: Rule = {
    id: 'declared-derogation',
    domain: 'hierarchy',
    level: 'information',
    reads: 'structure',
    title: { fr: 'Une dérogation déclarée devrait être voulue', en: 'A declared derogation should be meant' },
    sources: ['C. civ., art. 1103, 1189'],
    checkDossier(dossier, { report, rules }) {
        for (const { class: kind, subject, statement, others } of conflictsOf(dossier, rules)) {
            if (kind !== 'declared-derogation') {
                continue;
            }
            report({
                place: valuePlace(statement),
                message: message(language => {
                    const label = subjectLabel(dossier, subject, language);
                    const here = valueInDocument(dossier, statement, language);
                    const there = others.map(other => valueInDocument(dossier, other, language)).join(', ');
                    return language === 'fr'
                        ? `${label} : ${here} prévaut sur ${there}, par dérogation déclarée.`
                        : `${label}: ${here} prevails over ${there}, by declared derogation.`;
                }),
                related: others.map(other => relatedValue(dossier, other, { fr: 'Valeur à laquelle il est dérogé', en: 'Value derogated from' }))
            });
        }
    }
};
