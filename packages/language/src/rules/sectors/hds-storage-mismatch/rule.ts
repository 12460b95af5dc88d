import { plainValue, quote, valuePlace } from '../../kit/effective-values.js';
import { itemsOf } from '../../kit/sector-facts.js';
import { message } from '../../kit/suggestions.js';
import type { Rule } from '../../rule.js';

export const hdsStorageMismatch: Rule = {
    id: 'hds-storage-mismatch',
    domain: 'sectors',
    level: 'warning',
    reads: 'structure',
    title: { fr: 'Les lieux de stockage des données de santé devraient être parmi ceux du contrat', en: 'The places where health data are stored should be among those of the contract' },
    sources: ['CSP, art. R1111-11', 'RGPD, art. 28(3)(a)'],
    checkDossier(dossier, { report }) {
        const general = itemsOf(dossier, 'data-location', 'storage');
        const known = new Set(general.map(({ name }) => dossier.library.wholeOf(name)));
        for (const { name, value } of general.length > 0 ? itemsOf(dossier, 'hds', 'storage') : []) {
            if (dossier.library.member('country', name) && !known.has(dossier.library.wholeOf(name))) {
                report({
                    place: { node: value },
                    related: [{ place: valuePlace(general[0]!.statement), message: { fr: 'Les lieux de stockage des données', en: 'The places where data are stored' } }],
                    message: message(language => language === 'fr'
                        ? `Des données de santé sont stockées dans un pays que la clause de localisation ne nomme pas : ${quote(plainValue(dossier, value, 'fr'), 'fr')}. Ajoutez-l'y, ou corrigez ici.`
                        : `Health data are stored in a country that the clause on location does not name: ${quote(plainValue(dossier, value, 'en'), 'en')}. Add it there, or correct it here.`)
                });
            }
        }
    }
};
