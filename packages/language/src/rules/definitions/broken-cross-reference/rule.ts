import type { Dossier } from '../../../model/dossier.js';
import { replaceEdit } from '../../../model/edits.js';
import type { Fix } from '../../../model/finding.js';
import { headOf } from '../../../model/tree.js';
import { articleNumbers, brokenReferencesIn, isDerogation, quotationOf, speaksOf, type ArticleReference } from '../../../prose/cross-references.js';
import type { Rule } from '../../rule.js';
import { message, quote } from '../../kit/suggestions.js';

export const brokenCrossReference: Rule = {
    id: 'broken-cross-reference',
    aliases: ['MSP309'],
    domain: 'definitions',
    level: 'error',
    title: { fr: 'Un renvoi doit mener à un article qui existe', en: 'A reference must lead to an article that exists' },
    sources: ['C. civ., art. 1189'],
    checkDossier(dossier, { report }) {
        for (const document of dossier.documents) {
            // A derogation that leads nowhere is derogation-target-missing.
            for (const reference of brokenReferencesIn(dossier, document).filter(candidate => !isDerogation(candidate))) {
                const [target = document] = reference.documents;
                report({
                    place: reference.place,
                    message: message(language => {
                        const count = [...articleNumbers(dossier, target).keys()].filter(number => !number.includes('.')).length;
                        const title = quote(dossier.titleOf(target), language);
                        return language === 'fr'
                            ? `Renvoi à « ${reference.text} » : ${title} n'a pas d'article ${reference.number} (${count} article${count > 1 ? 's' : ''}). Corrigez le renvoi, ou citez la clause entre accolades : son numéro suivra.`
                            : `Reference to "${reference.text}": ${title} has no article ${reference.number} (${count} article${count === 1 ? '' : 's'}). Correct it, or quote the clause in braces: its number will follow.`;
                    }),
                    related: target === document ? [] : [{ place: headOf(target), message: { fr: 'Le document visé', en: 'The document referred to' } }],
                    fixes: fixes(dossier, reference)
                });
            }
        }
    }
};

/** The article whose title the reference gives, else the one above the missing paragraph. */
function fixes(dossier: Dossier, reference: ArticleReference): Fix[] {
    const [document] = reference.documents;
    const articles = document ? [...articleNumbers(dossier, document).values()].flatMap(article => article ? [article] : []) : [];
    const { title } = reference;
    const found = title === undefined ? undefined : articles.find(article => speaksOf(dossier, title, article));
    const quotation = found && quotationOf(found);
    if (found && quotation && reference.text !== reference.number) {
        const label = found.heading ?? found.number;
        return [{
            title: { fr: `Citer la clause « ${label} » : ${quotation}`, en: `Quote the clause "${label}": ${quotation}` },
            preferred: true,
            edits: () => [replaceEdit(reference.place, quotation)]
        }];
    }
    const above = reference.number.split('.').slice(0, -1).join('.');
    return above !== '' && articles.some(article => article.number === above) ? [{
        title: { fr: `Renvoyer à l'article ${above}`, en: `Refer to article ${above}` },
        edits: () => [replaceEdit(reference.numberPlace, above)]
    }] : [];
}
