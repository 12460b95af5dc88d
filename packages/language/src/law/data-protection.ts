/**
 * Who does what with personal data, as the dossier says it: roles that are declared and stated again, processing
 * records, lists of sub-processors. A role in data protection law follows from who decides the purposes (GDPR,
 * art. 4(7) and (8)), never from the rank of a document; so nothing here asks for precedence.
 */
import {
    isListValue, isParty, isRoleItem, isTableValue,
    type Clause, type DossierDocument, type Fact, type Party, type RoleItem, type RoleStatement, type TableEntry, type TableValue, type Value
} from '../generated/ast.js';
import type { Dossier } from '../model/dossier.js';
import type { Language, Place } from '../model/finding.js';
import { clausesIn, factsOf, headOf, labelIn, partiesIn } from '../model/tree.js';
import { fold, meaningOf } from '../model/values.js';

export const DATA_PROTECTION = 'data-protection';
export const SUB_PROCESSOR = 'sub-processor';

const CONTROLLING = new Set(['controller', 'joint-controller']);
const PROCESSING = new Set(['processor', 'subprocessor']);

export function decides(role: string): boolean {
    return CONTROLLING.has(role);
}

export function actsOnBehalf(role: string): boolean {
    return PROCESSING.has(role);
}

/** The role that cannot go with this one in the same processing (GDPR, art. 4(7) and (8)). */
export function opposed(a: string, b: string): boolean {
    return decides(a) && actsOnBehalf(b) || actsOnBehalf(a) && decides(b);
}

/** A place that says which role a party has. */
export interface RoleClaim {
    readonly party: Party;
    readonly role: string;
    readonly document: DossierDocument;
    readonly place: Place;
    /** Where the party is declared, where a document says its role again, or a fact of the clause. */
    readonly origin: 'declaration' | 'statement' | 'fact';
    readonly statement?: RoleStatement;
    readonly owner?: Party | RoleItem;
    /** The party of which this one is the subcontractor or subprocessor. */
    readonly of?: string;
}

/** A party named by a fact; `party` is undefined where the name is no party of the dossier. */
export interface NamedParty {
    readonly node: Fact | TableEntry;
    readonly value: Value;
    readonly party?: Party;
    /** A blank is still to be filled in: it names nobody, and is a finding of its own. */
    readonly blank: boolean;
}

/** One processing operation of the data protection clause. */
export interface ProcessingRecord {
    /** As it is written. */
    readonly name?: string;
    /** The same in every document that speaks of the same processing. */
    readonly id?: string;
    readonly table: TableValue;
    readonly clause: Clause;
    readonly document: DossierDocument;
    readonly controller?: NamedParty;
    readonly processor?: NamedParty;
}

/** One line of a list of sub-processors. */
export interface SubprocessorEntry {
    readonly name: string;
    /** The party it names, or its name folded: the same in every list. */
    readonly id: string;
    readonly party?: Party;
    readonly table: TableValue;
    readonly country?: TableEntry;
    readonly clause: Clause;
    readonly fact: Fact;
    readonly document: DossierDocument;
}

export class DataProtection {
    readonly clauses: readonly Clause[];
    readonly listClauses: readonly Clause[];
    readonly claims: readonly RoleClaim[];
    readonly records: readonly ProcessingRecord[];
    readonly entries: readonly SubprocessorEntry[];

    private constructor(private readonly dossier: Dossier) {
        this.clauses = dossier.clausesOfKind(DATA_PROTECTION);
        this.listClauses = dossier.clausesOfKind(SUB_PROCESSOR);
        this.claims = dossier.documents.flatMap(document => this.claimsIn(document));
        this.records = this.clauses.flatMap(clause => this.recordsIn(clause));
        this.entries = this.listClauses.flatMap(clause => this.entriesIn(clause));
    }

    static of(dossier: Dossier): DataProtection {
        const known = dossier.memo.get(DataProtection) as DataProtection | undefined;
        if (known) {
            return known;
        }
        const made = new DataProtection(dossier);
        dossier.memo.set(DataProtection, made);
        return made;
    }

