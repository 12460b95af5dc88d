import { DATA_PROTECTION } from '../../../law/data-protection.js';
import type { Dossier } from '../../../model/dossier.js';
import { insertFact, withTabStops } from '../../../model/edits.js';
import { headOf } from '../../../model/tree.js';
import { ownProseOf, textsOf } from '../../../prose/clause-texts.js';
import { breachSentences } from '../breach-notices.js';
import { reader } from '../../../prose/passages.js';
import type { Rule } from '../../rule.js';
import { isUnder } from '../../kit/sector-facts.js';

const FIGURE = /(?:\d+|\p{L}+\s*\(\d+\))\s*(?:heures?|h(?!\p{L})|jours?|hours?|days?)|\uFFFC/iu;
const PROMPTLY = /(?<!\p{L})(?:dans\s+les\s+(?:meilleurs|plus\s+brefs)\s+délais|sans\s+(?:délai|retard)(?:\s+(?:injustifié|indu))?|immédiatement|aussitôt|without\s+(?:undue\s+)?delay|as\s+soon\s+as\s+possible|promptly|immediately|forthwith)(?!\p{L})/iu;

/** What a text undertakes: a time in figures, mere promptness, or nothing. */
const undertakenIn = reader((text): 'figure' | 'promptly' | 'nothing' => {
    let found: 'promptly' | 'nothing' = 'nothing';
    for (const { text: sentence } of breachSentences(text)) {
        if (FIGURE.test(sentence.replace(/\bart(?:icle|\.)\s*\d+/giu, ''))) {
            return 'figure';
        }
        found = PROMPTLY.test(sentence) ? 'promptly' : found;
    }
    return found;
});

export const breachNoticeMissing: Rule = {
    id: 'breach-notice-missing',
    aliases: ['MSP126'],
    domain: 'data-protection',
    level: 'error',
    title: { fr: 'Le sous-traitant doit s\'engager à signaler les violations de données', en: 'The processor must undertake to report data breaches' },
    sources: ['GDPR art. 33(2)', 'LPD, art. 24, al. 3'],
    checkDossier(dossier, { report }) {
        const [clause] = dossier.clausesOfKind(DATA_PROTECTION);
        if (!clause || dossier.facts.isStated(DATA_PROTECTION, 'breach-notice') || !isUnder(dossier, 'RgpdSousTraitance') && !isUnder(dossier, 'Suisse')) {
            return;
        }
        const undertaken = new Set([...ownProseOf(dossier, DATA_PROTECTION), ...textsOf(dossier, DATA_PROTECTION)].map(undertakenIn));
        if (undertaken.has('figure')) {
            return;
        }
        const promptly = undertaken.has('promptly');
        report({
            level: promptly ? 'information' : 'error',
            place: headOf(clause),
            message: promptly
                ? { fr: 'Le sous-traitant signale les violations « dans les meilleurs délais », comme la loi, sans durée : fixez-la, par exemple 24 heures, car le responsable n\'a que 72 heures.', en: 'The processor reports breaches "without undue delay", as the law says, without a length of time: set one, for instance 24 hours, since the controller has only 72 hours.' }
                : { fr: 'Le sous-traitant ne s\'engage pas à signaler les violations de données : prévoyez-le, et fixez un délai, par exemple 24 heures.', en: 'The processor does not undertake to report data breaches: provide for it and set a time, for instance 24 hours.' },
            fixes: [{
                title: { fr: 'Ajouter le délai de notification', en: 'Add the time of notice' },
                preferred: true,
                edits: () => [withTabStops(insertFact(clause, ['breach-notice: ?']))]
            }]
        });
    }
};
