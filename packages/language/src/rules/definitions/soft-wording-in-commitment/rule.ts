import { NUMBER_WORDS } from '../../../prose/number-words.js';
import { isRunningText, passagesOf, quotesValue, reader, sentenceAround, type Passage } from '../../../prose/passages.js';
import type { Rule } from '../../rule.js';

interface Phrase {
    readonly start: number;
    readonly end: number;
    readonly sentenceStart: number;
    readonly sentenceEnd: number;
}

/** Clauses that promise something that can be measured. */
const KINDS: ReadonlySet<string> = new Set(['sla', 'security', 'reversibility', 'backup']);

const SOFT = new RegExp(String.raw`(?<![\p{L}-])(?:` + [
    "s['’]effor(?:ce(?:ra|nt|ront)?|cera(?:it)?)", "(?:fera|font|feront|met(?:tra)? en œuvre|déploie(?:ra)?) (?:tous )?(?:ses|leurs|les) meilleurs efforts", 'dans la mesure du possible',
    '(?:délai|temps|effort|moyen|coût|mesure|assistance|précaution)s? raisonnables?', 'dès que possible', 'de temps à autre', 'périodiquement', 'dans les meilleurs délais', 'dans les plus brefs délais', 'rapidement', 'régulièrement', 'à titre indicatif', 'aussi vite que possible', 'autant que possible',
    '(?:commercially )?(?:best|reasonable) (?:efforts|endeavou?rs)', 'promptly', 'as soon as (?:reasonably )?(?:possible|practicable)', 'where possible', 'within a reasonable time', 'reasonable (?:assistance|measures|steps|precautions)', 'regularly', 'periodically', 'from time to time'
].map(source => source.replace(/ /g, '\\s+')).join('|') + String.raw`)(?![\p{L}-])`, 'giu');
const FIGURE = new RegExp(String.raw`\d|(?<![\p{L}-])(?:${NUMBER_WORDS})(?![\p{L}-])\s+(?:minute|heure|jour|semaine|mois|an|fois|hour|day|week|month|year|time)|immédiatement|sans délai|immediately|chaque (?:jour|semaine|mois|trimestre|année)|(?:every|each) (?:day|week|month|quarter|year)|quotidien|hebdomadaire|mensuel|trimestriel|daily|weekly|monthly|quarterly`, 'iu');
/** The notice of a breach has rules of its own, which look at its delay. */
const BREACH = /violations?\s+de\s+(?:données|la\s+sécurité)|data\s+breach|breach\s+of\s+(?:security|personal)/iu;

const phrases = reader((text): readonly Phrase[] => [...text.matchAll(SOFT)].flatMap(match => {
    const end = match.index + match[0].length;
    const sentence = sentenceAround(text, match.index, end);
    const words = text.slice(sentence.start, sentence.end);
    return FIGURE.test(words) || BREACH.test(words) ? [] : [{ start: match.index, end, sentenceStart: sentence.start, sentenceEnd: sentence.end }];
}));

export const softWordingInCommitment: Rule = {
    id: 'soft-wording-in-commitment',
    aliases: ['MSP318'],
    domain: 'definitions',
    level: 'information',
    title: { fr: 'Un engagement devrait pouvoir se mesurer', en: 'A commitment should be measurable' },
    sources: ['Pratique professionnelle'],
    checkDossier(dossier, { report }) {
        for (const document of dossier.documents) {
            for (const passage of passagesOf(document)) {
                if (passage.kind === undefined || !KINDS.has(passage.kind) || !isRunningText(passage)) {
                    continue;
                }
                for (const phrase of phrases(passage)) {
                    if (!quotesFigure(passage, phrase)) {
                        const text = passage.text.slice(phrase.start, phrase.end).replace(/\s+/g, ' ');
                        report({
                            place: passage.place(phrase.start, phrase.end),
                            message: {
                                fr: `« ${text} » n'est pas un engagement mesurable. Donnez un délai, une fréquence ou un seuil.`,
                                en: `"${text}" is not a measurable commitment. Give a time, a frequency or a threshold.`
                            }
                        });
                    }
                }
            }
        }
    }
};

function quotesFigure(passage: Passage, { sentenceStart, sentenceEnd }: Phrase): boolean {
    for (let index = sentenceStart; index < sentenceEnd; index++) {
        if (quotesValue(passage.quotationAt(index))) {
            return true;
        }
    }
    return false;
}
