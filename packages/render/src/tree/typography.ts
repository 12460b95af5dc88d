/**
 * The typography of running text. French (Lexique des règles typographiques en usage à l'Imprimerie nationale): a no-break
 * space before `:` and inside guillemets, a narrow one before `;`, `!`, `?` and between thousands. Spaces are only made
 * unbreakable where the author wrote one; none is added, so that a time or an address stays what it is.
 */
import type { Language } from '@msp/language';

export { lowerFirst } from '@msp/language';

export const NBSP = '\u00A0';
export const NARROW = '\u202F';

// Control characters but for tab and line feed; marks that turn the direction of what follows; what is no character; the two
// placeholders of prose.ts.
const UNSAFE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\uFDD0-\uFDEF\uFFF9-\uFFFB\uFFFE\uFFFF\uE000\uE001]/g;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Text without what no page may contain: control characters, direction overrides, half characters. */
export function safe(text: string): string {
    return text.replace(UNSAFE, '').replace(LONE_SURROGATE, '\uFFFD');
}

/** Of an elision (`l'article`), also before what is quoted next, and of a possessive (`the Client's`, `the Users' data`). */
const APOSTROPHE = /(?<=\p{L})'(?=[\p{L}\p{N}«“{\uE000\uE001])|(?<=(?<!\p{L})(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu))'(?=\s*$)|(?<=s)'(?= \p{Ll})/giu;

/** Safe text as a page prints it: straight apostrophes are typed, curved ones are printed. */
export function clean(text: string): string {
    return curved(safe(text));
}

function curved(text: string): string {
    return text.includes("'") ? text.replace(APOSTROPHE, '’') : text;
}

const ADDRESS = /\b(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+/g;

/** Applies the language's spaces and apostrophes to a stretch of running text, addresses left alone. */
export function typeset(text: string, language: Language): string {
    const rules = (part: string): string => held(language === 'fr' ? french(part) : english(part));
    const flowing = text.replace(/[ \t\n]+/g, ' ');
    // Most text has no address: what one needs is looked for before the pattern is tried at every word.
    if (!flowing.includes('@') && !flowing.includes('://') && !flowing.includes('www.')) {
        return rules(curved(flowing));
    }
    let result = '';
    let at = 0;
    for (const match of flowing.matchAll(ADDRESS)) {
        result += rules(curved(flowing.slice(at, match.index))) + match[0];
        at = match.index + match[0].length;
    }
    return result + rules(curved(flowing.slice(at)));
}

/** Of a phone number, a SIREN, a SIRET or a number of VAT: groups of digits, with a country before them or not. */
const GROUPS = /(?<![\p{L}\p{N}])(?:\+|[A-Z]{2}[ \u00A0]?)?\d{1,5}(?:[ \u00A0\u202F](?:\(0\) ?)?\d{1,9})+(?![\p{L}\p{N}])/gu;
const IBAN = /\b[A-Z]{2}\d{2}(?: [A-Z\d]{4}){2,}(?: [A-Z\d]{1,3})?\b/g;
/** Fewer digits are no such number. */
const LEAST_DIGITS = 8;

/** A number that is written in groups stays on one line. */
function held(text: string): string {
    if (!text.includes(' ')) {
        return text;
    }
    const whole = (number: string): string => number.replaceAll(' ', NBSP);
    return text.replace(IBAN, whole).replace(GROUPS, number => number.replace(/\D/g, '').length >= LEAST_DIGITS ? whole(number) : number);
}

function french(text: string): string {
    return text
        .replace(/ (?=[;!?](?:\s|$|[»)\]]))/g, NARROW)
        .replace(/ (?=:(?:\s|$))/g, NBSP)
        .replace(/« /g, `«${NBSP}`)
        .replace(/ »/g, `${NBSP}»`)
        // Figures as formatted facts have them beside these words: thousands apart, a comma, a space before the sign.
        .replace(/(?<=\d)['’](?=\d{3}(?!\d))/g, NARROW)
        .replace(/(?<=\d)\.(?=\d{1,3} ?%)/g, ',')
        .replace(/(?<=\d)(?=%)/g, NBSP)
        .replace(/(?<=\d) (?=\d{3}(?!\d))/g, NARROW)
        .replace(/(?<=\d) (?=(?:%|€|EUR|CHF|USD|GBP)(?![\p{L}\p{N}]))/gu, NBSP)
        .replace(/(?<=\b(?:n°|n os|art\.|p\.|M\.|MM\.|Mme|Mmes|Me|Dr)) (?=[\p{L}\p{N}]|$)/gu, NBSP)
        .replace(/(?<=\b[LRD]\.) (?=\d)/g, NBSP)
        .replace(/(?<=\b\d{1,2}) (?=(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b)/g, NBSP);
}

function english(text: string): string {
    return text
        // Figures as formatted facts have them beside these words: `98%`, `CHF 250,000`.
        .replace(/(?<=\d)[ \u00A0\u202F](?=%)/g, '')
        .replace(/(?<=\b(?:EUR|CHF|USD|GBP) |[€£$])\d{1,3}(?:[ \u00A0\u202F'’]\d{3})+(?!\d)/g, amount => amount.replace(/[ \u00A0\u202F'’]/g, ','))
        .replace(/(?<=\b(?:Article|article|Section|section|Clause|clause|Schedule|Annex|Mr|Ms|Mrs|Dr|No|no)\.?) (?=[\p{Lu}\d])/gu, NBSP)
        .replace(/(?<=\b(?:EUR|CHF|USD|GBP)) (?=\d)/g, NBSP)
        .replace(/(?<=\b\d{1,2}) (?=(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)/g, NBSP);
}

/** The letters of a French ordinal: of `1er`, `1re`, of `2e`, `XXIe`. English sets its own on the line. */
const ORDINAL_ENDING = /(?<=(?<![\p{L}\p{N}])(?:1|I))(?:er|re)s?(?![\p{L}\p{N}])|(?<=(?<![\p{L}\p{N}])(?:[2-9]|\d{2,3}|[IVX]{2,}))es?(?![\p{L}\p{N}])/gu;

export interface TextPart {
    readonly text: string;
    /** Set above the line, and small. */
    readonly raised: boolean;
}

/** A text in parts, where some of it is set above the line. */
export function raisedParts(text: string, language: Language): readonly TextPart[] {
    const parts: TextPart[] = [];
    let at = 0;
    for (const match of language === 'fr' ? text.matchAll(ORDINAL_ENDING) : []) {
        parts.push({ text: text.slice(at, match.index), raised: false }, { text: match[0], raised: true });
        at = match.index + match[0].length;
    }
    return [...parts, { text: text.slice(at), raised: false }].filter(part => part.text !== '');
}
