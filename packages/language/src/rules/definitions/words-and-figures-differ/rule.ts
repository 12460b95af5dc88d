import { replaceEdit } from '../../../model/edits.js';
import type { Fix } from '../../../model/finding.js';
import { formatNumber } from '../../../wording/format.js';
import type { Dossier } from '../../../model/dossier.js';
import { NUMBER_WORDS, numberOfWords, wordsOfNumber } from '../../../prose/number-words.js';
import { passagesIn, reader, type Passage } from '../../../prose/passages.js';
import type { Rule } from '../../rule.js';

interface Disagreement {
    readonly start: number;
    readonly end: number;
    readonly words: string;
    readonly wordsStart: number;
    readonly figures: string;
    readonly figuresStart: number;
    readonly byWords: number;
    readonly byFigures: number;
}

const UNIT = String.raw`(?:[ \u00A0\u202F]*(?:€|%|EUR|CHF|USD|GBP|\p{L}+(?:[ \u00A0\u202F]\p{L}+)?))?`;
const FIGURES = String.raw`\d{1,3}(?:[ \u00A0\u202F.,'’]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?`;
/** « trente (60) », « cent mille euros (10 000 €) »: words, perhaps a unit, figures in brackets, perhaps the same unit. */
const WORDS_FIRST = new RegExp(String.raw`(?<![\p{L}\p{N}-])(${NUMBER_WORDS})(?![\p{L}-])(${UNIT})[ \u00A0\u202F]*\([ \u00A0\u202F]*((?:€|EUR|CHF|USD|GBP)[ \u00A0\u202F]*)?(${FIGURES})(${UNIT})[ \u00A0\u202F]*\)`, 'giu');
const FIGURES_FIRST = new RegExp(String.raw`(?<![\p{L}\d.,-])(${FIGURES})(${UNIT})[ \u00A0\u202F]*\([ \u00A0\u202F]*(${NUMBER_WORDS})(?![\p{L}-])(${UNIT})[ \u00A0\u202F]*\)`, 'giu');

const disagreements = reader((text): readonly Disagreement[] => !text.includes('(') ? [] : [
    ...[...text.matchAll(WORDS_FIRST)].flatMap(match => {
        const [all, words = '', unit = '', currency = '', figures = '', other = ''] = match;
        const figuresStart = match.index + all.length - (all.length - all.lastIndexOf(figures + other));
        const half = HALF.exec(unit);
        return half || sameUnit(unit, other, currency) ? compare(match.index, all, half ? words + half[0] : words, match.index, figures, figuresStart, half ? valueWithHalf(words, half) : undefined) : [];
    }),
    ...[...text.matchAll(FIGURES_FIRST)].flatMap(match => {
        const [all, figures = '', unit = '', words = '', other = ''] = match;
        return sameUnit(unit, other, '') ? compare(match.index, all, words, match.index + all.lastIndexOf(words + other), figures, match.index) : [];
    })
]);

export const wordsAndFiguresDiffer: Rule = {
    id: 'words-and-figures-differ',
    aliases: ['MSP321'],
    domain: 'definitions',
    level: 'error',
    title: { fr: 'Un nombre en lettres et en chiffres doit être le même', en: 'A number in words and in figures must be the same' },
    sources: ['C. civ., art. 1189', 'C. civ., art. 1376'],
    checkDossier(dossier, { report }) {
        for (const passage of passagesIn(dossier)) {
            for (const found of disagreements(passage)) {
                report({
                    place: passage.place(found.start, found.end),
                    message: {
                        fr: `« ${found.words} » en lettres, « ${found.figures} » en chiffres : ${formatNumber(found.byWords, 'fr')} ou ${formatNumber(found.byFigures, 'fr')} ? Gardez le nombre convenu.`,
                        en: `"${found.words}" in words, "${found.figures}" in figures: ${formatNumber(found.byWords, 'en')} or ${formatNumber(found.byFigures, 'en')}? Keep the number agreed.`
                    },
                    fixes: fixes(dossier, passage, found)
                });
            }
        }
    }
};

