import type { DossierDocument } from '../../../generated/ast.js';
import type { Dossier } from '../../../model/dossier.js';
import { replaceEdit } from '../../../model/edits.js';
import { lowered } from '../../../model/finding.js';
import { governingCountry } from '../../../model/law.js';
import { orderText } from '../precedence-fixes.js';
import type { Rule } from '../../rule.js';

export const generalTermsAboveSpecial: Rule = {
    id: 'general-terms-above-special',
    aliases: ['MSP211'],
    domain: 'hierarchy',
    // Whether parties may depart from art. 1119(3) is still to be checked.
    level: 'information',
    title: { fr: 'Les conditions générales ne devraient pas prévaloir sur ce qui est négocié', en: 'General terms should not prevail over what is negotiated' },
    sources: ['C. civ., art. 1119, al. 3 (to be checked: whether parties may depart from it)', 'C. civ., art. 1171', 'C. com., art. L442-1'],
    checkDossier(dossier, { report }) {
        const country = governingCountry(dossier);
        if (country !== undefined && country !== 'FR') {
            return;
        }
        for (const { statement, ranks } of dossier.precedence.statements.filter(({ stater }) => stater === dossier.root)) {
            ranks.forEach((group, rank) => group.filter(({ documentType }) => documentType === 'terms').forEach(terms => {
                const below = ranks.slice(rank + 1).flat().find(isNegotiated);
                const index = statement.ranks[rank]!.documents.findIndex(reference => reference.$refText === terms.name);
                if (below && isAbove(dossier, terms, below) && index >= 0) {
                    report({
                        level: country === 'FR' ? 'information' : lowered('information'),
                        place: { node: statement.ranks[rank]!, property: 'documents', index },
                        message: {
                            fr: `L'ordre place « ${dossier.titleOf(terms)} » au-dessus de « ${dossier.titleOf(below)} » : en droit français les conditions particulières l'emportent sur les conditions générales. Échangez leurs rangs.`,
                            en: `The order puts "${dossier.titleOf(terms)}" above "${dossier.titleOf(below)}": in French law special terms prevail over general ones. Swap their ranks.`
                        },
                        fixes: dossier.precedence.statements.length > 1 ? [] : [{
                            title: { fr: `Fixer l'ordre habituel : ${orderText(dossier)}`, en: `State the usual order: ${orderText(dossier)}` },
                            preferred: true,
                            edits: () => [replaceEdit({ node: statement }, `precedence ${orderText(dossier)}`)]
                        }]
                    });
                }
            }));
        }
    }
};

function isNegotiated({ documentType }: DossierDocument): boolean {
    return documentType === 'contract' || documentType === 'agreement' || documentType === 'annex';
}

function isAbove(dossier: Dossier, terms: DossierDocument, other: DossierDocument): boolean {
    return dossier.precedence.prevails(terms, other) === true;
}
