/**
 * Values as a contract writes them: `4 heures`, `99,9 % par mois`, `1 200,50 €`, `1er mars 2026`. French uses a
 * no-break space before a unit and before `%`, a narrow one between thousands (Imprimerie nationale); English its own.
 */
import type { EnumMember, Value } from '../generated/ast.js';
import { isEnumMember, isParty, isDossierDocument } from '../generated/ast.js';
import type { Language } from '../model/finding.js';
import type { LibraryScope } from '../model/library-scope.js';
import { labelIn } from '../model/tree.js';
import { meaningOf, type DurationPart, type DurationUnit, type Meaning, type ScheduleWindowMeaning } from '../model/values.js';

import { ofLabel } from './french.js';
import { lowerFirst } from './letters.js';

const NBSP = '\u00A0';
const NARROW = '\u202F';

/** How a blank is shown until it is filled in. */
export const BLANK_TEXT = '……';

export interface FormatContext {
    readonly language: Language;
    readonly library: LibraryScope;
}

export function formatValue(value: Value | undefined, context: FormatContext): string {
    const meaning = meaningOf(value);
    const { language } = context;
    switch (meaning.type) {
        case 'blank': return BLANK_TEXT;
        case 'duration': return [conjunction(meaning.parts.map(part => formatDuration(part, language)), language), ...meaning.per.map(unit => per(unit, context))].join(' ');
        case 'percent': return formatPercent(meaning, context);
        case 'money': return [formatMoney(meaning.amount, meaning.currency, language), ...meaning.per.map(unit => per(unit, context))].join(' ');
        case 'date': return formatDate(meaning.date, language);
        case 'schedule': return formatSchedule(meaning, language);
        case 'number': return formatNumber(meaning.number, language);
        case 'text': return meaning.text;
        case 'prose': return meaning.prose.parts.map(part => part.$type === 'TextRun' ? part.text : part.$cstNode?.text ?? '').join('').trim();
        case 'reference': return formatReference(meaning, context);
        case 'list': return conjunction(meaning.values.map(item => formatValue(item, context)), language);
        case 'table': return [...meaning.entries].map(([name, item]) => `${name}${language === 'fr' ? NBSP : ''}: ${formatValue(item, context)}`).join(', ');
    }
}

