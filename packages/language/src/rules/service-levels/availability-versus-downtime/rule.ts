import type { Dossier } from '../../../model/dossier.js';
import type { Figure } from '../../../prose/figures.js';
import type { Fix, Language, Place, RelatedPlace } from '../../../model/finding.js';
import { replaceEdit } from '../../../model/edits.js';
import { fold, meaningOf } from '../../../model/values.js';
import { relatedValue } from '../../kit/conflict-wording.js';
import { contradictsDowntime, downtimeOf, periodOf, scheduleOf, type Period } from '../downtime.js';
import { effectiveOf, formatMinutes, message, minutesOf, plainValue, valuePlace } from '../../kit/effective-values.js';
import { isRunningText, passagesIn, reader, sentenceAround, type Passage } from '../../../prose/passages.js';
import type { RuleContext, Rule } from '../../rule.js';
import { figuresAndWordsIn } from '../../../prose/worded-figures.js';

export const availabilityVersusDowntime: Rule = {
    id: 'availability-versus-downtime',
    aliases: ['MSP406'],
    domain: 'service-levels',
    level: 'error',
    title: { fr: 'L\'indisponibilité maximale doit être celle que la disponibilité permet', en: 'The maximum downtime must be what the availability allows' },
    sources: ['Arithmetic: (1 − availability) × time measured', 'Pratique professionnelle'],
    checkDossier(dossier, context) {
        const told = checkFacts(dossier, context);
        for (const passage of passagesIn(dossier)) {
            if ((passage.kind === 'sla' || passage.kind === 'slo') && isRunningText(passage)) {
                checkPassage(dossier, passage, told, context);
            }
        }
    }
};

/** @returns the minutes of the downtimes that were reported, which prose may repeat */
function checkFacts(dossier: Dossier, { report }: RuleContext): ReadonlySet<number> {
    const told = new Set<number>();
    const [window] = effectiveOf(dossier, 'sla', 'measure-window');
    for (const statement of effectiveOf(dossier, 'sla', 'allowed-downtime')) {
        const stated = meaningOf(statement.value);
        const minutes = minutesOf(stated);
        for (const availability of effectiveOf(dossier, 'sla', 'availability')) {
            const promised = meaningOf(availability.value);
            if (minutes === undefined || promised.type !== 'percent' || stated.type !== 'duration' || told.has(minutes)) {
                continue;
            }
            const period = periodOf(stated.per.length > 0 ? stated.per : promised.per);
            const downtime = period && downtimeOf(promised.percent, period, window && scheduleOf(meaningOf(window.value)));
            if (downtime && contradictsDowntime(minutes, downtime)) {
                told.add(minutes);
                report({
                    ...finding(dossier, promised.percent, period, downtime.minutes, language => plainValue(dossier, statement.value, language)),
                    place: valuePlace(statement),
                    related: [
                        relatedValue(dossier, availability, { fr: 'Disponibilité', en: 'Availability' }),
                        ...window ? [relatedValue(dossier, window, { fr: 'Plage de mesure', en: 'Measurement window' })] : []
                    ],
                    fixes: [downtimeFix(valuePlace(statement), downtime.minutes, period)]
                });
            }
        }
    }
    return told;
}

function finding(dossier: Dossier, percent: number, period: Period, minutes: number, given: (language: Language) => string): { message: { fr: string; en: string } } {
    return {
        message: message(language => {
            const availability = `${percent.toLocaleString(language === 'fr' ? 'fr-FR' : 'en-GB', { maximumFractionDigits: 6 })}${language === 'fr' ? ' %' : '%'}`;
            const unit = dossier.library.member('unit', period)?.labels.find(label => label.language === language)?.text ?? period;
            return language === 'fr'
                ? `Une disponibilité de ${availability} par ${unit} permet ${formatMinutes(minutes, 'fr')} d'arrêt, et non ${given('fr')}. Corrigez l'une des deux valeurs.`
                : `An availability of ${availability} per ${unit} allows ${formatMinutes(minutes, 'en')} of downtime, not ${given('en')}. Correct one of the two values.`;
        })
    };
}

