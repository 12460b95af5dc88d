/** Who can reach the personal data of a dossier, from which country, and on what basis (GDPR, art. 44 to 49). */
import { isListValue, isTableValue, type Clause, type DossierDocument, type Party, type TableEntry, type TableValue } from '../generated/ast.js';
import { countryOf } from './data-law.js';
import { DataProtection, entryNamed, partyLabel, withoutForm } from './data-protection.js';
import type { Dossier } from '../model/dossier.js';
import type { Place, RelatedPlace } from '../model/finding.js';
import { formatValue } from '../wording/format.js';
import { documentOf, factsOf, headOf } from '../model/tree.js';
import { meaningOf } from '../model/values.js';

/** A mechanism as a list states it: `standard-clauses`, `privacy-shield`. */
export interface StatedMechanism {
    readonly mechanism: string;
    readonly entry: TableEntry;
    readonly table: TableValue;
    readonly clause: Clause;
    /** Who receives the data, the same for every list that names it; empty where a list names nobody. */
    readonly importer: string;
}

/** One transfer, which several lists may state. */
export interface StatedTransfer {
    readonly stated: StatedMechanism;
    /** The other lists that state the same importer on the same basis. */
    readonly again: readonly StatedMechanism[];
}

/** Somebody who reaches the data from a country. */
export interface Access {
    /** As a message calls whoever it is. */
    readonly name: string;
    /** The same for every place that speaks of the same person. */
    readonly id: string;
    readonly party?: Party;
    readonly country: string;
    /** Where the country is stated. */
    readonly place: Place;
    /** The record of a list; none for what a party's declaration says. */
    readonly table?: TableValue;
    readonly clause?: Clause;
    readonly document?: DossierDocument;
    readonly origin: 'sub-processor' | 'transfer' | 'party' | 'location';
    /** What the dossier says the access rests on, wherever it says so. */
    readonly mechanisms: readonly StatedMechanism[];
}

const KEY = Symbol('accesses of a dossier');
const COUNTRIES = ['country', 'access-country'] as const;

export class Transfers {
    /** One a person and country; the list before the declaration of the party. */
    readonly accesses: readonly Access[];
    /** Every mechanism that a list states. */
    readonly mechanisms: readonly StatedMechanism[];

    private constructor(private readonly dossier: Dossier) {
        const records = this.records('sub-processor', 'name').concat(this.records('transfer', 'importer'));
        this.mechanisms = records.flatMap(record => mechanismIn(record) ?? []);
        const stated = records.flatMap(record => COUNTRIES.flatMap((field): Access[] => {
            const entry = entryNamed(record.table, field);
            const country = codeOf(entry);
            return entry && country !== undefined ? [this.access({ ...record, country, place: { node: entry, property: 'value' } }, records)] : [];
        }));
        const parties = this.subprocessors().flatMap((party): Access[] => {
            const country = countryOf(party);
            const fact = party.facts.find(({ name }) => name === 'country');
            const own = { name: partyLabel(party), id: party.name, party, origin: 'party' as const, document: documentOf(party) };
            return country !== undefined && fact ? [this.access({ ...own, country, place: { node: fact, property: 'value' } }, records)] : [];
        });
        this.accesses = firstOf([...stated, ...parties, ...this.locations([...stated, ...parties], records)]);
    }

    static of(dossier: Dossier): Transfers {
        const known = dossier.memo.get(KEY) as Transfers | undefined ?? new Transfers(dossier);
        dossier.memo.set(KEY, known);
        return known;
    }

    /** The transfers on these bases, each once: one importer in a list of sub-processors and in one of transfers is one cause. */
    on(mechanisms: ReadonlySet<string>): readonly StatedTransfer[] {
        const all = this.mechanisms.filter(({ mechanism }) => mechanisms.has(mechanism));
        const same = (a: StatedMechanism, b: StatedMechanism): boolean => a === b || a.importer !== '' && a.importer === b.importer && a.mechanism === b.mechanism;
        return all.filter((stated, index) => all.findIndex(other => same(other, stated)) === index)
            .map(stated => ({ stated, again: all.filter(other => other !== stated && same(other, stated)) }));
    }

