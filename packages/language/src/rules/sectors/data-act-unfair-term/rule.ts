import type { DossierDocument } from '../../../generated/ast.js';
import { countryOf, isIn } from '../../../law/data-law.js';
import { isRunningText, passagesOf, reader, sentenceAround } from '../../../prose/passages.js';
import type { Rule } from '../../rule.js';
import { message, quote } from '../../kit/suggestions.js';

/** Only the data of the customer: a sentence that does not speak of data is no matter of the Data Act. */
const DATA = /(?<!\p{L})(?:données|data)(?!\p{L})/iu;

/** Terms that article 13(4) calls unfair: no liability for intent or gross negligence, no remedies, one party alone interprets. */
const UNFAIR: readonly RegExp[] = [
    /(?<!\p{L})(?:y\s+compris|même)\s+en\s+cas\s+de\s+(?:sa\s+|son\s+)?(?:faute\s+(?:lourde|intentionnelle|dolosive)|dol)(?!\p{L})/giu,
    /(?<!\p{L})(?:est|sera|reste|demeure)\s+(?:le\s+)?seule?\s+(?:juge|habilitée?\s+à\s+(?:interpréter|apprécier)|compétente?\s+pour\s+(?:interpréter|apprécier))(?!\p{L})/giu,
    /(?<!\p{L})interprète(?:nt)?\s+seule?s?(?!\p{L})/giu,
    /(?<!\p{L})renonce(?:nt)?\s+à\s+(?:tout|tous)(?:\s+les)?\s+(?:recours|remèdes?)(?!\p{L})/giu,
    /(?<!\p{L})(?:even|including)\s+in\s+(?:the\s+)?(?:case|event)\s+of\s+(?:gross\s+negligence|wilful\s+misconduct|intentional\s+acts?)(?!\p{L})/giu,
    /(?<!\p{L})(?:détermine|décide|apprécie)(?:nt|ra)?\s+seule?s?\s+(?:si|de\s+la\s+(?:portée|conformité)|l['’]interprétation|le\s+sens)(?!\p{L})/giu,
    /(?<!\p{L})alone\s+(?:shall\s+|will\s+|may\s+)?(?:determines?|interprets?|decides?)\s+(?:whether|the\s+(?:meaning|interpretation|conformity|terms?))(?!\p{L})/giu,
    /(?<!\p{L})(?:sole|exclusive)\s+right\s+to\s+(?:interpret|determine\s+(?:whether|conformity))(?!\p{L})/giu,
    /(?<!\p{L})waives?\s+(?:any|all)(?:\s+of\s+its)?\s+(?:remedy|remedies|recourse)(?!\p{L})/giu
];

/** `sauf`, `except`: what is carved out is not excluded. */
const CARVED_OUT = /(?<!\p{L})(?:sauf|hors|except|save)\s*$/iu;

interface Phrase {
    readonly start: number;
    readonly end: number;
}

const phrases = reader((text): readonly Phrase[] => !DATA.test(text) ? [] : UNFAIR.flatMap(pattern => [...text.matchAll(pattern)]
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length }))
    .filter(({ start, end }) => {
        const sentence = sentenceAround(text, start, end);
        return DATA.test(text.slice(sentence.start, sentence.end)) && !CARVED_OUT.test(text.slice(sentence.start, start));
    })));

export const dataActUnfairTerm: Rule = {
    id: 'data-act-unfair-term',
    aliases: ['MSP751'],
    domain: 'sectors',
    level: 'warning',
    title: { fr: 'Une clause imposée sur les données ne devrait pas être abusive', en: 'A term on data imposed unilaterally should not be unfair' },
    sources: ['Regulation (EU) 2023/2854 (Data Act) art. 13(4)', 'Regulation (EU) 2023/2854 (Data Act) art. 13(5)'],
    checkDossier(dossier, { report }) {
        if (!dossier.parties.some(party => isIn(dossier, 'eea-country', countryOf(party) ?? ''))) {
            return;
        }
        for (const passage of dossier.documents.filter(isImposed).flatMap(passagesOf).filter(isRunningText)) {
            for (const { start, end } of phrases(passage)) {
                const phrase = passage.text.slice(start, end).replace(/\s+/g, ' ');
                report({
                    place: passage.place(start, end),
                    message: message(language => language === 'fr'
                        ? `Clause imposée sur les données, potentiellement abusive et alors sans effet : ${quote(phrase, 'fr')}. Négociez-la ou supprimez-la.`
                        : `A term on data imposed unilaterally may be unfair, and then does not bind: ${quote(phrase, 'en')}. Negotiate it or remove it.`)
                });
            }
        }
    }
};

/** General terms are drafted by one party and taken as they stand by the other. */
function isImposed({ documentType }: DossierDocument): boolean {
    return documentType === 'terms';
}
