import type { Policy } from '../../../generated/ast.js';
import type { Dossier } from '../../../model/dossier.js';
import { headOf } from '../../../model/tree.js';
import { unappliedPolicies } from '../../../policy/applicability.js';
import { applyEdit } from '../apply-edit.js';
import type { Report, Rule } from '../../rule.js';

export const policyNotApplied: Rule = {
    id: 'policy-not-applied',
    domain: 'clauses',
    level: 'warning',
    reads: 'structure',
    title: { fr: 'Une politique faite pour ce contrat devrait être appliquée', en: 'A policy made for such a contract should be applied' },
    sources: ['The condition that the policy states in its library (`applies when`)'],
    checkDossier(dossier, { report }) {
        if (dossier.isContract) {
            unappliedPolicies(dossier).forEach(policy => report(describe(dossier, policy)));
        }
    }
};

function describe(dossier: Dossier, policy: Policy): Report {
    return {
        message: {
            fr: `La politique « ${policy.title ?? policy.name} » concerne ce contrat, qui ne l'applique pas.`,
            en: `The policy "${policy.title ?? policy.name}" is meant for such a contract, which does not apply it.`
        },
        place: headOf(dossier.root),
        related: [{
            place: headOf(policy),
            message: { fr: 'La politique et sa condition', en: 'The policy and its condition' }
        }],
        fixes: [{
            title: { fr: `Appliquer « ${policy.name} »`, en: `Apply "${policy.name}"` },
            preferred: true,
            edits: () => [applyEdit(dossier.root, policy.name)]
        }]
    };
}
