import { replaceEdit } from '../../../model/edits.js';
import { headOf } from '../../../model/tree.js';
import { articleNumbers, articleReferencesIn, quotationOf, speaksOf } from '../../../prose/cross-references.js';
import type { Rule } from '../../rule.js';

export const referenceTitleMismatch: Rule = {
    id: 'reference-title-mismatch',
    aliases: ['MSP311'],
    domain: 'definitions',
    level: 'warning',
    title: { fr: 'Le titre joint à un renvoi devrait être celui de l\'article visé', en: 'The title given with a reference should be that of its article' },
    sources: ['C. civ., art. 1188, 1189', 'Pratique professionnelle'],
    checkDossier(dossier, { report }) {
        for (const document of dossier.documents) {
            for (const { title, quoted, number, documents, place, text } of articleReferencesIn(dossier, document)) {
                const [target] = documents;
                const article = target && documents.length === 1 ? articleNumbers(dossier, target).get(number) : undefined;
                // A remark in brackets begins in lower case; a title does not.
                if (!article || title === undefined || !/^\p{Lu}/u.test(title) || speaksOf(dossier, title, article)) {
                    continue;
                }
                const meant = [...articleNumbers(dossier, target!).values()].find(candidate => candidate && speaksOf(dossier, title, candidate));
                if (!meant && !quoted) {
                    continue;
                }
                const real = article.heading ?? 'Définitions';
                const quotation = meant && quotationOf(meant);
                const advice = meant
                    ? { fr: `L'article ${meant.number} est « ${meant.heading ?? ''} ». Corrigez le renvoi.`, en: `Article ${meant.number} is "${meant.heading ?? ''}". Correct the reference.` }
                    : { fr: 'Corrigez le numéro ou le titre.', en: 'Correct the number or the title.' };
                report({
                    place,
                    message: {
                        fr: `Le renvoi annonce « ${title} », mais l'article ${number} est « ${real} ». ${advice.fr}`,
                        en: `The reference announces "${title}", but article ${number} is "${real}". ${advice.en}`
                    },
                    related: [{ place: headOf(article.node), message: { fr: `L'article ${number}`, en: `Article ${number}` } }],
                    fixes: meant && quotation && text !== number ? [{
                        title: { fr: `Citer la clause « ${meant.heading ?? meant.number} » : ${quotation}`, en: `Quote the clause "${meant.heading ?? meant.number}": ${quotation}` },
                        preferred: true,
                        edits: () => [replaceEdit(place, quotation)]
                    }] : []
                });
            }
        }
    }
};
