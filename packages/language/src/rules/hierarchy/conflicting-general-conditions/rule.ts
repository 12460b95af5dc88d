import { conflictsOf } from '../../../model/conflicts.js';
import { governingCountry } from '../../../model/law.js';
import { alignFix, OTHER_VALUE, relatedValue, subjectLabel, valueInDocument, valuePlace } from '../../kit/conflict-wording.js';
import { statePrecedenceFix } from '../precedence-fixes.js';
import type { Rule } from '../../rule.js';
import { message } from '../../kit/suggestions.js';

export const conflictingGeneralConditions: Rule = {
    id: 'conflicting-general-conditions',
    aliases: ['MSP210'],
    domain: 'hierarchy',
    level: 'error',
    reads: 'structure',
    title: { fr: 'Les conditions générales des deux parties ne doivent pas se contredire', en: 'The general terms of the two parties must not contradict each other' },
    sources: ['C. civ., art. 1119, al. 2', 'CO, art. 1 et 2'],
    checkDossier(dossier, { report, rules }) {
        const french = governingCountry(dossier) === 'FR';
        for (const { class: kind, subject, statement, others } of conflictsOf(dossier, rules)) {
            if (kind !== 'general-conditions') {
                continue;
            }
            report({
                // Elsewhere than in France the parties have not agreed on the point, which the default law then settles.
                level: french ? 'error' : 'warning',
                place: valuePlace(statement),
                message: message(language => {
                    const label = subjectLabel(dossier, subject, language);
                    const here = valueInDocument(dossier, statement, language);
                    const there = others.map(other => valueInDocument(dossier, other, language)).join(', ');
                    if (language === 'fr') {
                        return `${label} : ${here} contre ${there}, conditions générales de l'autre partie ; ${french
                            ? 'les clauses incompatibles sont sans effet (C. civ., art. 1119, al. 2)' : 'les parties ne sont pas d\'accord sur ce point'}. Fixez-le dans le contrat, ou indiquez l'ordre de priorité.`;
                    }
                    return `${label}: ${here} against ${there}, the other party's general terms; ${french
                        ? 'the incompatible clauses have no effect (French Civil Code, art. 1119(2))' : 'the parties have not agreed on this point'}. Settle it in the contract, or state the order of precedence.`;
                }),
                related: others.map(other => relatedValue(dossier, other, OTHER_VALUE)),
                fixes: [
                    ...others.map(other => alignFix(dossier, statement, other)),
                    ...(dossier.precedence.statements.length === 0 && dossier.isContract ? [{ ...statePrecedenceFix(dossier), preferred: false }] : [])
                ]
            });
        }
    }
};
