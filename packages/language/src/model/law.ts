/** Which law governs a contract, as far as its documents tell. */
import type { Dossier } from './dossier.js';
import { factsOf } from './tree.js';
import { meaningOf } from './values.js';
import type { Fact } from '../generated/ast.js';

/**
 * The country whose law the contract states, else that of the seat which client and provider have in common;
 * undefined where statements or seats differ, and where there are none.
 */
export function governingCountry(dossier: Dossier): string | undefined {
    const stated = dossier.clausesOfKind('governing-law').flatMap(factsOf).filter(fact => fact.name === 'country');
    if (stated.length > 0) {
        return common(stated);
    }
    const seats = dossier.parties
        .filter(party => dossier.rolesOf(party).some(({ role }) => role === 'client' || role === 'provider'))
        .map(party => party.facts.find(fact => fact.name === 'country'));
    return common(seats);
}

function common(facts: readonly (Fact | undefined)[]): string | undefined {
    const countries = new Set(facts.map(countryOf));
    const [country] = countries;
    return countries.size === 1 ? country : undefined;
}

function countryOf(fact: Fact | undefined): string | undefined {
    const meaning = meaningOf(fact?.value);
    return meaning.type === 'reference' ? meaning.names.at(-1) : undefined;
}
