import { isListValue, type DossierDocument } from '../../../generated/ast.js';
import { factsOf, headOf } from '../../../model/tree.js';
import { fold, meaningOf } from '../../../model/values.js';
import { isIncorporated } from '../annexes.js';
import type { Rule } from '../../rule.js';

/** Sorts of documents that an entire-agreement clause excludes in general. */
const SORTS: readonly RegExp[] = [
    /\b(?:propositions?|proposals?)\b/, /\b(?:offres?|offers?)\b/, /\b(?:devis|quot(?:e|ation)s?)\b/, /\bcahiers? des charges\b|\bspecifications?\b/,
    /\bconditions generales d.achat\b|\bpurchase (?:terms|conditions)\b/, /\bconditions generales de (?:vente|services?)\b|\bterms of (?:sale|service)\b/
];

export const entireAgreementKillsAnnex: Rule = {
    id: 'entire-agreement-kills-annex',
    aliases: ['MSP223'],
    domain: 'hierarchy',
    level: 'error',
    title: { fr: 'La clause d\'intégralité ne doit pas écarter un document du contrat', en: 'The entire-agreement clause must not remove a document of the contract' },
    sources: ['C. civ., art. 1189'],
    checkDossier(dossier, { report }) {
        const documents = dossier.documents.filter(document => document !== dossier.root && document.documentType !== 'amendment');
        for (const fact of dossier.clausesOfKind('entire-agreement').flatMap(factsOf).filter(({ name }) => name === 'excludes' || name === 'replaces')) {
            for (const value of isListValue(fact.value) ? fact.value.values : []) {
                const meaning = meaningOf(value);
                const removed = meaning.type === 'text' ? documents.find(document => speaksOf(meaning.text, document) && isIncorporated(dossier, document)) : undefined;
                if (removed && meaning.type === 'text') {
                    report({
                        place: { node: value },
                        message: {
                            fr: `La clause d'intégralité écarte « ${meaning.text} », alors que le contrat s'appuie sur « ${dossier.titleOf(removed)} ». Exceptez les documents énumérés au contrat, ou retirez cette ligne.`,
                            en: `The entire-agreement clause removes "${meaning.text}", while the contract relies on "${dossier.titleOf(removed)}". Except the documents listed in the contract, or remove this line.`
                        },
                        related: [{ place: headOf(removed), message: { fr: 'Le document sur lequel le contrat s\'appuie', en: 'The document that the contract relies on' } }]
                    });
                }
            }
        }
    }
};

/** The title, or the only sort of document that both are. A date in the excluded text that the title lacks makes it another one. */
function speaksOf(text: string, { title, name }: DossierDocument): boolean {
    const [excluded, own] = [fold(text), fold(title ?? name ?? '')];
    if (own.length > 3 && excluded.includes(own) || excluded.length > 3 && own.includes(excluded)) {
        return true;
    }
    const excepted = /\b(?:sauf|hors|autres? que|a l.exception|except|other than|anterieur|earlier|previous)/.test(excluded);
    const dated = /\d/.test(excluded);
    return !excepted && !dated && SORTS.some(sort => sort.test(excluded) && sort.test(own));
}
