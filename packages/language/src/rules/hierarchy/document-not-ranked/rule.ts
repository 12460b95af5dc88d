import { headOf } from '../../../model/tree.js';
import { documentsToRank, rankDocumentFix } from '../precedence-fixes.js';
import type { Rule } from '../../rule.js';

export const documentNotRanked: Rule = {
    id: 'document-not-ranked',
    aliases: ['MSP202'],
    domain: 'hierarchy',
    level: 'error',
    reads: 'structure',
    title: { fr: 'Chaque document doit avoir un rang', en: 'Every document must have a rank' },
    sources: ['C. civ., art. 1119, 1189'],
    checkDossier(dossier, { report }) {
        const { precedence } = dossier;
        if (!dossier.isContract || precedence.statements.length === 0) {
            return;
        }
        for (const document of documentsToRank(dossier).filter(candidate => !precedence.isRanked(candidate))) {
            const title = dossier.titleOf(document);
            report({
                place: headOf(document),
                message: {
                    fr: `« ${title} » n'a pas de rang dans l'ordre de priorité. Ajoutez « ${document.name} » à sa place.`,
                    en: `"${title}" has no rank in the order of precedence. Add "${document.name}" where it belongs.`
                },
                related: precedence.statements.map(({ statement }) => ({
                    place: { node: statement },
                    message: { fr: 'L\'ordre qui l\'oublie', en: 'The order that leaves it out' }
                })),
                fixes: [rankDocumentFix(dossier, document) ?? []].flat()
            });
        }
    }
};
