import { isRunningText, quotesValue } from '../../../prose/passages.js';
import { phrasesIn, type PhraseFound } from '../../../prose/readings.js';
import type { Rule } from '../../rule.js';

/** Clauses that promise something that can be measured. */
const KINDS: ReadonlySet<string> = new Set(['sla', 'security', 'reversibility', 'backup']);

export const softWordingInCommitment: Rule = {
    id: 'soft-wording-in-commitment',
    aliases: ['MSP318'],
    domain: 'definitions',
    level: 'information',
    title: { fr: 'Un engagement devrait pouvoir se mesurer', en: 'A commitment should be measurable' },
    sources: ['Pratique professionnelle'],
    checkDossier(dossier, { report }) {
        for (const found of phrasesIn(dossier, 'soft-wording')) {
            const { passage, start, end, place } = found;
            if (passage.kind === undefined || !KINDS.has(passage.kind) || !isRunningText(passage) || quotesFigure(found)) {
                continue;
            }
            const text = passage.text.slice(start, end).replace(/\s+/g, ' ');
            report({
                place,
                message: {
                    fr: `« ${text} » n'est pas un engagement mesurable. Donnez un délai, une fréquence ou un seuil.`,
                    en: `"${text}" is not a measurable commitment. Give a time, a frequency or a threshold.`
                }
            });
        }
    }
};

/** Whether the sentence quotes a value, which measures it. */
function quotesFigure({ passage, sentence, start }: PhraseFound): boolean {
    const from = passage.text.lastIndexOf(sentence, start);
    for (let index = from; index >= 0 && index < from + sentence.length; index++) {
        if (quotesValue(passage.quotationAt(index))) {
            return true;
        }
    }
    return false;
}
