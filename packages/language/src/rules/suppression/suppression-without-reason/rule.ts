import type { Place } from '../../../model/finding.js';
import type { Report, Rule } from '../../rule.js';

/** Reported where suppressions are applied. */
export const suppressionWithoutReason = {
    id: 'suppression-without-reason',
    domain: 'suppression',
    level: 'error',
    title: { fr: 'Une autorisation doit être motivée', en: 'A suppression must give its reason' },
    sources: ['Language design: whoever reads the contract next must know why a finding was accepted'],
    describe: (rule: string, place: Place): Report => ({
        message: {
            fr: `Indiquez pourquoi « ${rule} » est accepté ici : « // allow ${rule}: motif ».`,
            en: `Say why "${rule}" is accepted here: "// allow ${rule}: reason".`
        },
        place
    })
} satisfies Rule & { describe: unknown };
