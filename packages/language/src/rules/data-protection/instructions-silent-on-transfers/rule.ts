import { underGdpr } from '../../../law/data-law.js';
import { DATA_PROTECTION } from '../../../law/data-protection.js';
import type { Dossier } from '../../../model/dossier.js';
import { headOf } from '../../../model/tree.js';
import { meaningOf } from '../../../model/values.js';
import { ownProseOf, textsOf } from '../../../prose/clause-texts.js';
import { effectiveOf, valuePlace } from '../../kit/effective-values.js';
import { reader } from '../../../prose/passages.js';
import type { Rule } from '../../rule.js';

const TRANSFERS = /transf[eè]r|pays\s+tiers|hors\s+(?:de\s+)?l['’](?:Union|EEE|Espace\s+économique)|third\s+countr|outside\s+the\s+(?:EU|EEA|Union|European)|localisation\s+des\s+données|data\s+location/iu;
const speaksOfTransfers = reader(text => TRANSFERS.test(text));
/** Clauses that settle where data go: the processor sends them nowhere else without a change of the contract. */
const SETTLED = ['transfer', 'data-location'];

export const instructionsSilentOnTransfers: Rule = {
    id: 'instructions-silent-on-transfers',
    aliases: ['MSP103'],
    domain: 'data-protection',
    level: 'warning',
    title: { fr: 'Les instructions devraient couvrir les transferts', en: 'The instructions should cover transfers' },
    sources: ['GDPR art. 28(3)(a)'],
    checkDossier(dossier, { report }) {
        const [statement] = effectiveOf(dossier, DATA_PROTECTION, 'instructions').filter(({ value }) => meaningOf(value).type === 'text');
        if (!statement || !underGdpr(dossier) || SETTLED.some(kind => dossier.clausesOfKind(kind).length > 0) || saysIt(dossier)) {
            return;
        }
        report({
            place: valuePlace(statement),
            message: {
                fr: 'L\'accord limite le sous-traitant aux instructions documentées sans dire que les transferts hors de l\'Union en relèvent : ajoutez « y compris pour les transferts », ou une clause sur les transferts.',
                en: 'The agreement binds the processor to documented instructions without saying that transfers outside the Union fall under them: add "transfers included", or a clause on transfers.'
            },
            related: dossier.clausesOfKind(DATA_PROTECTION).slice(0, 1).map(clause => ({ place: headOf(clause), message: { fr: 'La clause', en: 'The clause' } }))
        });
    }
};

function saysIt(dossier: Dossier): boolean {
    return [...ownProseOf(dossier, DATA_PROTECTION), ...textsOf(dossier, DATA_PROTECTION)].some(speaksOfTransfers);
}
