import { isDateItem, type DossierDocument } from '../../../generated/ast.js';
import type { Dossier } from '../../../model/dossier.js';
import { insertFact } from '../../../model/edits.js';
import type { Place } from '../../../model/finding.js';
import { factsOf, headOf } from '../../../model/tree.js';
import { meaningOf } from '../../../model/values.js';
import { textsOf } from '../../../prose/clause-texts.js';
import { isRunningText, passagesOf, sentenceAround } from '../../../prose/passages.js';
import type { Rule } from '../../rule.js';

export const purchaseOrderConflict: Rule = {
    id: 'purchase-order-conflict',
    aliases: ['MSP235'],
    domain: 'hierarchy',
    level: 'warning',
    title: { fr: 'Une commande ne devrait pas réintroduire les conditions d\'achat', en: 'An order should not bring the purchase terms back in' },
    sources: ['C. civ., art. 1119, al. 2'],
    checkDossier(dossier, { report }) {
        if (!dossier.isContract || arePrintedTermsExcluded(dossier)) {
            return;
        }
        for (const order of dossier.documents.filter(({ documentType }) => documentType === 'order')) {
            const place = dossier.precedence.isRanked(order) || !isLater(dossier, order) ? undefined : purchaseTerms(dossier, order);
            if (!place) {
                continue;
            }
            const title = dossier.titleOf(order);
            report({
                place,
                message: {
                    fr: `La commande « ${title} » réintroduit les conditions d'achat du client après la signature, et l'ordre de priorité ne la range pas. Écartez au contrat les conditions imprimées sur les commandes, ou donnez un rang à celles-ci.`,
                    en: `The order "${title}" brings in the client's purchase terms after signature, and the order of precedence does not rank it. Set aside in the contract the terms printed on order forms, or give them a rank.`
                },
                related: [{ place: headOf(dossier.root), message: { fr: 'Le contrat signé', en: 'The signed contract' } }],
                fixes: dossier.clausesOfKind('document-hierarchy').slice(0, 1).filter(clause => !factsOf(clause).some(({ name }) => name === 'printed-terms-excluded')).map(clause => ({
                    title: { fr: 'Écarter les conditions imprimées sur les commandes', en: 'Set aside terms printed on order forms' },
                    preferred: true,
                    edits: () => [insertFact(clause, ['printed-terms-excluded: yes'])]
                }))
            });
        }
    }
};

const PURCHASE = /conditions\s+(?:générales\s+)?d['’]achats?|\bCGA\b|purchase\s+(?:terms|conditions)|(?:terms|conditions)\s+(?:and\s+conditions\s+)?of\s+purchase/giu;
const EXCLUDED = /\b(?:ne|n['’]|exclu\p{L}*|exclusion|écart\p{L}*|inapplicables?|aucune?|not|no|exclud\p{L}*|set\s+aside|inapplicable)(?![\p{L}])/iu;

/** What is left out here is what others say: the purchase terms are brought in all the more. */
const OTHERS_EXCLUDED = /(?:à\s+l['’]exclusion\s+de|to\s+the\s+exclusion\s+of|excluding)\s+(?:toute?s?\s+(?:les\s+)?autres?|any\s+other|all\s+other|the\s+(?:supplier|provider|seller)['’]s|celles\s+du\s+(?:prestataire|fournisseur))(?!\p{L})/giu;

function isExcluded(sentence: string): boolean {
    return EXCLUDED.test(sentence.replace(OTHERS_EXCLUDED, ''));
}

/** Terms of the client that belong to the order, or a sentence of it that refers to them. */
function purchaseTerms(dossier: Dossier, order: DossierDocument): Place | undefined {
    const clients = new Set(dossier.partiesWithRole('client').map(({ name }) => name));
    const attached = dossier.documents.find(({ documentType, parent, author }) => documentType === 'terms' && parent?.$refText === order.name && clients.has(author?.$refText ?? ''));
    if (attached) {
        return headOf(attached);
    }
    for (const { text, place } of passagesOf(order).filter(isRunningText)) {
        for (const match of text.matchAll(PURCHASE)) {
            const { start, end } = sentenceAround(text, match.index, match.index + match[0].length);
            if (!isExcluded(text.slice(start, end))) {
                return place(match.index, match.index + match[0].length);
            }
        }
    }
    return undefined;
}

/** An order without a date comes after the contract that it is placed under. */
function isLater(dossier: Dossier, order: DossierDocument): boolean {
    const date = (document: DossierDocument): string | undefined => document.items.filter(isDateItem).map(item => item.date).find(Boolean);
    const [signed, ordered] = [dossier.dateOf(dossier.root, 'signed') ?? date(dossier.root), dossier.dateOf(order, 'signed') ?? date(order)];
    return signed === undefined || ordered === undefined || ordered > signed;
}

/** A fact, a blank (a finding of its own), or a sentence of the clauses on documents. */
function arePrintedTermsExcluded(dossier: Dossier): boolean {
    const stated = dossier.facts.rows('document-hierarchy', 'printed-terms-excluded').flatMap(({ statements }) => statements).some(({ value }) => {
        const meaning = meaningOf(value);
        return meaning.type === 'blank' || meaning.type === 'reference' && meaning.names.join('.') === 'yes';
    });
    const words = /conditions\s+(?:générales\s+)?d['’]achats?|mentions\s+imprimées|conditions\s+imprimées|terms\s+printed|purchase\s+(?:terms|conditions)/iu;
    return stated || textsOf(dossier, 'document-hierarchy', 'entire-agreement').filter(isRunningText).some(({ text }) => {
        const found = words.exec(text);
        const sentence = found && sentenceAround(text, found.index, found.index + found[0].length);
        return sentence ? isExcluded(text.slice(sentence.start, sentence.end)) : false;
    });
}
