/** The dates of a document: its own statements, else those of its clause on dates. */
import { isDateItem, type DossierDocument } from '../../generated/ast.js';
import type { Dossier } from '../../model/dossier.js';
import type { Place } from '../../model/finding.js';
import { factsOf } from '../../model/tree.js';
import { meaningOf } from '../../model/values.js';

export interface StatedDate {
    readonly date: string;
    readonly place: Place;
}

const FACTS = { signed: 'signed-on', effective: 'effective-on' } as const;

/** Signature or entry into force of a document. */
export function dateIn(dossier: Dossier, document: DossierDocument, event: 'signed' | 'effective'): StatedDate | undefined {
    const item = document.items.filter(isDateItem).find(candidate => candidate.event === event && candidate.date !== undefined);
    if (item?.date) {
        return { date: item.date, place: { node: item } };
    }
    const [fact] = dossier.clausesOfKind('effective-date').filter(clause => dossier.documentOf(clause) === document)
        .flatMap(factsOf).filter(({ name, value }) => name === FACTS[event] && meaningOf(value).type === 'date');
    const meaning = meaningOf(fact?.value);
    return fact && meaning.type === 'date' ? { date: meaning.date, place: { node: fact } } : undefined;
}

/** The date a document bears: signature, else the date on it. */
export function dateOnDocument(dossier: Dossier, document: DossierDocument): StatedDate | undefined {
    const item = document.items.filter(isDateItem).find(candidate => candidate.event === 'dated' && candidate.date !== undefined);
    return dateIn(dossier, document, 'signed') ?? (item?.date ? { date: item.date, place: { node: item } } : undefined);
}

/** Whether anything is said of a date, a blank included. */
export function speaksOfDate(dossier: Dossier, document: DossierDocument, event: 'signed' | 'effective'): boolean {
    return document.items.some(item => isDateItem(item) && item.event === event)
        || dossier.clausesOfKind('effective-date').some(clause => dossier.documentOf(clause) === document && factsOf(clause).some(fact => fact.name === FACTS[event]));
}
