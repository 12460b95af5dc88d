/** The periods that running text and values speak of: 10 % a month and 20 % a year do not contradict each other. */
import type { Meaning } from '../../../model/values.js';

const PERIODS: readonly (readonly [unit: string, words: RegExp])[] = [
    ['month', /(?<!\p{L})(?:par mois|mensuel(?:le)?s?|mensuellement|per month|a month|monthly)(?!\p{L})/iu],
    ['year', /(?<!\p{L})(?:par an(?:née)?|annuel(?:le)?s?|annuellement|l['’]an|per year|a year|per annum|yearly|annual(?:ly)?)(?!\p{L})/iu],
    ['quarter', /(?<!\p{L})(?:par trimestre|trimestriel(?:le)?s?|per quarter|quarterly)(?!\p{L})/iu],
    ['week', /(?<!\p{L})(?:par semaine|hebdomadaires?|per week|weekly)(?!\p{L})/iu],
    ['day', /(?<!\p{L})(?:par jour|journali[eè]re?s?|quotidien(?:ne)?s?|per day|a day|daily)(?!\p{L})/iu],
    ['hour', /(?<!\p{L})(?:par heure|l['’]heure|horaires?|per hour|an hour|hourly)(?!\p{L})/iu]
];

function periodsIn(text: string): string[] {
    return PERIODS.filter(([, words]) => words.test(text)).map(([unit]) => unit);
}

/** Whether a text speaks of a period that is not the value's own: its `per`, that of its base, or one that its label names. */
export function hasOtherPeriod(text: string, value: Meaning, label: string): boolean {
    const base = value.type === 'percent' ? value.base?.segments.at(-1)?.target.$refText : undefined;
    const own = new Set([
        ...'per' in value ? value.per.map(unit => unit.replace(/^(?:started|contract|working|business)-/, '')) : [],
        ...periodsIn(label), ...base === 'monthly-fee' ? ['month'] : base === 'annual-total' ? ['year'] : []
    ]);
    return periodsIn(text).some(unit => !own.has(unit));
}
