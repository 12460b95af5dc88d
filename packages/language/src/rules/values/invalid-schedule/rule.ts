import type { ScheduleWindow } from '../../../generated/ast.js';
import { SCHEDULE_DAYS } from '../../../wording/format.js';
import { nodesOf } from '../../../model/nodes.js';
import { fold } from '../../../model/values.js';
import { quote, replaceFixes } from '../../kit/suggestions.js';
import type { Report, Rule } from '../../rule.js';

/** By their first three letters: what somebody who writes whole words or French means. */
const OTHER_DAYS: Readonly<Record<string, string>> = {
    lun: 'mon', mar: 'tue', mer: 'wed', jeu: 'thu', ven: 'fri', sam: 'sat', dim: 'sun'
};

export const invalidSchedule: Rule = {
    id: 'invalid-schedule',
    domain: 'values',
    level: 'error',
    reads: 'structure',
    title: { fr: 'Des horaires doivent nommer des jours et des heures qui existent', en: 'A schedule must name days and hours that exist' },
    sources: ['ISO 8601', 'Language guide: schedules'],
    checkFile({ document }, { report }) {
        for (const window of nodesOf(document, 'ScheduleWindow')) {
            [daysReport(window), hoursReport(window)].forEach(found => { if (found) { report(found); } });
        }
    }
};

function daysReport(window: ScheduleWindow): Report | undefined {
    const days = (window.days ?? '').toLowerCase().split('-');
    if (days.length <= 2 && days.every(day => SCHEDULE_DAYS.includes(day))) {
        return undefined;
    }
    const place = { node: window, property: 'days' };
    const guesses = days.map(dayFor);
    return {
        place,
        message: {
            fr: `${quote(window.days, 'fr')} : les jours s'écrivent ${SCHEDULE_DAYS.join(', ')}, seuls ou de l'un à l'autre (mon-fri).`,
            en: `${quote(window.days, 'en')}: days are written ${SCHEDULE_DAYS.join(', ')}, alone or from one to another (mon-fri).`
        },
        fixes: days.length <= 2 && guesses.every(guess => guess !== undefined) ? replaceFixes(place, [guesses.join('-')]) : []
    };
}

function dayFor(written: string): string | undefined {
    const start = fold(written).slice(0, 3);
    return SCHEDULE_DAYS.includes(start) ? start : OTHER_DAYS[start];
}

function hoursReport(window: ScheduleWindow): Report | undefined {
    const [from = NaN, to = NaN] = (window.hours ?? '').split('-').map(minutesOf);
    const place = { node: window, property: 'hours' };
    if (Number.isNaN(from) || Number.isNaN(to)) {
        return window.hours === undefined ? undefined : {
            place,
            message: {
                fr: `${quote(window.hours, 'fr')} : les heures vont de 00:00 à 24:00.`,
                en: `${quote(window.hours, 'en')}: hours run from 00:00 to 24:00.`
            }
        };
    }
    return to > from ? undefined : {
        place,
        message: {
            fr: `La plage ${window.hours} finit avant de commencer. Si elle passe minuit, écrivez-en deux : « ${window.days} ${start(window)}-24:00 and … 00:00-${end(window)} ».`,
            en: `The window ${window.hours} ends before it begins. If it runs past midnight, write two: "${window.days} ${start(window)}-24:00 and … 00:00-${end(window)}".`
        }
    };
}

function start(window: ScheduleWindow): string {
    return window.hours.split('-')[0]!;
}

function end(window: ScheduleWindow): string {
    return window.hours.split('-')[1] ?? '';
}

/** Minutes since midnight, or NaN for a time that no clock shows. */
function minutesOf(time: string): number {
    const [hours = NaN, minutes = NaN] = time.split(':').map(Number);
    const total = hours * 60 + minutes;
    return minutes < 60 && total <= 24 * 60 ? total : NaN;
}
