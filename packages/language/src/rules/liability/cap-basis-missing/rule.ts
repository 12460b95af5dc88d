import { isJudged } from '../../kit/completeness.js';
import { effectiveOf, message, plainValue, valuePlace } from '../../kit/effective-values.js';
import { addFactEdit, capBasis, LIABILITY } from '../liability-cap.js';
import { phrasesIn } from '../../../prose/readings.js';
import type { Rule } from '../../rule.js';

export const capBasisMissing: Rule = {
    id: 'cap-basis-missing',
    aliases: ['MSP602'],
    domain: 'liability',
    level: 'warning',
    title: { fr: 'Le plafond devrait dire ce qu\'il compte', en: 'The cap should say what it counts' },
    sources: ['C. civ., art. 1190', 'Pratique professionnelle'],
    checkDossier(dossier, { report }) {
        if (!isJudged(dossier) || dossier.facts.isStated(LIABILITY, 'cap-basis') || phrasesIn(dossier, 'cap-basis-named').some(({ passage }) => passage.kind === LIABILITY)) {
            return;
        }
        for (const cap of effectiveOf(dossier, LIABILITY, 'cap').filter(statement => capBasis(dossier, statement) === undefined)) {
            report({
                place: valuePlace(cap),
                message: message(language => {
                    const value = plainValue(dossier, cap.value, language);
                    return language === 'fr'
                        ? `Le plafond de ${value} s'entend-il par sinistre, par an ou pour tout le contrat ? Précisez-le (cap-basis).`
                        : `Is the cap of ${value} per claim, per year or for the whole contract? Say so (cap-basis).`;
                }),
                fixes: [{ title: { fr: 'Fixer le plafond par année', en: 'Set the cap per year' }, preferred: true, edits: () => [addFactEdit(cap.clause, 'cap-basis: per-year')] }]
            });
        }
    }
};
