import { frenchLevel, message, quote } from '../../kit/effective-values.js';
import { replaceEdit } from '../../../model/edits.js';
import { listedSubcontractors } from '../subcontractors.js';
import type { Rule } from '../../rule.js';

export const subcontractorNotAccepted: Rule = {
    id: 'subcontractor-not-accepted',
    aliases: ['MSP624'],
    domain: 'liability',
    level: 'warning',
    reads: 'structure',
    title: { fr: 'Chaque sous-traitant devrait être accepté et ses conditions de paiement agréées', en: 'Each subcontractor should be accepted and its payment terms approved' },
    sources: ['Loi n° 75-1334 du 31 décembre 1975, art. 3, 12 et 15'],
    checkDossier(dossier, { report }) {
        const level = frenchLevel(dossier, 'warning');
        for (const subcontractor of level === undefined ? [] : listedSubcontractors(dossier)) {
            const refused = ['accepted', 'payment-agreed'].filter(field => subcontractor.said(field) === 'no');
            const [first] = refused;
            if (first === undefined) {
                continue;
            }
            report({
                level,
                place: subcontractor.place(first),
                message: message(language => {
                    const name = quote(subcontractor.name, language);
                    return language === 'fr'
                        ? `${name} : le client doit l'accepter et agréer ses conditions de paiement avant toute intervention.`
                        : `${name}: the client must accept it and approve its payment terms before it works.`;
                }),
                fixes: [{
                    title: { fr: 'L\'accepter et agréer ses conditions de paiement', en: 'Accept it and approve its payment terms' },
                    edits: () => refused.map(field => replaceEdit(subcontractor.place(field), 'yes'))
                }]
            });
        }
    }
};
