import type { FactStatement } from '../../../model/effective-facts.js';
import { formatMoney } from '../../../wording/format.js';
import { meaningOf } from '../../../model/values.js';
import { relatedValue } from '../../kit/conflict-wording.js';
import { effectiveOf, message, plainValue, valuePlace } from '../../kit/effective-values.js';
import { changedWords, meaningOfSpelling } from '../../../prose/changed-words.js';
import { valueEdits } from '../../kit/value-edits.js';
import { capAmount, capBasis, LIABILITY } from '../liability-cap.js';
import type { Rule } from '../../rule.js';

export const insuranceBelowCap: Rule = {
    id: 'insurance-below-cap',
    aliases: ['MSP607'],
    domain: 'liability',
    level: 'warning',
    title: { fr: 'L\'assurance devrait couvrir le plafond de responsabilité', en: 'The insurance should cover the liability cap' },
    sources: ['Pratique professionnelle'],
    checkDossier(dossier, { report }) {
        for (const cap of effectiveOf(dossier, LIABILITY, 'cap')) {
            const amount = capAmount(dossier, cap);
            const basis = capBasis(dossier, cap);
            const short: FactStatement[] = [];
            // One claim may take the whole cap, whatever its period; a cap for the whole contract is no sum a year.
            for (const fact of basis === 'per-contract' ? ['cover-per-claim'] : ['cover-per-claim', 'cover-per-year']) {
                for (const cover of effectiveOf(dossier, 'insurance', fact)) {
                    const meaning = meaningOf(cover.value);
                    if (amount && meaning.type === 'money' && meaning.currency === amount.currency && meaning.amount < amount.amount) {
                        short.push(cover);
                    }
                }
            }
            const [cover, ...others] = short;
            if (amount && cover) {
                const fact = cover.fact;
                const raised = `${Math.ceil(amount.amount)} ${amount.currency}`;
                report({
                    place: valuePlace(cover),
                    message: message(language => {
                        const [insured, limit] = [plainValue(dossier, cover.value, language), formatMoney(amount.amount, amount.currency, language)];
                        return language === 'fr'
                            ? `L'assurance (${insured} ${fact === 'cover-per-claim' ? 'par sinistre' : 'par an'}) ne couvre pas le plafond (${limit}) : relevez la garantie, ou ajustez le plafond.`
                            : `The insurance (${insured} ${fact === 'cover-per-claim' ? 'per claim' : 'per year'}) does not cover the cap (${limit}): raise the cover, or adjust the cap.`;
                    }),
                    related: [relatedValue(dossier, cap, { fr: 'Plafond', en: 'Cap' }), ...others.map(other => relatedValue(dossier, other, { fr: 'Autre garantie insuffisante', en: 'Other cover that falls short' }))],
                    fixes: [{
                        title: message(language => language === 'fr'
                            ? `Porter la garantie à ${formatMoney(Math.ceil(amount.amount), amount.currency, 'fr')}`
                            : `Raise the cover to ${formatMoney(Math.ceil(amount.amount), amount.currency, 'en')}`),
                        edits: () => short.flatMap(statement => valueEdits(statement, raised, changedWords(dossier, statement, meaningOfSpelling(raised))))
                    }]
                });
            }
        }
    }
};
