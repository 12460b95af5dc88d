/**
 * Readings: what the sentences of a dossier say of the facts that the library declares. A reading gives a fact (and row) a value of
 * the same type as a typed fact, with the words it rests on. How contracts word a fact stands in the library (`said …`); what
 * negation, exception and condition do to it, in `negation.ts`.
 */
import { isFact, isIfMark, isListType, isProse, type Clause, type DossierDocument, type FactDecl, type Said, type Value } from '../generated/ast.js';
import type { Dossier } from '../model/dossier.js';
import type { Language, Place } from '../model/finding.js';
import { typeNameOf, type LibraryScope } from '../model/library-scope.js';
import { pathNames } from '../model/tree.js';
import { meaningOf } from '../model/values.js';
import { kindsByHeading, headingMatches, speaksOfParent } from './headings.js';
import { AGREEMENT_SUBJECT, agreementsAmong, sharesSubject } from './document-subject.js';
import type { Polarity } from './negation.js';
import { passagesIn, QUOTATION, type Passage } from './passages.js';
import { lexiconOf, type Lexicon } from './phrases/lexicon.js';
import { LexiconReader, type Found } from './phrases/read.js';
import { spellingOf, valueFrom } from './reading-values.js';
import { foldWord, languageOf } from './tokens.js';

/** `certain`: the words can mean nothing else in a contract. A likely reading makes no error and no warning. */
export type Sureness = 'certain' | 'likely';

/** A phrase of the library found in a text of the dossier. */
export interface PhraseFound {
    readonly passage: Passage;
    readonly document: DossierDocument;
    readonly clause?: Clause;
    /** Indices of the passage's text. */
    readonly start: number;
    readonly end: number;
    /** The words of the phrase, in the file. */
    readonly place: Place;
    /** The whole sentence: its words, and where it stands. */
    readonly sentence: string;
    readonly sentencePlace: Place;
    readonly polarity: Polarity;
    readonly sure: Sureness;
    /** The `said` that found it. */
    readonly said: Said;
}

/** A value that a sentence states for a fact of a kind. */
export interface Reading extends PhraseFound {
    readonly kind: string;
    readonly fact: string;
    /** The row, for a fact that is a table per enum. */
    readonly row?: string;
    readonly declaration: FactDecl;
    /** The value as a node of the tree, like that of a typed fact; it has no place in a file. */
    readonly value: Value;
    /** The value as `.msp` spells it: `30 days`, `tacit`. */
    readonly spelled: string;
    /** The words that give the value; those of the phrase where no single words do. */
    readonly valuePlace: Place;
    readonly valueStart: number;
    readonly valueEnd: number;
}

/** A passage that only an article of this kind holds. */
export interface KindReading extends PhraseFound {
    readonly kind: string;
}

/** A reading that stands for a typed fact: certain, and stated. */
export function counts({ sure, polarity }: Pick<PhraseFound, 'sure' | 'polarity'>): boolean {
    return sure === 'certain' && polarity === 'stated';
}

const readers = new WeakMap<Lexicon, LexiconReader>();

function readerOf(library: LibraryScope): LexiconReader {
    const lexicon = lexiconOf(library);
    let reader = readers.get(lexicon);
    if (!reader) {
        reader = new LexiconReader(lexicon);
        readers.set(lexicon, reader);
    }
    return reader;
}

/** All that the texts of one dossier say, found once. */
export class Readings {
    /** Readings of facts, in the order of the documents. */
    readonly all: readonly Reading[];
    /** Passages that tell the kind of their article. */
    readonly ofKinds: readonly KindReading[];
    /** The documents that are processing agreements as a whole. */
    readonly agreements: ReadonlySet<DossierDocument> = new Set();
    private readonly notions = new Map<string, PhraseFound[]>();
    private readonly facts = new Map<string, Reading[]>();
    private readonly kindsOf = new Map<Clause, readonly string[]>();

