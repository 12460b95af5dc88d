import { DataProtection, DATA_PROTECTION, partyLabel } from '../../../law/data-protection.js';
import type { Dossier } from '../../../model/dossier.js';
import { insertFact, replaceEdit, withTabStops } from '../../../model/edits.js';
import type { Fix, Place } from '../../../model/finding.js';
import { authorisationOf, isListed, subprocessorClaims } from '../../../law/subprocessors.js';
import { headOf } from '../../../model/tree.js';
import { isFactAskedByPolicy } from '../processor-without-dpa/asked.js';
import type { Rule } from '../../rule.js';
import { listFixes } from '../subprocessor-not-listed/fixes.js';

export const subprocessorWithoutAuthorisation: Rule = {
    id: 'subprocessor-without-authorisation',
    aliases: ['MSP112'],
    domain: 'gdpr-roles',
    level: 'error',
    reads: 'structure',
    title: { fr: 'Le recours à un sous-traitant ultérieur doit être autorisé', en: 'Engaging a sub-processor must be authorised' },
    sources: ['GDPR art. 28(2)', 'LPD (CH) art. 9(3)'],
    checkDossier(dossier, context) {
        const data = DataProtection.of(dossier);
        const [clause] = data.clauses;
        if (!clause) {
            return;
        }
        const authorisation = authorisationOf(dossier);
        if (authorisation.state === 'not-authorised') {
            const place: Place = { node: authorisation.statement.node, property: 'value' };
            for (const used of usedSubprocessors(dossier)) {
                context.report({
                    message: {
                        fr: `« ${used.name} » intervient comme sous-traitant ultérieur alors que la clause de protection des données l'interdit : obtenez l'autorisation du responsable, ou renoncez à cet intervenant.`,
                        en: `"${used.name}" is used as sub-processor while the data protection clause forbids it: obtain the controller's authorisation, or do without it.`
                    },
                    place: used.place,
                    related: [{ place, message: { fr: "L'interdiction", en: 'The prohibition' } }],
                    fixes: [{
                        title: { fr: 'Passer à une autorisation écrite particulière', en: 'Change to a specific written authorisation' },
                        edits: () => [replaceEdit(place, 'specific')]
                    }]
                });
            }
        } else if (authorisation.state === 'silent' && data.entries.length === 0 && !isFactAskedByPolicy(dossier, DATA_PROTECTION, 'authorisation')) {
            // A list in the signed agreement is a specific authorisation of those it names.
            for (const { party, place } of subprocessorClaims(dossier).filter(claim => !isListed(dossier, claim.party))) {
                context.report({
                    message: {
                        fr: `« ${partyLabel(party)} » intervient comme sous-traitant ultérieur et la clause de protection des données ne l'autorise pas : indiquez l'autorisation donnée, ou nommez-le dans la liste.`,
                        en: `"${partyLabel(party)}" is used as sub-processor and the data protection clause does not authorise it: state the authorisation given, or name it in the list.`
                    },
                    place,
                    related: [{ place: headOf(clause), message: { fr: 'Cette clause ne dit rien des sous-traitants ultérieurs', en: 'This clause says nothing about sub-processors' } }],
                    fixes: [...listFixes(dossier, party), ...stateFixes(dossier)]
                });
            }
        }
    }
};

/** Those declared, and those that only a list names. */
function usedSubprocessors(dossier: Dossier): { name: string; place: Place }[] {
    const claims = subprocessorClaims(dossier);
    const listed = DataProtection.of(dossier).entries.filter((entry, index, all) =>
        !claims.some(claim => claim.party === entry.party) && all.findIndex(other => other.id === entry.id) === index);
    return [
        ...claims.map(claim => ({ name: partyLabel(claim.party), place: claim.place })),
        ...listed.map(entry => ({ name: entry.name, place: { node: entry.table.entries.find(({ name }) => name === 'name') ?? entry.table, property: 'value' } }))
    ];
}

function stateFixes(dossier: Dossier): Fix[] {
    const [clause] = DataProtection.of(dossier).clauses;
    return clause && dossier.library.fact(DATA_PROTECTION, 'authorisation') ? [{
        title: { fr: "Indiquer l'autorisation dans la clause", en: 'State the authorisation in the clause' },
        edits: () => [withTabStops(insertFact(clause, ['authorisation: ?']))]
    }] : [];
}
