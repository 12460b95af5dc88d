import { textsOf } from '../../../prose/clause-texts.js';
import { reader, sentenceAround } from '../../../prose/passages.js';
import type { Rule } from '../../rule.js';

/** A number that costs more than a call: said to, or by its beginning (France 081, 082, 089 and 3 digits; Switzerland 090). */
const PREMIUM = /(?<!\p{L})(?:numéros?\s+(?:surtaxés?|payants?|majorés?|à\s+tarification\s+majorée)|premium[\s-]rate\s+numbers?)(?!\p{L})|(?<![\d+])(?:0\s?8\s?(?:1|2|9)\d(?:[\s.]?\d{2,3}){2,3}|0900[\s.]?\d{3}[\s.]?\d{3})(?!\d)/giu;
const NOT_CHARGED = /(?<!\p{L})(?:non|sans|aucun|ni|n['’]est|ne|gratuit\p{L}*|not|no|free)(?!\p{L})/iu;
const PRICE = /\d+(?:[.,]\d+)?\s*(?:€|EUR|euros?|centimes?|CHF|cents?)|\uFFFC/iu;

/** Numbers that cost more, in sentences that say no price and do not deny it. */
const premiumNumbers = reader(text => [...text.matchAll(PREMIUM)].flatMap(match => {
    const [from, to] = [match.index, match.index + match[0].length];
    const { start, end } = sentenceAround(text, from, to);
    const sentence = text.slice(start, end);
    return NOT_CHARGED.test(sentence) || PRICE.test(sentence.replace(match[0], ' ')) ? [] : [[from, to] as const];
}));

export const premiumNumberPrice: Rule = {
    id: 'premium-number-price',
    aliases: ['MSP439'],
    domain: 'price',
    level: 'warning',
    title: { fr: 'Le prix des appels à un numéro payant devrait être indiqué', en: 'The price of calls to a premium number should be stated' },
    sources: ['Pratique professionnelle'],
    checkDossier(dossier, { report }) {
        if (dossier.facts.isStated('helpdesk', 'call-price')) {
            return;
        }
        const [clause] = dossier.clausesOfKind('helpdesk');
        for (const passage of textsOf(dossier, 'helpdesk', 'intervention-modalities', 'ticketing')) {
            for (const [start, end] of premiumNumbers(passage)) {
                report({
                    place: passage.place(start, end),
                    message: {
                        fr: `« ${passage.text.slice(start, end)} » : appeler ce numéro coûte plus qu'un appel, et le prix n'est pas dit. Indiquez-le${clause ? ' (call-price)' : ''}, ou donnez un numéro sans supplément.`,
                        en: `"${passage.text.slice(start, end)}": calling this number costs more than a call, and the price is not stated. State it${clause ? ' (call-price)' : ''}, or give a number without a surcharge.`
                    }
                });
            }
        }
    }
};
