import type { DossierDocument, Value } from '../../../generated/ast.js';
import { underDataLaw } from '../../../law/data-law.js';
import { DataProtection, entryNamed } from '../../../law/data-protection.js';
import type { Dossier } from '../../../model/dossier.js';
import { replaceEdit } from '../../../model/edits.js';
import type { Place, RelatedPlace } from '../../../model/finding.js';
import { formatValue } from '../../../wording/format.js';
import { clausesIn, factsOf, kindNameOf } from '../../../model/tree.js';
import { durationBounds, meaningOf } from '../../../model/values.js';
import { dateIn } from '../../parties-and-dates/contract-dates.js';
import { lengthInWords, type Length } from '../../../prose/lengths-in-words.js';
import type { Report, Rule } from '../../rule.js';
import { message, quote } from '../../kit/suggestions.js';

export const dpaEndsTooEarly: Rule = {
    id: 'dpa-ends-too-early',
    aliases: ['MSP141'],
    domain: 'data-protection',
    level: 'error',
    reads: 'structure',
    title: { fr: 'L\'accord sur les données doit durer aussi longtemps que le traitement', en: 'The data agreement must last as long as the processing' },
    sources: ['GDPR art. 28(3)', 'LPD, art. 9'],
    checkDossier(dossier, { report }) {
        if (!underDataLaw(dossier)) {
            return;
        }
        for (const { table } of DataProtection.of(dossier).records) {
            const entry = entryNamed(table, 'duration');
            const length = entry && lengthOf(entry.value);
            const end = length && endOfServices(dossier, undefined);
            if (entry && end && isShorter(dossier, length, end.length)) {
                report(reportOf(dossier, { node: entry, property: 'value' }, entry.value, end, 'text'));
            }
        }
        for (const document of dossier.documents.filter(isDataAgreement)) {
            const fact = clausesIn(document).filter(clause => kindNameOf(clause) === 'term').flatMap(factsOf).find(({ name, value }) => (name === 'end' || name === 'duration') && value);
            const length = fact && lengthOf(fact.value);
            const end = length && endOfServices(dossier, document);
            if (fact && end && isShorter(dossier, length, end.length)) {
                report(reportOf(dossier, { node: fact, property: 'value' }, fact.value, end, 'fact'));
            }
        }
    }
};

function isDataAgreement(document: DossierDocument): boolean {
    return document.documentType === 'agreement' && clausesIn(document).some(clause => kindNameOf(clause) === 'data-protection');
}

interface End {
    readonly length: Length;
    readonly value: Value;
    readonly related: readonly RelatedPlace[];
    /** The exit phase that follows, in months. */
    readonly exit: number;
}

/** The end of the contract with its exit phase: the agreement's own term aside. */
function endOfServices(dossier: Dossier, except: DossierDocument | undefined): End | undefined {
    const exit = dossier.facts.subject('reversibility', 'duration')?.prevailing;
    const exitLength = exit && lengthOf(exit.value);
    const exitMonths = exitLength && 'months' in exitLength ? exitLength.months : 0;
    for (const fact of ['end', 'duration']) {
        const statement = dossier.facts.subject('term', fact)?.statements.find(({ document }) => document !== except && !isDataAgreement(document));
        const length = statement && lengthOf(statement.value);
        if (statement && length) {
            return {
                length: 'until' in length ? { until: later(length.until, exitMonths) } : { months: length.months + exitMonths },
                value: statement.value, exit: exitMonths,
                related: [
                    { place: { node: statement.node }, message: { fr: 'Durée du contrat', en: 'Term of the contract' } },
                    ...exit ? [{ place: { node: exit.node }, message: { fr: 'Puis la réversibilité', en: 'Then the exit phase' } }] : []
                ]
            };
        }
    }
    return undefined;
}

function reportOf(dossier: Dossier, place: Place, value: Value, end: End, kind: 'text' | 'fact'): Report {
    const shown = (of: Value, language: 'fr' | 'en'): string => quote(formatValue(of, { language, library: dossier.library }), language);
    return {
        message: message(language => {
            const exit = end.exit > 0 ? (language === 'fr' ? ', puis pendant la réversibilité' : ', then during the exit phase') : '';
            return language === 'fr'
                ? `L'accord sur les données prend fin trop tôt (${shown(value, 'fr')}) : des données sont traitées pendant le contrat (${shown(end.value, 'fr')})${exit}. Faites-le durer aussi longtemps que des données sont traitées.`
                : `The data agreement ends too early (${shown(value, 'en')}): data are processed during the contract (${shown(end.value, 'en')})${exit}. Make it last as long as data are processed.`;
        }),
        place,
        related: end.related,
        fixes: kind === 'fact' ? [] : [{
            title: { fr: 'Aussi longtemps que des données sont traitées', en: 'As long as data are processed' },
            preferred: true,
            edits: () => [replaceEdit(place, dossier.language === 'fr' ? '"aussi longtemps que des données sont traitées, réversibilité comprise"' : '"as long as data are processed, exit phase included"')]
        }]
    };
}

/** A length and a day compare where the day is known from which the length runs. */
function isShorter(dossier: Dossier, a: Length, b: Length): boolean {
    if ('months' in a && 'months' in b) {
        return a.months < b.months;
    }
    const start = dateIn(dossier, dossier.root, 'effective') ?? dateIn(dossier, dossier.root, 'signed');
    const day = (length: Length): string | undefined => 'until' in length ? length.until : start && later(start.date, length.months);
    const [first, second] = [day(a), day(b)];
    // A term of whole months ends on the eve of its anniversary.
    return first !== undefined && second !== undefined && daysBetween(first, second) > 1;
}

function daysBetween(a: string, b: string): number {
    return (Date.parse(b) - Date.parse(a)) / 86_400_000;
}

/** What is a length or a day, and nothing more: in a text too, where it says nothing else. */
function lengthOf(value: Value): Length | undefined {
    const meaning = meaningOf(value);
    if (meaning.type === 'date') {
        return { until: meaning.date };
    }
    if (meaning.type === 'duration') {
        const bounds = durationBounds(meaning.parts);
        return bounds?.clock !== 'calendar' ? undefined : { months: bounds.months ?? bounds.low / (31 * 1440) };
    }
    return meaning.type === 'text' ? lengthInWords(meaning.text) : undefined;
}

function later(date: string, months: number): string {
    const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
    return new Date(Date.UTC(year, month - 1 + Math.floor(months), day)).toISOString().slice(0, 10);
}
