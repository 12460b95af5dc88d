/**
 * A dossier: the documents of one contract, and the questions that rules, policies, hovers and rendering ask of it.
 * It is immutable and made anew when one of its files or libraries changes; every answer is computed once.
 */
import {
    isApplyItem, isDateItem, isExternalItem, isLanguageItem, isRoleItem,
    type Clause, type DossierDocument, type Kind, type Party, type Policy, type RoleStatement, type Term
} from '../generated/ast.js';
import { Amendments } from './amendments.js';
import { EffectiveFacts } from './effective-facts.js';
import type { Language } from './finding.js';
import type { LibraryScope } from './library-scope.js';
import { PrecedenceGraph } from './precedence.js';
import { kindsByHeading } from '../prose/headings.js';
import { AGREEMENT_SUBJECT, sharesSubject } from '../prose/document-subject.js';
import { counts, Readings } from '../prose/readings.js';
import { TermMatcher } from './term-matcher.js';
import { clausesIn, documentOf, glossariesIn, kindNameOf, partiesIn } from './tree.js';

/** A party stated to have a role, where it is declared or where a document says so again. */
export interface StatedRole {
    readonly party: Party;
    readonly role: string;
    readonly statement: RoleStatement;
    readonly document: DossierDocument;
    /** The party of which this one is the subcontractor or subprocessor. */
    readonly of?: string;
}

/** A definition, and the document it stands in; a term of a library has none. */
export interface DefinedTerm {
    readonly term: Term;
    readonly document?: DossierDocument;
}

export class Dossier {
    private readonly cache = new Map<string, unknown>();
    /** Answers computed by parts of the system that the model does not know (policies, rules). */
    readonly memo = new Map<unknown, unknown>();

    /**
     * @param root the contract, or the topmost document where no contract was found
     * @param documents all documents, the root first
     */
    constructor(readonly key: string, readonly root: DossierDocument, readonly documents: readonly DossierDocument[], readonly library: LibraryScope) {}

    private once<T>(key: string, compute: () => T): T {
        if (!this.cache.has(key)) {
            this.cache.set(key, compute());
        }
        return this.cache.get(key) as T;
    }

    /** Whether there is a contract at all, rather than documents that found none. */
    get isContract(): boolean {
        return this.root.documentType === 'contract';
    }

    /**
     * Whether it stands for itself, so that what its policies ask can be asked: a contract, or terms, an agreement or an order that
     * belongs to none. An annex or amendment without its contract is a part of something that is not there.
     */
    get isWhole(): boolean {
        const { parent, documentType } = this.root;
        return this.isContract || !parent && documentType !== 'annex' && documentType !== 'amendment';
    }

    /** The language of a document: its own, else that of the contract, else French. */
    languageOf(document: DossierDocument): Language {
        return statedLanguage(document) ?? this.language;
    }

    get language(): Language {
        return statedLanguage(this.root) ?? 'fr';
    }

    get parties(): readonly Party[] {
        return this.once('parties', () => [...this.partiesByName.values()]);
    }

    /** The first declaration of each name, in the order of the documents. */
    get partiesByName(): ReadonlyMap<string, Party> {
        return this.once('partiesByName', () => {
            const names = new Map<string, Party>();
            for (const party of this.partyDeclarations) {
                if (party.name && !names.has(party.name)) {
                    names.set(party.name, party);
                }
            }
            return names;
        });
    }

    /** All declarations, also the second of a name. */
    get partyDeclarations(): readonly Party[] {
        return this.once('partyDeclarations', () => this.documents.flatMap(partiesIn));
    }

    get roles(): readonly StatedRole[] {
        return this.once('roles', () => this.documents.flatMap(document => [
            ...partiesIn(document).flatMap(party => statedRoles(party, party.roles, document)),
            ...document.items.filter(isRoleItem).flatMap(item => {
                const party = this.partiesByName.get((item as Partial<typeof item>).party?.$refText ?? '');
                return party ? statedRoles(party, item.roles, document) : [];
            })
        ]));
    }

    rolesOf(party: Party): readonly StatedRole[] {
        return this.roles.filter(stated => stated.party === party);
    }

    /** The parties said to have a role, each once. */
    partiesWithRole(role: string): readonly Party[] {
        return [...new Set(this.roles.filter(stated => stated.role === role).map(stated => stated.party))];
    }

    documentNamed(name: string): DossierDocument | undefined {
        return this.once('documentsByName', () => firstByName(this.documents)).get(name);
    }

    /** All clauses of all documents, sub-clauses included. */
    get clauses(): readonly Clause[] {
        return this.once('clauses', () => this.documents.flatMap(clausesIn));
    }

    /** The clauses of a kind or of a kind that extends it, in the order of the documents; none that an amendment repeals. */
    clausesOfKind(kind: string): readonly Clause[] {
        return this.once('clausesByKind', () => {
            const kinds = new Map<string, Clause[]>();
            for (const clause of this.clauses) {
                if (this.amendments.isRepealed(clause)) {
                    continue;
                }
                const name = this.kindNameOf(clause);
                const declared = name === undefined ? undefined : this.library.kinds.get(name);
                const line = declared ? this.library.lineOf(declared).map(ancestor => ancestor.name) : name === undefined ? [] : [name];
                for (const key of line) {
                    const list = kinds.get(key);
                    if (list) {
                        list.push(clause);
                    } else {
                        kinds.set(key, [clause]);
                    }
                }
            }
            return kinds;
        }).get(kind) ?? [];
    }

