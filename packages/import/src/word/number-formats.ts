/** One number in the formats of Word's lists and fields, in the words of its language. Source: ISO/IEC 29500-1, 17.18.59 and 17.16.4.3. */

/** @param language `fr-CH`; only formats that speak ask for it @param format as `w:numFmt` names it, or `001` for digits with leading zeros */
export function formatNumber(value: number, format: string, language = ''): string {
    switch (format) {
        case 'lowerLetter': return letters(value, LATIN);
        case 'upperLetter': return letters(value, LATIN).toUpperCase();
        case 'russianLower': return letters(value, RUSSIAN);
        case 'russianUpper': return letters(value, RUSSIAN).toUpperCase();
        case 'lowerRoman': return roman(value);
        case 'upperRoman': return roman(value).toUpperCase();
        case 'decimalZero': return String(value).padStart(2, '0');
        case 'ordinal': return ordinal(value, language);
        case 'cardinalText': return capitalised(cardinalText(value, language));
        case 'ordinalText': return capitalised(ordinalText(value, language));
        case 'numberInDash': return `- ${value} -`;
        case 'decimalEnclosedParen': return `(${value})`;
        case 'decimalEnclosedFullstop': return `${value}.`;
        case 'decimalEnclosedCircle': return value >= 1 && value <= 20 ? String.fromCodePoint(0x2460 + value - 1) : String(value);
        case 'hex': return value.toString(16).toUpperCase();
        case 'chicago': return value < 1 ? '' : CHICAGO[(value - 1) % CHICAGO.length]!.repeat(Math.min(20, Math.ceil(value / CHICAGO.length)));
        case 'none': return '';
        default: return /^0+1$/.test(format) ? String(value).padStart(format.length, '0') : String(value);
    }
}

/** `001` of the format that Word writes as its first members: `001, 002, 003, ...`. */
export function customFormat(members: string): string | undefined {
    return /^(0+1)\s*,/.exec(members)?.[1];
}

const LATIN = [...'abcdefghijklmnopqrstuvwxyz'];
/** Word leaves out the letters that do not begin words. */
const RUSSIAN = [...'абвгдежзиклмнопрстуфхцчшщэюя'];
const CHICAGO = ['*', '†', '‡', '§'];

/** `z` is followed by `aa`, `bb`. */
function letters(value: number, alphabet: readonly string[]): string {
    return value < 1 ? '' : alphabet[(value - 1) % alphabet.length]!.repeat(Math.min(30, Math.ceil(value / alphabet.length)));
}

const ROMAN: readonly (readonly [number, string])[] = [
    [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i']
];

function roman(value: number): string {
    let rest = Math.min(Math.max(value, 0), 4999);
    return ROMAN.map(([size, digits]) => {
        const times = Math.floor(rest / size);
        rest -= times * size;
        return digits.repeat(times);
    }).join('');
}

function ordinal(value: number, language: string): string {
    switch (language.slice(0, 2).toLowerCase()) {
        case 'en': return `${value}${value % 100 >= 11 && value % 100 <= 13 ? 'th' : ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th'}`;
        case 'de': return `${value}.`;
        case 'it': case 'es': case 'pt': return `${value}º`;
        default: return `${value}${value === 1 ? 'er' : 'e'}`;
    }
}

function capitalised(text: string): string {
    return text.charAt(0).toUpperCase() + text.slice(1);
}

/* ---- numbers in words ------------------------------------------------------------------------- */

const MOST = 9999;

/** `vingt et un`, `twenty-one`; digits for other languages and beyond 9,999. */
export function cardinalText(value: number, language: string): string {
    return value < 0 || value > MOST ? String(value) : isFrench(language) ? french(value, /^fr-(?:CH|BE)/i.test(language)) : isEnglish(language) ? english(value) : String(value);
}

/** `vingt et unième`, `twenty-first`. */
export function ordinalText(value: number, language: string): string {
    const words = cardinalText(value, language);
    if (/\d/.test(words)) {
        return ordinal(value, language);
    }
    const last = /[^ -]+$/.exec(words)![0];
    const before = words.slice(0, -last.length);
    return isFrench(language) ? value === 1 ? 'premier' : `${before}${frenchOrdinal(last)}` : `${before}${ENGLISH_ORDINALS[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`)}`;
}

/** French is what a document of this product speaks when it does not say. */
function isFrench(language: string): boolean {
    return language === '' || /^fr/i.test(language);
}

function isEnglish(language: string): boolean {
    return /^en/i.test(language);
}

const FRENCH = 'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.split(' ');
const FRENCH_TENS = ['', '', 'vingt', 'trente', 'quarante', 'cinquante', 'soixante', 'soixante', 'quatre-vingt', 'quatre-vingt'];

/** @param decimal `septante`, `nonante`, as Belgium and Switzerland count */
function french(value: number, decimal: boolean): string {
    if (value < 20) {
        return FRENCH[value]!;
    }
    if (value < 100) {
        const ten = Math.floor(value / 10);
        const counts = decimal || ten !== 7 && ten !== 9;
        const word = decimal && ten === 7 ? 'septante' : decimal && ten === 9 ? 'nonante' : FRENCH_TENS[ten]!;
        const rest = value - (counts ? ten : ten - 1) * 10;
        return rest === 0 ? (ten === 8 ? `${word}s` : word) : (rest === 1 || rest === 11) && !word.startsWith('quatre') ? `${word} et ${FRENCH[rest]!}` : `${word}-${FRENCH[rest]!}`;
    }
    const size = value < 1000 ? 100 : 1000;
    const [times, rest] = [Math.floor(value / size), value % size];
    const word = size === 1000 ? 'mille' : times > 1 && rest === 0 ? 'cents' : 'cent';
    return `${times > 1 ? `${french(times, decimal)} ` : ''}${word}${rest > 0 ? ` ${french(rest, decimal)}` : ''}`;
}

function frenchOrdinal(word: string): string {
    return word === 'cinq' ? 'cinquième' : word === 'neuf' ? 'neuvième' : `${word.replace(/e$/, '').replace(/(?<=vingt|cent)s$/, '')}ième`;
}

const ENGLISH = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const ENGLISH_TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const ENGLISH_ORDINALS: Readonly<Record<string, string>> = { one: 'first', two: 'second', three: 'third', five: 'fifth', eight: 'eighth', nine: 'ninth', twelve: 'twelfth' };

function english(value: number): string {
    if (value < 20) {
        return ENGLISH[value]!;
    }
    if (value < 100) {
        return `${ENGLISH_TENS[Math.floor(value / 10)]!}${value % 10 > 0 ? `-${ENGLISH[value % 10]!}` : ''}`;
    }
    const size = value < 1000 ? 100 : 1000;
    return `${english(Math.floor(value / size))} ${size === 100 ? 'hundred' : 'thousand'}${value % size > 0 ? ` ${english(value % size)}` : ''}`;
}
