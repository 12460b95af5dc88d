import { daysBetween, isDate } from '../../../model/calendar.js';
import type { Dossier } from '../../../model/dossier.js';
import type { FactStatement } from '../../../model/effective-facts.js';
import { meaningOf } from '../../../model/values.js';
import { relatedValue } from '../../kit/conflict-wording.js';
import { effectiveOf, message, plainValue, valuePlace } from '../../kit/effective-values.js';
import { phrasesIn } from '../../../prose/readings.js';
import type { Rule } from '../../rule.js';
import { annualFees } from '../../kit/yearly-amounts.js';

export const earlyTerminationFullPrice: Rule = {
    id: 'early-termination-full-price',
    aliases: ['MSP512'],
    domain: 'term-and-exit',
    level: 'information',
    title: { fr: 'Partir plus tôt ne devrait pas coûter toutes les échéances restantes', en: 'Leaving early should not cost all the remaining fees' },
    sources: ['C. civ., art. 1231-5', 'Règlement (UE) 2023/2854, art. 25(2) et 29(4)'],
    checkDossier(dossier, { report }) {
        for (const fee of effectiveOf(dossier, 'termination', 'convenience-fee')) {
            const [from, end] = [['termination', 'convenience-from'], ['term', 'end']].map(([kind = '', fact = '']) => effectiveOf(dossier, kind, fact)[0]);
            const remaining = from && end && remainingFees(dossier, from, end);
            const meaning = meaningOf(fee.value);
            const base = effectiveOf(dossier, 'termination', 'convenience-fee-base').find(({ document }) => document === fee.document);
            const baseMeaning = base && meaningOf(base.value);
            const ofAllThatRemains = baseMeaning?.type === 'reference' && baseMeaning.names.at(-1) === 'remaining-instalments';
            if (base && ofAllThatRemains && meaning.type === 'percent' && meaning.percent >= 100) {
                report({
                    place: valuePlace(fee),
                    message: {
                        fr: 'La résiliation anticipée coûte toutes les échéances restantes : partir plus tôt ne sert à rien, et le juge peut réduire la somme. Rendez-la dégressive.',
                        en: 'Early termination costs all the remaining fees: leaving early is pointless, and a court may reduce the sum. Let it decrease with time.'
                    },
                    related: [relatedValue(dossier, base, { fr: 'Assiette', en: 'Base' })]
                });
            }
            if (remaining && meaning.type === 'money' && meaning.per.length === 0 && meaning.currency === remaining.currency && meaning.amount >= remaining.amount && meaning.amount > 0) {
                report({
                    place: valuePlace(fee),
                    message: message(language => {
                        const value = plainValue(dossier, fee.value, language);
                        return language === 'fr'
                            ? `L'indemnité de ${value} atteint toutes les échéances restantes : partir plus tôt ne sert à rien, et le juge peut la réduire. Rendez-la dégressive.`
                            : `The fee of ${value} reaches all the remaining fees: leaving early is pointless, and a court may reduce it. Let it decrease with time.`;
                    }),
                    related: [relatedValue(dossier, from, { fr: 'Résiliation possible dès', en: 'Termination possible from' }), relatedValue(dossier, end, { fr: 'Échéance', en: 'End' })]
                });
            }
        }
        for (const { place } of phrasesIn(dossier, 'all-remaining-fees').filter(({ polarity }) => polarity === 'stated')) {
            report({
                place,
                message: {
                    fr: 'La résiliation anticipée coûte toutes les échéances restantes : partir plus tôt ne sert à rien, et le juge peut réduire la somme. Rendez-la dégressive.',
                    en: 'Early termination costs all the remaining fees: leaving early is pointless, and a court may reduce the sum. Let it decrease with time.'
                }
            });
        }
    }
};

/** The fees from the first day on which the client may leave to the end. */
function remainingFees(dossier: Dossier, from: FactStatement, end: FactStatement): { readonly amount: number; readonly currency: string } | undefined {
    const fees = annualFees(dossier);
    const [first, last] = [from, end].map(({ value }) => meaningOf(value));
    if (!fees || first?.type !== 'date' || last?.type !== 'date' || !isDate(first.date) || !isDate(last.date)) {
        return undefined;
    }
    const days = daysBetween(first.date, last.date) + 1;
    return days > 0 ? { amount: fees.amount / 365.25 * days, currency: fees.currency } : undefined;
}
