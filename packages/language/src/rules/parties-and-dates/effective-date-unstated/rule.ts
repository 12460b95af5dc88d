import { isDateItem, isFact } from '../../../generated/ast.js';
import type { Dossier } from '../../../model/dossier.js';
import { insertBlockAfter, replaceEdit } from '../../../model/edits.js';
import type { Fix } from '../../../model/finding.js';
import { formatDate } from '../../../wording/format.js';
import { headOf } from '../../../model/tree.js';
import { isJudged } from '../../kit/completeness.js';
import { dateIn, speaksOfDate, type StatedDate } from '../contract-dates.js';
import { passagesIn } from '../../../prose/passages.js';
import type { Rule } from '../../rule.js';

export const effectiveDateUnstated: Rule = {
    id: 'effective-date-unstated',
    aliases: ['MSP805'],
    domain: 'parties-and-dates',
    level: 'warning',
    title: { fr: 'La date d\'effet devrait être indiquée, et justifiée si elle précède la signature', en: 'The effective date should be stated, and explained where it precedes signature' },
    sources: ['C. civ., art. 1113', 'Pratique professionnelle'],
    checkDossier(dossier, { report }) {
        const { root } = dossier;
        if (isJudged(dossier) && !speaksOfDate(dossier, root, 'effective') && !dossier.facts.isStated('term', 'start')) {
            const signed = root.items.find(item => isDateItem(item) && item.event === 'signed');
            const date = dossier.dateOf(root, 'signed');
            const line = `effective ${date ?? '?'}`;
            report({
                place: headOf(root),
                message: {
                    fr: 'La date d\'effet n\'est pas indiquée : rien ne dit quand commencent la durée et les prestations. Ajoutez « effective ».',
                    en: 'The effective date is not stated: nothing says when term and services begin. Add "effective".'
                },
                fixes: signed ? [{
                    title: { fr: `Ajouter « ${line} »`, en: `Add "${line}"` },
                    preferred: true,
                    edits: () => [insertBlockAfter(signed, [line], false)]
                }] : []
            });
        }
        for (const document of dossier.documents) {
            const signed = dateIn(dossier, document, 'signed');
            const effective = dateIn(dossier, document, 'effective');
            if (signed && effective && effective.date < signed.date && !isExplained(dossier)) {
                report({
                    place: effective.place,
                    message: {
                        fr: `La date d'effet (${formatDate(effective.date, 'fr')}) précède la signature (${formatDate(signed.date, 'fr')}) sans explication : corrigez-la, ou dites pourquoi le contrat rétroagit.`,
                        en: `The effective date (${formatDate(effective.date, 'en')}) precedes signature (${formatDate(signed.date, 'en')}) without saying why: correct it, or explain the retroactive effect.`
                    },
                    related: [{ place: signed.place, message: { fr: 'La signature', en: 'Signature' } }],
                    fixes: [setDate(effective, signed)]
                });
            }
        }
    }
};

const RETROACTIVE = /rétroacti|rétroagi|régularis|d['’]ores et déjà exécuté|retroactiv|retrospectiv/iu;

function isExplained(dossier: Dossier): boolean {
    return dossier.facts.isStated('effective-date', 'retroactivity')
        || passagesIn(dossier).some(({ kind, text }) => (kind === undefined || kind === 'effective-date' || kind === 'term' || kind === 'preamble') && RETROACTIVE.test(text));
}

function setDate({ place }: StatedDate, { date }: StatedDate): Fix {
    const target = isFact(place.node) ? { node: place.node.value } : { node: place.node, property: 'date' };
    return {
        title: { fr: `Prendre la date de signature : ${formatDate(date, 'fr')}`, en: `Take the date of signature: ${formatDate(date, 'en')}` },
        edits: () => [replaceEdit(target, date)]
    };
}
