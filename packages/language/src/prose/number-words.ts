/** Numbers in words, French (of France, Belgium and Switzerland) and English, up to a thousand million. */
import { fold } from '../model/values.js';

const FRENCH: Readonly<Record<string, number>> = {
    zero: 0, un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, sept: 7, huit: 8, neuf: 9, dix: 10, onze: 11, douze: 12, treize: 13,
    quatorze: 14, quinze: 15, seize: 16, vingt: 20, vingts: 20, trente: 30, quarante: 40, cinquante: 50, soixante: 60, septante: 70,
    octante: 80, huitante: 80, nonante: 90
};
const ENGLISH: Readonly<Record<string, number>> = {
    zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13,
    fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50,
    sixty: 60, seventy: 70, eighty: 80, ninety: 90
};
const SCALES: Readonly<Record<string, number>> = { mille: 1000, mil: 1000, million: 1e6, millions: 1e6, milliard: 1e9, milliards: 1e9, thousand: 1000, billion: 1e9 };
const HUNDREDS: ReadonlySet<string> = new Set(['cent', 'cents', 'hundred']);
const BETWEEN: ReadonlySet<string> = new Set(['et', 'and']);

/** Every word that a number in words is made of, as a pattern. */
export const NUMBER_WORDS: string = (() => {
    const words = [...new Set([...Object.keys(FRENCH), ...Object.keys(ENGLISH), ...Object.keys(SCALES), ...HUNDREDS])].sort((a, b) => b.length - a.length);
    const word = `(?:${words.join('|').replace('zero', 'z[ée]ro')})`;
    return `${word}(?:(?:[-\\s]+(?:et|and)[-\\s]+|[-\\s]+)${word})*`;
})();

/** The number that words say, or undefined where they do not make one number. */
export function numberOfWords(text: string): number | undefined {
    let total = 0;
    let current: number | undefined;
    let score = false;
    for (const word of fold(text).split(/[-\s]+/)) {
        if (BETWEEN.has(word)) {
            continue;
        }
        const scale = SCALES[word];
        const unit = FRENCH[word] ?? ENGLISH[word];
        if (HUNDREDS.has(word)) {
            if (current !== undefined && current > 9) {
                return undefined;
            }
            current = (current ?? 1) * 100;
        } else if (scale !== undefined) {
            total += (current ?? 1) * scale;
            current = undefined;
        } else if (unit === undefined) {
            return undefined;
        } else if (unit === 20 && current !== undefined && current % 100 === 4 && /^vingts?$/.test(word)) {
            current += 76;
            score = true;
        } else if (current === undefined || fits(current, unit, score)) {
            current = (current ?? 0) + unit;
        } else {
            return undefined;
        }
    }
    return total + (current ?? 0);
}

/** Whether a word may follow: hundreds take what is below a hundred, tens what is below ten, sixty and eighty what is below twenty; « dix » makes « dix-sept » to « dix-neuf ». */
function fits(current: number, unit: number, score: boolean): boolean {
    const below = current % 100;
    return below === 10 ? unit >= 7 && unit <= 9 : below === 0 ? current >= 100 && unit < 100 : below % 10 === 0 && below >= 20 && unit < (below === 60 || below === 80 && score ? 20 : 10) && unit > 0;
}

/** How a text words numbers: Switzerland and Belgium say « septante », and since 1990 hyphens may join all words. */
export interface NumberStyle {
    readonly language: 'fr' | 'en';
    /** « septante », « huitante » (or « octante »), « nonante »: the words that are used. */
    readonly tens?: { readonly seventy?: string; readonly eighty?: string; readonly ninety?: string };
    /** « vingt-et-un », « deux-cents ». */
    readonly hyphens?: boolean;
    /** « vingt et une heures ». */
    readonly feminine?: boolean;
}

/** The style in which words of a text say a number. */
export function numberStyleOf(words: string, language: 'fr' | 'en'): NumberStyle {
    const said = fold(words);
    const eighty = said.includes('octante') ? 'octante' : said.includes('huitante') ? 'huitante' : undefined;
    const local = eighty !== undefined || said.includes('septante') || said.includes('nonante');
    return {
        language,
        ...local ? { tens: { seventy: 'septante', eighty, ninety: 'nonante' } } : {},
        ...language === 'fr' && /-(?:et|cents?|mille)(?:-|$)|(?:cents?|mille)-/.test(said) ? { hyphens: true } : {}
    };
}

