/**
 * What a whole document is about: an « accord de sous-traitance » speaks of personal data in each of its articles, whatever these are
 * called. It is known by its title, by what its articles are called, or by what they say.
 */
import type { Clause, DossierDocument } from '../generated/ast.js';
import type { Dossier } from '../model/dossier.js';
import { clausesIn } from '../model/tree.js';
import { kindsByHeading, kindsOfHeading } from './headings.js';
import type { Passage } from './passages.js';

/** The one subject that the law asks a document of its own for (GDPR, art. 28). */
export const AGREEMENT_SUBJECT = 'data-protection';
/** The list of the library that says with which subject a kind goes. */
const ORDER = 'contract-order';
/** So many of its articles speak of the subject … */
const FEWEST = 4;
/** … and so great a part of them … */
const PART = 0.4;
/** … stating so many of the facts that the law asks for, where headings do not tell. */
const FACTS = 10;

/** A fact that words in a passage may state. */
export interface Told {
    readonly passage: Passage;
    readonly kind: string;
    readonly fact: string;
}

/** The documents of a dossier that are processing agreements, by their titles and headings or by what may be read in them. */
export function agreementsAmong(dossier: Dossier, told: readonly Told[]): ReadonlySet<DossierDocument> {
    if (!dossier.library.kinds.has(AGREEMENT_SUBJECT)) {
        return new Set();
    }
    const own = told.filter(({ kind }) => goesWith(kind, dossier));
    return new Set(dossier.documents.filter(document => {
        if (kindsOfHeading(document.title ?? '', dossier).includes(AGREEMENT_SUBJECT) || isMost(document, dossier, new Set())) {
            return true;
        }
        const here = own.filter(({ passage }) => passage.document === document);
        return new Set(here.map(({ fact }) => fact)).size >= FACTS && isMost(document, dossier, new Set(here.flatMap(({ passage }) => topOf(passage.clause) ?? [])));
    }));
}

/** Whether a document is, as a whole, a processing agreement (GDPR, art. 28). */
export function isProcessingAgreement(document: DossierDocument, dossier: Dossier): boolean {
    return dossier.readings.agreements.has(document);
}

/** Whether an article without a kind speaks of personal data because the whole document does: its heading names no other subject. */
export function sharesSubject(clause: Clause, dossier: Dossier): boolean {
    const document = dossier.documentOf(clause);
    return document !== undefined && clause.$container === document && dossier.kindNameOf(clause) === undefined
        && kindsByHeading(clause, dossier).length === 0 && isProcessingAgreement(document, dossier);
}

function isMost(document: DossierDocument, dossier: Dossier, read: ReadonlySet<Clause>): boolean {
    const articles = clausesIn(document).filter(({ $container }) => $container === document);
    const speaking = articles.filter(article => {
        const declared = dossier.kindNameOf(article);
        return declared === undefined ? read.has(article) || kindsByHeading(article, dossier).some(kind => goesWith(kind, dossier)) : goesWith(declared, dossier);
    });
    return speaking.length >= FEWEST && speaking.length >= articles.length * PART;
}

function goesWith(kind: string, dossier: Dossier): boolean {
    return kind === AGREEMENT_SUBJECT || dossier.library.member(ORDER, kind)?.whole === AGREEMENT_SUBJECT;
}

function topOf(clause: Clause | undefined): Clause | undefined {
    let top = clause;
    while (top?.$container.$type === 'Clause') {
        top = top.$container;
    }
    return top;
}
