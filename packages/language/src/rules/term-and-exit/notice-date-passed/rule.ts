import { addDuration, isDate } from '../../../model/calendar.js';
import type { Dossier } from '../../../model/dossier.js';
import type { FactStatement } from '../../../model/effective-facts.js';
import { formatDate } from '../../../wording/format.js';
import { meaningOf, type DurationPart } from '../../../model/values.js';
import { relatedValue } from '../../kit/conflict-wording.js';
import { effectiveOf, message, says, valuePlace } from '../../kit/effective-values.js';
import type { Rule } from '../../rule.js';

export const noticeDatePassed: Rule = {
    id: 'notice-date-passed',
    aliases: ['MSP507'],
    domain: 'term-and-exit',
    level: 'information',
    title: { fr: 'La date limite de dénonciation devrait être encore à venir', en: 'The last day to refuse renewal should be still to come' },
    sources: ['C. civ., art. 1215'],
    checkDossier(dossier, { report, today }) {
        if (!says(dossier, 'renewal', 'mode', 'tacit') || effectiveOf(dossier, 'renewal', 'refused').length > 0) {
            return;
        }
        const [end, otherEnd] = effectiveOf(dossier, 'term', 'end');
        const [notice, otherNotice] = effectiveOf(dossier, 'renewal', 'notice');
        const last = end && meaningOf(end.value);
        if (!end || !notice || otherEnd || otherNotice || last?.type !== 'date' || !isDate(last.date)) {
            return;
        }
        const current = currentEnd(dossier, last.date, today);
        const deadline = current && addDuration(current, partsOf(notice), -1);
        if (current !== undefined && deadline !== undefined && deadline < today) {
            report({
                place: valuePlace(notice),
                message: message(language => {
                    const [day, next] = [deadline, current].map(date => formatDate(date, language));
                    return language === 'fr'
                        ? `La dénonciation devait être donnée au plus tard le ${day} : sans elle, le contrat se renouvelle le ${next}. Si elle a été donnée, indiquez sa date (refused).`
                        : `The last day to refuse renewal was ${day}: without notice the contract is renewed on ${next}. If notice was given, state its date (refused).`;
                }),
                related: [relatedValue(dossier, end, { fr: 'Échéance', en: 'End' })]
            });
        }
    }
};

/** The end of the period that runs today; undefined once the contract has ended, or where its periods are not known. */
function currentEnd(dossier: Dossier, end: string, today: string): string | undefined {
    const [period] = effectiveOf(dossier, 'renewal', 'period');
    const maximum = meaningOf(effectiveOf(dossier, 'renewal', 'maximum')[0]?.value);
    const most = maximum.type === 'number' ? maximum.number : 200;
    let current = end;
    for (let renewals = 0; current < today; renewals++) {
        const next = period && renewals < most ? addDuration(current, partsOf(period)) : undefined;
        if (next === undefined || next <= current || renewals > 200) {
            return undefined;
        }
        current = next;
    }
    // The last period allowed has nothing after it to refuse.
    return current;
}

function partsOf({ value }: FactStatement): readonly DurationPart[] {
    const meaning = meaningOf(value);
    return meaning.type === 'duration' ? meaning.parts : [];
}