    /**
     * The articles that speak of a kind: clauses of the kind; clauses without a kind whose heading names it; the clauses in which the
     * text certainly states one of its facts, whatever they are called; of a document that is a processing agreement, all that name
     * no other subject.
     */
    articlesOfKind(kind: string): readonly Clause[] {
        const articles = this.once('articlesByKind', () => {
            const kinds = new Map<string, Set<Clause>>();
            const add = (name: string, clause: Clause): void => {
                const declared = this.library.kinds.get(name);
                for (const ancestor of declared ? this.library.lineOf(declared) : []) {
                    kinds.set(ancestor.name, (kinds.get(ancestor.name) ?? new Set()).add(clause));
                }
            };
            for (const clause of this.clauses) {
                if (this.kindNameOf(clause) === undefined && !this.amendments.isRepealed(clause)) {
                    kindsByHeading(clause, this).forEach(name => add(name, clause));
                    if (sharesSubject(clause, this)) {
                        add(AGREEMENT_SUBJECT, clause);
                    }
                }
            }
            for (const reading of [...this.readings.all, ...this.readings.ofKinds]) {
                if (reading.clause && counts(reading) && !this.amendments.isRepealed(reading.clause)) {
                    add(reading.kind, reading.clause);
                }
            }
            return kinds;
        });
        const typed = this.clausesOfKind(kind);
        const read = articles.get(kind);
        return read ? [...new Set([...typed, ...read])] : typed;
    }

    clausesNamed(name: string): readonly Clause[] {
        return this.once('clausesByName', () => {
            const names = new Map<string, Clause[]>();
            for (const clause of this.clauses) {
                if (clause.name) {
                    names.set(clause.name, [...names.get(clause.name) ?? [], clause]);
                }
            }
            return names;
        }).get(name) ?? [];
    }

    /** The kind of a clause; that of the clause it amends, for one that an amendment changes. */
    kindNameOf(clause: Clause): string | undefined {
        const name = kindNameOf(clause);
        if (clause.change !== 'amend' || name === undefined || this.library.kinds.has(name)) {
            return name;
        }
        const [named] = this.clausesNamed(name);
        return named ? kindNameOf(named) : name;
    }

    /** What the dossier's amendments change, in the order of their signature. */
    get amendments(): Amendments {
        return this.once('amendments', () => new Amendments(this));
    }

    kindOf(clause: Clause): Kind | undefined {
        const name = this.kindNameOf(clause);
        return name === undefined ? undefined : this.library.kinds.get(name);
    }

    /** The definitions of the dossier's own glossaries, in the order of the documents. */
    get terms(): readonly DefinedTerm[] {
        return this.once('terms', () => this.documents.flatMap(document =>
            glossariesIn(document).flatMap(glossary => glossary.terms.map(term => ({ term, document })))));
    }

    /** Finds glossary terms in prose; one automaton for all terms of the dossier. */
    get termMatcher(): TermMatcher<DefinedTerm> {
        return this.once('termMatcher', () => new TermMatcher(this.terms.flatMap(defined =>
            [defined.term.name, ...defined.term.aliases].filter(Boolean).map(text => ({ text, value: defined })))));
    }

    get precedence(): PrecedenceGraph {
        return this.once('precedence', () => new PrecedenceGraph(this.root, this.documents, name => this.documentNamed(name)));
    }

    /** What the texts of the dossier say of the facts that the library declares. */
    get readings(): Readings {
        return this.once('readings', () => new Readings(this));
    }

    get facts(): EffectiveFacts {
        return this.once('facts', () => new EffectiveFacts(this));
    }

    /** The policies that the documents apply, by name; unknown names are left out. */
    get appliedPolicies(): readonly Policy[] {
        return this.once('policies', () => [...new Set(this.documents.flatMap(document =>
            document.items.filter(isApplyItem).flatMap(item => item.policies.flatMap(policy => this.library.policies.get(policy.$refText) ?? []))))]);
    }

    /** The date of signature, of entry into force, or that a document bears; `2026-03-01`. */
    dateOf(document: DossierDocument, event: 'signed' | 'effective' | 'dated'): string | undefined {
        return document.items.filter(isDateItem).find(item => item.event === event)?.date;
    }

    isExternal(document: DossierDocument): boolean {
        return document.items.some(isExternalItem);
    }

    /** How the text of a contract names a document: its title, else its name. */
    titleOf(document: DossierDocument): string {
        return document.title ?? document.name;
    }

    /** The document of this dossier that a clause, party or term stands in. */
    documentOf(node: Clause | Party | Term): DossierDocument | undefined {
        return documentOf(node);
    }
}

/** A statement that is still being typed has no role yet. */
function statedRoles(party: Party, statements: readonly Partial<RoleStatement>[], document: DossierDocument): StatedRole[] {
    return statements.flatMap(statement => statement.role
        ? [{ party, role: statement.role.$refText, statement: statement as RoleStatement, document, of: statement.of?.$refText }]
        : []);
}

function statedLanguage(document: DossierDocument): Language | undefined {
    return document.items.find(isLanguageItem)?.language;
}

function firstByName(documents: readonly DossierDocument[]): ReadonlyMap<string, DossierDocument> {
    const names = new Map<string, DossierDocument>();
    for (const document of documents) {
        if (document.name && !names.has(document.name)) {
            names.set(document.name, document);
        }
    }
    return names;
}
