/**
 * Words that say a value, said anew for another value in the way they were written: « trente-six (36) mois » becomes
 * « vingt-quatre (24) mois », "EUR 10,000" becomes "EUR 12,500". What comes out is read again: where it does not say the new value,
 * or where the way cannot be kept, there are no words.
 */
import type { Language } from '../model/finding.js';
import { compare, type DurationPart, type DurationUnit, type Meaning } from '../model/values.js';
import { lowerFirst } from '../wording/letters.js';
import { dateInWay } from './dates-in-words.js';
import { NUMBER_WORDS, numberOfWords, numberStyleOf, wordsOfNumber, type NumberStyle } from './number-words.js';
import type { SlotValue, ValueSpan } from './slots/slot-value.js';
import { valuesIn } from './slots/values-in-text.js';

const FIGURE = String.raw`\d[\d \u00A0\u202F'’.,]*\d|\d`;
/** A number at the beginning of words: in figures and words, in words and figures, in one of the two. */
const NUMBERS: readonly RegExp[] = [
    new RegExp(String.raw`^(?<figure>${FIGURE})(?<open>\s*\(\s*)(?<words>${NUMBER_WORDS})(?<close>\s*\))`, 'iu'),
    new RegExp(String.raw`^(?<words>${NUMBER_WORDS})(?<open>\s*[(\[]\s*)(?<figure>${FIGURE})(?<close>\s*[)\]])`, 'iu'),
    new RegExp(`^(?<figure>${FIGURE})`, 'u'),
    new RegExp(String.raw`^(?<words>${NUMBER_WORDS})(?!\p{L})`, 'iu')
];

/** What words say: the one value that they hold. */
export function valueInWords(words: string): ValueSpan | undefined {
    const all = valuesIn(words).filter(({ value, unsure }) => value.type !== 'blank' && unsure !== true);
    // « une durée de 36 mois »: the article counts nothing beside a value that has its unit.
    const units = all.filter(({ value }) => value.type !== 'number');
    const spans = units.length > 0 ? units : all;
    return spans.length === 1 ? spans[0] : undefined;
}

/** A value as a text states it, as the meaning of a value. */
export function meaningOfSlot(value: SlotValue): Meaning | undefined {
    return value.type === 'name' ? undefined : value;
}

/** Whether words say a value: what a sentence leaves out, the period and the base, is not asked of them. */
export function sayTheSame(said: Meaning, value: Meaning): boolean {
    return compare(bare(said), bare(value)) === 'equal';
}

export function bare(meaning: Meaning): Meaning {
    return meaning.type === 'percent' ? { ...meaning, base: undefined, per: [] } : meaning.type === 'money' || meaning.type === 'duration' ? { ...meaning, per: [] } : meaning;
}

/** Words for another value in the way of these; undefined where that way cannot be kept. */
export function reworded(words: string, value: Meaning, language: Language): string | undefined {
    const span = valueInWords(words);
    const said = span && meaningOfSlot(span.value);
    if (!span || !said || said.type !== value.type) {
        return undefined;
    }
    if (sayTheSame(said, value)) {
        return words;
    }
    const core = words.slice(span.start, span.end);
    const anew = inWay(core, span.value, value, language);
    const result = anew === undefined ? undefined : words.slice(0, span.start) + cased(core, anew) + words.slice(span.end);
    const again = result === undefined ? undefined : valueInWords(result);
    const meaning = again && meaningOfSlot(again.value);
    return meaning && sayTheSame(meaning, value) ? result : undefined;
}

function inWay(core: string, said: SlotValue, value: Meaning, language: Language): string | undefined {
    switch (value.type) {
        case 'duration': return durationInWay(core, said, value.parts, language);
        case 'percent': return percentInWay(core, value.percent, language);
        case 'money': return moneyInWay(core, value.amount, value.currency, language);
        case 'number': return numberAnew(core, value.number, { language })?.text;
        case 'date': return dateInWay(core, value.date);
        default: return undefined;
    }
}

