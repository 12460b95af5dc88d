import { meaningOf } from '../../../model/values.js';
import { effectiveOf, effectiveRows, message, plainValue, replaceValueFix, valuePlace } from '../../kit/effective-values.js';
import { moneyOf } from '../../kit/yearly-amounts.js';
import type { Rule } from '../../rule.js';

export const penaltyBaseMissing: Rule = {
    id: 'penalty-base-missing',
    aliases: ['MSP414'],
    domain: 'service-levels',
    level: 'warning',
    reads: 'structure',
    title: { fr: 'Une pénalité en pourcentage devrait dire de quoi', en: 'A penalty in percent should say of what' },
    sources: ['C. civ., art. 1231-5', 'Pratique professionnelle'],
    checkDossier(dossier, { report }) {
        const statements = [
            ...effectiveOf(dossier, 'penalties', 'rate'), ...effectiveRows(dossier, 'penalties', 'per-severity'),
            ...effectiveOf(dossier, 'penalties', 'availability-rate'), ...effectiveOf(dossier, 'penalties', 'cap')
        ];
        const base = moneyOf(dossier, 'price', 'annual-total') && !moneyOf(dossier, 'price', 'monthly-fee') ? 'price.annual-total' : 'price.monthly-fee';
        for (const statement of statements) {
            const meaning = meaningOf(statement.value);
            if (meaning.type !== 'percent' || meaning.base) {
                continue;
            }
            const source = statement.value.$cstNode?.text ?? '';
            report({
                message: message(language => {
                    const value = plainValue(dossier, statement.value, language);
                    return language === 'fr'
                        ? `${value} de quoi ? Une pénalité sans assiette ne se calcule pas : indiquez la redevance ou le montant qui lui sert de base.`
                        : `${value} of what? A penalty without a base cannot be computed: state the fee or amount it is taken of.`;
                }),
                place: valuePlace(statement),
                fixes: [replaceValueFix(dossier, statement, source.replace(/%/, `% of ${base}`), { fr: `Calculer sur ${base}`, en: `Compute on ${base}` }, true)]
            });
        }
    }
};
