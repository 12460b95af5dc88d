import { headOf } from '../../../model/tree.js';
import { isRunningText, QUOTATION } from '../../../prose/passages.js';
import { counts, phrasesIn, type PhraseFound } from '../../../prose/readings.js';
import type { Rule } from '../../rule.js';

/** Clauses in which a price may be changed; one without a kind may be about anything. */
const KINDS: ReadonlySet<string | undefined> = new Set([undefined, 'price', 'price-revision', 'payment', 'amendment']);

export const unilateralPriceChange: Rule = {
    id: 'unilateral-price-change',
    aliases: ['MSP432'],
    domain: 'price',
    level: 'warning',
    title: { fr: 'Le prestataire ne devrait pas pouvoir changer seul le prix', en: 'The provider should not be able to change the price alone' },
    sources: ['C. civ., art. 1164 et 1165', 'C. civ., art. 1193', 'C. com., art. L442-1, I, 2°'],
    checkDossier(dossier, { report }) {
        const safeguards = phrasesIn(dossier, 'price-change-safeguard');
        for (const change of phrasesIn(dossier, 'provider-changes-price')) {
            const { passage, end } = change;
            if (!counts(change) || !KINDS.has(passage.kind) || !isRunningText(passage) || safeguards.some(other => isInParagraphOf(other, change))) {
                continue;
            }
            const [provider] = dossier.partiesWithRole('provider');
            report({
                message: {
                    fr: `« ${provider?.legalName || 'Le prestataire'} » peut changer seul le prix, sans indice, motif, préavis ni droit de sortie. Ajoutez un préavis et le droit de résilier, ou une formule de révision.`,
                    en: `"${provider?.legalName || 'The provider'}" may change the price alone, without index, reasons, notice or exit right. Add notice and a right to terminate, or a revision formula.`
                },
                place: passage.place(afterQuotation(change), end),
                related: provider ? [{ place: headOf(provider), message: { fr: 'Le prestataire', en: 'The provider' } }] : []
            });
        }
    }
};

/** What protects the client may stand in another sentence of the paragraph. */
function isInParagraphOf(one: PhraseFound, other: PhraseFound): boolean {
    return one.passage === other.passage && !/\n\s*\n/.test(one.passage.text.slice(Math.min(one.start, other.start), Math.max(one.end, other.end)));
}

/** The name of the party is quoted: the finding stands on what it may do. */
function afterQuotation({ passage: { text }, start }: PhraseFound): number {
    return text[start] === QUOTATION ? start + 1 + (text.slice(start + 1).length - text.slice(start + 1).trimStart().length) : start;
}