/** « deux et demi », « un demi », "one half": what follows the words is a part of the number. */
const HALF = /^[ \u00A0\u202F]+(et[ \u00A0\u202F]+|and[ \u00A0\u202F]+)?(?:demie?s?|half)$/iu;

function valueWithHalf(words: string, [, and]: RegExpExecArray): number | undefined {
    const whole = numberOfWords(words);
    return whole === undefined ? undefined : and ? whole + 0.5 : whole / 2;
}

function compare(start: number, all: string, words: string, wordsStart: number, figures: string, figuresStart: number, byWords = numberOfWords(words)): Disagreement[] {
    const byFigures = numberOfFigures(figures);
    return byWords === undefined || byFigures === undefined || byWords === byFigures ? []
        : [{ start, end: start + all.length, words, wordsStart, figures, figuresStart, byWords, byFigures }];
}

/** « 10 000 », « 10.000,00 », « 10,000.00 », « 2,5 ». */
function numberOfFigures(figures: string): number | undefined {
    const plain = figures.replace(/[ \u00A0\u202F'’]/g, '');
    const decimals = /[.,](\d{1,2})$/.exec(plain);
    const whole = (decimals ? plain.slice(0, -decimals[0].length) : plain).replace(/[.,]/g, '');
    const number = Number(decimals ? `${whole}.${decimals[1]}` : whole);
    return Number.isFinite(number) ? number : undefined;
}

const MONEY = /^(?:€|euros?|eur)$/;
const PERCENT = /^(?:%|pour cent|percent|per cent)$/;

/** Words that join, so that what stands before them is not the number in the brackets. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(['des', 'de', 'du', 'les', 'la', 'le', 'ces', 'ses', 'leurs', 'et', 'ou', 'of', 'the', 'these', 'its', 'their', 'and', 'or', 'out']);

/** Whether both numbers count the same thing: « six mois (12 mois pour les baux) » and « une heure (60 minutes) » do not. */
function sameUnit(first: string, second: string, currency: string): boolean {
    const [a, b] = [first, currency || second].map(unit => unit.replace(/[\u00A0\u202F]/g, ' ').trim().toLowerCase().replace(MONEY, '€').replace(PERCENT, '%'));
    const stem = (unit: string): string => unit.split(' ')[0]!.replace(/s$/, '');
    // « deux virgule cinq (2,5) » goes on; « un tiers (33) » is a part; « l'un des (3) cas » counts what comes behind the brackets.
    if (/^(?:virgule|point|tiers|quarts?|thirds?|quarters?)(?!\p{L})/u.test(a!) || FUNCTION_WORDS.has(a!.split(' ').at(-1)!)) {
        return false;
    }
    return a === b || b === '' || a === '' && (b === '€' || b === '%') || stem(a!) === stem(b!) && !b!.includes(' ');
}

function fixes(dossier: Dossier, passage: Passage, found: Disagreement): Fix[] {
    const language = dossier.languageOf(passage.document);
    const words = wordsOfNumber(found.byFigures, language);
    const figures = formatNumber(found.byWords, language);
    const keepWords: Fix = {
        title: { fr: `Garder les lettres : ${formatNumber(found.byWords, 'fr')}`, en: `Keep the words: ${formatNumber(found.byWords, 'en')}` },
        edits: () => [replaceEdit(passage.place(found.figuresStart, found.figuresStart + found.figures.length), figures)]
    };
    return words === undefined ? [keepWords] : [keepWords, {
        title: { fr: `Garder les chiffres : ${formatNumber(found.byFigures, 'fr')}`, en: `Keep the figures: ${formatNumber(found.byFigures, 'en')}` },
        edits: () => [replaceEdit(passage.place(found.wordsStart, found.wordsStart + found.words.length), words)]
    }];
}
