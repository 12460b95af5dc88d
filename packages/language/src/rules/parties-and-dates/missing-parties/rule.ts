import { isParty } from '../../../generated/ast.js';
import type { Dossier } from '../../../model/dossier.js';
import { insertBlockAfter, insertBlockInside, withTabStops, INDENT } from '../../../model/edits.js';
import type { Fix } from '../../../model/finding.js';
import { headOf, labelIn } from '../../../model/tree.js';
import { isJudged } from '../../kit/completeness.js';
import type { Rule } from '../../rule.js';
import { message } from '../../kit/suggestions.js';

export const missingParties: Rule = {
    id: 'missing-parties',
    aliases: ['MSP001'],
    domain: 'parties-and-dates',
    level: 'error',
    reads: 'structure',
    title: { fr: 'Le contrat doit désigner le client et le prestataire', en: 'The contract must name the client and the provider' },
    sources: ['C. civ., art. 1128', 'CO, art. 1'],
    checkDossier(dossier, { report }) {
        for (const role of isJudged(dossier) ? ['client', 'provider'] : []) {
            if (dossier.partiesWithRole(role).length === 0) {
                const label = (language: 'fr' | 'en'): string => labelIn(dossier.library.roles.get(role)?.labels ?? [], language)?.toLowerCase() ?? role;
                report({
                    place: headOf(dossier.root),
                    message: message(language => language === 'fr'
                        ? `Le contrat ne désigne pas le ${label('fr')} : déclarez la partie, « party … as ${role} ».`
                        : `The contract does not say who the ${label('en')} is: declare the party, "party … as ${role}".`),
                    fixes: [declaration(dossier, role, label)]
                });
            }
        }
    }
};

/** The party with blanks for what identifies it, after the others. */
function declaration({ root, language, partiesByName }: Dossier, role: string, label: (language: 'fr' | 'en') => string): Fix {
    const word = label(language);
    const name = word.charAt(0).toUpperCase() + word.slice(1);
    const lines = [
        `party ${partiesByName.has(name) ? `${name}2` : name} as ${role} {`,
        ...['form', 'registration', 'address', 'country', 'representative', 'capacity'].map(fact => `${INDENT}${fact}: ?`),
        '}'
    ];
    return {
        title: { fr: `Déclarer le ${label('fr')}`, en: `Declare the ${label('en')}` },
        preferred: true,
        edits: () => {
            const last = root.items.filter(isParty).at(-1);
            return [withTabStops(last ? insertBlockAfter(last, lines, false) : insertBlockInside(root, lines, true))];
        }
    };
}
