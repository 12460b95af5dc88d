import { isApplyItem, isClause } from '../../../generated/ast.js';
import { headOf } from '../../../model/tree.js';
import type { Rule } from '../../rule.js';

/** Below this a contract is a sketch, and somebody is still writing. */
const CLAUSES_OF_A_CONTRACT = 5;

export const noPolicyApplied: Rule = {
    id: 'no-policy-applied',
    domain: 'clauses',
    level: 'information',
    reads: 'structure',
    title: { fr: 'Un contrat devrait appliquer une politique', en: 'A contract should apply a policy' },
    sources: ['Language design: what a contract must say is written in the policies it applies'],
    checkDossier(dossier, { report }) {
        const [example] = [...dossier.library.policies.values()].filter(policy => policy.bases.length > 0);
        const applies = dossier.documents.some(document => document.items.some(isApplyItem));
        if (dossier.isContract && example && !applies && dossier.root.items.filter(isClause).length >= CLAUSES_OF_A_CONTRACT) {
            report({
                message: {
                    fr: `Ce contrat n'applique aucune politique : aucune clause n'est exigée, et rien ne dit ce qui manque. Écrivez par exemple « apply ${example.name} ».`,
                    en: `This contract applies no policy: no clause is asked for, and nothing says what is missing. Write for instance "apply ${example.name}".`
                },
                place: headOf(dossier.root)
            });
        }
    }
};
