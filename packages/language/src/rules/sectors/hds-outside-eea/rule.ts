import { isIn } from '../../../law/data-law.js';
import { plainValue, quote } from '../../kit/effective-values.js';
import { isUnder, itemsOf } from '../../kit/sector-facts.js';
import type { Rule } from '../../rule.js';
import { message } from '../../kit/suggestions.js';

/** Where a contract says in which countries data are kept. */
const STORAGE = [['hds', 'storage'], ['data-location', 'storage']] as const;

export const hdsOutsideEea: Rule = {
    id: 'hds-outside-eea',
    aliases: ['MSP717'],
    domain: 'sectors',
    level: 'error',
    reads: 'structure',
    title: { fr: 'Les données de santé doivent être stockées dans l\'Espace économique européen', en: 'Health data must be stored in the European Economic Area' },
    sources: ['CSP, art. L1111-8', 'Loi n° 2024-449 du 21 mai 2024, art. 32', 'Décret n° 2026-209 du 24 mars 2026'],
    checkDossier(dossier, { report }) {
        if (!isUnder(dossier, 'Hds') && dossier.clausesOfKind('hds').length === 0) {
            return;
        }
        const places = STORAGE.flatMap(([kind, fact]) => itemsOf(dossier, kind, fact));
        for (const [index, { name, value }] of places.entries()) {
            // One country in two lists is one cause.
            if (places.findIndex(other => other.name === name) !== index) {
                continue;
            }
            if (dossier.library.member('country', name) && !isIn(dossier, 'eea-country', name)) {
                report({
                    place: { node: value },
                    related: places.slice(index + 1).filter(other => other.name === name).map(other => ({ place: { node: other.value }, message: { fr: 'Le même pays, dans une autre liste', en: 'The same country, in another list' } })),
                    message: message(language => language === 'fr'
                        ? `Données de santé stockées hors de l'Espace économique européen : ${quote(plainValue(dossier, value, 'fr'), 'fr')}. Le stockage doit avoir lieu dans l'EEE, même si le pays est jugé adéquat : changez de lieu.`
                        : `Health data stored outside the European Economic Area: ${quote(plainValue(dossier, value, 'en'), 'en')}. Storage must be in the EEA, even where the country is held adequate: change the place.`)
                });
            }
        }
    }
};
