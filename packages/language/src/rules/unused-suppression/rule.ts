import type { Place } from '../../model/finding.js';
import { removeEdit } from '../../model/edits.js';
import type { Report, Rule } from '../rule.js';

/** Reported where suppressions are applied: only there is it known which of them were needed. */
export const unusedSuppression = {
    id: 'unused-suppression',
    domain: 'suppression',
    level: 'warning',
    title: { fr: 'Une autorisation devrait servir à quelque chose', en: 'A suppression should suppress something' },
    sources: ['Language design: a suppression that is no longer needed hides the next finding'],
    describe: (rule: string, place: Place): Report => ({
        message: {
            fr: `Cette autorisation de « ${rule} » n'écarte plus aucune remarque : supprimez-la.`,
            en: `This suppression of "${rule}" no longer suppresses anything: remove it.`
        },
        place,
        fixes: [{ title: { fr: "Supprimer l'autorisation", en: 'Remove the suppression' }, preferred: true, edits: () => [removeEdit(place)] }]
    })
} satisfies Rule & { describe: unknown };
