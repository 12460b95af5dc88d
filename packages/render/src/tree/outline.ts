/**
 * What every part of the tree asks of the others before it is written: ids, numbers, headings and titles. Each document
 * numbers its own articles.
 */
import {
    articlesOf, clausesIn, definitionsClauseOf, glossariesIn, isGlossary, isOfKind, kindNameOf, subclausesOf,
    type Clause, type Consolidation, type Dossier, type DossierDocument, type Language, type Party, type Term
} from '@msp/language';
import { clean, typeset } from './typography.js';
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

/** After the first, as French statutes and contracts number what is inserted. */
const LATIN = ['bis', 'ter', 'quater', 'quinquies', 'sexies', 'septies', 'octies', 'nonies', 'decies'];
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

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

    constructor(private readonly dossier: Dossier, private readonly languageOf: (document: DossierDocument) => Language, consolidation?: Consolidation) {
        for (const document of dossier.documents) {
            this.addDocument(document);
        }
        if (consolidation) {
            this.consolidate(consolidation);
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
        return definitionsClauseOf(this.dossier, document);
    }

    isOfKind(clause: Clause, kind: string): boolean {
        return isOfKind(this.dossier, clause, kind);
    }

    private addDocument(document: DossierDocument): void {
        const language = this.languageOf(document);
        const title = typeset(clean(document.title?.trim() || document.name || '').trim(), language) || WORDS.untitled[language];
        const id = this.id(document.name || 'document');
        this.documents.set(document, { id, title, shortTitle: DESIGNATION.exec(title)?.[1] ?? title, language });
        const ids = new Map<Clause, string>();
        for (const { node, number, depth, heading: stated, parent } of articlesOf(this.dossier, document, language)) {
            if (isGlossary(node)) {
                this.glossaries.set(document, { id: this.id(`${id}-glossary`), number, depth, heading: WORDS.definitions[language], document });
                continue;
            }
            // A numbered paragraph has no heading, also where it has a name for references: `clause "" as Support`.
            const heading = stated ?? (node.heading === '' ? '' : node.name || kindNameOf(node) || '');
            const own = this.id(`${(parent && ids.get(parent)) ?? id}-${(node.name ?? kindNameOf(node) ?? heading) || WORDS.untitledClause[language]}`);
            ids.set(node, own);
            this.articles.set(node, { id: own, number, depth, heading, document });
        }
        for (const glossary of glossariesIn(document)) {
            glossary.terms.forEach(term => this.terms.set(term, this.id(`term-${term.name}`)));
        }
    }

    /**
     * Clauses that amendments add take a number of their own and leave the others theirs, since every amendment speaks of
     * the numbers that were signed: `3 bis` after 3 (`3A` in English), the next number at the end. The clauses of an
     * amendment that amend others are those others.
     */
    private consolidate(consolidation: Consolidation): void {
        const taken = new Map<string, number>();
        for (const { clause, document, after } of consolidation.added) {
            const place = this.articles.get(clause);
            const previous = after && this.articles.get(after);
            if (!place) {
                continue;
            }
            const french = this.languageOf(document) === 'fr';
            const base = previous?.number.replace(/(?:\u00A0\p{Ll}+|[A-Z])$/u, '') ?? '';
            const key = `${document.name} ${base}`;
            const count = taken.get(key) ?? 0;
            taken.set(key, count + 1);
            const number = previous && base !== '' ? `${base}${french ? `\u00A0${LATIN[count] ?? `bis-${count + 1}`}` : LETTERS[count] ?? `-${count + 1}`}` : this.nextNumber(document);
            this.renumber(clause, { ...place, number, depth: previous?.depth ?? 1, document });
        }
        for (const document of this.dossier.documents) {
            for (const clause of clausesIn(document)) {
                const amended = consolidation.amended(clause);
                const place = amended && this.articles.get(amended);
                if (place) {
                    this.articles.set(clause, place);
                }
            }
        }
        for (const clause of [...this.articles.keys()]) {
            const place = this.articles.get(clause)!;
            // Words that an amendment puts in place of others, with sub-clauses of their own.
            if (clause.change !== 'amend' && consolidation.textOf(clause) !== clause) {
                this.renumberChildren(consolidation.textOf(clause), place);
            }
        }
    }

    private renumber(clause: Clause, place: ArticlePlace): void {
        this.articles.set(clause, place);
        this.renumberChildren(clause, place);
    }

    private renumberChildren(clause: Clause, { number, depth, document }: ArticlePlace): void {
        subclausesOf(clause).forEach((child, index) => {
            const own = this.articles.get(child);
            if (own) {
                this.renumber(child, { ...own, number: number ? `${number}.${index + 1}` : '', depth: depth + 1, document });
            }
        });
    }

    private nextNumber(document: DossierDocument): string {
        const numbers = [...this.articles.values()].filter(place => place.document === document && place.depth === 1).map(place => parseInt(place.number, 10) || 0);
        return String(Math.max(0, ...numbers) + 1);
    }

    /** The clauses of a document of this kind name. */
    clausesOf(document: DossierDocument, kind: string): Clause[] {
        return clausesIn(document).filter(clause => kindNameOf(clause) === kind);
    }
}
