/** Which law governs a contract, as far as its documents tell. */
import type { Dossier } from './dossier.js';
import type { LibraryScope } from './library-scope.js';
import { meaningOf } from './values.js';
import type { Value } from '../generated/ast.js';

/**
 * The country whose law the contract states, as precedence leaves it, else that of the seat which client and provider have in
 * common; undefined where nothing decides between statements, where seats differ, and where there are none.
 */
export function governingCountry(dossier: Dossier): string | undefined {
    return dossier.facts.governingCountry;
}

/** The country of the seat which client and provider have in common. */
export function commonSeat(dossier: Dossier): string | undefined {
    const countries = new Set(dossier.parties
        .filter(party => dossier.rolesOf(party).some(({ role }) => role === 'client' || role === 'provider'))
        .map(party => countryNamed(dossier.library, party.facts.find(fact => fact.name === 'country')?.value)));
    const [country] = countries;
    return countries.size === 1 ? country : undefined;
}

/** The country that a value names; of an outermost region, the country whose law applies there. */
export function countryNamed(library: LibraryScope, value: Value | undefined): string | undefined {
    const meaning = meaningOf(value);
    const name = meaning.type === 'reference' ? meaning.names.at(-1) : undefined;
    return name === undefined ? undefined : library.wholeOf(name);
}