/** `a, b et c` */
export function conjunction(items: readonly string[], language: Language): string {
    const last = items.at(-1) ?? '';
    return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${language === 'fr' ? 'et' : 'and'} ${last}`;
}

/** Made once: to make one takes longer than to write a thousand numbers. */
const NUMBERS: Readonly<Record<Language, Intl.NumberFormat>> = {
    fr: new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 6 }), en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 })
};

export function formatNumber(number: number, language: Language): string {
    const text = NUMBERS[language].format(number);
    return language === 'fr' ? text.replace(/[\s\u00A0]/g, NARROW) : text;
}

const CURRENCY_SIGNS: Readonly<Record<string, string>> = { EUR: '€', GBP: '£', USD: '$' };

/** Amounts without cents stay whole; with cents they have two digits. ISO codes stay codes where no sign is common. */
export function formatMoney(amount: number, currency: string, language: Language): string {
    const digits = Number.isInteger(amount) ? 0 : 2;
    const options = { minimumFractionDigits: digits, maximumFractionDigits: 2 };
    const sign = CURRENCY_SIGNS[currency];
    if (language === 'fr') {
        return `${amount.toLocaleString('fr-FR', options).replace(/[\s\u00A0]/g, NARROW)}${NBSP}${sign ?? currency}`;
    }
    const text = amount.toLocaleString('en-GB', options);
    return sign ? `${sign}${text}` : `${currency}${NBSP}${text}`;
}

const FRENCH_UNITS: Readonly<Record<DurationUnit, readonly [one: string, many: string]>> = {
    minute: ['minute', 'minutes'], hour: ['heure', 'heures'], day: ['jour', 'jours'],
    week: ['semaine', 'semaines'], month: ['mois', 'mois'], year: ['an', 'ans']
};

export function formatDuration({ amount, unit, clock }: DurationPart, language: Language): string {
    const number = formatNumber(amount, language);
    // In French the plural begins at two: 1,5 heure.
    const many = language === 'fr' ? amount >= 2 : amount !== 1;
    if (language === 'fr') {
        const [one, other] = FRENCH_UNITS[unit];
        const feminine = unit === 'hour' || unit === 'minute' || unit === 'week';
        const business = clock === 'business' ? `${NBSP}ouvré${feminine ? 'e' : ''}${many ? 's' : ''}` : '';
        return `${number}${NBSP}${many ? other : one}${business}`;
    }
    return `${number}${NBSP}${clock === 'business' ? `business${NBSP}` : ''}${unit}${many ? 's' : ''}`;
}

function formatPercent({ percent, base, per: units }: Extract<Meaning, { type: 'percent' }>, context: FormatContext): string {
    const { language, library } = context;
    const number = language === 'fr' ? `${formatNumber(percent, language)}${NBSP}%` : `${formatNumber(percent, language)}%`;
    const target = base?.segments.at(-1)?.target;
    const node = target?.ref;
    const label = node && 'labels' in node ? labelIn(node.labels, language) : undefined;
    const stated = node?.$type === 'Fact' ? factLabel(library, node, language) : undefined;
    const name = stated ?? label ?? target?.$refText ?? '';
    const ofText = base ? [language === 'fr' ? ofLabel(name) : `of the ${lowerFirst(name)}`] : [];
    return [number, ...ofText, ...units.map(unit => per(unit, context))].join(' ');
}

function factLabel(library: LibraryScope, fact: { readonly name: string; readonly $container: { readonly $type: string } }, language: Language): string | undefined {
    const container = fact.$container as { $type: string; kind?: { $refText: string } };
    const declaration = library.fact(container.$type === 'Clause' ? container.kind?.$refText : 'party', fact.name);
    return declaration && labelIn(declaration.labels, language);
}

function per(unit: string, { language, library }: FormatContext): string {
    const member = library.member('unit', unit);
    return `${language === 'fr' ? 'par' : 'per'} ${member ? labelIn(member.labels, language) ?? unit : unit}`;
}

const FRENCH_MONTHS = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'];
const ENGLISH_MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** `2026-03-01` as `1er mars 2026` or `1 March 2026`. A date that the calendar does not have stays as it is written. */
export function formatDate(date: string, language: Language): string {
    const [year = '', month = '', day = ''] = date.split('-');
    const name = (language === 'fr' ? FRENCH_MONTHS : ENGLISH_MONTHS)[Number(month) - 1];
    if (!name) {
        return date;
    }
    const number = Number(day);
    return `${language === 'fr' && number === 1 ? '1er' : number}${NBSP}${name} ${year}`;
}

const DAYS: Readonly<Record<string, { fr: string; en: string }>> = {
    mon: { fr: 'lundi', en: 'Monday' }, tue: { fr: 'mardi', en: 'Tuesday' }, wed: { fr: 'mercredi', en: 'Wednesday' },
    thu: { fr: 'jeudi', en: 'Thursday' }, fri: { fr: 'vendredi', en: 'Friday' }, sat: { fr: 'samedi', en: 'Saturday' }, sun: { fr: 'dimanche', en: 'Sunday' }
};

export const SCHEDULE_DAYS: readonly string[] = Object.keys(DAYS);

function formatSchedule({ always, windows }: Extract<Meaning, { type: 'schedule' }>, language: Language): string {
    if (always) {
        return language === 'fr' ? `24${NBSP}heures sur 24, 7${NBSP}jours sur 7` : '24 hours a day, 7 days a week';
    }
    return conjunction(windows.map(window => formatWindow(window, language)), language);
}

function formatWindow({ days, hours }: ScheduleWindowMeaning, language: Language): string {
    const [from, to] = days.split('-').map(day => DAYS[day]?.[language] ?? day);
    const [start = '', end = ''] = hours.split('-').map(time => formatTime(time, language));
    return language === 'fr'
        ? `${to ? `du ${from} au ${to}` : `le ${from}`} de ${start} à ${end}`
        : `${to ? `${from} to ${to}` : from}, ${start} to ${end}`;
}

function formatTime(time: string, language: Language): string {
    const [hour = '', minute = ''] = time.split(':');
    return language === 'fr' ? `${Number(hour)}${NBSP}h${minute === '00' ? '' : `${NBSP}${minute}`}` : `${hour}:${minute}`;
}

function formatReference({ names, path }: Extract<Meaning, { type: 'reference' }>, { language, library }: FormatContext): string {
    const node = path?.segments.at(-1)?.target.ref;
    if (isEnumMember(node)) {
        return memberLabel(node, language);
    }
    if (isParty(node)) {
        return node.name;
    }
    if (isDossierDocument(node)) {
        return node.title ?? node.name;
    }
    const name = names.join('.');
    const country = names.length === 1 ? library.member('country', name) : undefined;
    return country ? memberLabel(country, language) : name;
}

export function memberLabel(member: EnumMember, language: Language): string {
    return labelIn(member.labels, language) ?? member.name;
}