    private subprocessors(): Party[] {
        const data = DataProtection.of(this.dossier);
        return this.dossier.parties.filter(party => data.rolesOf(party).has('subprocessor'));
    }

    private records(kind: 'sub-processor' | 'transfer', field: string): RecordOf[] {
        const data = DataProtection.of(this.dossier);
        return this.dossier.clausesOfKind(kind).flatMap(clause => factsOf(clause).filter(({ name }) => name === 'entries').flatMap(({ value }) =>
            (isListValue(value) ? value.values : [value]).filter(isTableValue).map(table => {
                const meaning = meaningOf(entryNamed(table, field)?.value);
                const written = meaning.type === 'text' ? meaning.text : meaning.type === 'reference' ? meaning.names.join('.') : '';
                const party = this.dossier.partiesByName.get(written) ?? data.partyNamed(written);
                return { name: party ? partyLabel(party) : written, id: party?.name ?? withoutForm(written), party, table, clause, document: documentOf(clause), origin: kind };
            })));
    }

    /** What the record itself says, and what another record says of the same person. */
    private access(own: Omit<Access, 'mechanisms'>, records: readonly RecordOf[]): Access {
        const mechanisms = records.filter(record => record.table === own.table || own.id !== '' && record.id === own.id)
            .flatMap(record => mechanismIn(record) ?? []);
        return { ...own, mechanisms };
    }

    /** Countries that only the clause on the location of data names: nobody is said to work there. */
    private locations(named: readonly Access[], records: readonly RecordOf[]): Access[] {
        const known = new Set(named.map(({ country }) => country));
        return this.dossier.clausesOfKind('data-location').flatMap(clause => factsOf(clause)
            .filter(({ name }) => name === 'storage' || name === 'processing' || name === 'support-access')
            .flatMap(({ value }) => isListValue(value) ? value.values : value ? [value] : [])
            .flatMap((value): Access[] => {
                const meaning = meaningOf(value);
                const country = meaning.type === 'reference' ? meaning.names.at(-1) : undefined;
                if (country === undefined || known.has(country)) {
                    return [];
                }
                const mechanisms = records.filter(({ table }) => COUNTRIES.some(field => codeOf(entryNamed(table, field)) === country))
                    .flatMap(record => mechanismIn(record) ?? []);
                return [{ name: '', id: '', country, place: { node: value }, clause, document: documentOf(clause), origin: 'location', mechanisms }];
            }));
    }
}

interface RecordOf extends Pick<Access, 'name' | 'id' | 'party' | 'document' | 'origin'> {
    readonly table: TableValue;
    readonly clause: Clause;
}

function firstOf(accesses: readonly Access[]): Access[] {
    return [...new Map([...accesses].reverse().map(access => [`${access.id} ${access.country}`, access])).values()].reverse();
}

function codeOf(entry: TableEntry | undefined): string | undefined {
    const meaning = meaningOf(entry?.value);
    return meaning.type === 'reference' ? meaning.names.at(-1) : undefined;
}

function mechanismIn({ table, clause, id }: RecordOf): StatedMechanism | undefined {
    const entry = entryNamed(table, 'mechanism');
    const mechanism = codeOf(entry);
    return entry && mechanism !== undefined ? { mechanism, entry, table, clause, importer: id } : undefined;
}

/** The other lists that state a transfer, as a finding on it names them. */
export function againPlaces({ again }: StatedTransfer): RelatedPlace[] {
    return again.map(({ entry }) => ({ place: { node: entry, property: 'value' }, message: { fr: 'Le même transfert, dans une autre liste', en: 'The same transfer, in another list' } }));
}

/** How a message calls a country or another member of an enum. */
export function memberText(dossier: Dossier, entry: TableEntry, language: 'fr' | 'en'): string {
    return formatValue(entry.value, { language, library: dossier.library });
}

/** Where an access is to be repaired: its record, else the clause, else the party. */
export function ownerPlace(access: Access): Place {
    return access.clause ? headOf(access.clause) : access.place;
}
