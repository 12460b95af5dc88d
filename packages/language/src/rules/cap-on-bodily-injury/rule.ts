import { isJudged } from '../completeness.js';
import { valuePlace } from '../effective-values.js';
import { addCarveOutsFix, missingCarveOuts } from '../liability-cap.js';
import type { Rule } from '../rule.js';

export const capOnBodilyInjury: Rule = {
    id: 'cap-on-bodily-injury',
    aliases: ['MSP604'],
    domain: 'liability',
    level: 'warning',
    title: { fr: 'Les dommages corporels devraient rester hors plafond', en: 'Bodily injury should stay outside the cap' },
    sources: ['C. civ., art. 1245-14', 'Pratique professionnelle'],
    checkDossier(dossier, { report }) {
        const found = isJudged(dossier) ? missingCarveOuts(dossier, ['bodily-injury']) : undefined;
        if (found) {
            report({
                place: valuePlace(found.list ?? found.cap),
                message: {
                    fr: 'Les dommages corporels doivent rester hors plafond : ajoutez-les aux exceptions (bodily-injury).',
                    en: 'Bodily injury must stay outside the cap: add it to the exceptions (bodily-injury).'
                },
                related: found.list ? [{ place: valuePlace(found.cap), message: { fr: 'Le plafond', en: 'The cap' } }] : [],
                fixes: [addCarveOutsFix(found)]
            });
        }
    }
};
