import type { Dossier } from '../../../model/dossier.js';
import type { FactStatement } from '../../../model/effective-facts.js';
import type { Fix } from '../../../model/finding.js';
import { meaningOf } from '../../../model/values.js';
import { relatedValue } from '../../kit/conflict-wording.js';
import { compareStatements, effectiveOf, message, plainValue, replaceValueFix, valuePlace } from '../../kit/effective-values.js';
import type { Rule, RuleContext } from '../../rule.js';
import { memberOf } from '../../kit/tested-values.js';

export const noticeLongerThanPeriod: Rule = {
    id: 'notice-longer-than-period',
    aliases: ['MSP506'],
    domain: 'term-and-exit',
    level: 'error',
    reads: 'structure',
    title: { fr: 'Le préavis de non-renouvellement doit être plus court que la période', en: 'The notice of non-renewal must be shorter than the period' },
    sources: ['C. civ., art. 1210', 'C. civ., art. 1212', 'Arithmetic of the calendar'],
    checkDossier(dossier, context) {
        const modes = effectiveOf(dossier, 'renewal', 'mode').map(memberOf);
        if (modes.length > 0 && !modes.includes('tacit')) {
            return;
        }
        for (const fact of ['notice', 'provider-notice']) {
            for (const notice of effectiveOf(dossier, 'renewal', fact)) {
                const period = tooShort(notice, effectiveOf(dossier, 'renewal', 'period'));
                const term = period ? undefined : tooShort(notice, effectiveOf(dossier, 'term', 'duration'));
                if (period) {
                    tell(dossier, notice, period, { fr: 'une période', en: 'a period' }, { fr: 'Période', en: 'Period' }, context);
                } else if (term) {
                    tell(dossier, notice, term, { fr: 'une durée initiale', en: 'an initial term' }, { fr: 'Durée initiale', en: 'Initial term' }, context);
                }
            }
        }
    }
};

/** The first of these lengths that is not longer than the notice. */
function tooShort(notice: FactStatement, lengths: readonly FactStatement[]): FactStatement | undefined {
    return lengths.find(length => ['greater', 'equal'].includes(compareStatements(notice, length)));
}

function tell(dossier: Dossier, notice: FactStatement, length: FactStatement, what: Record<'fr' | 'en', string>, heading: Record<'fr' | 'en', string>, { report }: RuleContext): void {
    const never = compareStatements(notice, length) === 'greater';
    report({
        level: never ? 'error' : 'warning',
        place: valuePlace(notice),
        message: message(language => {
            const [given, available] = [notice, length].map(({ value }) => plainValue(dossier, value, language));
            return language === 'fr'
                ? `Préavis de ${given} pour ${what.fr} de ${available} : il ne peut ${never ? 'jamais' : 'que le premier jour'} être donné à temps. Raccourcissez-le.`
                : `Notice of ${given} for ${what.en} of ${available}: it can ${never ? 'never' : 'only on the first day'} be given in time. Shorten it.`;
        }),
        related: [relatedValue(dossier, length, heading)],
        fixes: quarterFix(dossier, notice, length)
    });
}

/** A quarter of the length, in whole months or days. */
function quarterFix(dossier: Dossier, notice: FactStatement, length: FactStatement): Fix[] {
    const meaning = meaningOf(length.value);
    const [part, ...more] = meaning.type === 'duration' ? meaning.parts : [];
    if (!part || more.length > 0 || part.clock === 'business') {
        return [];
    }
    const months = part.unit === 'year' ? part.amount * 12 : part.unit === 'month' ? part.amount : 0;
    const days = months > 0 ? months * 30 : part.unit === 'week' ? part.amount * 7 : part.unit === 'day' ? part.amount : 0;
    const [count, unit, french] = months >= 4 ? [Math.floor(months / 4), 'month', 'mois'] : [Math.floor(days / 4), 'day', 'jour'];
    if (count < 1) {
        return [];
    }
    const source = `${count} ${unit}${count === 1 ? '' : 's'}`;
    const shown = { fr: `${count} ${french}${count > 1 && unit === 'day' ? 's' : ''}`, en: source };
    return [replaceValueFix(dossier, notice, source, { fr: `Ramener le préavis à ${shown.fr}`, en: `Bring the notice down to ${shown.en}` }, true)];
}
