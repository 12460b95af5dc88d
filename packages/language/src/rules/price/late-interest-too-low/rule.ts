import { isListValue, isReferenceValue } from '../../../generated/ast.js';
import type { Dossier } from '../../../model/dossier.js';
import type { FactStatement } from '../../../model/effective-facts.js';
import { figuresIn } from '../../../prose/figures.js';
import { formatNumber } from '../../../wording/format.js';
import type { Language, Message } from '../../../model/finding.js';
import { fold, meaningOf } from '../../../model/values.js';
import { PREVAILS, relatedValue } from '../../kit/conflict-wording.js';
import { frenchLevel, message, plainValue, quote, replaceValueFix, valuePlace } from '../../kit/effective-values.js';
import type { Rule } from '../../rule.js';
import { levelOf, testedValues } from '../../kit/tested-values.js';
import { timesAYear } from '../../kit/yearly-amounts.js';
import { legalRateOn } from './legal-rate.js';

export const lateInterestTooLow: Rule = {
    id: 'late-interest-too-low',
    aliases: ['MSP436'],
    domain: 'price',
    level: 'error',
    limitOfLaw: true,
    title: { fr: 'Le taux des pénalités de retard doit atteindre trois fois le taux légal', en: 'The late-payment rate must reach three times the legal rate' },
    sources: ['C. com., art. L441-10, II'],
    checkDossier(dossier, { report }) {
        const level = frenchLevel(dossier, 'error');
        if (!level || hasPublicClient(dossier)) {
            return;
        }
        const legal = legalRateOn(dossier.dateOf(dossier.root, 'effective') ?? dossier.dateOf(dossier.root, 'signed'));
        const least = Math.round(legal.percent * 300) / 100;
        const tests = [...testedValues(dossier, 'payment', 'late-percent'), ...testedValues(dossier, 'payment', 'late-rate')];
        for (const tested of tests) {
            const { statement, prevailing } = tested;
            const times = statement.fact === 'late-rate' ? timesLegal(textOf(statement)) : undefined;
            const percent = times === undefined ? percentOf(statement) : undefined;
            if ((times === undefined || times >= 3) && (percent === undefined || percent >= least)) {
                continue;
            }
            report({
                level: levelOf(tested, level),
                related: prevailing ? [relatedValue(dossier, prevailing, PREVAILS)] : [],
                message: messageFor(language => language === 'fr' ? `« ${plainValue(dossier, statement.value, 'fr')} »` : `"${plainValue(dossier, statement.value, 'en')}"`, least, legal.half),
                place: valuePlace(statement),
                fixes: statement.fact === 'late-rate' ? [replaceValueFix(dossier, statement, dossier.languageOf(statement.document) === 'fr' ? '"trois fois le taux d\'intérêt légal"' : '"three times the French legal interest rate"', {
                    fr: 'Trois fois le taux d\'intérêt légal', en: 'Three times the legal interest rate'
                }, true)] : [replaceValueFix(dossier, statement, `${least}% per year`, message(language => language === 'fr' ? `Porter à ${formatNumber(least, 'fr')} % par an` : `Raise to ${formatNumber(least, 'en')}% per year`), true)]
            });
        }
    }
};

function messageFor(value: (language: Language) => string, least: number, half: Readonly<Record<Language, string>>): Message {
    return message(language => {
        const minimum = formatNumber(least, language);
        return language === 'fr'
            ? `Pénalités de retard : ${value('fr')} est inférieur à trois fois le taux légal (${minimum} % l'an, ${half.fr}). Écrivez « trois fois le taux d'intérêt légal », ou le taux de la BCE majoré de dix points.`
            : `Late-payment interest: ${value('en')} is below three times the legal rate (${minimum}% a year, ${half.en}). Write "three times the legal interest rate", or the ECB rate plus ten points.`;
    });
}

/** A public buyer owes another rate, by the Public Procurement Code. */
function hasPublicClient(dossier: Dossier): boolean {
    return dossier.partiesWithRole('client').flatMap(party => party.facts).some(({ name, value }) => name === 'regulated' && isListValue(value)
        && value.values.some(item => isReferenceValue(item) && item.path?.segments.at(-1)?.target.$refText === 'public-body'));
}

function textOf({ value }: FactStatement): string {
    const meaning = meaningOf(value);
    return meaning.type === 'text' ? meaning.text : '';
}

const MULTIPLES: Readonly<Record<string, number>> = { une: 1, un: 1, deux: 2, double: 2, trois: 3, triple: 3, quatre: 4, cinq: 5, once: 1, two: 2, twice: 2, three: 3, four: 4, five: 5 };
const LEGAL = /\b(?:taux (?:d.interet )?legal|taux de l.interet legal|legal (?:interest )?rate|statutory (?:interest )?rate)\b/;
const MULTIPLE = /\b(?:(\d+(?:[.,]\d+)?|\p{L}+)(?: fois| times)|(double|triple|twice))(?: et demie?)?\s+(?:(?:le|du|the|french)\s+)*(?:taux|legal|statutory)/u;

/** How many times the legal rate a text asks for; undefined where it speaks of another rate, or adds points to it. */
function timesLegal(text: string): number | undefined {
    const folded = fold(text);
    if (!LEGAL.test(folded) || /\b(?:majore\w*|augmente\w*|plus|increased|points?)\b/.test(folded)) {
        return undefined;
    }
    const match = MULTIPLE.exec(folded);
    if (!match) {
        return /\b(?:fois|times)\b/.test(folded) ? undefined : 1;
    }
    const word = match[1] ?? match[2]!;
    const times = /^\d/.test(word) ? parseFloat(word.replace(',', '.')) : MULTIPLES[word];
    return times === undefined ? undefined : times + (/ et demie?/.test(match[0]) ? 0.5 : 0);
}

/** Percent a year of a figure, or of a text that is one: `5 % l'an`, `1 % par mois`. Points added to a central bank's rate are none. */
function percentOf(statement: FactStatement): number | undefined {
    const meaning = meaningOf(statement.value);
    if (meaning.type === 'percent') {
        return meaning.base ? undefined : meaning.percent * (meaning.per.length === 0 ? 1 : timesAYear(meaning.per) ?? NaN);
    }
    const text = textOf(statement);
    const folded = fold(text);
    const figures = figuresIn(text).filter(figure => figure.meaning.type === 'percent');
    const [figure] = figures;
    if (figures.length !== 1 || figure?.meaning.type !== 'percent' || /\b(?:bce|ecb|refinancement|banque centrale|central bank|euribor|major\w+|points?|minimum|au moins|at least|plus)\b/.test(folded)) {
        return undefined;
    }
    return figure.meaning.percent * (/\b(?:par mois|mensuel\w*|per month|a month|monthly)\b/.test(folded) ? 12 : 1);
}
