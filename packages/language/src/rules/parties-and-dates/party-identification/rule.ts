import type { Party } from '../../../generated/ast.js';
import type { Dossier } from '../../../model/dossier.js';
import { conjunction } from '../../../wording/format.js';
import { headOf } from '../../../model/tree.js';
import { isJudged } from '../../kit/completeness.js';
import { addPartyFacts, partyFactLabel, partyTitle } from '../party-names.js';
import type { Rule } from '../../rule.js';
import { factText, signingParties } from '../signatures.js';
import { message, quote } from '../../kit/suggestions.js';

export const partyIdentification: Rule = {
    id: 'party-identification',
    aliases: ['MSP801'],
    domain: 'parties-and-dates',
    level: 'warning',
    reads: 'structure',
    title: { fr: 'Une partie devrait être identifiée et représentée', en: 'A party should be identified and represented' },
    sources: ['C. com., art. R123-237', 'C. com., art. R123-238', 'LIDE (RS 431.03), art. 3'],
    checkDossier(dossier, { report }) {
        for (const party of isJudged(dossier) ? dossier.parties : []) {
            const missing = missingFacts(dossier, party);
            if (missing.length > 0) {
                report({
                    // Without a number nobody can say which company is bound.
                    level: missing.includes('registration') && signingParties(dossier).includes(party) ? 'error' : 'warning',
                    place: headOf(party),
                    message: message(language => {
                        const facts = conjunction(missing.map(fact => partyFactLabel(dossier, fact, language)), language);
                        return language === 'fr'
                            ? `${quote(partyTitle(party), 'fr')} : il manque ${facts}. Complétez la déclaration de la partie.`
                            : `${quote(partyTitle(party), 'en')} lacks: ${facts}. Complete the party's declaration.`;
                    }),
                    fixes: [{
                        title: { fr: 'Ajouter ce qui manque, à compléter', en: 'Add what is missing, to be filled in' },
                        preferred: true,
                        batch: { id: 'party-identification', title: { fr: 'Compléter toutes les parties', en: 'Complete every party' } },
                        edits: () => [addPartyFacts(party, missing)]
                    }]
                });
            }
        }
    }
};

/** A legal form in a name: « Boulangeries Mercier SAS », "Harbour Managed IT Ltd". */
const FORM = /(?:^|[\s,(])(?:SASU?|SARL|S\.A\.R\.L\.|SÀRL|Sàrl|SA|S\.A\.|EURL|SNC|SCI|SCOP|SE|GIE|EI|AG|GmbH|KG|Ltd\.?|Limited|PLC|LLP|LLC|Inc\.?|BV|NV|SRL|SpA|S\.p\.A\.)(?=$|[\s,.)])/u;

/** Who signs states form, number, seat, representative and capacity; a subcontractor its number and seat. */
function missingFacts(dossier: Dossier, party: Party): string[] {
    const stated = (fact: string): boolean => party.facts.some(({ name }) => name === fact);
    const roles = new Set(dossier.rolesOf(party).map(({ role }) => role));
    const signs = roles.has('client') || roles.has('provider');
    if (!signs && !roles.has('subcontractor') && !roles.has('subprocessor')) {
        return [];
    }
    const missing = ['registration', 'address'].filter(fact => !stated(fact));
    if (!signs) {
        return missing;
    }
    const named = dossier.partiesByName.get(party.name)?.legalName ?? '';
    const form = stated('form') || FORM.test(named);
    // « Mme Anne Mercier, présidente » states both.
    const capacity = stated('capacity') || (factText(party, 'representative') ?? '').includes(',');
    return [...(form ? [] : ['form']), ...missing, ...(stated('representative') ? [] : ['representative']), ...(capacity ? [] : ['capacity'])];
}
