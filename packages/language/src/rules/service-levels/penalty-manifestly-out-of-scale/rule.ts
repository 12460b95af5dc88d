import { formatNumber } from '../../../wording/format.js';
import { effectiveOf, message, plainValue, valuePlace } from '../../kit/effective-values.js';
import type { Rule } from '../../rule.js';
import { annualFees, yearly } from '../../kit/yearly-amounts.js';

/** Shares of the annual fees: choices of this catalogue, not of the law. */
const SYMBOLIC = 0.02;
const HIGH = 0.3;

export const penaltyOutOfScale: Rule = {
    id: 'penalty-manifestly-out-of-scale',
    aliases: ['MSP419'],
    domain: 'service-levels',
    level: 'information',
    reads: 'structure',
    title: { fr: 'Le plafond des pénalités devrait être à la mesure du prix', en: 'The cap on penalties should be in proportion to the price' },
    sources: ['C. civ., art. 1231-5, al. 2', 'CO, art. 163, al. 3', 'Pratique professionnelle (seuils)'],
    checkDossier(dossier, { report }) {
        const fees = annualFees(dossier);
        for (const cap of effectiveOf(dossier, 'penalties', 'cap')) {
            const reached = yearly(dossier, cap.value);
            const share = fees && reached?.periodic && reached.currency === fees.currency && fees.amount > 0 ? reached.amount / fees.amount : undefined;
            if (share === undefined || share >= SYMBOLIC && share <= HIGH) {
                continue;
            }
            report({
                message: message(language => {
                    const value = plainValue(dossier, cap.value, language);
                    const percent = formatNumber(Math.round(share * 1000) / 10, language);
                    return language === 'fr'
                        ? `Plafond de ${value}, soit ${percent} % des redevances annuelles : ${share < SYMBOLIC ? 'il est symbolique' : 'il est élevé'}, et le juge peut modifier la pénalité. Vérifiez qu'il est voulu.`
                        : `A cap of ${value}, that is ${percent}% of the annual fees: it is ${share < SYMBOLIC ? 'symbolic' : 'high'}, and a court may adjust the penalty. Check that it is meant.`;
                }),
                place: valuePlace(cap)
            });
        }
    }
};
