import { againPlaces, oncePerClause } from '../../../prose/clause-texts.js';
import { phrasesIn } from '../../../prose/readings.js';
import type { Rule } from '../../rule.js';

export const exitConditionalOnPayment: Rule = {
    id: 'exit-conditional-on-payment',
    aliases: ['MSP523'],
    domain: 'term-and-exit',
    level: 'warning',
    title: { fr: 'La restitution des données ne devrait pas attendre le paiement', en: 'The return of data should not wait for payment' },
    sources: ['C. civ., art. 1219', 'RGPD, art. 28(3)(g)', 'Règlement (UE) 2023/2854, art. 23 et 25', 'LPD, art. 9'],
    checkDossier(dossier, { report }) {
        // The conditions of the exit, and the prose of the clauses on leaving; a list of deliverables holds nothing back.
        const hits = phrasesIn(dossier, 'exit-held-for-payment').filter(({ passage: { fact }, polarity }) =>
            polarity !== 'denied' && (!fact || fact.name === 'conditions' || fact.name === 'starts-on'))
            .filter((hit, index, all) => all.findIndex(({ passage, sentencePlace }) => passage === hit.passage && sentencePlace.range?.offset === hit.sentencePlace.range?.offset) === index);
        for (const { hit: { passage, start, end }, again } of oncePerClause(hits)) {
            report({
                place: passage.place(start, end),
                message: {
                    fr: 'Les données sont retenues jusqu\'au paiement : limitez la condition aux sommes non contestées et à la seule assistance, jamais aux données ni aux accès.',
                    en: 'Data are held until payment: limit the condition to undisputed sums and to assistance alone, never to data or access.'
                },
                related: againPlaces(again)
            });
        }
    }
};
