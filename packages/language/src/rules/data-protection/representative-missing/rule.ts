import { countryOf, hasFlag, isIn } from '../../../law/data-law.js';
import { partyLabel } from '../../../law/data-protection.js';
import { insertBlockAfter } from '../../../model/edits.js';
import { headOf } from '../../../model/tree.js';
import type { Rule } from '../../rule.js';

export const representativeMissing: Rule = {
    id: 'representative-missing',
    aliases: ['MSP132'],
    domain: 'data-protection',
    level: 'warning',
    reads: 'structure',
    title: { fr: 'Une partie hors de l\'Union soumise au RGPD devrait avoir un représentant', en: 'A party outside the Union subject to the GDPR should have a representative' },
    sources: ['GDPR art. 3(2) and 27', 'LPD, art. 14 (mirror rule)'],
    checkDossier(dossier, { report }) {
        for (const party of dossier.parties.filter(candidate => hasFlag(candidate, 'targets-union'))) {
            const country = countryOf(party);
            if (country === undefined || isIn(dossier, 'eea-country', country) || party.facts.some(({ name }) => name === 'local-representative')) {
                continue;
            }
            const flag = party.facts.find(({ name }) => name === 'targets-union')!;
            report({
                message: {
                    fr: `« ${partyLabel(party)} » est hors de l'Union et soumise au RGPD : désignez son représentant, ou dites pourquoi il n'en faut pas.`,
                    en: `"${partyLabel(party)}" is outside the EU and subject to the GDPR: name its representative, or say why none is needed.`
                },
                place: headOf(party),
                related: [{ place: { node: flag }, message: { fr: 'Elle vise des personnes dans l\'Union', en: 'It targets people in the Union' } }],
                fixes: [{
                    title: { fr: 'Ajouter le représentant, à compléter', en: 'Add the representative, to be filled in' },
                    preferred: true,
                    edits: () => [insertBlockAfter(flag, ['local-representative: ?'], false)]
                }]
            });
        }
    }
};
