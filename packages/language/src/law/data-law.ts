/** Which data protection law applies to a dossier (GDPR, art. 3; FADP, art. 3), as far as its documents tell. */
import { isListValue, type Party } from '../generated/ast.js';
import { DATA_PROTECTION, DataProtection } from './data-protection.js';
import type { Dossier } from '../model/dossier.js';
import { meaningOf } from '../model/values.js';

export type DataLaw = 'gdpr' | 'lpd';

const LAWS = Symbol('data protection laws of a dossier');

/**
 * A controller or processor in the EEA, or a party that targets people in the Union, brings in the GDPR; a Swiss party the
 * FADP; what the agreement cites counts too. Where nothing tells, the GDPR is presumed: it is what an agreement under
 * its article 28 is written for.
 */
export function dataLaws(dossier: Dossier): ReadonlySet<DataLaw> {
    const known = dossier.memo.get(LAWS) as ReadonlySet<DataLaw> | undefined;
    if (known) {
        return known;
    }
    const laws = new Set<DataLaw>(citedLaws(dossier));
    const data = DataProtection.of(dossier);
    const parties = dossier.parties.filter(party => data.rolesOf(party).size > 0
        || dossier.rolesOf(party).some(({ role }) => role === 'client' || role === 'provider'));
    for (const party of parties) {
        const country = countryOf(party);
        if (country !== undefined && isIn(dossier, 'eea-country', country) || hasFlag(party, 'targets-union')) {
            laws.add('gdpr');
        }
        if (country === 'CH') {
            laws.add('lpd');
        }
    }
    if (laws.size === 0 && parties.every(party => countryOf(party) === undefined)) {
        laws.add('gdpr');
    }
    dossier.memo.set(LAWS, laws);
    return laws;
}

export function underGdpr(dossier: Dossier): boolean {
    return dataLaws(dossier).has('gdpr');
}

/** Whether any data protection law that the catalogue knows applies. */
export function underDataLaw(dossier: Dossier): boolean {
    return dataLaws(dossier).size > 0;
}

/** Whether an enum of the library, such as `eea-country`, names a country. */
export function isIn(dossier: Dossier, list: string, country: string): boolean {
    return dossier.library.isIn(list, country);
}

/** Whether personal data may go to a country without more, under every law that applies. */
export function isAdequate(dossier: Dossier, country: string): boolean {
    if (isIn(dossier, 'eea-country', country)) {
        return true;
    }
    const lists: Readonly<Record<DataLaw, string>> = { gdpr: 'adequate-country', lpd: 'swiss-adequate-country' };
    return [...dataLaws(dossier)].every(law => isIn(dossier, lists[law], country));
}

export function countryOf(party: Party): string | undefined {
    const meaning = meaningOf(party.facts.find(({ name }) => name === 'country')?.value);
    return meaning.type === 'reference' ? meaning.names.at(-1) : undefined;
}

export function hasFlag(party: Party, fact: string): boolean {
    const meaning = meaningOf(party.facts.find(({ name }) => name === fact)?.value);
    return meaning.type === 'reference' && meaning.names.join('.') === 'yes';
}

function citedLaws(dossier: Dossier): DataLaw[] {
    return dossier.facts.rows(DATA_PROTECTION, 'law').flatMap(({ statements }) => statements).flatMap(({ value }) => isListValue(value) ? value.values : [])
        .flatMap(value => {
            const meaning = meaningOf(value);
            const name = meaning.type === 'reference' ? meaning.names.at(-1) : undefined;
            return name === 'gdpr' || name === 'lpd' ? [name] : [];
        });
}
