import { headOf } from '../../../model/tree.js';
import { documentsToRank, orderText, statePrecedenceFix } from '../precedence-fixes.js';
import type { Rule } from '../../rule.js';

export const noPrecedenceClause: Rule = {
    id: 'no-precedence-clause',
    aliases: ['MSP201'],
    domain: 'hierarchy',
    level: 'error',
    reads: 'structure',
    title: { fr: 'Plusieurs documents doivent avoir un ordre de priorité', en: 'Several documents must have an order of precedence' },
    sources: ['C. civ., art. 1119, 1188 à 1190', 'CO, art. 18'],
    checkDossier(dossier, { report }) {
        const documents = documentsToRank(dossier);
        if (!dossier.isContract || documents.length < 2 || dossier.precedence.statements.length > 0) {
            return;
        }
        const count = documents.length;
        const order = orderText(dossier);
        report({
            place: headOf(dossier.root),
            message: {
                fr: `${count} documents et aucun ordre de priorité : s'ils se contredisent, rien ne dit lequel prévaut. Indiquez-le au contrat : « precedence ${order} ».`,
                en: `${count} documents and no order of precedence: if they contradict each other, nothing says which prevails. State it in the contract: "precedence ${order}".`
            },
            related: documents.filter(document => document !== dossier.root).map(document => ({
                place: headOf(document),
                message: { fr: 'Document à ranger', en: 'Document to be ranked' }
            })),
            fixes: [statePrecedenceFix(dossier)]
        });
    }
};
