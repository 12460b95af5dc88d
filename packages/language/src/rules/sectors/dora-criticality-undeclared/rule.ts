import { insertFact, withTabStops } from '../../../model/edits.js';
import { headOf } from '../../../model/tree.js';
import type { Rule } from '../../rule.js';
import { isUnder } from '../../kit/sector-facts.js';

export const doraCriticalityUndeclared: Rule = {
    id: 'dora-criticality-undeclared',
    aliases: ['MSP705'],
    domain: 'sectors',
    level: 'warning',
    reads: 'structure',
    title: { fr: 'Le contrat devrait dire s\'il soutient une fonction critique ou importante', en: 'The contract should say whether it supports a critical or important function' },
    sources: ['Règlement (UE) 2022/2554, art. 3(22), 28(3) et 30(3)'],
    checkDossier(dossier, { report }) {
        const [clause] = dossier.clausesOfKind('financial-pack');
        // "no" is a declaration as well: it is what keeps the rules on critical functions away.
        if (!clause || !isUnder(dossier, 'Dora') || dossier.facts.isStated('object', 'critical-function')) {
            return;
        }
        report({
            place: headOf(clause),
            message: {
                fr: 'Dites si le service soutient une fonction critique ou importante : DORA en fait dépendre les clauses du contrat. Déclarez-le ici (critical) ou dans l\'objet (critical-function), par « yes » ou par « no ».',
                en: 'Say whether the service supports a critical or important function: under DORA the terms of the contract depend on it. Declare it here (critical) or in the subject matter (critical-function), by "yes" or by "no".'
            },
            fixes: [{
                title: { fr: 'Ajouter la déclaration', en: 'Add the declaration' },
                preferred: true,
                edits: () => [withTabStops(insertFact(clause, ['critical: ?']))]
            }]
        });
    }
};
