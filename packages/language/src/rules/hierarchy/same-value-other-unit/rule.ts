import { conflictsOf, differenceBetween, type Difference } from '../../../model/conflicts.js';
import type { Message } from '../../../model/finding.js';
import { meaningOf } from '../../../model/values.js';
import {
    alignFix, derogationFix, OTHER_VALUE, PREVAILS, reasonText, relatedValue, subjectLabel, valueInDocument, valuePlace
} from '../../kit/conflict-wording.js';
import type { Rule } from '../../rule.js';
import { message } from '../../kit/suggestions.js';

export const sameValueOtherUnit: Rule = {
    id: 'same-value-other-unit',
    aliases: ['MSP225'],
    domain: 'hierarchy',
    level: 'warning',
    reads: 'structure',
    title: { fr: 'Le même nombre devrait avoir partout la même unité', en: 'The same number should have the same unit everywhere' },
    sources: ['C. civ., art. 1189, 1192'],
    checkDossier(dossier, { report, rules }) {
        for (const { class: kind, subject, statement, others } of conflictsOf(dossier, rules)) {
            const [other] = others;
            const difference = kind === 'other-unit' && other ? differenceBetween(meaningOf(statement.value), meaningOf(other.value)) : undefined;
            if (!other || !difference) {
                continue;
            }
            const isDecided = subject.prevailing !== undefined;
            report({
                level: isDecided ? 'warning' : 'error',
                place: valuePlace(statement),
                message: message(language => {
                    const label = subjectLabel(dossier, subject, language);
                    const values = [statement, other].map(side => valueInDocument(dossier, side, language));
                    const differs = DIFFERENCES[difference][language];
                    const reason = reasonText(subject.reason, language);
                    return language === 'fr'
                        ? `${label} : ${values[0]} et ${values[1]} se ressemblent, mais diffèrent par ${differs} ; ${isDecided ? `le second prévaut (${reason})` : 'rien ne dit lequel prévaut'}. Alignez l'unité.`
                        : `${label}: ${values[0]} and ${values[1]} look alike, but differ in ${differs}; ${isDecided ? `the second prevails (${reason})` : 'nothing says which prevails'}. Align the unit.`;
                }),
                related: others.map(side => relatedValue(dossier, side, isDecided ? PREVAILS : OTHER_VALUE)),
                fixes: [alignFix(dossier, statement, other, isDecided), ...[isDecided ? derogationFix(dossier, statement, other) ?? [] : []].flat()]
            });
        }
    }
};

const DIFFERENCES: Readonly<Record<Difference, Message>> = {
    clock: { fr: 'l\'horloge (temps calendaire ou temps ouvré)', en: 'the clock (calendar or business time)' },
    unit: { fr: 'l\'unité', en: 'the unit' },
    currency: { fr: 'la monnaie', en: 'the currency' },
    base: { fr: 'la base ou la période', en: 'the base or the period' }
};
