import { isApplyItem } from '../../../generated/ast.js';
import type { Rule } from '../../rule.js';

export const policyNotAsked: Rule = {
    id: 'policy-not-asked',
    domain: 'clauses',
    level: 'information',
    reads: 'structure',
    title: { fr: 'Une politique appliquée devrait pouvoir être contrôlée', en: 'A policy that is applied should be one that can be asked' },
    sources: ['Language design: what a policy asks may stand in any document of the dossier, the contract first of all'],
    checkDossier(dossier, { report }) {
        if (dossier.isWhole) {
            return;
        }
        for (const item of dossier.documents.flatMap(document => document.items.filter(isApplyItem))) {
            report({
                message: {
                    fr: 'Ce que cette politique exige n\'est pas contrôlé : ce document fait partie d\'un contrat qui n\'est pas là. Rattachez-le à son contrat.',
                    en: 'What this policy asks for is not checked: this document is part of a contract that is not there. Attach it to its contract.'
                },
                place: { node: item }
            });
        }
    }
};
