import { addDays, addDuration, daysBetween, isDate } from '../../../model/calendar.js';
import type { Dossier } from '../../../model/dossier.js';
import type { FactStatement } from '../../../model/effective-facts.js';
import type { RelatedPlace } from '../../../model/finding.js';
import { formatDate } from '../../../wording/format.js';
import { meaningOf } from '../../../model/values.js';
import { relatedValue } from '../../kit/conflict-wording.js';
import { effectiveOf, plainValue, replaceValueFix } from '../../kit/effective-values.js';
import type { Rule } from '../../rule.js';
import { message, valuePlace } from '../../kit/effective-values.js';

/** The last day of the term, counted inclusively or not: one day either way is the drafter's choice. */
const TOLERANCE = 1;

export const termArithmetic: Rule = {
    id: 'term-arithmetic',
    aliases: ['MSP501'],
    domain: 'term-and-exit',
    level: 'error',
    reads: 'structure',
    title: { fr: 'L\'échéance doit être le début plus la durée', en: 'The end must be the start plus the length' },
    sources: ['C. civ., art. 2228 et 2229, par analogie pour le calcul du délai', 'Arithmetic of the calendar'],
    checkDossier(dossier, { report }) {
        for (const end of effectiveOf(dossier, 'term', 'end')) {
            for (const duration of effectiveOf(dossier, 'term', 'duration')) {
                for (const { date, statement } of starts(dossier)) {
                    const computed = lastDay(date, duration);
                    const stated = meaningOf(end.value);
                    if (computed === undefined || stated.type !== 'date' || !isDate(stated.date) || Math.abs(daysBetween(computed, stated.date)) <= TOLERANCE) {
                        continue;
                    }
                    report({
                        place: valuePlace(end),
                        message: message(language => {
                            const [from, to, wrong] = [date, computed, stated.date].map(day => formatDate(day, language));
                            const length = plainValue(dossier, duration.value, language);
                            return language === 'fr'
                                ? `${length} à compter du ${from} finissent le ${to}, et non le ${wrong} : corrigez l'échéance, ou la durée.`
                                : `${length} from ${from} end on ${to}, not on ${wrong}: correct the end, or the length.`;
                        }),
                        related: related(dossier, duration, statement),
                        fixes: [replaceValueFix(dossier, end, computed, message(language => language === 'fr'
                            ? `Fixer l'échéance au ${formatDate(computed, 'fr')}` : `Set the end to ${formatDate(computed, 'en')}`), true)]
                    });
                }
            }
        }
    }
};

/** The start of the term; where no clause states it, the day on which the contract takes effect. */
function starts(dossier: Dossier): { readonly date: string; readonly statement?: FactStatement }[] {
    const stated = effectiveOf(dossier, 'term', 'start').flatMap(statement => {
        const meaning = meaningOf(statement.value);
        return meaning.type === 'date' ? [{ date: meaning.date, statement }] : [];
    });
    const effective = dossier.dateOf(dossier.root, 'effective');
    return (stated.length > 0 || effective === undefined ? stated : [{ date: effective }]).filter(({ date }) => isDate(date));
}

function lastDay(start: string, duration: FactStatement): string | undefined {
    const meaning = meaningOf(duration.value);
    const after = meaning.type === 'duration' && meaning.per.length === 0 ? addDuration(start, meaning.parts) : undefined;
    return after && addDays(after, -1);
}

function related(dossier: Dossier, duration: FactStatement, start: FactStatement | undefined): RelatedPlace[] {
    return [
        ...start ? [relatedValue(dossier, start, { fr: 'Début', en: 'Start' })] : [],
        relatedValue(dossier, duration, { fr: 'Durée', en: 'Length' })
    ];
}
