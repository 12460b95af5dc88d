import { isDateItem, type DossierDocument, type Value } from '../../../generated/ast.js';
import type { Dossier } from '../../../model/dossier.js';
import { replaceEdit } from '../../../model/edits.js';
import type { Place } from '../../../model/finding.js';
import { formatDate } from '../../../wording/format.js';
import { clausesIn, factsOf, kindNameOf } from '../../../model/tree.js';
import { meaningOf } from '../../../model/values.js';
import { namedConflictRule } from '../named-conflict.js';
import type { Report } from '../../rule.js';

export const dateConflict = namedConflictRule({
    id: 'date-conflict',
    aliases: ['MSP231'],
    domain: 'hierarchy',
    conflicts: { facts: ['term.start', 'term.end'] },
    title: { fr: 'Le contrat doit avoir une seule date d\'effet et une seule échéance', en: 'The contract must have one effective date and one end' },
    sources: ['C. civ., art. 1189, 1212'],
    advice: { fr: 'Retenez une seule date.', en: 'Keep one date.' },
    // The term of an agreement on data is its own: `dpa-ends-too-early` compares it with the contract's.
    isExempt: (_dossier, { statement, others }) => [statement, ...others].some(({ document }) => document.documentType === 'agreement'
        && clausesIn(document).some(clause => kindNameOf(clause) === 'data-protection')),
    checkMore(dossier, { report }) {
        EVENTS.flatMap(event => differences(dossier, event)).forEach(report);
    }
});

const EVENTS = [
    { event: 'effective', fact: 'effective-on', fr: 'Date d\'effet', en: 'Effective date' },
    { event: 'signed', fact: 'signed-on', fr: 'Date de signature', en: 'Date of signature' }
] as const;

interface StatedDate {
    readonly date: string;
    readonly place: Place;
    readonly document: DossierDocument;
    readonly value?: Value;
}

/**
 * The head of a document and its clause on dates must agree; the effective date of the contract is that of every document
 * that states one for it. An amendment, an order and an agreement signed later have dates of their own.
 */
function differences(dossier: Dossier, { event, fact, fr, en }: typeof EVENTS[number]): Report[] {
    const dates = dossier.documents.filter(({ documentType }) => documentType !== 'amendment' && documentType !== 'order').flatMap(document => statedIn(document, event, fact, document === dossier.root));
    return dates.flatMap((stated, index): Report[] => {
        const other = dates.slice(0, index).find(before => before.date !== stated.date && (event === 'effective' || before.document === stated.document));
        if (!other) {
            return [];
        }
        const titles = [stated, other].map(({ document }) => dossier.titleOf(document));
        return [{
            message: {
                fr: `${fr} : ${formatDate(stated.date, 'fr')} dans « ${titles[0]} », ${formatDate(other.date, 'fr')} dans « ${titles[1]} ». Retenez une seule date.`,
                en: `${en}: ${formatDate(stated.date, 'en')} in "${titles[0]}", ${formatDate(other.date, 'en')} in "${titles[1]}". Keep one date.`
            },
            place: stated.place,
            related: [{ place: other.place, message: { fr: `Autre date : ${formatDate(other.date, 'fr')}`, en: `Other date: ${formatDate(other.date, 'en')}` } }],
            fixes: [{
                title: { fr: `Aligner sur le ${formatDate(other.date, 'fr')}`, en: `Align with ${formatDate(other.date, 'en')}` },
                edits: () => [replaceEdit(stated.place, other.date)]
            }]
        }];
    });
}

function statedIn(document: DossierDocument, event: 'effective' | 'signed', fact: string, isRoot: boolean): StatedDate[] {
    // A document beside the contract has an effective date of its own in its head; the contract's is what its clause speaks of.
    const heads = document.items.filter(isDateItem).filter(item => item.event === event && item.date !== undefined && (isRoot || event === 'signed'))
        .map(item => ({ date: item.date!, place: { node: item, property: 'date' }, document }));
    const facts = clausesIn(document).filter(clause => kindNameOf(clause) === 'effective-date' && !clause.derogates).flatMap(factsOf)
        .filter(({ name }) => name === fact).flatMap((stated): StatedDate[] => {
            const meaning = meaningOf(stated.value);
            return meaning.type === 'date' ? [{ date: meaning.date, place: { node: stated, property: 'value' }, document }] : [];
        });
    return [...heads, ...facts];
}
