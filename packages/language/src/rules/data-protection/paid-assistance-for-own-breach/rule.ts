import { underGdpr } from '../../../law/data-law.js';
import type { Language } from '../../../model/finding.js';
import { ownProseOf } from '../../../prose/clause-texts.js';
import { paragraphAt, reader, sentenceAround } from '../../../prose/passages.js';
import type { Rule } from '../../rule.js';

/** Assistance that is paid for, in one sentence. */
const PAID: Readonly<Record<Language, { readonly help: RegExp; readonly paid: RegExp; readonly exception: RegExp }>> = {
    fr: {
        help: /\b(?:assistance|aide|assiste|coopération)\b/iu,
        paid: /\b(?:facturée?s?|payantes?|donne(?:nt)?\s+lieu\s+à\s+facturation|sur\s+devis|aux?\s+frais\s+du|aux?\s+tarifs?|(?:client|responsable\s+d[eu]\s+traitement)\s+(?:supporte|prend\s+en\s+charge|rembourse)\s+(?:\S+\s+){0,4}?(?:coûts?|frais))(?![\p{L}])/giu,
        exception: /manquement|faute|défaillance|fait du|gratuit|sans frais|incombe|\bne\s+(?:sera|est)\s+pas\b/iu
    },
    en: {
        help: /\b(?:assistance|assists?|help|cooperation)\b/iu,
        paid: /\b(?:charged|billed|invoiced|at\s+(?:the\s+)?(?:then\s+)?(?:current|agreed|applicable)\s+rates|at\s+the\s+(?:client|controller|customer)['’]s\s+(?:expense|cost)|(?:client|controller|customer)\s+(?:shall\s+|will\s+)?(?:reimburses?|bears?|pays?)\s+(?:\S+\s+){0,4}?(?:costs?|expenses|charges))\b/giu,
        exception: /breach\s+(?:of|by)|fault|failure|free of charge|\bnot\s+(?:be\s+)?(?:charged|billed|invoiced)\b|own\s+breach|default/iu
    }
};

export const paidAssistanceForOwnBreach: Rule = {
    id: 'paid-assistance-for-own-breach',
    aliases: ['MSP143'],
    domain: 'data-protection',
    level: 'information',
    title: { fr: 'L\'assistance due à la faute du prestataire devrait être gratuite', en: 'Assistance caused by the provider\'s own breach should be free' },
    sources: ['GDPR art. 28(3)(e)-(f) (to be checked: EDPB Opinion 14/2019 and Guidelines 07/2020 on costs)'],
    checkDossier(dossier, { report }) {
        if (!underGdpr(dossier)) {
            return;
        }
        for (const passage of ownProseOf(dossier, 'data-protection')) {
            for (const [start, end] of chargesIn[dossier.languageOf(passage.document)](passage)) {
                report({
                    message: {
                        fr: 'L\'assistance est facturée même lorsque le prestataire est à l\'origine du problème : exceptez son propre manquement.',
                        en: 'Assistance is charged even when the provider caused the problem: except its own breach.'
                    },
                    place: passage.place(start, end)
                });
            }
        }
    }
};

const chargesIn = { fr: reader(text => chargesFor(text, 'fr')), en: reader(text => chargesFor(text, 'en')) };

/** Where a text charges assistance and nothing in its paragraph excepts the provider's own breach. */
function chargesFor(text: string, language: Language): (readonly [number, number])[] {
    const { help, paid, exception } = PAID[language];
    return [...text.matchAll(paid)].flatMap(match => {
        const [from, to] = [match.index, match.index + match[0].length];
        const { start, end } = sentenceAround(text, from, to);
        const charged = help.test(text.slice(start, end)) && !/\b(?:pas|jamais|not|never)\s+(?:be\s+)?$/i.test(text.slice(start, from)) && !exception.test(paragraphAt(text, from));
        return charged ? [[from, to] as const] : [];
    });
}
