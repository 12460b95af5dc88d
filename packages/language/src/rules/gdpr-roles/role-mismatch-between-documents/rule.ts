import type { Party } from '../../../generated/ast.js';
import { actsOnBehalf, DataProtection, decides, onlyParty, opposed, partyLabel, roleLabel, type ProcessingRecord, type RoleClaim } from '../../../law/data-protection.js';
import type { Dossier } from '../../../model/dossier.js';
import { replaceEdit } from '../../../model/edits.js';
import type { Fix, Message, RelatedPlace } from '../../../model/finding.js';
import { removeRoleEdit, replaceRoleEdit } from '../../../model/role-edits.js';
import { headOf } from '../../../model/tree.js';
import type { Report, Rule } from '../../rule.js';

export const roleMismatch: Rule = {
    id: 'role-mismatch-between-documents',
    aliases: ['MSP119'],
    domain: 'gdpr-roles',
    level: 'error',
    reads: 'structure',
    title: { fr: 'Tous les documents doivent donner le même rôle à une partie', en: 'All documents must give a party the same role' },
    sources: ['GDPR art. 4(7)-(8)', 'GDPR art. 28(3)', 'C. civ. art. 1189'],
    checkDossier(dossier, context) {
        const reports = dossier.parties.flatMap(party => [
            ...dataRoleReports(dossier, party), ...contractRoleReports(dossier, party), ...ofReports(dossier, party)
        ]);
        [...reports, ...recordReports(dossier)].forEach(report => context.report(report));
    }
};

/** A document or a fact that gives a data protection role which the declaration, or else another document, does not. */
function dataRoleReports(dossier: Dossier, party: Party): Report[] {
    const data = DataProtection.of(dossier);
    const claims = data.claims.filter(claim => claim.party === party && data.isDataRole(claim.role));
    const declared = claims.filter(claim => claim.origin === 'declaration');
    if (data.hasSeparateRoles(party)) {
        return [];
    }
    if (declared.length > 0) {
        const own = new Set(declared.map(claim => claim.role));
        return claims
            .filter(claim => claim.origin !== 'declaration' && claim.document !== declared[0]!.document && !own.has(claim.role))
            // A fact says "controller" of a joint controller too, "processor" of a sub-processor.
            .filter(claim => claim.origin !== 'fact' || declared.every(({ role }) => opposed(role, claim.role)))
            .map(claim => dataReport(dossier, claim, declared));
    }
    // Contrary roles in two documents are the finding of `same-party-controller-and-processor`.
    const [first] = claims;
    const others = first ? claims.filter(claim => claim.document !== first.document && !opposed(claim.role, first.role)) : [];
    const agreed = claims.filter(claim => claim.document === first?.document);
    return others.filter(claim => agreed.every(({ role }) => role !== claim.role)).map(claim => dataReport(dossier, claim, agreed));
}

function dataReport(dossier: Dossier, claim: RoleClaim, reference: readonly RoleClaim[]): Report {
    return {
        message: mismatch(dossier, claim, reference, {
            fr: "L'ordre de priorité ne tranche pas : le rôle suit les faits, c'est-à-dire qui décide des finalités.",
            en: 'Precedence does not settle it: the role follows the facts, that is, who decides the purposes.'
        }),
        place: claim.place,
        related: reference.map(other => relatedClaim(dossier, other)),
        fixes: alignFixes(dossier, claim, reference)
    };
}

function contractRoleReports(dossier: Dossier, party: Party): Report[] {
    const data = DataProtection.of(dossier);
    const isContract = (claim: RoleClaim): boolean => dossier.library.roles.get(claim.role)?.group === 'contract';
    const claims = data.claims.filter(claim => claim.party === party && isContract(claim));
    const declared = claims.filter(claim => claim.origin === 'declaration');
    const own = new Set(declared.map(claim => claim.role));
    if (own.size === 0) {
        return [];
    }
    const stated = claims.filter(claim => claim.origin === 'statement' && claim.document !== declared[0]!.document);
    return [...new Set(stated.map(claim => claim.document))].flatMap(document => {
        const roles = stated.filter(claim => claim.document === document);
        const agrees = roles.some(claim => own.has(claim.role));
        // Beside its declared role a party may have another one in an annex, but not the one across the table.
        return roles.filter(claim => !own.has(claim.role) && (!agrees || facesOwn(claim.role, own))).map(claim => ({
            message: mismatch(dossier, claim, declared, {
                fr: 'Corrigez le document, ou la déclaration de la partie : ses obligations en dépendent.',
                en: "Correct the document, or the party's declaration: its duties depend on it."
            }),
            place: claim.place,
            related: declared.map(other => relatedClaim(dossier, other)),
            fixes: alignFixes(dossier, claim, declared)
        }));
    });
}

function facesOwn(role: string, own: ReadonlySet<string>): boolean {
    return role === 'client' && own.has('provider') || role === 'provider' && own.has('client');
}

