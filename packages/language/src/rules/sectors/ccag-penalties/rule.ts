import type { FactStatement } from '../../../model/effective-facts.js';
import { meaningOf, type Meaning } from '../../../model/values.js';
import { effectiveOf, plainValue, quote, valuePlace } from '../../kit/effective-values.js';
import { isListed, isPublicContract, listedDerogations, listFixes, refersToCcagTic } from '../public-procurement.js';
import type { Rule } from '../../rule.js';
import { message } from '../../kit/suggestions.js';

export const ccagPenalties: Rule = {
    id: 'ccag-penalties',
    aliases: ['MSP744'],
    domain: 'sectors',
    level: 'warning',
    title: { fr: 'Les pénalités devraient être celles du CCAG-TIC ou y déroger expressément', en: 'Penalties should be those of the CCAG-TIC or depart from it expressly' },
    sources: ['CCAG-TIC 2021, art. 14'],
    checkDossier(dossier, { report }) {
        if (!isPublicContract(dossier) || !refersToCcagTic(dossier) || isListed(listedDerogations(dossier), '14.1')) {
            return;
        }
        const departing: readonly (readonly [FactStatement, fr: string, en: string])[] = [
            ...effectiveOf(dossier, 'penalties', 'rate').filter(({ value }) => !isCcagRate(meaningOf(value)))
                .map(statement => [statement, 'taux, au lieu d\'un millième de la valeur par jour de retard', 'rate, instead of one thousandth of the value per day of delay'] as const),
            ...effectiveOf(dossier, 'penalties', 'cap').filter(({ value }) => !isCcagCap(meaningOf(value)))
                .map(statement => [statement, 'plafond, au lieu de 10 % du montant du marché', 'cap, instead of 10% of the amount of the contract'] as const)
        ];
        for (const [statement, fr, en] of departing) {
            report({
                place: valuePlace(statement),
                message: message(language => {
                    const value = quote(plainValue(dossier, statement.value, language), language);
                    return language === 'fr'
                        ? `Les pénalités s'écartent de l'article 14 du CCAG-TIC (${value} : ${fr}) : alignez-les, ou inscrivez la dérogation dans la liste qui clôt le CCAP.`
                        : `Penalties depart from CCAG-TIC art. 14 (${value}: ${en}): align them, or enter the departure in the closing list.`;
                }),
                fixes: listFixes(dossier, '14.1')
            });
        }
    }
};

/** V x R / 1000. */
function isCcagRate(meaning: Meaning): boolean {
    return meaning.type === 'percent' && meaning.percent === 0.1 && meaning.per.join() === 'day';
}

function isCcagCap(meaning: Meaning): boolean {
    return meaning.type === 'percent' && meaning.percent === 10 && meaning.per.length === 0;
}
