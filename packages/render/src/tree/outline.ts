/**
 * What every part of the tree asks of the others before it is written: ids, numbers, headings and titles. Each document
 * numbers its own articles.
 */
import {
    clausesIn, glossariesIn, isClause, isGlossary, kindNameOf, labelIn, subclausesOf,
    type Clause, type Dossier, type DossierDocument, type Language, type Party, type Term
} from '@msp/language';
import { WORDS } from './words.js';

export interface ArticlePlace {
    readonly id: string;
    /** Empty for recitals. */
    readonly number: string;
    readonly depth: number;
    readonly heading: string;
    readonly document: DossierDocument;
}

export interface DocumentPlace {
    readonly id: string;
    readonly title: string;
    /** `Annexe 2` for `Annexe 2 – Niveaux de service`; the title where it is short already. */
    readonly shortTitle: string;
    readonly language: Language;
}

/** A designation before a dash, a colon or a comma: `Annexe 2 – …`, `Schedule 1: …`. */
const DESIGNATION = /^(\p{L}+\s+(?:n°\s*)?(?:\d+|[A-Z]|[IVX]+))\s*[–—:,-]\s/u;

export class Outline {
    private readonly ids = new Set<string>();
    readonly articles = new Map<Clause, ArticlePlace>();
    readonly documents = new Map<DossierDocument, DocumentPlace>();
    readonly terms = new Map<Term, string>();
    /** Definitions as plain text, filled in as they are asked for. */
    readonly definitionTexts = new Map<Term, string>();
    readonly parties = new Map<Party, string>();
    /** The article of a document that is nothing but its glossary, where no clause is there to hold it. */
    readonly glossaries = new Map<DossierDocument, ArticlePlace>();

    constructor(private readonly dossier: Dossier, private readonly languageOf: (document: DossierDocument) => Language) {
        for (const document of dossier.documents) {
            this.addDocument(document);
        }
        dossier.parties.forEach(party => this.parties.set(party, this.id(`party-${party.name}`)));
    }

    /** A new id made from words: `annexe-2-sla`. */
    id(words: string): string {
        const base = words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 80) || 'x';
        let id = base;
        for (let count = 2; this.ids.has(id); count++) {
            id = `${base}-${count}`;
        }
        this.ids.add(id);
        return id;
    }

    /** The clause that a document's glossary is printed in: the first article on definitions. */
    definitionsClause(document: DossierDocument): Clause | undefined {
        return document.items.filter(isClause).find(clause => this.isOfKind(clause, 'definitions'));
    }

    isOfKind(clause: Clause, kind: string): boolean {
        const declared = this.dossier.kindOf(clause);
        return declared ? this.dossier.library.lineOf(declared).some(ancestor => ancestor.name === kind) : kindNameOf(clause) === kind;
    }

    private addDocument(document: DossierDocument): void {
        const language = this.languageOf(document);
        const title = document.title?.trim() || document.name || WORDS.untitled[language];
        const id = this.id(document.name || 'document');
        this.documents.set(document, { id, title, shortTitle: DESIGNATION.exec(title)?.[1] ?? title, language });
        let number = 0;
        const ownArticle = !this.definitionsClause(document) && glossariesIn(document).some(glossary => glossary.terms.length > 0);
        for (const item of document.items) {
            if (isClause(item)) {
                this.addClause(item, document, id, this.isOfKind(item, 'preamble') ? '' : String(++number), 1);
            } else if (isGlossary(item) && ownArticle && !this.glossaries.has(document)) {
                const heading = WORDS.definitions[language];
                this.glossaries.set(document, { id: this.id(`${id}-glossary`), number: String(++number), depth: 1, heading, document });
            }
        }
        for (const glossary of glossariesIn(document)) {
            glossary.terms.forEach(term => this.terms.set(term, this.id(`term-${term.name}`)));
        }
    }

    private addClause(clause: Clause, document: DossierDocument, parent: string, number: string, depth: number): void {
        const heading = this.headingOf(clause, document);
        const id = this.id(`${parent}-${clause.name ?? kindNameOf(clause) ?? heading}`);
        this.articles.set(clause, { id, number, depth, heading, document });
        subclausesOf(clause).forEach((child, index) =>
            this.addClause(child, document, id, number ? `${number}.${index + 1}` : '', depth + 1));
    }

    private headingOf(clause: Clause, document: DossierDocument): string {
        const language = this.languageOf(document);
        const kind = this.dossier.kindOf(clause);
        return clause.heading?.trim() || (kind && labelIn(kind.items, language)) || clause.name || kindNameOf(clause) || WORDS.untitledClause[language];
    }

    /** The clauses of a document of this kind name. */
    clausesOf(document: DossierDocument, kind: string): Clause[] {
        return clausesIn(document).filter(clause => kindNameOf(clause) === kind);
    }
}
