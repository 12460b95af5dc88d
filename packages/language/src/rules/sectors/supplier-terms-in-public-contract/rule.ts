import type { DossierDocument } from '../../../generated/ast.js';
import type { Dossier } from '../../../model/dossier.js';
import { headOf } from '../../../model/tree.js';
import { isPublicContract } from '../public-procurement.js';
import type { Rule } from '../../rule.js';
import { message, quote } from '../../kit/suggestions.js';

/** The public buyer's own general terms, and those of the state. */
const PUBLIC = /CCAG|CCTG|clauses\s+(?:administratives|techniques)\s+générales|conditions\s+générales\s+d['’]achat|(?<!\p{L})CGA(?!\p{L})/iu;

export const supplierTermsInPublicContract: Rule = {
    id: 'supplier-terms-in-public-contract',
    aliases: ['MSP745'],
    domain: 'sectors',
    level: 'error',
    title: { fr: 'Les conditions générales du titulaire doivent rester hors du marché public', en: 'The supplier\'s general terms must stay out of a public contract' },
    sources: ['CCAG-TIC 2021, art. 4.1'],
    checkDossier(dossier, { report }) {
        if (!isPublicContract(dossier)) {
            return;
        }
        for (const document of dossier.documents.filter(candidate => candidate.documentType === 'terms' && isSuppliers(dossier, candidate))) {
            report({
                place: headOf(document),
                message: message(language => language === 'fr'
                    ? `${quote(dossier.titleOf(document), 'fr')} : les conditions générales du titulaire n'ont pas leur place parmi les pièces d'un marché public. Retirez-les et stipulez qu'elles sont inapplicables.`
                    : `${quote(dossier.titleOf(document), 'en')}: the supplier's general terms have no place among the documents of a public contract. Remove them and state that they do not apply.`)
            });
        }
    }
};

/** Those of the provider; where nobody is named, those that are not the buyer's by their title. */
function isSuppliers(dossier: Dossier, document: DossierDocument): boolean {
    const author = document.author?.$refText;
    return author === undefined
        ? !PUBLIC.test(dossier.titleOf(document))
        : dossier.partiesWithRole('provider').some(({ name }) => name === author);
}
