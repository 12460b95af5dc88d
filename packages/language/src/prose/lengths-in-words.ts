/** Lengths and days that a text is: "trois ans", "36 mois", "jusqu'au 31 décembre 2027", "until 31 December 2027". */
import { fold } from '../model/values.js';
import { NUMBER_WORDS, numberOfWords } from './number-words.js';

/** How long something lasts: months, or until a day. */
export type Length = { readonly months: number } | { readonly until: string };

const MONTHS: readonly (readonly string[])[] = [
    ['janvier', 'january', 'jan'], ['fevrier', 'february', 'feb'], ['mars', 'march', 'mar'], ['avril', 'april', 'apr'], ['mai', 'may'], ['juin', 'june', 'jun'],
    ['juillet', 'july', 'jul'], ['aout', 'august', 'aug'], ['septembre', 'september', 'sept'], ['octobre', 'october', 'oct'], ['novembre', 'november', 'nov'], ['decembre', 'december', 'dec']
];
const MONTH = MONTHS.flat().sort((a, b) => b.length - a.length).join('|');

// Over folded text: no accents, no capitals.
const UNTIL = String.raw`(?:(?:pour une duree allant )?jusqu['’]?(?:au|a)|expire le|prend fin le|se termine le|until(?: and including)?|till|up to|expires? on|ends? on|le)?\s*(?:the\s+)?`;
const INCLUDED = String.raw`(?:\s*,?\s*\(?(?:inclus|compris|included|inclusive)\)?)?\s*\.?`;
const DAY_FIRST = new RegExp(`^${UNTIL}(\\d{1,2})(?:er|st|nd|rd|th)?\\s+(?:of\\s+)?(${MONTH})\\.?,?\\s+(\\d{4})${INCLUDED}$`);
const MONTH_FIRST = new RegExp(`^${UNTIL}(${MONTH})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})${INCLUDED}$`);
const FIGURES = new RegExp(`^${UNTIL}(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})${INCLUDED}$`);
const ISO = new RegExp(`^${UNTIL}(\\d{4})-(\\d{2})-(\\d{2})${INCLUDED}$`);
const FROM_START = String.raw`(?:,?\s+(?:a compter|a partir|from|as of|starting)\s+(?:de\s+|d['’]|du\s+)?(?:(?:la|sa|the|its)\s+)?(?:date\s+(?:de\s+|d['’]|of\s+)?(?:la\s+|sa\s+|the\s+|its\s+)?)?(?:signature|prise d['’]effet|entree en vigueur|contrat|effective date|entry into force)(?:\s+(?:du|of the)\s+(?:present\s+|this\s+)?(?:contrat|contract|agreement))?)?\s*\.?`;
const DURATION = new RegExp(`^(?:(\\d+)|(${NUMBER_WORDS.replace('z[ée]ro', 'zero')}))(?:\\s*\\(\\s*(\\d+)\\s*\\))?\\s+(mois|months?|ans?|annees?|years?)${FROM_START}$`);

/** What is plainly a length or a day, and nothing more: a text that says anything else is not read. */
export function lengthInWords(text: string): Length | undefined {
    const words = fold(text.trim()).replace(/\s+/g, ' ');
    const duration = DURATION.exec(words);
    if (duration) {
        const [, figure, spelled, again, unit = ''] = duration;
        const number = figure ? parseInt(figure, 10) : numberOfWords(spelled!);
        return number === undefined || again !== undefined && parseInt(again, 10) !== number ? undefined : { months: number * (/^[ay]/.test(unit) ? 12 : 1) };
    }
    const [dayFirst, monthFirst, figures, iso] = [DAY_FIRST, MONTH_FIRST, FIGURES, ISO].map(pattern => pattern.exec(words));
    if (dayFirst) {
        return until(dayFirst[3]!, monthNumber(dayFirst[2]!), dayFirst[1]!);
    }
    if (monthFirst) {
        return until(monthFirst[3]!, monthNumber(monthFirst[1]!), monthFirst[2]!);
    }
    if (figures) {
        // "03/04/2027" is April in France and March in America: read only where one of the two is no month, or both agree.
        const [first, second] = [parseInt(figures[1]!, 10), parseInt(figures[2]!, 10)];
        return second > 12 ? until(figures[3]!, first, figures[2]!) : first > 12 || first === second ? until(figures[3]!, second, figures[1]!) : undefined;
    }
    return iso ? until(iso[1]!, parseInt(iso[2]!, 10), iso[3]!) : undefined;
}

function monthNumber(name: string): number {
    return MONTHS.findIndex(names => names.includes(name)) + 1;
}

function until(year: string, month: number, day: string): Length | undefined {
    const date = new Date(Date.UTC(parseInt(year, 10), month - 1, parseInt(day, 10)));
    return month >= 1 && month <= 12 && date.getUTCMonth() === month - 1 ? { until: date.toISOString().slice(0, 10) } : undefined;
}
