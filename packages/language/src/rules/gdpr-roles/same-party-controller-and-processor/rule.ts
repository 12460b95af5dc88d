import type { DossierDocument, Party } from '../../../generated/ast.js';
import { decides, DataProtection, opposed, partyLabel, roleLabel, type RoleClaim } from '../../../law/data-protection.js';
import type { Dossier } from '../../../model/dossier.js';
import type { Fix } from '../../../model/finding.js';
import { removeRoleEdit } from '../../../model/role-edits.js';
import type { Report, Rule } from '../../rule.js';

export const sameParty: Rule = {
    id: 'same-party-controller-and-processor',
    aliases: ['MSP118'],
    domain: 'gdpr-roles',
    level: 'error',
    reads: 'structure',
    title: { fr: "Une partie ne doit pas être à la fois responsable et sous-traitant d'un même traitement", en: 'A party must not be both controller and processor of the same processing' },
    sources: ['GDPR art. 4(7)-(8)', 'GDPR art. 28(10)', 'LPD (CH) art. 5(j)-(k)'],
    checkDossier(dossier, context) {
        const data = DataProtection.of(dossier);
        for (const party of dossier.parties) {
            if (!data.hasSeparateRoles(party)) {
                statedReports(dossier, party).forEach(report => context.report(report));
            }
        }
        for (const { controller, processor, name } of data.records) {
            if (controller?.party && controller.party === processor?.party) {
                const label = partyLabel(controller.party);
                context.report({
                    message: {
                        fr: `« ${label} » est à la fois responsable et sous-traitant du même traitement${name === undefined ? '' : ` « ${name} »`} : qui décide des finalités est responsable, l'autre partie est sous-traitant.`,
                        en: `"${label}" is both controller and processor of the same processing${name === undefined ? '' : ` "${name}"`}: who decides the purposes is the controller, the other party the processor.`
                    },
                    place: { node: processor.node, property: 'value' },
                    related: [{ place: { node: controller.node, property: 'value' }, message: { fr: 'Responsable du traitement', en: 'Controller' } }]
                });
            }
        }
    }
};

/**
 * Contrary roles in one document; or in two, where the party's declaration says nothing. Where it does say something, the
 * document that departs from it is the finding: `role-mismatch-between-documents`.
 */
function statedReports(dossier: Dossier, party: Party): Report[] {
    const data = DataProtection.of(dossier);
    const claims = data.claims.filter(claim => claim.party === party && data.isDataRole(claim.role));
    const documents = [...new Set(claims.map(claim => claim.document))];
    const within = documents.flatMap(document => contrary(claims.filter(claim => claim.document === document)) ?? []);
    if (within.length > 0 || claims.some(claim => claim.origin === 'declaration')) {
        return within.map(pair => report(dossier, party, pair));
    }
    const across = contrary(claims);
    return across ? [report(dossier, party, across)] : [];
}

interface Contrary {
    readonly first: RoleClaim;
    readonly second: RoleClaim;
}

function contrary(claims: readonly RoleClaim[]): Contrary | undefined {
    for (const [index, second] of claims.entries()) {
        const first = claims.slice(0, index).find(claim => opposed(claim.role, second.role));
        if (first) {
            return { first, second };
        }
    }
    return undefined;
}

function report(dossier: Dossier, party: Party, { first, second }: Contrary): Report {
    const roles = { fr: [first, second].map(claim => roleLabel(dossier, claim.role, 'fr')), en: [first, second].map(claim => roleLabel(dossier, claim.role, 'en')) };
    const label = partyLabel(party);
    return {
        message: {
            fr: `« ${label} » est à la fois ${roles.fr.join(' et ')}${where(dossier, first, second, 'fr')} : gardez un seul rôle, ou décrivez un traitement distinct pour chacun.`,
            en: `"${label}" is both ${roles.en.join(' and ')}${where(dossier, first, second, 'en')}: keep one role, or describe a separate processing for each.`
        },
        place: second.place,
        related: [{
            place: first.place,
            message: { fr: `Ici : ${roles.fr[0]}`, en: `Here: ${roles.en[0]}` }
        }],
        fixes: fixes(dossier, party, [first, second])
    };
}

function where(dossier: Dossier, first: RoleClaim, second: RoleClaim, language: 'fr' | 'en'): string {
    if (first.document === second.document) {
        return '';
    }
    const title = (document: DossierDocument): string => language === 'fr' ? `« ${dossier.titleOf(document)} »` : `"${dossier.titleOf(document)}"`;
    return language === 'fr' ? ` (${title(first.document)}, puis ${title(second.document)})` : ` (${title(first.document)}, then ${title(second.document)})`;
}

/** The client usually decides and the provider acts on its behalf: that role is the one to keep. */
function fixes(dossier: Dossier, party: Party, claims: readonly RoleClaim[]): Fix[] {
    const contract = new Set(dossier.rolesOf(party).map(stated => stated.role));
    const keeps = contract.has('client') === contract.has('provider') ? undefined : contract.has('client');
    return claims.flatMap(({ statement, role }) => statement ? [{
        title: {
            fr: `Retirer à « ${partyLabel(party)} » le rôle de ${roleLabel(dossier, role, 'fr')}`,
            en: `Take back the role of ${roleLabel(dossier, role, 'en')} from "${partyLabel(party)}"`
        },
        preferred: keeps !== undefined && decides(role) !== keeps,
        edits: () => [removeRoleEdit(statement)]
    }] : []);
}