    /** Whether a role belongs to data protection law rather than to the contract. */
    isDataRole(role: string): boolean {
        return this.dossier.library.roles.get(role)?.group === 'data-protection';
    }

    /** The data protection roles that a party's own declaration states. */
    declared(party: Party): readonly RoleClaim[] {
        return this.claims.filter(claim => claim.party === party && claim.origin === 'declaration' && this.isDataRole(claim.role));
    }

    /** Every data protection role that anything in the dossier gives to a party. */
    rolesOf(party: Party): ReadonlySet<string> {
        const roles = new Set(this.claims.filter(claim => claim.party === party && this.isDataRole(claim.role)).map(claim => claim.role));
        for (const record of this.records) {
            if (record.controller?.party === party && !roles.has('joint-controller')) {
                roles.add('controller');
            }
            if (record.processor?.party === party && !roles.has('subprocessor')) {
                roles.add('processor');
            }
        }
        return roles;
    }

    /** The places that give a role to somebody, records aside. */
    claimsOf(role: string): readonly RoleClaim[] {
        return this.claims.filter(claim => claim.role === role);
    }

    /** Whether the records give a party one role for one processing and the opposite role for another: that is lawful. */
    hasSeparateRoles(party: Party): boolean {
        const controls = this.records.filter(record => record.controller?.party === party && record.processor?.party !== party);
        const processes = this.records.filter(record => record.processor?.party === party && record.controller?.party !== party);
        return controls.some(one => processes.some(other => one.id !== other.id));
    }

    /** The party that a text names by its name or its legal name, with or without its legal form. */
    partyNamed(text: string): Party | undefined {
        const wanted = withoutForm(text);
        return this.dossier.parties.find(party => withoutForm(party.name) === wanted || withoutForm(party.legalName || party.name) === wanted);
    }

    private claimsIn(document: DossierDocument): RoleClaim[] {
        const { partiesByName } = this.dossier;
        const declarations = partiesIn(document).flatMap(owner => {
            const party = partiesByName.get(owner.name);
            // A second declaration of a name says the first one's roles again.
            const origin = party === owner ? 'declaration' as const : 'statement' as const;
            return party ? claimsBy(owner, party, document, origin) : [];
        });
        const statements = document.items.filter(isRoleItem).flatMap(owner => {
            const party = partiesByName.get(owner.party?.$refText ?? '');
            return party ? claimsBy(owner, party, document, 'statement') : [];
        });
        const facts = clausesIn(document).filter(clause => this.clauses.includes(clause)).flatMap(factsOf).flatMap((fact): RoleClaim[] => {
            const named = isRoleFact(fact.name) ? this.named(fact) : undefined;
            return named?.party ? [{ party: named.party, role: fact.name, document, place: { node: fact, property: 'value' }, origin: 'fact' }] : [];
        });
        return [...declarations, ...statements, ...facts];
    }

    private recordsIn(clause: Clause): ProcessingRecord[] {
        return this.tablesOf(clause, 'processing').map(({ table, document }) => {
            const name = textOf(entryNamed(table, 'name')?.value);
            return {
                name, id: name === undefined ? undefined : fold(name), table, clause, document,
                controller: this.named(entryNamed(table, 'controller')),
                processor: this.named(entryNamed(table, 'processor'))
            };
        });
    }

    private entriesIn(clause: Clause): SubprocessorEntry[] {
        return this.tablesOf(clause, 'entries').flatMap(({ table, document, fact }) => {
            const value = entryNamed(table, 'name')?.value;
            const name = textOf(value);
            if (name === undefined) {
                return [];
            }
            const party = this.dossier.partiesByName.get(name) ?? this.partyNamed(name);
            return [{ name: party?.legalName || name, id: party?.name ?? withoutForm(name), party, table, country: entryNamed(table, 'country'), clause, fact, document }];
        });
    }

