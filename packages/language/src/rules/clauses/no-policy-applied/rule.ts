import { isApplyItem, isFile } from '../../../generated/ast.js';
import { addUseEdit } from '../../../model/edits.js';
import type { Fix } from '../../../model/finding.js';
import { fileOf, headOf } from '../../../model/tree.js';
import { fittingPolicies } from '../../../policy/fitting.js';
import { applyEdit } from '../apply-edit.js';
import type { Rule } from '../../rule.js';

/** What a contract that uses no library is offered: the shipped policy for a whole contract. */
const FIRST = { library: 'msp:infogerance', policy: 'InfogeranceGlobale' };

export const noPolicyApplied: Rule = {
    id: 'no-policy-applied',
    domain: 'clauses',
    level: 'information',
    reads: 'structure',
    title: { fr: 'Un contrat devrait appliquer une politique', en: 'A contract should apply a policy' },
    sources: ['Language design: what a contract must say is written in the policies it applies'],
    checkDossier(dossier, { report }) {
        if (!dossier.isContract || dossier.clauses.length === 0 || dossier.documents.some(document => document.items.some(isApplyItem))) {
            return;
        }
        const root = fileOf(dossier.root).parseResult.value;
        const fitting = fittingPolicies(dossier);
        const fixes = fitting.map(({ name, title }): Fix => ({
            title: { fr: `Appliquer « ${name} » (${title ?? name})`, en: `Apply "${name}" (${title ?? name})` },
            edits: () => [applyEdit(dossier.root, name)]
        }));
        report({
            message: {
                fr: 'Rien n\'a été exigé de ce contrat : il n\'applique aucune politique, et ne rien signaler ne dit pas qu\'il est complet. Écrivez « apply » avec celle qui convient.',
                en: 'Nothing was asked of this contract: it applies no policy, and having no finding does not mean that it is complete. Write "apply" with the one that fits.'
            },
            place: headOf(dossier.root),
            fixes: fitting.length > 0 || !isFile(root) ? fixes : [{
                title: { fr: `Appliquer « ${FIRST.policy} » de « ${FIRST.library} »`, en: `Apply "${FIRST.policy}" of "${FIRST.library}"` },
                edits: () => [addUseEdit(root, FIRST.library), applyEdit(dossier.root, FIRST.policy)]
            }]
        });
    }
};
