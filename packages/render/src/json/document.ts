/**
 * The effective facts of a dossier as plain data: what a program reads that bills, monitors or compares contracts. The shape is
 * published as `docs/effective-facts.schema.json`; a change of it that old readers would not understand raises `version`.
 */
import type { Language, Reason } from '@msp/language';

export const FACTS_FORMAT = 'msp-effective-facts';
export const FACTS_VERSION = '1.0';

/** A text in the languages that the library or the dossier gives it in. */
export type Labels = Partial<Readonly<Record<Language, string>>>;

export interface EffectiveFactsDocument {
    readonly format: typeof FACTS_FORMAT;
    readonly version: typeof FACTS_VERSION;
    readonly title: string;
    readonly language: Language;
    /** ISO 3166-1 alpha-2: the law that the contract states, else that of the seat that client and provider share. */
    readonly governingLaw?: string;
    readonly parties: readonly PartyFacts[];
    readonly documents: readonly DocumentFacts[];
    readonly facts: readonly SubjectFacts[];
    readonly terms: readonly TermFacts[];
    readonly amendments: readonly AmendmentFacts[];
    /** How many places of the source could not be read: the facts are then not all of the contract's. Left out where all was read. */
    readonly unread?: number;
}

/** Where something is stated. */
export interface FactPlace {
    /** Name of the document. */
    readonly document: string;
    /** Name, else kind, of the clause. */
    readonly clause?: string;
    /** Relative to the folder of the contract, with slashes. */
    readonly path: string;
    /** From 1. */
    readonly line: number;
}

export interface PartyFacts {
    readonly name: string;
    readonly legalName: string;
    /** Whether it concludes the contract. */
    readonly signs: boolean;
    readonly roles: readonly { readonly role: string; readonly label: Labels; readonly of?: string; readonly stated: FactPlace }[];
    readonly facts: readonly { readonly fact: string; readonly label: Labels; readonly value?: FactValue; readonly stated: FactPlace }[];
    readonly stated: FactPlace;
}

export interface DocumentFacts {
    readonly name: string;
    readonly title: string;
    readonly type: string;
    readonly language: Language;
    /** From 1, the first prevails; documents of equal rank share it; absent where no statement of the contract ranks it. */
    readonly rank?: number;
    /** The document that it is part of, or amends. */
    readonly of?: string;
    readonly documentVersion?: string;
    /** ISO 8601 dates. */
    readonly signed?: string;
    readonly effective?: string;
    readonly dated?: string;
    /** Where a document is kept that is outside the dossier. */
    readonly external?: string;
    readonly stated: FactPlace;
}

/** One subject of the dossier, all that is stated of it, and what holds. */
export interface SubjectFacts {
    readonly kind: string;
    readonly kindLabel: Labels;
    readonly fact: string;
    readonly label: Labels;
    /** The row, for a fact that is a table per enum. */
    readonly key?: string;
    readonly keyLabel?: Labels;
    /** The clause, for a fact that is stated of each clause alone. */
    readonly clause?: string;
    /** Absent while it is blank, and where nothing decides between the statements. */
    readonly value?: FactValue;
    readonly reason: Reason | 'adds';
    readonly statements: readonly StatementFacts[];
}

/**
 * `prevails`: gives the value; `agrees`: says the same; `adds`: its items are part of the value; `blank`: still to be filled
 * in; `loses`: says something else and gives way; `superseded`: an amendment replaced or repealed it; `undecided`: nothing says
 * whether it holds.
 */
export type StatementStatus = 'prevails' | 'agrees' | 'adds' | 'blank' | 'loses' | 'superseded' | 'undecided';

export interface StatementFacts {
    readonly status: StatementStatus;
    readonly value?: FactValue;
    readonly stated: FactPlace;
}

export interface TermFacts {
    readonly term: string;
    readonly aliases: readonly string[];
    readonly definition: string;
    readonly stated: FactPlace;
}

export interface AmendmentFacts {
    readonly document: string;
    /** From 1, in the order of signature. */
    readonly order: number;
    /** Clauses that it changes, adds or repeals, by name or kind. */
    readonly amends: readonly string[];
    readonly adds: readonly string[];
    readonly repeals: readonly string[];
}

/** `of` and `per` as they are written: `price.monthly-fee`, `month`. */
export type FactValue =
    | { readonly type: 'money'; readonly amount: number; readonly currency: string; readonly per?: readonly string[] }
    | { readonly type: 'duration'; readonly iso: string; readonly clock: 'calendar' | 'business' | 'mixed'; readonly parts: readonly { readonly amount: number; readonly unit: string; readonly clock: 'calendar' | 'business' }[]; readonly per?: readonly string[] }
    | { readonly type: 'percent'; readonly percent: number; readonly of?: string; readonly per?: readonly string[] }
    | { readonly type: 'date'; readonly date: string }
    | { readonly type: 'number'; readonly number: number }
    | { readonly type: 'text'; readonly text: string }
    | { readonly type: 'enum'; readonly enum: string; readonly member: string; readonly label: Labels }
    | { readonly type: 'reference'; readonly to: 'party' | 'document' | 'clause' | 'term' | 'role' | 'kind' | 'fact' | 'unknown'; readonly name: string }
    | { readonly type: 'schedule'; readonly always: boolean; readonly windows: readonly { readonly days: string; readonly hours: string }[] }
    | { readonly type: 'list'; readonly items: readonly FactValue[] }
    | { readonly type: 'record'; readonly fields: readonly { readonly name: string; readonly label: Labels; readonly value?: FactValue }[] }
    | { readonly type: 'blank' };