/** `subprocessor of A` in one document, `subprocessor of B` in another. */
function ofReports(dossier: Dossier, party: Party): Report[] {
    const claims = DataProtection.of(dossier).claims.filter(claim => claim.party === party && claim.of !== undefined);
    const declared = claims.filter(claim => claim.origin === 'declaration');
    return claims.flatMap(claim => {
        const [same] = declared.filter(other => other.role === claim.role && other.document !== claim.document);
        const statement = claim.statement;
        return claim.origin !== 'statement' || !same || declared.some(other => other.role === claim.role && other.of === claim.of) ? [] : [{
            message: {
                fr: `« ${dossier.titleOf(claim.document)} » fait de « ${partyLabel(party)} » un ${roleLabel(dossier, claim.role, 'fr')} de « ${claim.of} » ; sa déclaration dit « ${same.of} ».`,
                en: `"${dossier.titleOf(claim.document)}" makes "${partyLabel(party)}" a ${roleLabel(dossier, claim.role, 'en')} of "${claim.of}"; its declaration says "${same.of}".`
            },
            place: { node: claim.statement!, property: 'of' },
            related: [relatedClaim(dossier, same)],
            fixes: statement ? [{
                title: { fr: `Aligner sur la déclaration : ${same.role} of ${same.of}`, en: `Align with the declaration: ${same.role} of ${same.of}` },
                preferred: true,
                edits: () => [replaceRoleEdit(statement, `${same.role} of ${same.of}`)]
            }] : []
        }];
    });
}

/** Processing records: against the party's declaration, and against the record of the same processing in another document. */
function recordReports(dossier: Dossier): Report[] {
    const { records } = DataProtection.of(dossier);
    return records.flatMap((record, index) => (['controller', 'processor'] as const).flatMap(field =>
        declarationReport(dossier, record, field) ?? otherRecordReport(dossier, record, field, records.slice(0, index)) ?? []));
}

type Field = 'controller' | 'processor';

function declarationReport(dossier: Dossier, record: ProcessingRecord, field: Field): Report | undefined {
    const data = DataProtection.of(dossier);
    const named = record[field];
    const party = named?.party;
    // One party in both fields is the finding of `same-party-controller-and-processor`.
    if (!party || record.controller?.party === record.processor?.party || data.hasSeparateRoles(party) || isJointRecord(data, record)) {
        return undefined;
    }
    const declared = data.declared(party);
    const agrees = field === 'controller' ? decides : actsOnBehalf;
    if (declared.length === 0 || declared.some(claim => agrees(claim.role))) {
        return undefined;
    }
    const expected = usualParty(dossier, field, party);
    return {
        message: {
            fr: `Le traitement${quoted(record.name, 'fr')} donne à « ${partyLabel(party)} » le rôle de ${roleLabel(dossier, field, 'fr')} ; sa déclaration dit ${roleLabel(dossier, declared[0]!.role, 'fr')}. L'ordre de priorité ne tranche pas : le rôle suit les faits, c'est-à-dire qui décide des finalités.`,
            en: `Processing${quoted(record.name, 'en')} makes "${partyLabel(party)}" the ${roleLabel(dossier, field, 'en')}; its declaration says ${roleLabel(dossier, declared[0]!.role, 'en')}. Precedence does not settle it: the role follows the facts, that is, who decides the purposes.`
        },
        place: { node: named.node, property: 'value' },
        related: declared.map(claim => relatedClaim(dossier, claim)),
        fixes: expected ? [nameFix(record, field, expected)] : []
    };
}

/** Both parties decide together elsewhere: that is the finding of `art26-and-art28-mixed`. */
function isJointRecord(data: DataProtection, { controller, processor }: ProcessingRecord): boolean {
    return [controller?.party, processor?.party].every(party => party !== undefined && data.rolesOf(party).has('joint-controller'));
}

function otherRecordReport(dossier: Dossier, record: ProcessingRecord, field: Field, earlier: readonly ProcessingRecord[]): Report | undefined {
    const named = record[field];
    const other = earlier.find(candidate => candidate.id !== undefined && candidate.id === record.id && candidate.document !== record.document && candidate[field]?.party);
    const theirs = other?.[field];
    if (!named?.party || !theirs?.party || theirs.party === named.party) {
        return undefined;
    }
    const reference = theirs.party;
    const titles = { here: dossier.titleOf(record.document), there: dossier.titleOf(other!.document) };
    return {
        message: {
            fr: `Traitement${quoted(record.name, 'fr')} : « ${titles.there} » désigne « ${partyLabel(reference)} » comme ${roleLabel(dossier, field, 'fr')}, « ${titles.here} » désigne « ${partyLabel(named.party)} ». L'ordre de priorité ne tranche pas : le rôle suit les faits.`,
            en: `Processing${quoted(record.name, 'en')}: "${titles.there}" names "${partyLabel(reference)}" as ${roleLabel(dossier, field, 'en')}, "${titles.here}" names "${partyLabel(named.party)}". Precedence does not settle it: the role follows the facts.`
        },
        place: { node: named.node, property: 'value' },
        related: [{ place: { node: theirs.node, property: 'value' }, message: { fr: 'Le même traitement', en: 'The same processing' } }],
        fixes: [nameFix(record, field, reference)]
    };
}

