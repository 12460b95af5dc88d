import { isClause, isRepeal, type Clause, type Repeal } from '../../../generated/ast.js';
import { headOf } from '../../../model/tree.js';
import type { Rule } from '../../rule.js';

export const misplacedAmendment: Rule = {
    id: 'misplaced-amendment',
    domain: 'structure',
    level: 'error',
    reads: 'structure',
    title: { fr: 'Seul un avenant doit modifier, ajouter ou abroger', en: 'Only an amendment must amend, add or repeal' },
    sources: ['Language design: a change has a document of its own, with its date and signatures', 'C. civ., art. 1193'],
    checkDossier(dossier, { report }) {
        for (const document of dossier.documents.filter(({ documentType }) => documentType !== 'amendment')) {
            for (const item of document.items.filter((node): node is Clause | Repeal => isRepeal(node) || isClause(node) && node.change !== undefined)) {
                report({
                    message: {
                        fr: `« ${dossier.titleOf(document)} » n'est pas un avenant : écrivez ce changement dans un document « amendment … of ${dossier.root.name} », avec sa date de signature.`,
                        en: `"${dossier.titleOf(document)}" is not an amendment: write this change in a document "amendment … of ${dossier.root.name}", with its date of signature.`
                    },
                    place: item.target ? { node: item, property: 'target' } : headOf(item)
                });
            }
        }
    }
};
