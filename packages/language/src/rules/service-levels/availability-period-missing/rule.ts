import { meaningOf } from '../../../model/values.js';
import { effectiveOf, message, plainValue, replaceValueFix, valuePlace } from '../../kit/effective-values.js';
import type { Rule } from '../../rule.js';

export const availabilityPeriodMissing: Rule = {
    id: 'availability-period-missing',
    aliases: ['MSP407'],
    domain: 'service-levels',
    level: 'warning',
    reads: 'structure',
    title: { fr: 'Une disponibilité devrait dire sur quelle période elle se mesure', en: 'An availability should say over which period it is measured' },
    sources: ['Pratique professionnelle'],
    checkDossier(dossier, { report }) {
        for (const statement of effectiveOf(dossier, 'sla', 'availability')) {
            const meaning = meaningOf(statement.value);
            if (meaning.type !== 'percent' || meaning.per.length > 0) {
                continue;
            }
            const source = statement.value.$cstNode?.text ?? '';
            report({
                message: message(language => {
                    const value = plainValue(dossier, statement.value, language);
                    return language === 'fr'
                        ? `${value} de disponibilité sur quelle période ? Une panne d'un jour se perd dans l'année, non dans le mois : précisez-la.`
                        : `${value} availability over which period? A day's outage is lost in a year, not in a month: say which.`;
                }),
                place: valuePlace(statement),
                fixes: [
                    replaceValueFix(dossier, statement, `${source} per month`, { fr: 'Mesurer par mois', en: 'Measure per month' }, true),
                    replaceValueFix(dossier, statement, `${source} per year`, { fr: 'Mesurer par an', en: 'Measure per year' })
                ]
            });
        }
    }
};
