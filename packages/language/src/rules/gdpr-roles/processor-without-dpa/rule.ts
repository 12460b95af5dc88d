import { type DossierDocument, type Kind } from '../../../generated/ast.js';
import { DATA_PROTECTION, DataProtection, partyLabel } from '../../../law/data-protection.js';
import type { Dossier } from '../../../model/dossier.js';
import type { Fix } from '../../../model/finding.js';
import { labelIn } from '../../../model/tree.js';
import { documentFor } from '../../../policy/placement.js';
import { insertClauseEdit, MISSING_CLAUSES } from '../../../policy/insertion.js';
import type { Rule } from '../../rule.js';
import { isAskedByPolicy } from './asked.js';

export const processorWithoutDpa: Rule = {
    id: 'processor-without-dpa',
    aliases: ['MSP101'],
    domain: 'gdpr-roles',
    level: 'error',
    reads: 'structure',
    title: { fr: 'Un sous-traitant de données doit être lié par une clause de protection des données', en: 'A processor must be bound by a data protection clause' },
    sources: ['GDPR art. 28(3)', 'GDPR art. 28(9)', 'LPD (CH) art. 9', 'CNIL SAN-2022-009, 15 April 2022'],
    checkDossier(dossier, context) {
        const data = DataProtection.of(dossier);
        const [first, ...others] = data.claimsOf('processor').filter((claim, index, all) => all.findIndex(({ party }) => party === claim.party) === index);
        if (!dossier.isContract || !first || data.clauses.length > 0 || hasExternalAgreement(dossier) || isAskedByPolicy(dossier, DATA_PROTECTION)) {
            return;
        }
        const label = partyLabel(first.party);
        context.report({
            message: {
                fr: `« ${label} » est sous-traitant de données et aucune clause de protection des données ne le lie : sans cet écrit, le responsable et le sous-traitant sont tous deux en faute.`,
                en: `"${label}" is a processor and no data protection clause binds it: without that writing, controller and processor are both at fault.`
            },
            place: first.place,
            related: others.map(claim => ({
                place: claim.place,
                message: { fr: `« ${partyLabel(claim.party)} » est aussi sous-traitant`, en: `"${partyLabel(claim.party)}" is a processor too` }
            })),
            fixes: insertFix(dossier)
        });
    }
};

/** The agreement may exist outside the dossier's files: then its content is not known here. */
function hasExternalAgreement(dossier: Dossier): boolean {
    return dossier.documents.some(document => document.documentType === 'agreement' && dossier.isExternal(document));
}

function insertFix(dossier: Dossier): Fix[] {
    const kind = dossier.library.kinds.get(DATA_PROTECTION);
    return !kind ? [] : [{
        title: {
            fr: `Insérer la clause « ${labelIn(kind.items, 'fr') ?? kind.name} »`,
            en: `Insert the clause "${labelIn(kind.items, 'en') ?? kind.name}"`
        },
        preferred: true,
        batch: MISSING_CLAUSES,
        edits: () => [insertClauseEdit(dossier, targetOf(dossier, kind), kind, [])]
    }];
}

/** The document on the subject; else the specific agreement, where there is just one: it is where the parties look for it. */
function targetOf(dossier: Dossier, kind: Kind): DossierDocument {
    const target = documentFor(dossier, kind);
    if (target !== dossier.root) {
        return target;
    }
    const agreements = dossier.documents.filter(document => document.documentType === 'agreement');
    return agreements.length === 1 ? agreements[0]! : dossier.root;
}
