import { isLanguageItem } from '../../../generated/ast.js';
import { says } from '../../kit/effective-values.js';
import { isPublicContract } from '../public-procurement.js';
import type { Rule } from '../../rule.js';
import { message, quote } from '../../kit/suggestions.js';

export const publicDocumentLanguage: Rule = {
    id: 'public-document-language',
    aliases: ['MSP748'],
    domain: 'sectors',
    level: 'warning',
    title: { fr: 'Les pièces d\'un marché public devraient être en français', en: 'The documents of a French public contract should be in French' },
    sources: ['Loi n° 94-665 du 4 août 1994, art. 5'],
    checkDossier(dossier, { report }) {
        // A translation beside the French text is allowed.
        if (!isPublicContract(dossier) || says(dossier, 'language', 'prevailing', 'fr')) {
            return;
        }
        for (const document of dossier.documents) {
            for (const item of document.items.filter(isLanguageItem).filter(({ language }) => language !== 'fr')) {
                report({
                    place: { node: item },
                    message: message(language => language === 'fr'
                        ? `${quote(dossier.titleOf(document), 'fr')} n'est pas en français, langue des contrats des personnes publiques : établissez une version française, et dites qu'elle prévaut.`
                        : `${quote(dossier.titleOf(document), 'en')} is not in French, the language of contracts of public bodies: make a French version, and say that it prevails.`)
                });
            }
        }
    }
};
