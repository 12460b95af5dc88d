import { replaceEdit } from '../../../model/edits.js';
import { baseFact, timesAYear } from '../../kit/yearly-amounts.js';
import { meaningOf } from '../../../model/values.js';
import { relatedValue } from '../../kit/conflict-wording.js';
import { effectiveOf, message, valuePlace } from '../../kit/effective-values.js';
import { periodOf } from '../downtime.js';
import type { Rule } from '../../rule.js';
import { pathNames } from '../../../model/tree.js';

export const penaltyBeforeMeasurement: Rule = {
    id: 'penalty-before-measurement',
    aliases: ['MSP446'],
    domain: 'service-levels',
    level: 'information',
    reads: 'structure',
    title: { fr: 'Une pénalité devrait se calculer sur la période de la mesure', en: 'A penalty should be computed over the period of the measurement' },
    sources: ['Pratique professionnelle'],
    checkDossier(dossier, { report }) {
        for (const rate of effectiveOf(dossier, 'penalties', 'availability-rate')) {
            const meaning = meaningOf(rate.value);
            const base = meaning.type === 'percent' ? baseFact(pathNames(meaning.base)) : undefined;
            for (const availability of effectiveOf(dossier, 'sla', 'availability')) {
                const measured = meaningOf(availability.value);
                const period = measured.type === 'percent' ? periodOf(measured.per) : undefined;
                // A rate that says its own period allocates the base.
                const allocated = meaning.type === 'percent' && meaning.per.some(unit => timesAYear([unit]) !== undefined);
                const computed = base === 'monthly-fee' ? 'month' : base === 'annual-total' ? 'year' : undefined;
                if (!period || !computed || allocated || (period !== 'month' && period !== 'year') || period === computed) {
                    continue;
                }
                report({
                    message: message(language => {
                        const names = language === 'fr' ? { month: 'mois', year: 'an' } : { month: 'month', year: 'year' };
                        return language === 'fr'
                            ? `La disponibilité se mesure par ${names[period]}, la pénalité se calcule par ${names[computed]} : rien ne dit quelle part de la base revient à la période. Alignez-les.`
                            : `Availability is measured per ${names[period]}, the penalty computed per ${names[computed]}: nothing says which share of the base belongs to the period. Align them.`;
                    }),
                    place: valuePlace(rate),
                    related: [relatedValue(dossier, availability, { fr: 'Disponibilité', en: 'Availability' })],
                    fixes: [{
                        title: message(language => `${language === 'fr' ? 'Calculer sur' : 'Compute on'} ${period === 'month' ? 'price.monthly-fee' : 'price.annual-total'}`),
                        edits: () => {
                            const place = meaning.type === 'percent' && meaning.base ? { node: meaning.base } : valuePlace(rate);
                            return [replaceEdit(place, period === 'month' ? 'price.monthly-fee' : 'price.annual-total')];
                        }
                    }]
                });
            }
        }
    }
};
