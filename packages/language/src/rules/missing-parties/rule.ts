import { isClause, isParty, type DossierDocument } from '../../generated/ast.js';
import type { Dossier } from '../../model/dossier.js';
import { insertBlockAfter, insertBlockInside, withTabStops } from '../../model/edits.js';
import type { Edit, Language } from '../../model/finding.js';
import { headOf, labelIn } from '../../model/tree.js';
import { isJudged } from '../completeness.js';
import type { Rule } from '../rule.js';
import { message } from '../suggestions.js';

const ROLES = ['client', 'provider'] as const;

/** What a party is called in the contract until somebody says better. */
const NAMES: Readonly<Record<typeof ROLES[number], Readonly<Record<Language, string>>>> = {
    client: { fr: 'Client', en: 'Client' }, provider: { fr: 'Prestataire', en: 'Provider' }
};

export const missingParties: Rule = {
    id: 'missing-parties',
    aliases: ['MSP001'],
    domain: 'parties-and-dates',
    level: 'error',
    title: { fr: 'Le contrat doit désigner le client et le prestataire', en: 'The contract must say who the client and the provider are' },
    sources: ['C. civ., art. 1128'],
    checkDossier(dossier, { report }) {
        if (!isJudged(dossier)) {
            return;
        }
        for (const role of ROLES.filter(name => dossier.partiesWithRole(name).length === 0)) {
            const label = (language: Language): string => (labelIn(dossier.library.roles.get(role)?.labels ?? [], language) ?? role).toLowerCase();
            report({
                place: headOf(dossier.root),
                message: message(language => language === 'fr'
                    ? `Le contrat ne désigne pas le ${label('fr')} : déclarez cette partie, avec son immatriculation, son siège et son pays.`
                    : `The contract does not say who the ${label('en')} is: declare this party, with its registration, seat and country.`),
                fixes: [{
                    title: message(language => language === 'fr' ? `Déclarer le ${label('fr')}` : `Declare the ${label('en')}`),
                    preferred: true,
                    edits: () => [declaration(dossier, role)]
                }]
            });
        }
    }
};

/** After the other parties; before the first clause where there are none. */
function declaration(dossier: Dossier, role: typeof ROLES[number]): Edit {
    const { root } = dossier;
    const lines = [`party ${freeName(dossier, NAMES[role][dossier.language])} as ${role} {`, '    registration: ?', '    address: ?', '    country: ?', '}'];
    const previous = root.items.filter(isParty).at(-1) ?? headItems(root).at(-1);
    return withTabStops(previous ? insertBlockAfter(previous, lines) : insertBlockInside(root, lines, true));
}

/** What stands before the first clause. */
function headItems({ items }: DossierDocument): DossierDocument['items'] {
    const first = items.findIndex(isClause);
    return first < 0 ? items : items.slice(0, first);
}

function freeName(dossier: Dossier, wanted: string): string {
    const taken = (name: string): boolean => dossier.partiesByName.has(name) || dossier.documentNamed(name) !== undefined || dossier.clausesNamed(name).length > 0;
    for (let number = 1; ; number++) {
        const name = number === 1 ? wanted : `${wanted}${number}`;
        if (!taken(name)) {
            return name;
        }
    }
}
