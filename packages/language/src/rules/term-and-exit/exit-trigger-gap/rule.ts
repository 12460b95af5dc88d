import { isProse, type Clause } from '../../../generated/ast.js';
import type { Dossier } from '../../../model/dossier.js';
import { insertFact, replaceEdit } from '../../../model/edits.js';
import type { Language } from '../../../model/finding.js';
import { conjunction, memberLabel } from '../../../wording/format.js';
import { headOf } from '../../../model/tree.js';
import { proseOf, textsOf } from '../../../prose/clause-texts.js';
import { isJudged } from '../../kit/completeness.js';
import { effectiveOf, message, valuePlace } from '../../kit/effective-values.js';
import type { Rule } from '../../rule.js';
import { membersOf } from '../../kit/tested-values.js';

const NEEDED = ['expiry', 'client-breach', 'provider-breach'] as const;

/** The text says it for all causes: « quelle qu'en soit la cause », "whatever the cause". */
const ANY_CAUSE = /(?:quell?es?\s+qu['’]en\s+(?:soi(?:en)?t|fût)\s+(?:la|les)\s+(?:causes?|raisons?|motifs?)|quel\s+qu['’]en\s+soit\s+le\s+motif|quelle\s+que\s+soit\s+(?:la|sa)\s+(?:cause|raison)|pour\s+quelque\s+(?:cause|motif|raison)\s+que\s+ce\s+soit|pour\s+toute\s+cause|whatever\s+(?:the|its)\s+(?:cause|reason)|for\s+(?:any|whatever)\s+(?:reason|cause)|regardless\s+of\s+(?:the|its)\s+(?:cause|reason))/iu;

export const exitTriggerGap: Rule = {
    id: 'exit-trigger-gap',
    aliases: ['MSP524'],
    domain: 'term-and-exit',
    level: 'warning',
    title: { fr: 'La réversibilité devrait jouer quelle que soit la cause de fin', en: 'The exit should apply whatever the cause of the end' },
    sources: ['Pratique professionnelle', 'DORA (règlement (UE) 2022/2554), art. 30(2)(d)'],
    checkDossier(dossier, { report }) {
        const [clause] = dossier.clausesOfKind('reversibility');
        if (!clause || !isJudged(dossier)) {
            return;
        }
        const statements = effectiveOf(dossier, 'reversibility', 'triggers');
        for (const statement of statements) {
            const said = membersOf(statement);
            const missing = NEEDED.filter(cause => !said.includes(cause));
            if (missing.length > 0 && !said.includes('any-cause')) {
                report({
                    place: valuePlace(statement),
                    message: message(language => language === 'fr'
                        ? `Pas de réversibilité lorsque le contrat prend fin pour : ${labels(dossier, missing, 'fr')}. Prévoyez-la quelle que soit la cause.`
                        : `No exit assistance when the contract ends for: ${labels(dossier, missing, 'en')}. Provide for it whatever the cause.`),
                    fixes: [{ title: { fr: 'Ouvrir la réversibilité pour toute cause', en: 'Open the exit for any cause' }, preferred: true, edits: () => [replaceEdit(valuePlace(statement), '[any-cause]')] }]
                });
            }
        }
        if (!dossier.facts.isStated('reversibility', 'triggers') && !saysAnyCause(dossier)) {
            report({
                place: headOf(clause),
                message: {
                    fr: 'La clause ne dit pas dans quels cas la réversibilité est due : prévoyez-la quelle que soit la cause de fin du contrat.',
                    en: 'The clause does not say when exit assistance is owed: provide for it whatever the cause of the end.'
                },
                fixes: [{ title: { fr: 'Ouvrir la réversibilité pour toute cause', en: 'Open the exit for any cause' }, preferred: true, edits: () => [insertFact(clause, ['triggers: [any-cause]'])] }]
            });
        }
    }
};

/** A clause without a text of its own prints the model wording, which is for any cause. */
function saysAnyCause(dossier: Dossier): boolean {
    const printsModel = (clause: Clause): boolean => !clause.items.some(isProse);
    return dossier.clausesOfKind('reversibility').every(printsModel) || textsOf(dossier, 'reversibility').some(({ text }) => ANY_CAUSE.test(text))
        || proseOf(dossier, 'termination').some(({ text }) => ANY_CAUSE.test(text) && /réversibilité|exit|reversibility|\uFFFC/iu.test(text));
}

function labels(dossier: Dossier, members: readonly string[], language: Language): string {
    return conjunction(members.map(name => {
        const member = dossier.library.member('exit-trigger', name);
        return member ? memberLabel(member, language) : name;
    }), language);
}
