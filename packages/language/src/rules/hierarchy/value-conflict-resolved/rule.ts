import { conflictsOf } from '../../../model/conflicts.js';
import {
    alignFix, derogationFix, PREVAILS, reasonText, relatedValue, subjectLabel, valueInDocument, valuePlace
} from '../../kit/conflict-wording.js';
import type { Rule } from '../../rule.js';
import { message } from '../../kit/suggestions.js';

export const valueConflictResolved: Rule = {
    id: 'value-conflict-resolved',
    aliases: ['MSP209'],
    domain: 'hierarchy',
    level: 'warning',
    reads: 'structure',
    title: { fr: 'Un document ne devrait pas contredire celui qui prévaut', en: 'A document should not contradict the one that prevails' },
    sources: ['The order of precedence of the dossier', 'C. civ., art. 1119, al. 3'],
    checkDossier(dossier, { report, rules }) {
        for (const { class: kind, subject, statement, others: [prevailing], wordingOnly } of conflictsOf(dossier, rules)) {
            if (kind !== 'resolved' || !prevailing) {
                continue;
            }
            const derogation = derogationFix(dossier, statement, prevailing);
            report({
                // Running text may say the same in other words: a reader has to judge.
                level: wordingOnly ? 'information' : 'warning',
                place: valuePlace(statement),
                message: message(language => {
                    const label = subjectLabel(dossier, subject, language);
                    const values = [statement, prevailing].map(side => valueInDocument(dossier, side, language));
                    const reason = reasonText(subject.reason, language);
                    return language === 'fr'
                        ? `${label} : ${values[0]} cède devant ${values[1]} (${reason}). Alignez cette valeur${derogation ? ', ou déclarez que la dérogation est voulue' : ''}.`
                        : `${label}: ${values[0]} gives way to ${values[1]} (${reason}). Align this value${derogation ? ', or declare that the derogation is meant' : ''}.`;
                }),
                related: [relatedValue(dossier, prevailing, PREVAILS)],
                fixes: [alignFix(dossier, statement, prevailing, true), ...[derogation ?? []].flat()]
            });
        }
    }
};
