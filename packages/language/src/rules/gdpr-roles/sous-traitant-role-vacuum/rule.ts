import { isListValue, isReferenceValue, type Party } from '../../../generated/ast.js';
import { decides, DataProtection, onlyParty, partyLabel, roleLabel, type ProcessingRecord } from '../../../law/data-protection.js';
import type { Dossier } from '../../../model/dossier.js';
import type { Fix, Message, Place, RelatedPlace } from '../../../model/finding.js';
import { addRoleEdit } from '../../../model/role-edits.js';
import { headOf } from '../../../model/tree.js';
import type { Report, Rule } from '../../rule.js';

/** Services that reach personal data of the client whatever the client does: accounts, files, copies, logs. */
const SERVICES = new Set(['user-support', 'administration', 'workstation-management', 'monitoring', 'backup', 'recovery', 'hosting', 'cloud-management',
    'software-as-a-service', 'security-monitoring', 'identity-management']);

/** Which party of the contract usually has the role: proposed only where there is just one. */
const USUAL: Readonly<Record<MissingRole, string>> = { controller: 'client', processor: 'provider' };

type MissingRole = 'controller' | 'processor';

export const roleVacuum: Rule = {
    id: 'sous-traitant-role-vacuum',
    aliases: ['MSP124'],
    domain: 'gdpr-roles',
    level: 'warning',
    reads: 'structure',
    title: { fr: 'Tout traitement devrait avoir un responsable et un sous-traitant désignés', en: 'Processing should have a named controller and a named processor' },
    sources: ['GDPR art. 4(7)-(8)', 'GDPR art. 28(3)', 'LPD (CH) art. 5(j)-(k), 9'],
    checkDossier(dossier, context) {
        // Without its contract, a document does not show what the others say.
        const evidence = dossier.isContract ? evidenceOf(dossier) : undefined;
        if (!evidence) {
            return;
        }
        for (const role of ['controller', 'processor'] as const) {
            if (isMissing(dossier, role)) {
                context.report(dossierReport(dossier, role, evidence));
            }
        }
        for (const record of recordsWithout(dossier)) {
            context.report(record);
        }
    }
};

/** What shows that personal data are processed. */
function evidenceOf(dossier: Dossier): RelatedPlace | undefined {
    const data = DataProtection.of(dossier);
    const [clause] = data.clauses;
    if (clause) {
        return { place: headOf(clause), message: { fr: 'Cette clause encadre un traitement de données personnelles', en: 'This clause governs the processing of personal data' } };
    }
    const claim = data.claims.find(({ role }) => data.isDataRole(role));
    if (claim) {
        // Two controllers who process for themselves need no processor.
        const independent = data.claims.every(({ role }) => !data.isDataRole(role) || decides(role)) && data.claimsOf(claim.role).length > 1;
        return independent ? undefined : {
            place: claim.place,
            message: { fr: 'Ce rôle suppose un traitement de données personnelles', en: 'This role means that personal data are processed' }
        };
    }
    return serviceEvidence(dossier);
}

/** Services alone prove something only once the contract says who is client and who is provider. */
function serviceEvidence(dossier: Dossier): RelatedPlace | undefined {
    if (!onlyParty(dossier, 'client') || !onlyParty(dossier, 'provider')) {
        return undefined;
    }
    for (const { statements } of dossier.facts.rows('scope-functional', 'included')) {
        for (const { value } of statements) {
            const items = isListValue(value) ? value.values : [value];
            const item = items.find(candidate => isReferenceValue(candidate) && SERVICES.has(candidate.path?.segments.at(-1)?.target.$refText ?? ''));
            if (item) {
                return { place: { node: item }, message: { fr: 'Cette prestation donne accès à des données personnelles', en: 'This service reaches personal data' } };
            }
        }
    }
    return undefined;
}

function isMissing(dossier: Dossier, role: MissingRole): boolean {
    const data = DataProtection.of(dossier);
    const stated = new Set(data.claims.map(claim => claim.role));
    const named = data.records.some(record => record[role] && (record[role].party || record[role].blank));
    if (stated.has(role) || named) {
        return false;
    }
    // Joint controllers decide together, and need not have a processor.
    if (stated.has('joint-controller')) {
        return false;
    }
    // A client that is itself a processor has its controller outside the dossier: its provider is a subprocessor.
    return !(role === 'controller' && stated.has('processor') && stated.has('subprocessor') && isChain(dossier));
}

