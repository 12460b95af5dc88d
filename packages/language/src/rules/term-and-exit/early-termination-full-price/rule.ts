import { daysBetween, isDate } from '../../../model/calendar.js';
import type { Dossier } from '../../../model/dossier.js';
import type { FactStatement } from '../../../model/effective-facts.js';
import { meaningOf } from '../../../model/values.js';
import { textsOf } from '../../../prose/clause-texts.js';
import { relatedValue } from '../../kit/conflict-wording.js';
import { effectiveOf, message, plainValue, valuePlace } from '../../kit/effective-values.js';
import { reader, sentenceAround } from '../../../prose/passages.js';
import type { Rule } from '../../rule.js';
import { annualFees } from '../../kit/yearly-amounts.js';

const ALL_FEES = /(?<!\p{L})(?:(?:totalité|intégralité|ensemble|montant(?:\s+(?:total|cumulé|intégral))?|somme)\s+des\s+(?:redevances|échéances|mensualités|sommes|loyers|abonnements|prix)\s+(?:(?:HT|TTC|hors\s+taxes)\s+)?(?:restant(?:es)?|dues\s+jusqu|à\s+(?:échoir|courir)|jusqu['’]au\s+terme)|toutes?\s+les\s+(?:redevances|échéances|mensualités|sommes)\s+(?:restant(?:es)?|à\s+(?:échoir|courir))|all\s+(?:the\s+)?(?:remaining|outstanding)\s+(?:fees|instal?lments|charges)|all\s+(?:the\s+)?(?:fees|charges|instal?lments)\s+(?:remaining\s+|outstanding\s+|due\s+|payable\s+)?(?:for|until|up\s+to)\s+the\s+(?:remainder|end|expiry|balance)\s+of\s+the\s+(?:initial\s+|fixed\s+|current\s+|then[\s-]current\s+)?term|(?:100\s?%|(?:the\s+)?(?:full|entire|whole|total)(?:\s+(?:amount|sum))?|(?:the\s+)?(?:totality|entirety))\s+of\s+(?:all\s+)?(?:the\s+)?(?:remaining\s+|outstanding\s+)?(?:fees|charges|instal?lments)\s+(?:remaining|outstanding|that\s+would|for\s+the\s+(?:remainder|balance)|until\s+the\s+end))/giu;
/** A share of the fees, or a sentence that says that they are not due. */
const A_SHARE = /(?:%|pour\s+cent|moitié|tiers|quarts?|per\s?cent|half|third|quarter)\s+(?:du|de\s+la|de\s+l['’]|of)\s*(?:the\s+)?$/iu;
const NOT_DUE = /(?<!\p{L})(?:(?:ne|n['’])\s*(?:sont|est|seront|sera|demeurent|restent)\s+(?:pas|plus)|(?:is|are|shall|will)\s+not|sans\s+que|in\s+no\s+event|no\s+longer)(?!\p{L})/iu;

const allFeesIn = reader(text => [...text.matchAll(ALL_FEES)].flatMap(match => {
    const [from, to] = [match.index, match.index + match[0].length];
    const { start, end } = sentenceAround(text, from, to);
    const lead = text.slice(start, from).replace(/100\s?%\s+(?:du|de\s+la|de\s+l['’])\s*$/u, '');
    return A_SHARE.test(lead) || NOT_DUE.test(text.slice(start, end)) ? [] : [{ start: from, end: to }];
}));

export const earlyTerminationFullPrice: Rule = {
    id: 'early-termination-full-price',
    aliases: ['MSP512'],
    domain: 'term-and-exit',
    level: 'information',
    title: { fr: 'Partir plus tôt ne devrait pas coûter toutes les échéances restantes', en: 'Leaving early should not cost all the remaining fees' },
    sources: ['C. civ., art. 1231-5', 'Règlement (UE) 2023/2854, art. 25(2) et 29(4)'],
    checkDossier(dossier, { report }) {
        for (const fee of effectiveOf(dossier, 'termination', 'convenience-fee')) {
            const [from, end] = [['termination', 'convenience-from'], ['term', 'end']].map(([kind = '', fact = '']) => effectiveOf(dossier, kind, fact)[0]);
            const remaining = from && end && remainingFees(dossier, from, end);
            const meaning = meaningOf(fee.value);
            if (remaining && meaning.type === 'money' && meaning.per.length === 0 && meaning.currency === remaining.currency && meaning.amount >= remaining.amount && meaning.amount > 0) {
                report({
                    place: valuePlace(fee),
                    message: message(language => {
                        const value = plainValue(dossier, fee.value, language);
                        return language === 'fr'
                            ? `L'indemnité de ${value} atteint toutes les échéances restantes : partir plus tôt ne sert à rien, et le juge peut la réduire. Rendez-la dégressive.`
                            : `The fee of ${value} reaches all the remaining fees: leaving early is pointless, and a court may reduce it. Let it decrease with time.`;
                    }),
                    related: [relatedValue(dossier, from, { fr: 'Résiliation possible dès', en: 'Termination possible from' }), relatedValue(dossier, end, { fr: 'Échéance', en: 'End' })]
                });
            }
        }
        for (const passage of textsOf(dossier, 'termination')) {
            for (const { start, end } of allFeesIn(passage)) {
                report({
                    place: passage.place(start, end),
                    message: {
                        fr: 'La résiliation anticipée coûte toutes les échéances restantes : partir plus tôt ne sert à rien, et le juge peut réduire la somme. Rendez-la dégressive.',
                        en: 'Early termination costs all the remaining fees: leaving early is pointless, and a court may reduce the sum. Let it decrease with time.'
                    }
                });
            }
        }
    }
};

/** The fees from the first day on which the client may leave to the end. */
function remainingFees(dossier: Dossier, from: FactStatement, end: FactStatement): { readonly amount: number; readonly currency: string } | undefined {
    const fees = annualFees(dossier);
    const [first, last] = [from, end].map(({ value }) => meaningOf(value));
    if (!fees || first?.type !== 'date' || last?.type !== 'date' || !isDate(first.date) || !isDate(last.date)) {
        return undefined;
    }
    const days = daysBetween(first.date, last.date) + 1;
    return days > 0 ? { amount: fees.amount / 365.25 * days, currency: fees.currency } : undefined;
}
