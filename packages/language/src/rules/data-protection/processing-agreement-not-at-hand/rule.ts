import { underGdpr } from '../../../law/data-law.js';
import { DATA_PROTECTION } from '../../../law/data-protection.js';
import type { Dossier } from '../../../model/dossier.js';
import { isRunningText, passagesIn, reader, sentenceAround } from '../../../prose/passages.js';
import type { Rule } from '../../rule.js';
import { quote } from '../../kit/effective-values.js';

/** What the agreement of article 28 is called. */
const AGREEMENT = String.raw`(?:accord|contrat|convention|annexe)\s+(?:de\s+sous-traitance|relatif|relative|sur)\s+(?:(?:au|du|le)\s+traitement\s+(?:de|des)\s+|(?:de|des|aux|les|la\s+protection\s+des)\s+)?données(?:\s+(?:à\s+caractère\s+)?personnel(?:les|le)?s?)?|accord\s+de\s+sous-traitance|(?<!\p{L})DPA|(?:data|personal\s+data)\s+(?:processing|protection)\s+(?:agreement|addendum|annex|terms)|politique\s+de\s+(?:confidentialité|protection\s+des\s+données)\s+du\s+sous-traitant`;
/** It is somewhere else, in whatever state it is there. */
const ELSEWHERE = String.raw`(?:disponible|accessible|consultable|communiqué|remis|fourni|transmis|envoyé)e?\s+(?:(?:au\s+client|à\s+l['’]acheteur|à\s+\uFFFC)\s+)?(?:sur\s+(?:simple\s+)?demande|à\s+(?:première|la)\s+demande)|(?:est|sera|figure)\s+(?:publié|disponible|accessible|consultable|en\s+ligne|mis\s+en\s+ligne)e?[^.;]{0,40}?(?:en\s+ligne|https?:\/\/\S+|site|à\s+l['’]adresse)|,\s*(?:publié|disponible|accessible|consultable)e?\s+(?:en\s+ligne|sur\s+(?:le|son)\s+site|à\s+l['’]adresse)|available\s+(?:to\s+\S+\s+\S+\s+)?(?:up)?on\s+(?:simple\s+)?request|,\s*(?:as\s+)?(?:published|available|accessible|posted)\s+(?:on(?:line)?|at)\s+(?:its|the|www\.|https?:)|(?:supplied|provided|sent)\s+(?:up)?on\s+request|(?:is|are)\s+(?:published|available|accessible|posted)[^.;]{0,40}?(?:online|website|site|at\s+(?:https?:\/\/|www\.)\S+|https?:\/\/\S+)`;
const NOT_AT_HAND = new RegExp(String.raw`(?<!\p{L})(?:${AGREEMENT})(?!\p{L})[^.;]{0,80}?(?:${ELSEWHERE})`, 'giu');
/** The text is attached or identified all the same. */
const IDENTIFIED = /(?<!\p{L})(?:annexée?s?|joint(?:e|s|es)?|en\s+annexe|figure(?:nt)?\s+(?:en|à\s+l['’])\s*annexe|versions?\s+(?:du|de|n°|\d)|dans\s+(?:sa|leur)\s+version\s+(?:du|de)|datée?s?\s+du|signée?s?|copie|attached|annexed|appended|version\s+(?:of|dated|\d)|dated|signed|copy|n['’]est\s+pas|is\s+not)(?!\p{L})/iu;

const notAtHandIn = reader((text): readonly (readonly [number, number])[] => !/demande|request|line|ligne|site|https?:|www\.|adresse/i.test(text) ? [] : [...text.matchAll(NOT_AT_HAND)].flatMap(match => {
    const [from, to] = [match.index, match.index + match[0].length];
    const { start, end } = sentenceAround(text, from, to);
    return IDENTIFIED.test(text.slice(start, end)) ? [] : [[from, to] as const];
}));

export const processingAgreementNotAtHand: Rule = {
    id: 'processing-agreement-not-at-hand',
    aliases: ['MSP116'],
    domain: 'data-protection',
    level: 'error',
    title: { fr: 'L\'accord de sous-traitance doit être joint et identifié', en: 'The processing agreement must be attached and identified' },
    sources: ['GDPR art. 28(3) and (9)'],
    checkDossier(dossier, { report }) {
        if (!underGdpr(dossier)) {
            return;
        }
        // Where the dossier holds an agreement, the reference may be to another party's, or merely careless.
        const level = holdsAgreement(dossier) ? 'information' : 'error';
        for (const passage of passagesIn(dossier).filter(isRunningText)) {
            for (const [start, end] of notAtHandIn(passage)) {
                const phrase = passage.text.slice(start, end).replace(/\s+/g, ' ').replaceAll('\uFFFC', '…');
                report({
                    level,
                    place: passage.place(start, end),
                    message: {
                        fr: `L'accord de sous-traitance doit être écrit, la forme électronique suffisant, et identifié : ${quote(phrase, 'fr')} ne dit pas ce qui est convenu. Joignez-le, avec sa version ou sa date.`,
                        en: `The processing agreement must be in writing, electronic form included, and identified: ${quote(phrase, 'en')} does not say what is agreed. Attach it, with its version or date.`
                    }
                });
            }
        }
    }
};

function holdsAgreement(dossier: Dossier): boolean {
    return dossier.facts.isStated(DATA_PROTECTION, 'processing') || dossier.facts.isStated(DATA_PROTECTION, 'instructions');
}
