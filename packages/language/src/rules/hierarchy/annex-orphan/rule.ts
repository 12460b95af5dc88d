import { headOf } from '../../../model/tree.js';
import { isIncorporated } from '../annexes.js';
import { mainStatement, rankDocumentFix } from '../precedence-fixes.js';
import type { Rule } from '../../rule.js';

export const annexOrphan: Rule = {
    id: 'annex-orphan',
    aliases: ['MSP221'],
    domain: 'hierarchy',
    level: 'warning',
    title: { fr: 'Un document joint devrait faire partie du contrat', en: 'An attached document should be part of the contract' },
    sources: ['C. civ., art. 1103, 1119'],
    checkDossier(dossier, { report }) {
        // Without any order of precedence every document lacks its rank: that is the finding.
        if (!dossier.isContract || !mainStatement(dossier)) {
            return;
        }
        for (const document of dossier.documents) {
            const isBeside = document !== dossier.root && document.documentType !== 'amendment' && document.documentType !== 'order';
            if (!isBeside || !document.name || isIncorporated(dossier, document)) {
                continue;
            }
            const title = dossier.titleOf(document);
            report({
                place: headOf(document),
                message: {
                    fr: `« ${title} » est joint mais aucune clause ne l'intègre au contrat : citez-le dans la liste des documents ou à l'article qu'il complète.`,
                    en: `"${title}" is attached but nothing makes it part of the contract: name it in the list of documents, or in the clause that it completes.`
                },
                related: [{ place: { node: mainStatement(dossier)!.statement }, message: { fr: 'L\'ordre des documents', en: 'The order of documents' } }],
                fixes: [rankDocumentFix(dossier, document) ?? []].flat()
            });
        }
    }
};
