/** How running text names a fact: by the words of its label that say which fact it is. */

/** Words that many labels share, and that name none. */
const GENERIC: ReadonlySet<string> = new Set([
    'délai', 'délais', 'durée', 'temps', 'taux', 'montant', 'nombre', 'minimale', 'maximal', 'maximale', 'minimum', 'maximum', 'effet', 'autres',
    'time', 'period', 'rate', 'amount', 'number', 'duration', 'minimum', 'maximum', 'greatest', 'least', 'length', 'term', 'other'
]);
const SMALL = /^(?:le|la|les|l|de|du|des|d|et|en|à|au|aux|un|une|par|pour|sur|the|of|to|a|an|and|in|for|per|from|on|ce|cas)$/i;

/** The verb that goes with a noun of a label: « délai de paiement », « les factures sont réglées sous 30 jours ». */
const VERBS: Readonly<Record<string, string>> = {
    paiement: 'paiements?|(?:payables?|payées?|réglées?|acquittées?|réglables?)', payment: 'payments?|payable|paid',
    conservation: 'conservations?|conservée?s?', retention: 'retention|retained|kept', conservés: 'conservée?s?',
    disponibilité: 'disponibilités?|disponibles?', availability: 'availability|available',
    prise: 'prise?s?', résolution: 'résolutions?|résolue?s?', resolution: 'resolution|resolved', restauration: 'restaurations?|restaurée?s?',
    restitution: 'restitutions?|restituée?s?', suppression: 'suppressions?|supprimée?s?|effacée?s?', deletion: 'deletion|deleted|erased'
};

const patterns = new Map<string, RegExp | undefined>();

/** A pattern for the label's own words in their order; undefined where all of them are generic. */
export function labelPattern(label: string): RegExp | undefined {
    if (!patterns.has(label)) {
        const words = label.toLowerCase().replace(/\([^)]*\)/g, '').split(/[^\p{L}]+/u).filter(word => word !== '' && !SMALL.test(word) && !GENERIC.has(word));
        const source = words.map(word => VERBS[word] ? `(?:${VERBS[word]})` : `${word.replace(/s$/, '')}s?`).join('(?:[\\s\'’-]+(?:\\p{L}{1,4}[\\s\'’]+){0,3})');
        patterns.set(label, words.length > 0 && words.join('').length > 3 ? new RegExp(`(?<!\\p{L})${source}(?!\\p{L})`, 'giu') : undefined);
    }
    return patterns.get(label);
}
