import { passagesIn, reader } from '../../../prose/passages.js';
import { isListed, isPublicContract, listedDerogations, listFixes } from '../public-procurement.js';
import type { Rule } from '../../rule.js';

/** `par dérogation à l'article 14.1 du CCAG-TIC`, `il est dérogé aux articles 14 et 15 du CCAG`. */
const DEROGATION = /(?<!\p{L})d[ée]rog(?:e|ent|é|ation|ations)(?!\p{L})[^.;!?]{0,40}?(?<!\p{L})articles?\s+(\d+(?:\.\d+)*(?:(?:\s*,\s*|\s+et\s+)\d+(?:\.\d+)*)*)\s+(?:du|des)\s+CCAG/giu;

interface Departure {
    readonly article: string;
    readonly start: number;
    readonly end: number;
}

const departures = reader((text): readonly Departure[] => !text.includes('CCAG') ? [] : [...text.matchAll(DEROGATION)].flatMap(match =>
    match[1]!.split(/\s*,\s*|\s+et\s+/).map(article => ({ article, start: match.index, end: match.index + match[0].length }))));

export const ccagDerogationNotListed: Rule = {
    id: 'ccag-derogation-not-listed',
    aliases: ['MSP741'],
    domain: 'sectors',
    level: 'error',
    title: { fr: 'Une dérogation au CCAG doit figurer dans la liste qui clôt le CCAP', en: 'A departure from the CCAG must be in the closing list' },
    sources: ['CCAG-TIC 2021, art. 1.2'],
    checkDossier(dossier, { report }) {
        if (!isPublicContract(dossier)) {
            return;
        }
        const listed = listedDerogations(dossier);
        for (const passage of passagesIn(dossier)) {
            for (const { article, start, end } of departures(passage).filter(departure => !isListed(listed, departure.article))) {
                report({
                    place: passage.place(start, end),
                    message: {
                        fr: `Cette clause déroge à l'article ${article} du CCAG sans figurer dans la liste récapitulative du dernier article du CCAP : ajoutez-l'y.`,
                        en: `This clause departs from article ${article} of the CCAG but is not in the list that closes the CCAP: add it there.`
                    },
                    fixes: listFixes(dossier, article)
                });
            }
        }
    }
};
