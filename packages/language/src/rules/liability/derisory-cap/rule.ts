import type { Dossier } from '../../../model/dossier.js';
import type { FactStatement } from '../../../model/effective-facts.js';
import { formatMoney, formatNumber } from '../../../wording/format.js';
import { meaningOf } from '../../../model/values.js';
import { addDuration, daysBetween } from '../../../model/calendar.js';
import { effectiveOf, message, plainValue, valuePlace } from '../../kit/effective-values.js';
import { capAmount, capBasis, LIABILITY } from '../liability-cap.js';
import type { Rule } from '../../rule.js';
import { annualFees } from '../../kit/yearly-amounts.js';

/** Share of the annual fees below which a cap may be held derisory: a policy of this tool, not a rule of law. */
const LEAST_SHARE = 0.25;

export const derisoryCap: Rule = {
    id: 'derisory-cap',
    aliases: ['MSP606'],
    domain: 'liability',
    level: 'warning',
    title: { fr: 'Le plafond ne devrait pas être dérisoire', en: 'The cap should not be derisory' },
    sources: ['C. civ., art. 1170', 'Cass. com., 22 oct. 1996, n° 93-18.632', 'Cass. com., 29 juin 2010, n° 09-11.841'],
    checkDossier(dossier, { report }) {
        const fees = annualFees(dossier);
        for (const cap of fees ? effectiveOf(dossier, LIABILITY, 'cap') : []) {
            const amount = capAmount(dossier, cap);
            if (!fees || !amount || amount.currency !== fees.currency || fees.amount <= 0) {
                continue;
            }
            const basis = capBasis(dossier, cap);
            const annual = basis === 'per-contract' ? amount.amount / years(dossier) : amount.amount;
            // A cap for each claim may be reached several times a year: only less than one monthly fee is certainly little.
            const least = basis === 'per-claim' ? fees.amount / 12 : fees.amount * LEAST_SHARE;
            if (annual < least) {
                const share = Math.round(annual / fees.amount * 1000) / 10;
                report({
                    place: valuePlace(cap),
                    message: message(language => {
                        const [value, total] = [plainValue(dossier, cap.value, language), formatMoney(fees.amount, fees.currency, language)];
                        return language === 'fr'
                            ? `Plafond de ${value} pour ${total} de redevances annuelles (${formatNumber(share, 'fr')} % par an) : il pourrait être jugé dérisoire. Relevez-le.`
                            : `Cap of ${value} for annual fees of ${total} (${formatNumber(share, 'en')}% a year): it may be held derisory. Raise it.`;
                    }),
                    related: feePlaces(dossier).map(statement => ({
                        place: valuePlace(statement),
                        message: message(language => `${language === 'fr' ? 'Redevances :' : 'Fees:'} ${plainValue(dossier, statement.value, language)}`)
                    }))
                });
            }
        }
    }
};

function feePlaces(dossier: Dossier): readonly FactStatement[] {
    const total = effectiveOf(dossier, 'price', 'annual-total');
    return total.length > 0 ? total : effectiveOf(dossier, 'price', 'monthly-fee');
}

/** The years of the initial term, one at least. */
function years(dossier: Dossier): number {
    const duration = meaningOf(effectiveOf(dossier, 'term', 'duration')[0]?.value);
    const end = duration.type === 'duration' ? addDuration('2025-01-01', duration.parts) : undefined;
    return end === undefined ? 1 : Math.max(1, daysBetween('2025-01-01', end) / 365.25);
}
