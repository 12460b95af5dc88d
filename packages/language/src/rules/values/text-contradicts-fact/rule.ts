import type { Dossier } from '../../../model/dossier.js';
import { replaceEdit } from '../../../model/edits.js';
import type { FactStatement } from '../../../model/effective-facts.js';
import type { Fix } from '../../../model/finding.js';
import { hasMark } from '../../../model/library-scope.js';
import { compare, contradicts, fold, meaningOf, type Meaning } from '../../../model/values.js';
import { counts, meantText, type Reading } from '../../../prose/readings.js';
import { boundAt } from '../../../prose/passages.js';
import { relatedValue, subjectLabel } from '../../kit/conflict-wording.js';
import { agreementFixes } from '../agreement-fixes.js';
import { message, plainValue, quote } from '../../kit/effective-values.js';
import type { Rule } from '../../rule.js';
import { differingFigures } from '../table-and-text-differ/rule.js';

export const textContradictsFact: Rule = {
    id: 'text-contradicts-fact',
    domain: 'values',
    level: 'error',
    title: { fr: 'Les phrases d\'un document doivent dire la même chose que ses données', en: 'The sentences of a document must say the same as its facts' },
    sources: ['C. civ., art. 1189 et 1190'],
    checkDossier(dossier, { report }) {
        for (const { reading, statement } of contradictions(dossier)) {
            const near = reading.clause === statement.clause;
            report({
                // In another clause the sentence may speak of a case of its own.
                level: near ? 'error' : 'warning',
                message: message(language => {
                    const label = subjectLabel(dossier, { ...statement, statements: [], superseded: [], reason: 'only' }, language);
                    const [typed, read] = [plainValue(dossier, statement.value, language), plainValue(dossier, reading.value, language)];
                    return language === 'fr'
                        ? `${label} : ${quote(typed, 'fr')} dans les données, ${quote(read, 'fr')} dans le texte. Mettez d'accord la donnée et la phrase.`
                        : `${label}: ${quote(typed, 'en')} in the facts, ${quote(read, 'en')} in the text. Make the fact and the sentence agree.`;
                }),
                place: reading.valuePlace,
                related: [relatedValue(dossier, statement, { fr: 'Donnée', en: 'Fact' })],
                fixes: fixesFor(dossier, reading, statement, near)
            });
        }
    }
};

interface Contradiction {
    readonly reading: Reading;
    readonly statement: FactStatement;
}

function contradictions(dossier: Dossier): readonly Contradiction[] {
    const told = differingFigures(dossier);
    return dossier.readings.all.flatMap((reading): Contradiction[] => {
        // A list may be completed in words, and a fact of each clause is compared in its clause alone.
        if (!counts(reading) || hasMark(reading.declaration, 'adds') || meaningOf(reading.value).type === 'list') {
            return [];
        }
        const all = dossier.facts.subject(reading.kind, reading.fact, reading.row)?.statements ?? [];
        const typed = all.filter(({ document, reading: read }) => document === reading.document && !read);
        const here = typed.filter(({ clause }) => clause === reading.clause);
        const compared = here.length > 0 || hasMark(reading.declaration, 'local') ? here : typed;
        const [statement] = compared;
        const isTold = told.some(({ passage, figure }) => passage === reading.passage && figure.start < reading.valueEnd && figure.end > reading.valueStart);
        // What is bound to a fact is compared with that fact.
        const isBound = boundAt(reading.passage, reading.valueStart, reading.valueEnd) !== undefined;
        return statement && !isTold && !isBound && compared.every(other => saysOther(dossier, reading, other)) ? [{ reading, statement }] : [];
    });
}

/** Running text does not repeat the base and the period of a value, nor all the words of a name: what both say is compared. */
function saysOther(dossier: Dossier, reading: Reading, statement: FactStatement): boolean {
    const { value, said } = reading;
    const [read, typed] = [plain(meaningOf(value)), plain(meaningOf(statement.value))];
    if (read.type === 'text' && typed.type === 'text') {
        // A text that a phrase gives for the words is no quotation of them: it is compared with what the phrases make of the typed one.
        const spelled = said.values.length === 0 ? typed.text : meantText(dossier.library, reading, typed.text, dossier.languageOf(statement.document));
        if (spelled === undefined) {
            return false;
        }
        const [a, b] = [fold(read.text), fold(spelled)];
        return !a.includes(b) && !b.includes(a);
    }
    if (read.type !== typed.type) {
        return false;
    }
    if (read.type === 'money' && typed.type === 'money' && read.currency !== typed.currency) {
        return true;
    }
    const order = compare(read, typed);
    return order === 'less' || order === 'greater' || (read.type === 'reference' || read.type === 'schedule') && contradicts(value, statement.value);
}

function plain(meaning: Meaning): Meaning {
    return meaning.type === 'percent' ? { ...meaning, base: undefined, per: [] } : meaning.type === 'money' || meaning.type === 'duration' ? { ...meaning, per: [] } : meaning;
}

/** Types of which a quotation prints the value alone, in the place of the words that give it. */
const QUOTABLE: ReadonlySet<Meaning['type']> = new Set(['duration', 'money', 'date', 'number']);

function fixesFor(dossier: Dossier, reading: Reading, statement: FactStatement, near: boolean): readonly Fix[] {
    const path = [...near ? [] : [statement.kind], statement.fact, ...statement.key === undefined ? [] : [statement.key]].join('.');
    const words = reading.said.values.length === 0 && QUOTABLE.has(meaningOf(statement.value).type);
    return [
        ...words ? [{
            title: { fr: `Citer la donnée : {${path}}`, en: `Quote the fact: {${path}}` },
            edits: () => [replaceEdit(reading.valuePlace, `{${path}}`)]
        }] : [],
        ...agreementFixes(dossier, statement, { passage: reading.passage, start: reading.valueStart, end: reading.valueEnd }, meaningOf(statement.value), meaningOf(reading.value), reading.spelled)
    ];
}