/** The one party declared with the role, other than the one that is wrongly named. */
function usualParty(dossier: Dossier, field: Field, wrong: Party): Party | undefined {
    const parties = [...new Set(DataProtection.of(dossier).claimsOf(field).filter(claim => claim.origin === 'declaration').map(claim => claim.party))];
    return parties.length === 1 && parties[0] !== wrong ? parties[0] : parties.length === 0 ? undefined : onlyOther(dossier, field, parties, wrong);
}

function onlyOther(dossier: Dossier, field: Field, parties: readonly Party[], wrong: Party): Party | undefined {
    const usual = onlyParty(dossier, field === 'controller' ? 'client' : 'provider');
    return usual && usual !== wrong && parties.includes(usual) ? usual : undefined;
}

function nameFix(record: ProcessingRecord, field: Field, party: Party): Fix {
    return {
        title: { fr: `Nommer « ${partyLabel(party)} »`, en: `Name "${partyLabel(party)}"` },
        preferred: true,
        edits: () => [replaceEdit({ node: record[field]!.node, property: 'value' }, party.name)]
    };
}

function alignFixes(dossier: Dossier, claim: RoleClaim, reference: readonly RoleClaim[]): Fix[] {
    const { statement, owner } = claim;
    if (!statement || !owner) {
        return [];
    }
    const missing = reference.filter(other => owner.roles.every(said => said.role?.$refText !== other.role));
    if (missing.length === 0) {
        return [{
            title: { fr: `Retirer le rôle de ${roleLabel(dossier, claim.role, 'fr')}`, en: `Take back the role of ${roleLabel(dossier, claim.role, 'en')}` },
            preferred: true,
            edits: () => [removeRoleEdit(statement)]
        }];
    }
    // The role follows the facts, which no document decides: either side may be the one to correct.
    return [...missing.map(other => ({
        title: {
            fr: `Aligner sur ${source(dossier, other, 'fr')} : ${roleLabel(dossier, other.role, 'fr')}`,
            en: `Align with ${source(dossier, other, 'en')}: ${roleLabel(dossier, other.role, 'en')}`
        },
        edits: () => [replaceRoleEdit(statement, spelled(other))]
    })), ...missing.flatMap(other => other.origin === 'declaration' && other.statement && missing.length === 1 ? [{
        title: { fr: `Corriger la déclaration de la partie : ${roleLabel(dossier, claim.role, 'fr')}`, en: `Correct the party's declaration: ${roleLabel(dossier, claim.role, 'en')}` },
        edits: () => [replaceRoleEdit(other.statement!, spelled(claim))]
    }] : [])];
}

function spelled({ role, of }: RoleClaim): string {
    return of === undefined ? role : `${role} of ${of}`;
}

function source(dossier: Dossier, claim: RoleClaim, language: 'fr' | 'en'): string {
    if (claim.origin === 'declaration') {
        return language === 'fr' ? 'la déclaration de la partie' : "the party's declaration";
    }
    return language === 'fr' ? `« ${dossier.titleOf(claim.document)} »` : `"${dossier.titleOf(claim.document)}"`;
}

function mismatch(dossier: Dossier, claim: RoleClaim, reference: readonly RoleClaim[], advice: Message): Message {
    const label = partyLabel(claim.party);
    const title = dossier.titleOf(claim.document);
    const roles = (language: 'fr' | 'en'): string => reference.map(other => roleLabel(dossier, other.role, language)).join(', ');
    const origin = reference[0]!;
    return {
        fr: `« ${title} » donne à « ${label} » le rôle de ${roleLabel(dossier, claim.role, 'fr')} ; ${source(dossier, origin, 'fr')} dit : ${roles('fr')}. ${advice.fr}`,
        en: `"${title}" states "${label}" as ${roleLabel(dossier, claim.role, 'en')}; ${source(dossier, origin, 'en')} says: ${roles('en')}. ${advice.en}`
    };
}

function relatedClaim(dossier: Dossier, claim: RoleClaim): RelatedPlace {
    return {
        place: claim.statement ? claim.place : headOf(claim.party),
        message: { fr: `Ici : ${roleLabel(dossier, claim.role, 'fr')}`, en: `Here: ${roleLabel(dossier, claim.role, 'en')}` }
    };
}

function quoted(name: string | undefined, language: 'fr' | 'en'): string {
    return name === undefined ? '' : language === 'fr' ? ` « ${name} »` : ` "${name}"`;
}

