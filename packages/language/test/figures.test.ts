import { describe, expect, test } from 'vitest';
import { figuresIn, type Figure } from '../src/prose/figures.js';
import { longestClosure, openMinutes } from '../src/model/schedules.js';

function show({ text, meaning }: Figure): string {
    switch (meaning.type) {
        case 'duration': return `${text} = ${meaning.parts.map(({ amount, unit, clock }) => `${amount} ${clock === 'business' ? 'business ' : ''}${unit}`).join(' ')}`;
        case 'percent': return `${text} = ${meaning.percent} %`;
        case 'money': return `${text} = ${meaning.amount} ${meaning.currency}`;
    }
}

describe('figures in running text', () => {
    test.each([
        ['7 h 12 d\'arrêt', ['7 h 12 = 7 hour 12 minute']],
        ['soit 7h12.', ['7h12 = 7 hour 12 minute']],
        ['43 minutes ou 4 h 30 min', ['43 minutes = 43 minute', '4 h 30 min = 4 hour 30 minute']],
        ['sous 4 heures ouvrées, 5 jours ouvrés ou 30 jours calendaires', ['4 heures ouvrées = 4 business hour', '5 jours ouvrés = 5 business day', '30 jours calendaires = 30 day']],
        ['within 5 business days, a 30-day period, 2 working hours', ['5 business days = 5 business day', '30-day = 30 day', '2 working hours = 2 business hour']],
        ['36 mois, 3 ans, 1,5 heure, 1.5 hours', ['36 mois = 36 month', '3 ans = 3 year', '1,5 heure = 1.5 hour', '1.5 hours = 1.5 hour']],
        ['une disponibilité de 99,95\u00A0% (10 pour cent)', ['99,95\u00A0% = 99.95 %', '10 pour cent = 10 %']],
        ['10 000 €, 4\u202F650,50\u00A0euros, 1.200 EUR', ['10 000 € = 10000 EUR', '4\u202F650,50\u00A0euros = 4650.5 EUR', '1.200 EUR = 1200 EUR']],
        ['EUR 40, €10,000, CHF 1\'200.50 and 500 CHF', ['EUR 40 = 40 EUR', '€10,000 = 10000 EUR', 'CHF 1\'200.50 = 1200.5 CHF', '500 CHF = 500 CHF']],
        ['supérieur à 4 h', ['4 h = 4 hour']],
        // Times of the day, article numbers, dates, model names and bare numbers are not figures with a unit.
        ['du lundi au vendredi, de 8 h à 18 h, 8 h-18 h, à 9 h 30', []],
        ['l\'article 12, le 3 mars 2025, Windows 11, 62 postes, 24/7', []],
        ['les 58 ansibles et 12 hommes', []]
    ])('%s', (text, expected) => {
        expect(figuresIn(text).map(show)).toEqual(expected);
    });

    test('are where they say they are', () => {
        const text = 'Le délai est de 5 jours ; le taux de 2 %.';
        expect(figuresIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(['5 jours', '2 %']);
    });
});

describe('opening hours', () => {
    const office = { type: 'schedule', always: false, windows: [{ days: 'mon-fri', hours: '08:00-18:00' }] } as const;

    test('minutes of a week and the longest closure', () => {
        expect(openMinutes(office)).toBe(3000);
        expect(longestClosure(office)).toBe((6 + 24 + 24 + 8) * 60);
        expect(longestClosure({ type: 'schedule', always: true, windows: [] })).toBe(0);
        expect(longestClosure({ ...office, windows: [{ days: 'mon-sun', hours: '06:00-22:00' }] })).toBe(480);
    });

    test('windows that overlap count once; one that cannot be read leaves the answer open', () => {
        expect(openMinutes({ ...office, windows: [{ days: 'mon', hours: '8:00-12:00' }, { days: 'mon', hours: '10:00-13:00' }] })).toBe(300);
        expect(openMinutes({ ...office, windows: [{ days: 'mon', hours: '18:00-8:00' }] })).toBeUndefined();
    });
});
