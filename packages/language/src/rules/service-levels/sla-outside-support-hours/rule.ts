import type { Dossier } from '../../../model/dossier.js';
import { insertFact } from '../../../model/edits.js';
import type { FactStatement } from '../../../model/effective-facts.js';
import type { Fix } from '../../../model/finding.js';
import { longestClosure } from '../../../model/schedules.js';
import { meaningOf } from '../../../model/values.js';
import { relatedValue } from '../../kit/conflict-wording.js';
import { effectiveOf, effectiveRows, message, minutesOf, plainValue, replaceValueFix, says, valuePlace } from '../../kit/effective-values.js';
import type { Rule } from '../../rule.js';
import { TIMES } from '../severity-rows.js';

export const slaOutsideSupportHours: Rule = {
    id: 'sla-outside-support-hours',
    aliases: ['MSP411'],
    domain: 'service-levels',
    level: 'error',
    reads: 'structure',
    title: { fr: 'Un délai doit pouvoir être tenu pendant les heures de service', en: 'A time promised must be possible within service hours' },
    sources: ['Pratique professionnelle'],
    checkDossier(dossier, { report }) {
        const [hours, ...others] = effectiveOf(dossier, 'intervention-modalities', 'hours');
        const open = meaningOf(hours?.value);
        if (!hours || others.length > 0 || open.type !== 'schedule' || open.always || says(dossier, 'intervention-modalities', 'on-call', 'yes')) {
            return;
        }
        const closure = longestClosure(open);
        // Day and night, of a support that closes: whatever the times are.
        const promised = effectiveOf(dossier, 'sla', 'hours').filter(({ value }) => {
            const meaning = meaningOf(value);
            return meaning.type === 'schedule' && meaning.always;
        });
        const clocks = effectiveOf(dossier, 'sla', 'clock').filter(({ value }) => {
            const meaning = meaningOf(value);
            return meaning.type === 'reference' && meaning.names.join('.') === 'calendar';
        });
        const short = TIMES.flatMap(fact => effectiveRows(dossier, 'sla', fact))
            .filter(({ value }) => closure === undefined || (minutesOf(meaningOf(value)) ?? Infinity) < closure);
        const [place] = [...promised, ...short.length > 0 ? clocks : []];
        if (!place) {
            return;
        }
        const [shortest] = short;
        report({
            message: message(language => {
                const service = plainValue(dossier, hours.value, language);
                const example = shortest ? plainValue(dossier, shortest.value, language) : '';
                return language === 'fr'
                    ? `Les délais courent jour et nuit${example && ` (${example}, par exemple)`}, mais le support n'ouvre que ${service}, sans astreinte : ils sont intenables. Comptez-les en heures de service, ou prévoyez une astreinte.`
                    : `Times run day and night${example && ` (${example}, for instance)`}, but support is open ${service} only, without on-call duty: they cannot be kept. Count them in service hours, or provide on-call duty.`;
            }),
            place: valuePlace(place),
            related: [relatedValue(dossier, hours, { fr: 'Horaires de service', en: 'Service hours' }), ...shortest ? [relatedValue(dossier, shortest, { fr: 'Délai', en: 'Time' })] : []],
            fixes: fixes(dossier, place, hours)
        });
    }
};

function fixes(dossier: Dossier, place: FactStatement, hours: FactStatement): Fix[] {
    const counted = place.fact === 'clock'
        ? [replaceValueFix(dossier, place, 'covered-hours', { fr: 'Compter les délais en heures de service', en: 'Count times in service hours' }, true)]
        : [];
    const stated = effectiveOf(dossier, 'intervention-modalities', 'on-call')[0];
    const title = { fr: 'Prévoir une astreinte', en: 'Provide on-call duty' };
    return [...counted, stated ? replaceValueFix(dossier, stated, 'yes', title) : { title, edits: () => [insertFact(hours.clause, ['on-call: yes'])] }];
}
