/** How messages name parties and what they lack. */
import type { Party } from '../../generated/ast.js';
import type { Dossier } from '../../model/dossier.js';
import { insertBlockAfter, insertBlockInside, withTabStops } from '../../model/edits.js';
import type { Edit, Language } from '../../model/finding.js';
import { factsOf, labelIn } from '../../model/tree.js';

export function partyTitle(party: Party): string {
    return party.legalName || party.name;
}

export function partyFactLabel(dossier: Dossier, fact: string, language: Language): string {
    if (fact === 'representative') {
        return language === 'fr' ? 'représentant' : 'representative';
    }
    const declaration = dossier.library.fact('party', fact);
    const label = (declaration && labelIn(declaration.labels, language)) ?? fact;
    return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

/** Adds blank facts at the end of a party's declaration. */
export function addPartyFacts(party: Party, facts: readonly string[]): Edit {
    const last = factsOf(party).at(-1);
    const lines = facts.map(fact => `${fact}: ?`);
    return withTabStops(last ? insertBlockAfter(last, lines, false) : insertBlockInside(party, lines, false));
}