/** « Trente » and « TRENTE » stay so. */
function cased(before: string, after: string): string {
    const letters = /\p{L}{2,}/u.exec(before)?.[0];
    if (letters !== undefined && /^\p{L}/u.test(before) && letters === letters.toUpperCase() && numberOfWords(letters) !== undefined) {
        return after.toUpperCase();
    }
    return /^\p{Lu}\p{Ll}/u.test(before) ? after[0]!.toUpperCase() + after.slice(1) : /^\p{Ll}/u.test(before) ? lowerFirst(after) : after;
}

interface NumberAnew {
    readonly text: string;
    /** What stood after the number. */
    readonly rest: string;
    /** Whether the number was written in words alone. */
    readonly worded: boolean;
}

/** The number at the beginning of words, another in the same way: with its brackets, its thousands, its decimals. */
function numberAnew(core: string, number: number, style: NumberStyle): NumberAnew | undefined {
    for (const pattern of NUMBERS) {
        const match = pattern.exec(core);
        if (!match) {
            continue;
        }
        const { figure, words, open = '', close = '' } = match.groups!;
        const rest = core.slice(match[0].length);
        const inFigures = figure === undefined ? '' : figureLike(figure, number, style.language);
        const inWords = words === undefined ? '' : wordsOfNumber(number, { ...numberStyleOf(words, languageOfNumber(words, style.language)), feminine: style.feminine });
        if (inWords === undefined) {
            return undefined;
        }
        const wordsFirst = words !== undefined && match[0].toLowerCase().startsWith(words.toLowerCase());
        const text = figure === undefined ? inWords : words === undefined ? inFigures : wordsFirst ? `${inWords}${open}${inFigures}${close}` : `${inFigures}${open}${inWords}${close}`;
        return { text, rest, worded: figure === undefined };
    }
    return undefined;
}

/** "six" may be of either language; what can only be of one decides. */
function languageOfNumber(words: string, language: Language): Language {
    return /(?:un|deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante|septante|octante|huitante|nonante|cents?|mille)(?!\p{L})/iu.test(words) ? 'fr'
        : /(?:one|two|three|four|five|seven|eight|nine|ten|eleven|twelve|teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand)(?!\p{L})/iu.test(words) ? 'en' : language;
}