const LARGEST = 999_999_999;

/** A whole number from one to 999 999 999 in French or English words; undefined for others. */
export function wordsOfNumber(number: number, style: 'fr' | 'en' | NumberStyle): string | undefined {
    const { language, ...rest } = typeof style === 'string' ? { language: style } : style;
    if (!Number.isInteger(number) || number < 1 || number > LARGEST) {
        return undefined;
    }
    return language === 'fr' ? frenchWords(number, rest) : englishWords(number);
}

function frenchWords(number: number, { tens, hyphens = false, feminine = false }: Omit<NumberStyle, 'language'>): string {
    const [millions, thousands, rest] = groupsOf(number);
    const words = [
        // « million » is a noun: it takes a plural, and the numbers before it agree as before a noun.
        ...millions > 0 ? [`${frenchHundreds(millions, true, tens)} million${millions > 1 ? 's' : ''}`] : [],
        ...thousands > 0 ? [thousands === 1 ? 'mille' : `${frenchHundreds(thousands, false, tens)} mille`] : [],
        ...rest > 0 ? [frenchHundreds(rest, true, tens)] : []
    ].join(' ');
    const agreed = feminine && rest % 100 !== 11 && /(?:^|[ -])un$/.test(words) ? `${words}e` : words;
    return hyphens ? agreed.replace(/ (?!millions?\b)(?<!\bmillions? )/g, '-') : agreed;
}

/** @param last nothing but a noun follows: « quatre-vingts jours », « deux cents jours », but « quatre-vingt mille » */
function frenchHundreds(number: number, last: boolean, tens: NumberStyle['tens']): string {
    const hundreds = Math.floor(number / 100);
    const rest = number % 100;
    const head = hundreds === 0 ? '' : hundreds === 1 ? 'cent' : `${frenchTens(hundreds, last, tens)} cent${rest === 0 && last ? 's' : ''}`;
    return [head, ...rest > 0 ? [frenchTens(rest, last, tens)] : []].filter(Boolean).join(' ');
}

const FRENCH_UNITS = new Map(Object.entries(FRENCH).filter(([word]) => !/^(?:une|vingts|septante|octante|huitante|nonante)$/.test(word)).map(([word, value]) => [value, word]));

function frenchTens(number: number, last: boolean, tens: NumberStyle['tens']): string {
    const word = (value: number): string => FRENCH_UNITS.get(value)!;
    if (number <= 16) {
        return word(number);
    }
    const ten = Math.floor(number / 10) * 10;
    const local = ten === 70 ? tens?.seventy : ten === 80 ? tens?.eighty : ten === 90 ? tens?.ninety : undefined;
    const base = local !== undefined ? ten : number >= 80 ? 80 : number >= 60 && !(ten === 70 && local) ? 60 : ten;
    const rest = number - base;
    const scores = base === 80 && local === undefined;
    const head = scores ? `quatre-vingt${rest === 0 && last ? 's' : ''}` : local ?? word(base);
    return rest === 0 ? head : (rest === 1 || rest === 11) && !scores && base !== 10 ? `${head} et ${frenchTens(rest, last, tens)}` : `${head}-${frenchTens(rest, last, tens)}`;
}

const ENGLISH_UNITS = new Map(Object.entries(ENGLISH).map(([word, value]) => [value, word]));

function englishWords(number: number): string {
    const [millions, thousands, rest] = groupsOf(number);
    return [
        ...millions > 0 ? [`${englishHundreds(millions)} million`] : [],
        ...thousands > 0 ? [`${englishHundreds(thousands)} thousand`] : [],
        ...rest > 0 ? [number > 999 && rest < 100 ? `and ${englishHundreds(rest)}` : englishHundreds(rest)] : []
    ].join(' ');
}

function englishHundreds(number: number): string {
    const word = (value: number): string => ENGLISH_UNITS.get(value)!;
    const hundreds = Math.floor(number / 100);
    const rest = number % 100;
    const tens = rest === 0 ? '' : rest <= 20 || rest % 10 === 0 ? word(rest) : `${word(rest - rest % 10)}-${word(rest % 10)}`;
    return hundreds === 0 ? tens : `${word(hundreds)} hundred${tens ? ` and ${tens}` : ''}`;
}

function groupsOf(number: number): readonly [millions: number, thousands: number, rest: number] {
    return [Math.floor(number / 1e6), Math.floor(number / 1000) % 1000, number % 1000];
}
