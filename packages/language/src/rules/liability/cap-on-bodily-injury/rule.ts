import { isJudged } from '../../kit/completeness.js';
import { valuePlace } from '../../kit/effective-values.js';
import { proseOf } from '../../../prose/clause-texts.js';
import { addCarveOutsFix, missingCarveOuts } from '../liability-cap.js';
import { reader, sentenceAround } from '../../../prose/passages.js';
import type { Rule } from '../../rule.js';

/** « tous dommages confondus, y compris corporels », in a sentence that limits. */
const INCLUDED = /(?<!\p{L})(?:y\s+compris|même|incluant)\s+(?:(?:en\s+cas\s+de|les|des|pour\s+les)\s+)?(?:dommages?\s+|préjudices?\s+)?corporels?|including\s+(?:(?:liability\s+)?for\s+)?(?:death(?:\s+or|\s+and)?\s+|any\s+)?(?:personal|bodily)\s+injur(?:y|ies)(?!\p{L})/giu;
const LIMITS = /plafon|limit|excéd|dépass|exceed|(?<!\p{L})cap(?:s|ped)?(?!\p{L})/iu;
const NOT_SO = /(?<!\p{L})(?:sauf|hors|excepté|illimité\p{L}*|ne\s+s['’]applique|n['’]est\s+pas|except|save|unlimited|uncapped|does\s+not\s+apply|shall\s+not\s+apply|nothing)(?!\p{L})/iu;

const cappedIn = reader(text => [...text.matchAll(INCLUDED)].flatMap(match => {
    const [from, to] = [match.index, match.index + match[0].length];
    const { start, end } = sentenceAround(text, from, to);
    const sentence = text.slice(start, end);
    return LIMITS.test(sentence) && !NOT_SO.test(sentence) ? [{ start: from, end: to }] : [];
}));

export const capOnBodilyInjury: Rule = {
    id: 'cap-on-bodily-injury',
    aliases: ['MSP604'],
    domain: 'liability',
    level: 'warning',
    title: { fr: 'Les dommages corporels devraient rester hors plafond', en: 'Bodily injury should stay outside the cap' },
    sources: ['C. civ., art. 1245-14', 'Pratique professionnelle'],
    checkDossier(dossier, { report }) {
        const found = isJudged(dossier) ? missingCarveOuts(dossier, ['bodily-injury']) : undefined;
        if (found) {
            report({
                place: valuePlace(found.list ?? found.cap),
                message: {
                    fr: 'Les dommages corporels doivent rester hors plafond : ajoutez-les aux exceptions (bodily-injury).',
                    en: 'Bodily injury must stay outside the cap: add it to the exceptions (bodily-injury).'
                },
                related: found.list ? [{ place: valuePlace(found.cap), message: { fr: 'Le plafond', en: 'The cap' } }] : [],
                fixes: [addCarveOutsFix(found)]
            });
            return;
        }
        for (const passage of proseOf(dossier, 'liability')) {
            for (const { start, end } of cappedIn(passage)) {
                report({
                    place: passage.place(start, end),
                    message: {
                        fr: 'Les dommages corporels doivent rester hors plafond : retirez-les de cette limite, et ajoutez-les aux exceptions (bodily-injury).',
                        en: 'Bodily injury must stay outside the cap: take it out of this limit, and add it to the exceptions (bodily-injury).'
                    }
                });
            }
        }
    }
};
