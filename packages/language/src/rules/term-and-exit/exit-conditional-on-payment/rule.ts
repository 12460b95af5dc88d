import type { Dossier } from '../../../model/dossier.js';
import { againPlaces, oncePerClause, textsOf } from '../../../prose/clause-texts.js';
import { reader, sentenceAround, type Passage } from '../../../prose/passages.js';
import type { Rule } from '../../rule.js';

/** What holds the exit or the data back until somebody has paid. */
const HELD = /(?<!\p{L})(?:à\s+jour\s+(?:de\s+(?:tous\s+)?(?:ses|leurs|l['’]ensemble\s+de\s+ses)|du)\s+(?:paiements?|règlements?|factures|redevances|obligations?\s+(?:de\s+paiement|financières?))|(?:sous\s+réserve|à\s+(?:la\s+)?condition|subordonnée?s?|conditionnée?s?|après|dès|jusqu['’]au?|moyennant)\s+(?:du|au|le|de\s+l['’]|à|d['’]|de)?\s*(?:complet\s+|parfait\s+|entier\s+|intégral\s+)?(?:paiement|règlement|acquittement|apurement)|paiement\s+(?:complet|intégral|préalable|de\s+(?:toutes|l['’]intégralité|l['’]ensemble|la\s+totalité))|toutes?\s+(?:les\s+)?(?:factures|sommes)\s+(?:dues\s+)?(?:payées|réglées|acquittées)|droit\s+de\s+rétention|(?:retenir|retient|retiendra|conserver)\s+(?:les\s+|ses\s+)?(?:données|sauvegardes|codes)|(?:tant\s+que|aussi\s+longtemps\s+que)\s+[^.;]{0,60}(?:n(?:['’]|e\s+)\p{L}+\s+pas\s+(?:été\s+)?(?:payée?s?|réglée?s?|acquittée?s?|soldée?s?)|restent?\s+(?:due?s?|impayée?s?))|(?:withholds?|retains?|refuses?\s+to\s+(?:return|release|hand\s+over))\s+(?:the\s+|all\s+|any\s+)?(?:(?:client|customer)(?:['’]s)?\s+)?data|subject\s+to\s+(?:full\s+|prior\s+)?payment|conditional\s+(?:up)?on\s+(?:full\s+|prior\s+)?payment|(?:until|once|unless|provided|on\s+(?:the\s+)?condition)\s+(?:that\s+)?(?:all\s+)?(?:the\s+)?(?:outstanding\s+|overdue\s+|unpaid\s+)?(?:invoices|sums|fees|charges|amounts)[^.;]{0,40}(?:are|have\s+been)\s+(?:fully\s+)?(?:paid|settled)|(?:full|prior)\s+payment\s+of|payment\s+of\s+all|right\s+of\s+(?:retention|lien)|lien\s+(?:on|over))/giu;
/** The sentence says the contrary, or speaks of undisputed sums only. */
const HARMLESS = /(?<!\p{L})(?:jamais|aucun(?:e)?|non\s+contest\p{L}*|ne\s+(?:peut|peuvent|retient|sont|est|saurait|dispose|bénéficie|vaut)|n['’](?:est|a|exerce)|renonce|sans\s+(?:pouvoir|que)|ni|never|no|not|without|neither|nor|waives?|undisputed)(?!\p{L})/iu;

/** « n'est tenu … que si », « ne restitue … qu'après »: a restriction, no denial. */
const RESTRICTED = /(?<!\p{L})(?:ne\s+|n['’])(?!\p{L}+\s+(?:pas|jamais|aucun))\p{L}+[^.;]{0,80}?\s(?:que\s+(?:si|lorsque|sous|contre|moyennant)|qu['’](?:après|à|en|une\s+fois))(?!\p{L})/giu;

interface Hit { readonly start: number; readonly end: number }

const heldIn = reader((text): Hit[] => [...text.matchAll(HELD)].flatMap(match => {
    const range = sentenceAround(text, match.index, match.index + match[0].length);
    // « tant que les factures ne sont pas réglées » is a condition, not a denial.
    const around = `${text.slice(range.start, match.index)} ${text.slice(match.index + match[0].length, range.end)}`.replace(RESTRICTED, ' ');
    return HARMLESS.test(around) ? [] : [{ start: match.index, end: match.index + match[0].length, sentence: range.start }];
}).filter((hit, index, all) => all.findIndex(({ sentence }) => sentence === hit.sentence) === index));

export const exitConditionalOnPayment: Rule = {
    id: 'exit-conditional-on-payment',
    aliases: ['MSP523'],
    domain: 'term-and-exit',
    level: 'warning',
    title: { fr: 'La restitution des données ne devrait pas attendre le paiement', en: 'The return of data should not wait for payment' },
    sources: ['C. civ., art. 1219', 'RGPD, art. 28(3)(g)', 'Règlement (UE) 2023/2854, art. 23 et 25', 'LPD, art. 9'],
    checkDossier(dossier, { report }) {
        const hits = exitTexts(dossier).flatMap(passage => heldIn(passage).map(held => ({ ...held, passage })));
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

/** The conditions of the exit, and the prose of the clauses on leaving; a list of deliverables holds nothing back. */
function exitTexts(dossier: Dossier): readonly Passage[] {
    return textsOf(dossier, 'reversibility', 'data-return-deletion', 'switching').filter(({ fact }) => !fact || fact.name === 'conditions' || fact.name === 'starts-on');
}
