import { insertFact } from '../../../model/edits.js';
import type { FactStatement } from '../../../model/effective-facts.js';
import type { Dossier } from '../../../model/dossier.js';
import type { Fix } from '../../../model/finding.js';
import { formatMoney } from '../../../wording/format.js';
import { relatedValue } from '../../kit/conflict-wording.js';
import { effectiveOf, message, replaceValueFix, says, valuePlace } from '../../kit/effective-values.js';
import type { Rule } from '../../rule.js';
import { yearly } from '../../kit/yearly-amounts.js';

export const penaltyCapAboveLiabilityCap: Rule = {
    id: 'penalty-cap-above-liability-cap',
    aliases: ['MSP417'],
    domain: 'service-levels',
    level: 'error',
    reads: 'structure',
    title: { fr: 'Le plafond des pénalités doit tenir dans celui de la responsabilité', en: 'The cap on penalties must fit into the liability cap' },
    sources: ['C. civ., art. 1231-3 et 1231-5'],
    checkDossier(dossier, { report }) {
        // A cap for each claim says nothing of a year of penalties; penalties outside the cap do not meet it.
        if (says(dossier, 'liability', 'penalties-count', 'no') || says(dossier, 'liability', 'cap-basis', 'per-claim')) {
            return;
        }
        const whole = says(dossier, 'liability', 'cap-basis', 'per-contract');
        for (const cap of effectiveOf(dossier, 'penalties', 'cap')) {
            for (const limit of effectiveOf(dossier, 'liability', 'cap')) {
                const penalties = yearly(dossier, cap.value);
                const liability = yearly(dossier, limit.value);
                if (!penalties || !liability || penalties.currency !== liability.currency || penalties.amount <= liability.amount + 0.005) {
                    continue;
                }
                report({
                    message: message(language => {
                        const [a, b] = [penalties, liability].map(({ amount, currency }) => formatMoney(Math.round(amount * 100) / 100, currency, language));
                        return language === 'fr'
                            ? `Les pénalités peuvent atteindre ${a} par an, mais la responsabilité s'arrête à ${b}${whole ? ' pour tout le contrat' : ''}. Abaissez l'un, relevez l'autre, ou laissez les pénalités hors du plafond.`
                            : `Penalties may reach ${a} a year, but liability stops at ${b}${whole ? ' for the whole contract' : ''}. Lower one, raise the other, or leave penalties outside the cap.`;
                    }),
                    place: valuePlace(cap),
                    related: [relatedValue(dossier, limit, { fr: 'Plafond de responsabilité', en: 'Liability cap' })],
                    fixes: [outsideFix(dossier, limit)]
                });
            }
        }
    }
};

function outsideFix(dossier: Dossier, limit: FactStatement): Fix {
    const title = { fr: 'Laisser les pénalités hors du plafond de responsabilité', en: 'Leave penalties outside the liability cap' };
    const [stated] = effectiveOf(dossier, 'liability', 'penalties-count');
    return stated ? replaceValueFix(dossier, stated, 'no', title) : { title, edits: () => [insertFact(limit.clause, ['penalties-count: no'])] };
}
