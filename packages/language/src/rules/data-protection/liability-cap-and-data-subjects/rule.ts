import { underGdpr } from '../../../law/data-law.js';
import type { Language } from '../../../model/finding.js';
import { ownProseOf } from '../../../prose/clause-texts.js';
import { reader, sentenceAround } from '../../../prose/passages.js';
import type { Rule } from '../../rule.js';

const CAP: Readonly<Record<Language, { readonly cap: RegExp; readonly data: RegExp; readonly limited: RegExp }>> = {
    fr: {
        cap: /\b(?:plafon(?:ds?|née?s?)|limites?\s+de\s+responsabilité|limitations?\s+de\s+responsabilité|limit(?:es?|ations?)\s+d(?:u|e\s+la)\s+présente?\s+(?:article|clause))(?!\p{L})/giu,
        data: /données\s+(?:à\s+caractère\s+)?personnel|RGPD|protection\s+des\s+données|personnes\s+concernées|\bart(?:icle|\.)\s*82\b/iu,
        limited: /entre\s+(?:elles|les\s+parties)|sans\s+préjudice|\bne\s+(?:s['’]applique|vaut|joue|limite|couvre|s['’]oppose)|n['’]est\s+pas\s+(?:opposable|applicable)|hors\s+plafond|à\s+l['’]exception|sauf|exclu|illimité|dérog/iu
    },
    en: {
        cap: /\b(?:liability\s+caps?|caps?|limitations?\s+of\s+liability|(?:limits?|limitations?)\s+(?:of|in|set\s+out\s+in)\s+this\s+(?:clause|section|article)|capped)\b/giu,
        data: /personal\s+data|GDPR|data\s+protection|data\s+subjects|\bart(?:icle|\.)\s*82\b/iu,
        limited: /between\s+(?:them|the\s+parties)|without\s+prejudice|\b(?:does|do|shall|is|are)\s+not\b|except|exclud|uncapped|unlimited|outside\s+the\s+cap|save\s+for/iu
    }
};

export const liabilityCapAndDataSubjects: Rule = {
    id: 'liability-cap-and-data-subjects',
    aliases: ['MSP144'],
    domain: 'data-protection',
    level: 'information',
    title: { fr: 'Un plafond sur les données devrait dire qu\'il ne lie que les parties', en: 'A cap on data claims should say that it binds the parties only' },
    sources: ['GDPR art. 82(4)-(5)'],
    checkDossier(dossier, { report }) {
        if (!underGdpr(dossier)) {
            return;
        }
        for (const passage of ownProseOf(dossier, 'liability', 'data-protection')) {
            for (const [start, end] of capsIn[dossier.languageOf(passage.document)](passage)) {
                report({
                    message: {
                        fr: 'Ce plafond ne lie que les parties : les personnes concernées peuvent réclamer l\'intégralité de leur dommage à chacune. Ajoutez « entre les parties ».',
                        en: 'This cap binds the parties only: data subjects may claim the whole of their damage from either. Add "between the parties".'
                    },
                    place: passage.place(start, end)
                });
            }
        }
    }
};

const capsIn = { fr: reader(text => capsOnData(text, 'fr')), en: reader(text => capsOnData(text, 'en')) };

/** Where a text caps claims about personal data without a word of those whom the cap does not bind; once a sentence. */
function capsOnData(text: string, language: Language): (readonly [number, number])[] {
    const { cap, data, limited } = CAP[language];
    let last = -1;
    return [...text.matchAll(cap)].flatMap(match => {
        const [from, to] = [match.index, match.index + match[0].length];
        const { start, end } = sentenceAround(text, from, to);
        const sentence = text.slice(start, end);
        if (start === last || !data.test(sentence) || limited.test(sentence)) {
            return [];
        }
        last = start;
        return [[from, to] as const];
    });
}