const GROUPED = /\d(?<separator>[ \u00A0\u202F'’.,])\d{3}(?!\d)/u;
const DECIMALS = /(?<separator>[.,])(?<digits>\d{1,2}|\d{4,})$/u;

/** Figures with the separators of others. */
function figureLike(figure: string, number: number, language: Language): string {
    const group = GROUPED.exec(figure)?.groups?.separator;
    const decimals = DECIMALS.exec(figure)?.groups;
    const needed = /\.(\d+)$/.exec(String(number))?.[1]?.length ?? 0;
    const places = Math.max(needed, decimals?.digits?.length ?? 0);
    const [whole = '', part] = (places > 0 ? number.toFixed(places) : String(number)).split('.');
    const ungrouped = group === undefined && /\d{4}/.test(figure);
    const separator = group ?? (ungrouped ? '' : language === 'fr' ? '\u00A0' : ',');
    const padded = /^0\d$/.test(figure) && whole.length < 2 ? whole.padStart(2, '0') : whole;
    const point = decimals?.separator ?? (group === ',' ? '.' : group === '.' ? ',' : language === 'fr' ? ',' : '.');
    return padded.replace(/\B(?=(?:\d{3})+(?!\d))/g, separator) + (part === undefined ? '' : point + part);
}

interface UnitWords {
    readonly fr: readonly [one: string, many: string];
    readonly en: readonly [one: string, many: string];
    readonly short?: string;
}

const UNITS: Readonly<Record<DurationUnit, UnitWords>> = {
    minute: { fr: ['minute', 'minutes'], en: ['minute', 'minutes'], short: 'min' },
    hour: { fr: ['heure', 'heures'], en: ['hour', 'hours'], short: 'h' },
    day: { fr: ['jour', 'jours'], en: ['day', 'days'], short: 'j' },
    week: { fr: ['semaine', 'semaines'], en: ['week', 'weeks'] },
    month: { fr: ['mois', 'mois'], en: ['month', 'months'] },
    year: { fr: ['an', 'ans'], en: ['year', 'years'] }
};
const FEMININE: ReadonlySet<DurationUnit> = new Set(['minute', 'hour', 'week']);
const UNIT = /^(?<gap>\s*|-)(?<english>(?:business|working|calendar|consecutive|clear|full)\s+)?(?<unit>\p{L}+)(?<french>\s+(?:ouvr[ée]+e?s?|ouvrables?|calendaires?|francs?|pleins?|civile?s?|effectives?))?(?<possessive>['’]s?)?$/iu;

function durationInWay(core: string, said: SlotValue, parts: readonly DurationPart[], language: Language): string | undefined {
    const [part, more] = parts;
    if (!part || more || said.type !== 'duration' || said.parts.length !== 1) {
        return undefined;
    }
    const [old] = said.parts;
    // Only the length of the number is not known before it is read.
    const probe = numberAnew(core, 1, { language });
    const unit = probe && UNIT.exec(probe.rest)?.groups;
    if (!unit || old?.clock !== part.clock && unit.french !== undefined && part.clock === 'calendar' && !/^\s+ouvr/iu.test(unit.french)) {
        return undefined;
    }
    const quarters = /^(?:trim|quart)/iu.test(unit.unit!) && part.unit === 'month' && part.amount % 3 === 0;
    const amount = quarters ? part.amount / 3 : part.amount;
    const same = quarters || part.unit === old?.unit && !/^(?:trim|quart)/iu.test(unit.unit!);
    const year = /^ann[ée]e/iu.test(unit.unit!);
    const number = numberAnew(core, amount, { language, feminine: !quarters && (FEMININE.has(part.unit) || part.unit === 'year' && year) });
    const english = isEnglishUnit(unit.unit!, language);
    const many = english ? amount !== 1 && unit.gap !== '-' : amount >= 2;
    const name = unitName(unit.unit!, same, part.unit, english, many);
    const clock = clockWords(unit.english ?? '', unit.french ?? '', part, old!, english, many, FEMININE.has(part.unit));
    if (!number || name === undefined || !clock) {
        return undefined;
    }
    const possessive = unit.possessive === undefined ? '' : many ? '’' : '’s';
    return `${number.text}${unit.gap}${clock.before}${name}${clock.after}${possessive}`;
}

function isEnglishUnit(unit: string, language: Language): boolean {
    return /^(?:days?|weeks?|months?|years?|hours?|hrs?|quarters?)$/i.test(unit) || language === 'en' && /^(?:minutes?|mins?|h)$/i.test(unit);
}

function unitName(old: string, same: boolean, unit: DurationUnit, english: boolean, many: boolean): string | undefined {
    if (!same) {
        return UNITS[unit][english ? 'en' : 'fr'][many ? 1 : 0];
    }
    // « h », « min » and « mois » have one form.
    if (/^(?:h|hrs?|j|mn|mins?|mois)$/iu.test(old)) {
        return old;
    }
    const one = old.replace(/s$/iu, '');
    return many ? `${one}s` : one;
}

/** « ouvrés », "business": what kind of days, agreed with their number. */
function clockWords(before: string, after: string, { clock, unit }: DurationPart, old: DurationPart, english: boolean, many: boolean, feminine: boolean): { readonly before: string; readonly after: string } | undefined {
    if (clock === old.clock) {
        if (after !== '' && unit !== old.unit) {
            return undefined;
        }
        return { before, after: after.replace(/s$/u, '') + (after !== '' && many ? 's' : '') };
    }
    if (clock === 'calendar') {
        return { before: '', after: '' };
    }
    return english ? { before: 'business ', after: '' } : { before: '', after: ` ouvré${feminine ? 'e' : ''}${many ? 's' : ''}` };
}

const PERCENT_AGAIN = /^(?<sign>\s*(?:%|pour\s+cents?|per\s+cent|percent))(?:(?<open>\s*\(\s*)(?<figure>[\d., \u00A0\u202F]*\d)(?<close>\s*%\s*\)))?$/iu;

function percentInWay(core: string, percent: number, language: Language): string | undefined {
    const number = numberAnew(core, percent, { language });
    const after = number && PERCENT_AGAIN.exec(number.rest)?.groups;
    if (!number || !after) {
        return undefined;
    }
    return `${number.text}${after.sign}${after.figure === undefined ? '' : `${after.open}${figureLike(after.figure, percent, language)}${after.close}`}`;
}

const SIGNS: Readonly<Record<string, readonly [sign: string, fr: string, en: string]>> = {
    EUR: ['€', 'euros', 'euros'], CHF: ['CHF', 'francs suisses', 'Swiss francs'], USD: ['$', 'dollars', 'dollars'], GBP: ['£', 'livres sterling', 'pounds']
};
const SIGN_FIRST = new RegExp(String.raw`^(?<sign>€|EUR|CHF|USD|\$|GBP|£)(?<gap>\s?)(?<figure>${FIGURE})$`, 'u');
const SIGN_LAST = new RegExp(String.raw`^(?<gap>\s*|\s+d['’])(?<sign>€|euros?|EUR|CHF|francs\s+suisses|Swiss\s+francs|USD|dollars?|\$|GBP|£)(?:(?<open>\s*\(\s*)(?<figure>${FIGURE})(?<between>\s*)(?<again>€|euros?|EUR|CHF|USD|\$|GBP|£)(?<close>\s*\)))?$`, 'iu');

function moneyInWay(core: string, amount: number, currency: string, language: Language): string | undefined {
    const first = SIGN_FIRST.exec(core)?.groups;
    if (first) {
        const sign = signLike(first.sign!, amount, currency, language);
        return sign === undefined ? undefined : `${sign}${first.gap}${figureLike(first.figure!, amount, language)}`;
    }
    const number = numberAnew(core, amount, { language });
    const last = number && SIGN_LAST.exec(number.rest)?.groups;
    const sign = last && signLike(last.sign!, amount, currency, language);
    if (!number || !last || sign === undefined) {
        return undefined;
    }
    // « un million d'euros », « deux mille euros ».
    const noun = number.worded && language === 'fr' && /millions?$/u.test(number.text);
    const gap = noun ? (/^[aeiouyh]/iu.test(sign) ? ' d\'' : ' de ') : last.gap!.replace(/d['’]$/u, '');
    const again = last.figure === undefined ? '' : `${last.open}${figureLike(last.figure, amount, language)}${last.between}${signLike(last.again!, amount, currency, language)}${last.close}`;
    return `${number.text}${gap}${sign}${again}`;
}

function signLike(sign: string, amount: number, currency: string, language: Language): string | undefined {
    const names = SIGNS[currency];
    const [, known] = Object.entries(SIGNS).find(([code, [short, fr]]) => sign === code || sign === short || fr.startsWith(sign.toLowerCase().replace(/s$/u, '')) || sign.toLowerCase() === 'swiss francs' && code === 'CHF') ?? [];
    if (/^[A-Z]{3}$/u.test(sign)) {
        return currency;
    }
    if (!names || !known) {
        return undefined;
    }
    if (sign === known[0]) {
        return names[0];
    }
    const word = names[language === 'fr' ? 1 : 2];
    return amount < 2 && language === 'fr' || amount === 1 ? word.replace(/s(?= |$)/gu, '') : word;
}