function isChain(dossier: Dossier): boolean {
    const data = DataProtection.of(dossier);
    const client = onlyParty(dossier, 'client');
    return client !== undefined && data.rolesOf(client).has('processor');
}

function dossierReport(dossier: Dossier, role: MissingRole, evidence: RelatedPlace): Report {
    const party = onlyParty(dossier, USUAL[role]);
    const takesOther = party !== undefined && [...DataProtection.of(dossier).rolesOf(party)].some(other => decides(other) !== (role === 'controller'));
    const candidate = takesOther ? undefined : party;
    return {
        message: candidate ? candidateMessage(dossier, role, candidate) : {
            fr: `Des données personnelles sont traitées et aucune partie n'est désignée comme ${roleLabel(dossier, role, 'fr')} : ajoutez ce rôle à la déclaration de la partie qui ${role === 'controller' ? 'décide des finalités' : 'traite les données pour le compte du responsable'}.`,
            en: `Personal data are processed and no party is named as ${roleLabel(dossier, role, 'en')}: add this role to the declaration of the party that ${role === 'controller' ? 'decides the purposes' : "processes data on the controller's behalf"}.`
        },
        place: candidate ? headOf(candidate) : evidence.place,
        related: candidate ? [evidence] : [],
        fixes: candidate ? [addRoleFix(dossier, candidate, role)] : []
    };
}

function candidateMessage(dossier: Dossier, role: MissingRole, party: Party): Message {
    const duty = role === 'controller' ? { fr: 'décide des finalités', en: 'decides the purposes' } : { fr: 'traite les données pour le compte du responsable', en: "processes the data on the controller's behalf" };
    return {
        fr: `Des données personnelles sont traitées et aucune partie n'est désignée comme ${roleLabel(dossier, role, 'fr')} : si « ${partyLabel(party)} » ${duty.fr}, ajoutez-lui ce rôle.`,
        en: `Personal data are processed and no party is named as ${roleLabel(dossier, role, 'en')}: if "${partyLabel(party)}" ${duty.en}, give it this role.`
    };
}

function addRoleFix(dossier: Dossier, party: Party, role: MissingRole): Fix {
    return {
        title: {
            fr: `Désigner « ${partyLabel(party)} » comme ${roleLabel(dossier, role, 'fr')}`,
            en: `Name "${partyLabel(party)}" as ${roleLabel(dossier, role, 'en')}`
        },
        preferred: true,
        edits: () => [addRoleEdit(party, role)]
    };
}

/** Records that leave a role open while no declaration fills it: the other records name somebody for themselves only. */
function recordsWithout(dossier: Dossier): Report[] {
    const data = DataProtection.of(dossier);
    const stated = new Set(data.claims.map(claim => claim.role));
    return (['controller', 'processor'] as const).flatMap(role => {
        const open = stated.has(role) || stated.has('joint-controller') || isMissing(dossier, role) || isChain(dossier) && role === 'controller'
            ? []
            : data.records.filter(record => !record[role] && !ownProcessing(record, role));
        return open.map(record => ({
            message: {
                fr: `Le traitement ${named(record, 'fr')} n'a pas de ${roleLabel(dossier, role, 'fr')} : indiquez-le dans « ${role} ».`,
                en: `Processing ${named(record, 'en')} has no ${roleLabel(dossier, role, 'en')}: say who it is in "${role}".`
            },
            place: recordPlace(record)
        }));
    });
}

/** A controller may process for itself: only a processor without a controller is impossible. */
function ownProcessing(record: ProcessingRecord, role: MissingRole): boolean {
    return role === 'processor' && record.controller !== undefined;
}

function named(record: ProcessingRecord, language: 'fr' | 'en'): string {
    return record.name === undefined ? '' : language === 'fr' ? `« ${record.name} »` : `"${record.name}"`;
}

function recordPlace(record: ProcessingRecord): Place {
    const name = record.table.entries.find(entry => entry.name === 'name');
    return name ? { node: name, property: 'value' } : { node: record.table };
}