    constructor(private readonly dossier: Dossier) {
        const all: Reading[] = [];
        const ofKinds: KindReading[] = [];
        const reader = readerOf(dossier.library);
        if (reader.lexicon.phrases.length > 0) {
            const read = passagesIn(dossier).filter(isReadable)
                .map(passage => ({ passage, found: reader.read(passage.text, languageOf(passage.text, dossier.languageOf(passage.document))) }));
            // What a whole document is about is known first: some phrases are read in its subject only.
            this.agreements = agreementsAmong(dossier, read.flatMap(({ passage, found }) =>
                found.flatMap(({ phrase: { subject }, polarity }) => subject.kind && subject.fact && polarity === 'stated' ? [{ passage, kind: subject.kind, fact: subject.fact }] : [])));
            read.forEach(({ passage, found }) => this.take(passage, reader.lexicon, found, all, ofKinds));
        }
        this.all = all;
        this.ofKinds = ofKinds;
        for (const reading of all) {
            const key = factKey(dossier.library.ownerOf(reading.kind, reading.fact), reading.fact);
            const list = this.facts.get(key);
            if (list) {
                list.push(reading);
            } else {
                this.facts.set(key, [reading]);
            }
        }
    }

    /** What is read of a fact: of all its rows, or of one. */
    of(kind: string, fact: string, row?: string): readonly Reading[] {
        const found = this.facts.get(factKey(this.dossier.library.ownerOf(kind, fact), fact)) ?? [];
        return row === undefined ? found : found.filter(reading => reading.row === row);
    }

    /** What is read in a document, or in a clause with its sub-clauses. */
    in(place: DossierDocument | Clause): readonly Reading[] {
        return this.all.filter(reading => reading.document === place || isInside(reading.clause, place));
    }

    /** Where a notion of the library (`phrase audit-on-reports { … }`) is said. */
    phrases(notion: string): readonly PhraseFound[] {
        return this.notions.get(notion) ?? [];
    }

    /**
     * The kinds of which a clause speaks: the one it declares; where it declares none, those that its heading names and those that
     * certain readings in it tell.
     */
    kindsOfClause(clause: Clause): readonly string[] {
        const declared = this.dossier.kindNameOf(clause);
        if (declared !== undefined) {
            // « Durée et résiliation », declared as a term: its heading says that it is no term alone.
            const named = kindsByHeading(clause, this.dossier);
            return named.length > 1 && named.includes(declared) ? [declared, ...named.filter(kind => kind !== declared)] : [declared];
        }
        let kinds = this.kindsOf.get(clause);
        if (!kinds) {
            const within = (found: PhraseFound): boolean => counts(found) && isInside(found.clause, clause);
            const named = kindsByHeading(clause, this.dossier);
            // A yes or no said in passing makes no article of a clause whose heading names another subject.
            const tells = ({ declaration }: Reading): boolean => named.length === 0 || isListType(declaration.type) || typeNameOf(declaration.type) !== 'flag';
            kinds = [...new Set([
                ...named, ...sharesSubject(clause, this.dossier) ? [AGREEMENT_SUBJECT] : [],
                ...this.ofKinds.filter(within).map(({ kind }) => kind), ...this.all.filter(reading => within(reading) && tells(reading)).map(({ kind }) => kind)
            ])];
            this.kindsOf.set(clause, kinds);
        }
        return kinds;
    }

    private take(passage: Passage, lexicon: Lexicon, found: readonly Found[], all: Reading[], ofKinds: KindReading[]): void {
        for (const one of found) {
            const { phrase } = one;
            if (!isInScope(one, passage, this.dossier, this.agreements) || !one.parties.every(party => isParty(party, passage, this.dossier))) {
                continue;
            }
            const { kind, fact, declaration, notion } = phrase.subject;
            // A text that is the value of a fact states that fact; rules ask it for notions alone.
            if (notion === undefined && !isProse(passage.node)) {
                continue;
            }
            const base: PhraseFound = {
                passage, document: passage.document, clause: passage.clause, start: one.start, end: one.end, place: passage.place(one.start, one.end),
                sentence: passage.text.slice(one.sentence.start, one.sentence.end), sentencePlace: passage.place(one.sentence.start, one.sentence.end),
                polarity: one.polarity === 'stated' && isConditional(passage) ? 'conditional' : one.polarity, said: phrase.said,
                sure: phrase.said.marks.length > 0 || one.unsure || one.value?.type === 'blank' ? 'likely' : 'certain'
            };
            if (notion !== undefined) {
                const list = this.notions.get(notion);
                if (list) {
                    list.push(base);
                } else {
                    this.notions.set(notion, [base]);
                }
            } else if (kind !== undefined && fact === undefined) {
                ofKinds.push({ ...base, kind });
            } else if (kind !== undefined && fact !== undefined && declaration && one.quoted === undefined) {
                const value = valueFrom(one, phrase.said, declaration, lexicon.library, passage);
                if (value) {
                    const [start, end] = [one.valueStart ?? one.start, one.valueEnd ?? one.end];
                    all.push({
                        ...base, kind, fact, row: phrase.said.rows[0] ?? one.row, declaration, value, spelled: spellingOf(value),
                        valuePlace: passage.place(start, end), valueStart: start, valueEnd: end
                    });
                }
            }
        }
    }
}

