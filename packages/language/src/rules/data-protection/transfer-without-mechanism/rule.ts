import { isAdequate, underDataLaw } from '../../../law/data-law.js';
import { DATA_PROTECTION } from '../../../law/data-protection.js';
import type { Dossier } from '../../../model/dossier.js';
import { insertBlockAfter } from '../../../model/edits.js';
import type { Fix, Message } from '../../../model/finding.js';
import { ownerPlace, Transfers, type Access } from '../../../law/transfers.js';
import { countryName, inBrackets } from '../../../wording/country-names.js';
import { addFieldsFix, replaceFieldFix } from '../record-fixes.js';
import type { Rule } from '../../rule.js';

export const transferWithoutMechanism: Rule = {
    id: 'transfer-without-mechanism',
    aliases: ['MSP134'],
    domain: 'data-protection',
    level: 'error',
    reads: 'structure',
    title: { fr: 'Un accès depuis un pays tiers doit avoir un fondement', en: 'Access from a third country must have a basis' },
    sources: ['GDPR art. 28(3)(a)', 'GDPR art. 44 to 46', 'LPD, art. 16 et 17'],
    checkDossier(dossier, { report }) {
        if (!dossier.isContract || !underDataLaw(dossier) || dossier.clausesOfKind(DATA_PROTECTION).length === 0 && !dossier.parties.some(party =>
            dossier.rolesOf(party).some(({ role }) => role === 'processor' || role === 'subprocessor'))) {
            return;
        }
        for (const access of Transfers.of(dossier).accesses.filter(({ country }) => !isAdequate(dossier, country))) {
            const stated = access.mechanisms.filter(({ mechanism }) => mechanism !== 'no-mechanism');
            const founded = stated.some(({ mechanism }) => mechanism !== 'adequacy');
            if (founded) {
                continue;
            }
            report({
                // Whether a country is adequate is known from a list that bears a date: a newer decision is not in it.
                level: stated.length > 0 ? 'warning' : 'error',
                message: stated.length > 0 ? notAdequate(dossier, access) : missing(dossier, access),
                place: access.place,
                related: [
                    ...stated.map(({ entry }) => ({ place: { node: entry }, message: { fr: 'Fondement indiqué', en: 'Mechanism stated' } })),
                    ...access.clause ? [{ place: ownerPlace(access), message: { fr: 'La clause à compléter', en: 'The clause to complete' } }] : []
                ],
                fixes: fixes(access)
            });
        }
    }
};

function missing(dossier: Dossier, { name, country }: Access): Message {
    const who = { fr: name && ` par « ${name} »`, en: name && ` by "${name}"` };
    return {
        fr: `Des données sont accessibles depuis un pays tiers ${inBrackets(dossier, country, 'fr')}${who.fr} sans mécanisme de transfert : conclure les clauses contractuelles types (UE) 2021/914 et évaluer le droit du pays, ou indiquer le fondement.`,
        en: `Data can be reached from a third country ${inBrackets(dossier, country, 'en')}${who.en} and no transfer mechanism is stated: conclude the standard contractual clauses (EU) 2021/914 and assess the country's law, or state the basis.`
    };
}

function notAdequate(dossier: Dossier, { country }: Access): Message {
    return {
        fr: `Le transfert s'appuie sur une décision d'adéquation que la liste de l'outil ne connaît pas pour : ${countryName(dossier, country, 'fr')}. Vérifiez-la (le Data Privacy Framework a son propre fondement), ou changez de mécanisme.`,
        en: `The transfer rests on an adequacy decision that the tool's dated list does not know for: ${countryName(dossier, country, 'en')}. Check it (the Data Privacy Framework has a mechanism of its own), or choose another mechanism.`
    };
}

const TITLE: Message = { fr: 'Indiquer les clauses contractuelles types (UE) 2021/914', en: 'State the standard contractual clauses (EU) 2021/914' };

function fixes({ table, mechanisms, clause, country, name }: Access): Fix[] {
    const own = mechanisms.find(stated => stated.table === table);
    if (own) {
        return [replaceFieldFix(own.entry, 'standard-clauses', TITLE)];
    }
    if (table) {
        return [addFieldsFix(table, ['mechanism: standard-clauses'], TITLE)];
    }
    return clause ? [{
        title: { fr: 'Ajouter une clause de transfert, à compléter', en: 'Add a clause on transfers, to be completed' },
        edits: () => [insertBlockAfter(clause, [
            'clause transfer {', `    entries: [{ importer: ${name ? `"${name}"` : '?'} country: ${country} mechanism: standard-clauses }]`, '}'
        ])]
    }] : [];
}
