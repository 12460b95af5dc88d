import type { Place } from '../../../model/finding.js';
import type { Report, Rule } from '../../rule.js';

/** Reported where suppressions are applied. */
export const expiredSuppression = {
    id: 'expired-suppression',
    domain: 'suppression',
    level: 'warning',
    title: { fr: 'Une autorisation devrait être à jour', en: 'A suppression should be in date' },
    sources: ['Language design: a finding accepted until a date comes back after it'],
    describe: (rule: string, until: string, place: Place): Report => ({
        message: {
            fr: `Cette autorisation de « ${rule} » a expiré le ${until} : la remarque est de nouveau affichée.`,
            en: `This suppression of "${rule}" expired on ${until}: the finding is shown again.`
        },
        place
    })
} satisfies Rule & { describe: unknown };