/** To the minute, to the second below ten minutes: what `.msp` can write. */
function downtimeFix(place: Place, minutes: number, period: Period): Fix {
    return {
        title: message(language => language === 'fr' ? `Écrire ce que la disponibilité permet : ${formatMinutes(minutes, 'fr')}` : `Write what the availability allows: ${formatMinutes(minutes, 'en')}`),
        preferred: true,
        edits: () => {
            const hours = Math.floor(minutes / 60);
            const rest = minutes < 100 ? Math.floor(minutes * 100) / 100 : Math.floor(minutes % 60);
            const parts = minutes < 100 ? [`${rest} minutes`] : [`${hours} ${hours === 1 ? 'hour' : 'hours'}`, ...rest > 0 ? [`${rest} minutes`] : []];
            return [replaceEdit(place, `${parts.join(' ')} per ${period}`)];
        }
    };
}

const DOWNTIME = /\b(?:arrets?|indisponibilites?|interruptions?|coupures?|pannes?|downtime|unavailab\w+|outages?)\b/;
const PERIODS: readonly (readonly [RegExp, Period])[] = [
    [/\b(?:par mois|mensuel\w*|sur un mois|per month|a month|monthly)\b/, 'month'],
    [/\b(?:par an|annuel\w*|sur l.annee|per year|a year|yearly|annual\w*)\b/, 'year'],
    [/\b(?:par trimestre|trimestriel\w*|per quarter|quarterly)\b/, 'quarter'],
    [/\b(?:par semaine|hebdomadaire\w*|per week|weekly)\b/, 'week']
];

interface Claim {
    readonly percent: number;
    readonly period: Period | undefined;
    readonly minutes: number;
    readonly text: string;
    readonly start: number;
    readonly end: number;
}

/** An availability and, after it in the same sentence, a length of time said of downtime. */
const claimsIn = reader((text): readonly Claim[] => {
    const figures = /%|cent/.test(text) ? figuresAndWordsIn(text) : [];
    return figures.flatMap((figure, index): Claim[] => {
        const { meaning } = figure;
        if (meaning.type !== 'percent' || meaning.percent < 90 || meaning.percent >= 100) {
            return [];
        }
        const sentence = sentenceAround(text, figure.start, figure.end);
        const whole = fold(text.slice(sentence.start, sentence.end));
        const times = figures.slice(index + 1).filter(other => other.end <= sentence.end && other.meaning.type === 'duration');
        // `99,9 % par mois (mois de 30 jours), soit 7 h 12 d'arrêt`: of several, the one that the word for downtime is next to.
        const isDowntime = ({ start, end }: Figure): boolean => {
            const previous = figures.findLast(other => other.end <= start)?.end ?? sentence.start;
            const next = figures.find(other => other.start >= end)?.start ?? sentence.end;
            return DOWNTIME.test(fold(text.slice(end, Math.min(end + 30, next, sentence.end)))) || DOWNTIME.test(fold(text.slice(Math.max(previous, start - 45), start)));
        };
        return times.filter(isDowntime)
            .slice(0, 1).flatMap(({ meaning: time, start, end, text: shown }) => {
                const minutes = minutesOf(time);
                return minutes === undefined ? [] : [{ percent: meaning.percent, period: PERIODS.find(([pattern]) => pattern.test(whole))?.[1], minutes, text: shown, start, end }];
            });
    });
});

function checkPassage(dossier: Dossier, passage: Passage, told: ReadonlySet<number>, { report }: RuleContext): void {
    const [availability] = effectiveOf(dossier, 'sla', 'availability');
    const promised = meaningOf(availability?.value);
    const [window] = effectiveOf(dossier, 'sla', 'measure-window');
    for (const claim of claimsIn(passage)) {
        const period = claim.period ?? (promised.type === 'percent' ? periodOf(promised.per) : undefined);
        const downtime = period && downtimeOf(claim.percent, period, window && scheduleOf(meaningOf(window.value)));
        if (downtime && !told.has(claim.minutes) && contradictsDowntime(claim.minutes, downtime)) {
            const related: RelatedPlace[] = availability ? [relatedValue(dossier, availability, { fr: 'Disponibilité', en: 'Availability' })] : [];
            report({ ...finding(dossier, claim.percent, period, downtime.minutes, () => claim.text), place: passage.place(claim.start, claim.end), related });
        }
    }
}