    private tablesOf(clause: Clause, name: string): { table: TableValue; document: DossierDocument; fact: Fact }[] {
        const document = this.dossier.documentOf(clause);
        return !document ? [] : factsOf(clause).filter(fact => fact.name === name).flatMap(fact =>
            (isListValue(fact.value) ? fact.value.values : [fact.value]).filter(isTableValue).map(table => ({ table, document, fact })));
    }

    private named(node: Fact | TableEntry | undefined): NamedParty | undefined {
        if (!node?.value) {
            return undefined;
        }
        const meaning = meaningOf(node.value);
        const text = textOf(node.value);
        const party = text === undefined ? undefined : this.dossier.partiesByName.get(text) ?? this.byRole(text) ?? this.partyNamed(text);
        return { node, value: node.value, party, blank: meaning.type === 'blank' };
    }

    /** `controller: client` names the one party that has the role. */
    private byRole(role: string): Party | undefined {
        const parties = this.dossier.library.roles.has(role) ? this.dossier.partiesWithRole(role) : [];
        return parties.length === 1 ? parties[0] : undefined;
    }
}

function isRoleFact(name: string): boolean {
    return name === 'controller' || name === 'processor';
}

function claimsBy(owner: Party | RoleItem, party: Party, document: DossierDocument, origin: 'declaration' | 'statement'): RoleClaim[] {
    // A statement that is still being typed has no role yet.
    return owner.roles.filter(statement => statement.role).map(statement => ({
        party, role: statement.role.$refText, document, place: { node: statement, property: 'role' }, origin, statement, owner, of: statement.of?.$refText
    }));
}

export function entryNamed(table: TableValue, name: string): TableEntry | undefined {
    return table.entries.find(entry => entry.name === name && entry.value);
}

/** The text of a value that names something: a text, or a single name. */
function textOf(value: Value | undefined): string | undefined {
    const meaning = meaningOf(value);
    switch (meaning.type) {
        case 'text': return meaning.text;
        case 'reference': return meaning.names.length === 1 ? meaning.names[0] : undefined;
        case 'prose': {
            const [hole] = meaning.prose.parts.flatMap(part => part.$type === 'Hole' ? [(part as Partial<typeof part>).path?.segments[0]?.target?.$refText] : []);
            return hole ?? meaning.prose.parts.flatMap(part => part.$type === 'TextRun' ? [part.text] : []).join('').trim();
        }
        default: return undefined;
    }
}

const FORMS = /[ ,]+(?:sas|sasu|sarl|eurl|sa|sci|snc|scop|se|ag|gmbh|ltd|limited|llp|plc|inc|llc|bv|nv|srl|spa)\.?$/u;

/** A company's name, folded, without its legal form: "Coffre Rhénan SAS" is "Coffre Rhénan". */
export function withoutForm(name: string): string {
    return fold(name).replace(/\b([a-z])\.(?=[a-z]\b)/g, '$1').replace(FORMS, '').trim();
}

/** How a message calls a role: `sous-traitant (RGPD)`, `controller`. */
export function roleLabel(dossier: Dossier, role: string, language: Language): string {
    const declared = dossier.library.roles.get(role);
    const label = declared && labelIn(declared.labels, language) || role;
    return label.charAt(0).toLowerCase() + label.slice(1);
}

/** How a message calls a party. */
export function partyLabel(party: Party): string {
    return party.legalName || party.name;
}

/** The one party that has a role of the contract, such as `client`. */
export function onlyParty(dossier: Dossier, role: string): Party | undefined {
    const parties = [...new Set(dossier.partiesWithRole(role).map(party => dossier.partiesByName.get(party.name) ?? party))];
    return parties.length === 1 ? parties[0] : undefined;
}

/** Where a claim can be shown, the party's own declaration by its name. */
export function declarationPlace(claim: RoleClaim): Place {
    return isParty(claim.owner) ? claim.place : headOf(claim.party);
}
