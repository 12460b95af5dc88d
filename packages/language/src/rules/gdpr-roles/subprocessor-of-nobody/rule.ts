import { decides, DataProtection, partyLabel, type RoleClaim } from '../../../law/data-protection.js';
import type { Dossier } from '../../../model/dossier.js';
import { replaceEdit } from '../../../model/edits.js';
import type { Fix } from '../../../model/finding.js';
import { addRoleEdit, replaceRoleEdit } from '../../../model/role-edits.js';
import { headOf } from '../../../model/tree.js';
import type { Rule } from '../../rule.js';

export const subprocessorOfNobody: Rule = {
    id: 'subprocessor-of-nobody',
    domain: 'gdpr-roles',
    level: 'error',
    reads: 'structure',
    title: { fr: "Un sous-traitant ultérieur doit l'être d'un sous-traitant", en: 'A sub-processor must be one of a processor' },
    sources: ['GDPR art. 28(2)', 'GDPR art. 28(4)'],
    checkDossier(dossier, context) {
        const data = DataProtection.of(dossier);
        // No processor at all is the finding of `sous-traitant-role-vacuum`.
        if (data.claimsOf('processor').length === 0) {
            return;
        }
        for (const claim of data.claimsOf('subprocessor')) {
            const of = claim.of === undefined ? undefined : dossier.partiesByName.get(claim.of);
            const roles = of && data.rolesOf(of);
            if (!of || !roles || !claim.statement || roles.has('processor') || roles.has('subprocessor')) {
                continue;
            }
            const controls = [...roles].some(decides);
            const label = partyLabel(of);
            context.report({
                message: controls ? {
                    fr: `« ${partyLabel(claim.party)} » est dit sous-traitant ultérieur de « ${label} », qui est responsable du traitement : qui traite pour le responsable est sous-traitant, sinon nommez le sous-traitant qui l'engage.`,
                    en: `"${partyLabel(claim.party)}" is said to be a sub-processor of "${label}", which is a controller: who processes for the controller is a processor; otherwise name the processor that engages it.`
                } : {
                    fr: `« ${partyLabel(claim.party)} » est dit sous-traitant ultérieur de « ${label} », qui n'est pas sous-traitant de données : donnez ce rôle à « ${label} », ou nommez le sous-traitant qui l'engage.`,
                    en: `"${partyLabel(claim.party)}" is said to be a sub-processor of "${label}", which is not a processor: give "${label}" this role, or name the processor that engages it.`
                },
                place: { node: claim.statement, property: 'of' },
                related: [{ place: headOf(of), message: { fr: `« ${label} » est déclaré ici`, en: `"${label}" is declared here` } }],
                fixes: fixes(dossier, claim, controls)
            });
        }
    }
};

function fixes(dossier: Dossier, claim: RoleClaim, controls: boolean): Fix[] {
    const { statement, of: name } = claim;
    const of = dossier.partiesByName.get(name!)!;
    const processors = [...new Set(DataProtection.of(dossier).claimsOf('processor').map(({ party }) => party))].filter(party => party !== claim.party);
    const result: Fix[] = [];
    if (processors.length === 1) {
        const [processor] = processors;
        result.push({
            title: { fr: `Sous-traitant ultérieur de « ${partyLabel(processor!)} »`, en: `Sub-processor of "${partyLabel(processor!)}"` },
            preferred: true,
            edits: () => [replaceEdit({ node: statement!, property: 'of' }, processor!.name)]
        });
    }
    result.push(controls ? {
        title: { fr: `« ${partyLabel(claim.party)} » est sous-traitant du responsable`, en: `"${partyLabel(claim.party)}" is a processor of the controller` },
        edits: () => [replaceRoleEdit(statement!, 'processor')]
    } : {
        title: { fr: `Donner à « ${partyLabel(of)} » le rôle de sous-traitant`, en: `Give "${partyLabel(of)}" the role of processor` },
        edits: () => [addRoleEdit(of, 'processor')]
    });
    return result;
}
