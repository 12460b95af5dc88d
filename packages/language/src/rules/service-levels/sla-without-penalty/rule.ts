import type { Dossier } from '../../../model/dossier.js';
import { insertFact } from '../../../model/edits.js';
import { headOf } from '../../../model/tree.js';
import { effectiveOf, message } from '../../kit/effective-values.js';
import type { Rule } from '../../rule.js';
import { EXEMPT, levelNames, levelsOf, promisedLevels } from '../severity-rows.js';

export const slaWithoutPenalty: Rule = {
    id: 'sla-without-penalty',
    aliases: ['MSP416'],
    domain: 'service-levels',
    level: 'information',
    reads: 'structure',
    title: { fr: 'Chaque niveau de service devrait avoir sa pénalité', en: 'Every service level should have its penalty' },
    sources: ['Pratique professionnelle'],
    checkDossier(dossier, { report }) {
        const [clause] = dossier.clausesOfKind('penalties');
        // A general rate applies to every service level; a clause without any rate is another finding.
        if (!clause || dossier.facts.isStated('penalties', 'rate') || !isStated(dossier, 'per-severity') && !isStated(dossier, 'availability-rate')) {
            return;
        }
        const sanctioned = levelsOf(dossier, 'penalties', 'per-severity');
        const levels = [...promisedLevels(dossier)].filter(level => level !== EXEMPT && !sanctioned.has(level));
        if (levels.length > 0) {
            report({
                message: message(language => language === 'fr'
                    ? `Les délais de la criticité ${levelNames(dossier, levels, 'fr')} ne sont assortis d'aucune pénalité : ajoutez-la, si l'absence n'est pas voulue.`
                    : `The times of severity ${levelNames(dossier, levels, 'en')} have no penalty: add one, unless that is meant.`),
                place: headOf(clause)
            });
        }
        if (effectiveOf(dossier, 'sla', 'availability').length > 0 && !isStated(dossier, 'availability-rate')) {
            report({
                message: {
                    fr: 'La disponibilité promise n\'est assortie d\'aucune pénalité : ajoutez-la, si l\'absence n\'est pas voulue.',
                    en: 'The availability promised has no penalty: add one, unless that is meant.'
                },
                place: headOf(clause),
                fixes: [{
                    title: { fr: 'Ajouter une pénalité de disponibilité', en: 'Add an availability penalty' },
                    preferred: true,
                    edits: () => [insertFact(clause, ['availability-rate: ?'])]
                }]
            });
        }
    }
};

function isStated(dossier: Dossier, fact: string): boolean {
    return dossier.facts.isStated('penalties', fact);
}
