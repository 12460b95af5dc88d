import { isListValue, type Clause } from '../../../generated/ast.js';
import type { Dossier } from '../../../model/dossier.js';
import { insertFact, replaceEdit } from '../../../model/edits.js';
import type { Edit, Language } from '../../../model/finding.js';
import { conjunction, memberLabel } from '../../../wording/format.js';
import { headOf } from '../../../model/tree.js';
import { isJudged } from '../../kit/completeness.js';
import { effectiveOf, message, valuePlace } from '../../kit/effective-values.js';
import { addItemsEdit } from '../../kit/list-edits.js';
import type { Rule } from '../../rule.js';
import { membersOf, names } from '../../kit/tested-values.js';

/** What nobody can take over an information system without. */
const NEEDED = ['data', 'passwords', 'configurations', 'technical-documentation'] as const;

export const reversibilityDeliverablesMissing: Rule = {
    id: 'reversibility-deliverables-missing',
    aliases: ['MSP518'],
    domain: 'term-and-exit',
    level: 'error',
    reads: 'structure',
    title: { fr: 'La réversibilité doit couvrir données, mots de passe, configurations et documentation', en: 'The exit must cover data, passwords, configurations and documentation' },
    sources: ['Pratique professionnelle', 'C. civ., art. 1163', 'Règlement (UE) 2023/2854, art. 25'],
    checkDossier(dossier, { report }) {
        const [clause] = dossier.clausesOfKind('reversibility');
        if (!clause || !isJudged(dossier)) {
            return;
        }
        const statements = effectiveOf(dossier, 'reversibility', 'deliverables');
        // A blank is a finding of its own.
        if (statements.length === 0 && dossier.facts.isStated('reversibility', 'deliverables')) {
            return;
        }
        const needed = names(dossier, 'scope-functional', 'included', 'backup') || dossier.clausesOfKind('backup').length > 0 ? [...NEEDED, 'backups'] : NEEDED;
        for (const statement of statements.length > 0 ? statements : [undefined]) {
            const missing = needed.filter(item => !membersOf(statement).includes(item));
            if (missing.length > 0) {
                report({
                    place: statement ? valuePlace(statement) : headOf(clause),
                    message: message(language => language === 'fr'
                        ? `La réversibilité ne couvre pas : ${labels(dossier, missing, 'fr')}. Ajoutez-les aux livrables.`
                        : `The exit does not cover: ${labels(dossier, missing, 'en')}. Add them to the deliverables.`),
                    fixes: [{
                        title: { fr: 'Ajouter ce qui manque aux livrables', en: 'Add what the deliverables lack' },
                        preferred: true,
                        edits: () => [addEdit(clause, statement?.value, missing)]
                    }]
                });
            }
        }
    }
};

function labels(dossier: Dossier, members: readonly string[], language: Language): string {
    return conjunction(members.map(name => {
        const member = dossier.library.member('deliverable', name);
        return member ? memberLabel(member, language) : name;
    }), language);
}

function addEdit(clause: Clause, list: Parameters<typeof addItemsEdit>[0] | undefined, missing: readonly string[]): Edit {
    if (!list) {
        return insertFact(clause, [`deliverables: [${missing.join(', ')}]`]);
    }
    return isListValue(list) ? addItemsEdit(list, missing)! : replaceEdit({ node: list }, `[${[list.$cstNode?.text ?? '', ...missing].join(', ')}]`);
}