/** A text with passages that stand only in some cases says nothing for all of them. */
function isConditional({ node }: Passage): boolean {
    return isProse(node) && node.parts.some(isIfMark);
}

function factKey(kind: string, fact: string): string {
    return `${kind}.${fact}`;
}

/** Running text of clauses and documents, and texts that are values of facts; no definitions of terms. */
function isReadable({ node, term, fact, text }: Passage): boolean {
    return text.length > 3 && term === undefined && (!isProse(node) || !isFact(node.$container) || fact !== undefined);
}

function isInside(clause: Clause | undefined, place: DossierDocument | Clause): boolean {
    for (let owner = clause; owner; owner = owner.$container.$type === 'Clause' ? owner.$container : undefined) {
        if (owner === place) {
            return true;
        }
    }
    return false;
}

/** `in …` and `under …`: the clause, or one around it, has the kind or the heading. */
function isInScope({ phrase }: Found, { clause, document }: Passage, dossier: Dossier, agreements: ReadonlySet<DossierDocument>): boolean {
    if (!phrase.within && phrase.under.length === 0) {
        return true;
    }
    for (let owner = clause; owner; owner = owner.$container.$type === 'Clause' ? owner.$container : undefined) {
        const declared = dossier.kindNameOf(owner);
        const kinds = declared === undefined ? kindsByHeading(owner, dossier) : [declared];
        if (phrase.within?.some(kind => kinds.includes(kind)) || !speaksOfParent(owner, dossier) && phrase.under.some(parts => headingMatches(owner!.heading, parts, phrase.language))) {
            return true;
        }
    }
    // In a processing agreement every article is about personal data.
    return (!clause || dossier.kindNameOf(clause) === undefined) && phrase.within?.includes(AGREEMENT_SUBJECT) === true && agreements.has(document);
}

/** Whether the words of a slot call a party with the role, as only the dossier knows. */
function isParty({ slot, start, end }: Found['parties'][number], passage: Passage, dossier: Dossier): boolean {
    const parties = slot === 'party' ? dossier.parties : dossier.partiesWithRole(slot);
    if (passage.text[start] === QUOTATION) {
        const [name, more] = pathNames(passage.quotationAt(start)?.path);
        return more === undefined && name !== undefined && (name === slot || parties.some(party => party.name === name) || slot === 'party' && dossier.library.roles.has(name));
    }
    const words = foldWord(passage.text.slice(start, end));
    return parties.some(party => [party.name, party.legalName ?? party.name].some(name => foldWord(name) === words || foldWord(name).startsWith(`${words} `)));
}

/**
 * What the phrases of a fact understand of a text that is typed for it: « 3 fois le taux légal » as « trois fois le taux d'intérêt légal ».
 * Undefined where they understand none of it, or several things.
 */
export function meantText(library: LibraryScope, { kind, fact }: { readonly kind: string; readonly fact: string }, text: string, language: Language): string | undefined {
    const meant = readerOf(library).read(text, language).flatMap(({ phrase: { subject, said } }) => {
        const value = said.values[0];
        const meaning = subject.kind === kind && subject.fact === fact && value ? meaningOf(value) : undefined;
        return meaning?.type === 'text' ? [meaning.text] : [];
    });
    return new Set(meant).size === 1 ? meant[0] : undefined;
}

/** Where a notion of the library is said: in a dossier, in one document, in one clause. */
export function phrasesIn(place: Dossier | DossierDocument | Clause, notion: string, dossier?: Dossier): readonly PhraseFound[] {
    if ('documents' in place) {
        return place.readings.phrases(notion);
    }
    return (dossier?.readings.phrases(notion) ?? []).filter(found => found.document === place || isInside(found.clause, place));
}
