import { isListValue, isReferenceValue } from '../../../generated/ast.js';
import type { Dossier } from '../../../model/dossier.js';
import { durationBounds, meaningOf } from '../../../model/values.js';
import { effectiveOf, frenchLevel, message, plainValue, valuePlace } from '../../kit/effective-values.js';
import type { Rule } from '../../rule.js';
import { names } from '../../kit/tested-values.js';

const DAY = 1440;
/** Lengths of months in days, so that a length is objected to only where it is outside whatever the months. */
const SHORTEST_MONTH = 28;
const LONGEST_MONTH = 31;

export const renewalReminderWindow: Rule = {
    id: 'renewal-reminder-window',
    aliases: ['MSP508'],
    domain: 'term-and-exit',
    level: 'warning',
    reads: 'structure',
    title: { fr: 'Le rappel avant reconduction devrait tomber dans la fenêtre de la loi', en: 'The reminder before renewal should fall within the window of the law' },
    sources: ['C. consom., art. L215-1 et L215-3'],
    checkDossier(dossier, { report }) {
        const level = frenchLevel(dossier, 'warning');
        if (!level || !names(dossier, 'renewal', 'mode', 'tacit') || !isProtected(dossier)) {
            return;
        }
        const notice = effectiveOf(dossier, 'renewal', 'notice')[0];
        const last = notice ? daysOf(notice.value) : { low: 0, high: 0 };
        for (const reminder of last ? effectiveOf(dossier, 'renewal', 'reminder') : []) {
            const days = daysOf(reminder.value);
            const late = days && days.high < last!.low + SHORTEST_MONTH;
            const early = days && days.low > last!.high + 3 * LONGEST_MONTH;
            if (!late && !early) {
                continue;
            }
            report({
                level,
                place: valuePlace(reminder),
                message: message(language => {
                    const value = plainValue(dossier, reminder.value, language);
                    const refusal = notice ? plainValue(dossier, notice.value, language) : undefined;
                    return language === 'fr'
                        ? `Rappel ${value} avant l'échéance : il vient trop ${late ? 'tard' : 'tôt'}. La loi le veut au plus tôt trois mois et au plus tard un mois avant la date limite de refus${refusal ? ` (${refusal} avant l'échéance)` : ''}, sans quoi le client peut partir à tout moment. Corrigez le délai.`
                        : `A reminder ${value} before the end comes too ${late ? 'late' : 'early'}. The law wants it between three months and one month before the last day to refuse${refusal ? ` (${refusal} before the end)` : ''}; failing that the client may leave at any time. Correct the time.`;
                }),
                related: notice ? [{ place: valuePlace(notice), message: { fr: 'Date limite de refus', en: 'Last day to refuse' } }] : []
            });
        }
    }
};

/** Consumers and non-professionals have the protection. */
function isProtected(dossier: Dossier): boolean {
    return dossier.partiesWithRole('client').flatMap(party => party.facts).some(({ name, value }) => name === 'regulated' && isListValue(value)
        && value.values.some(item => isReferenceValue(item) && ['consumer', 'non-professional'].includes(item.path?.segments.at(-1)?.target.$refText ?? '')));
}

function daysOf(value: Parameters<typeof meaningOf>[0]): { readonly low: number; readonly high: number } | undefined {
    const meaning = meaningOf(value);
    const bounds = meaning.type === 'duration' ? durationBounds(meaning.parts) : undefined;
    return bounds?.clock === 'calendar' ? { low: bounds.low / DAY, high: bounds.high / DAY } : undefined;
}
