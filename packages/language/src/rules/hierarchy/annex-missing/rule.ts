import type { DossierDocument } from '../../../generated/ast.js';
import { annexCitations, annexNumber } from '../annexes.js';
import type { Rule } from '../../rule.js';

export const annexMissing: Rule = {
    id: 'annex-missing',
    aliases: ['MSP220'],
    domain: 'hierarchy',
    level: 'error',
    title: { fr: 'Une annexe citée doit être jointe', en: 'An annex that is cited must be attached' },
    sources: ['C. civ., art. 1119, 1163'],
    checkDossier(dossier, { report }) {
        const attached = dossier.documents.filter(isAttached);
        const numbers = new Set(attached.flatMap(document => annexNumber(document) ?? []));
        // Where an attached document has no number, the citation may mean it.
        const unclear = attached.some(document => document.documentType === 'annex' && annexNumber(document) === undefined);
        if (!dossier.isContract) {
            return;
        }
        for (const { number, text, place, document } of annexCitations(dossier)) {
            if (numbers.has(number) || annexNumber(document) === number) {
                continue;
            }
            report({
                level: unclear ? 'information' : 'error',
                message: unclear ? {
                    fr: `« ${text} » est citée, et aucun document joint ne porte ce numéro : numérotez les annexes, ou joignez celle-ci.`,
                    en: `"${text}" is cited, and no attached document has that number: number the annexes, or attach this one.`
                } : {
                    fr: `« ${text} » est citée mais n'est pas jointe : joignez-la, ou retirez le renvoi.`,
                    en: `"${text}" is cited but not attached: attach it, or remove the reference.`
                },
                place
            });
        }
    }
};

function isAttached({ documentType }: DossierDocument): boolean {
    return documentType !== 'contract' && documentType !== 'amendment';
}
