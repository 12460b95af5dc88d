/**
 * The numbers of articles: the clauses of a document in order, recitals aside, and below them their sub-clauses. What is
 * printed and what checks a reference to an article both read them here.
 */
import { isClause, isGlossary, type Clause, type DossierDocument, type Glossary } from '../generated/ast.js';
import type { Dossier } from './dossier.js';
import type { Language } from './finding.js';
import { glossariesIn, kindNameOf, labelIn, subclausesOf } from './tree.js';

export interface NumberedArticle {
    /** What the article is made of: a clause, or the first glossary of a document that has no clause to hold it. */
    readonly node: Clause | Glossary;
    /** Empty for recitals. */
    readonly number: string;
    readonly depth: number;
    /** The clause's own heading, else that of its kind; undefined for one that has neither, and for a glossary. */
    readonly heading: string | undefined;
    readonly parent?: Clause;
}

/** All articles of a document, sub-clauses after the clause they belong to. */
export function articlesOf(dossier: Dossier, document: DossierDocument, language: Language = dossier.languageOf(document)): NumberedArticle[] {
    const articles: NumberedArticle[] = [];
    const add = (clause: Clause, number: string, depth: number, parent?: Clause): void => {
        articles.push({ node: clause, number, depth, heading: headingOf(dossier, clause, language), parent });
        subclausesOf(clause).forEach((child, index) => add(child, number ? `${number}.${index + 1}` : '', depth + 1, clause));
    };
    const needsOwnArticle = !definitionsClauseOf(dossier, document) && glossariesIn(document).some(glossary => glossary.terms.length > 0);
    let number = 0;
    let glossaryDone = !needsOwnArticle;
    for (const item of document.items) {
        if (isClause(item)) {
            add(item, isOfKind(dossier, item, 'preamble') ? '' : String(++number), 1);
        } else if (isGlossary(item) && !glossaryDone) {
            glossaryDone = true;
            articles.push({ node: item, number: String(++number), depth: 1, heading: undefined });
        }
    }
    return articles;
}

/** The clause that a document's glossary is printed in: the first article on definitions. */
export function definitionsClauseOf(dossier: Dossier, document: DossierDocument): Clause | undefined {
    return document.items.filter(isClause).find(clause => isOfKind(dossier, clause, 'definitions'));
}

/** The heading of an article as it is printed. */
export function headingOf(dossier: Dossier, clause: Clause, language: Language): string | undefined {
    const kind = dossier.kindOf(clause);
    return clause.heading?.trim() || (kind && labelIn(kind.items, language)) || undefined;
}

/** Whether a clause is of a kind, or of one that extends it. */
export function isOfKind(dossier: Dossier, clause: Clause, kind: string): boolean {
    const declared = dossier.kindOf(clause);
    return declared ? dossier.library.lineOf(declared).some(ancestor => ancestor.name === kind) : kindNameOf(clause) === kind;
}
