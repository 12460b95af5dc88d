import { describe, expect, test } from 'vitest';
import { valuesIn } from './values-in-text.js';

/** What a text gives, shortly: `30 day`, `10000 EUR`. */
function read(text: string): string[] {
    return valuesIn(text).map(({ value, unsure }) => {
        const shown = value.type === 'duration' ? value.parts.map(({ amount, unit, clock }) => `${amount} ${clock === 'business' ? 'business ' : ''}${unit}`).join(' ')
            : value.type === 'money' ? [value.amount, value.currency, ...value.per].join(' ') : value.type === 'percent' ? [`${value.percent}%`, ...value.per].join(' ')
                : value.type === 'date' ? value.date : value.type === 'schedule' ? value.always ? '24/7' : value.windows.map(({ days, hours }) => `${days} ${hours}`).join(' and ')
                    : value.type === 'number' ? String(value.number) : value.type;
        return unsure ? `about ${shown}` : shown;
    });
}

test('figures and words that differ say nothing, in either order', () => {
    expect(read('quarante (30) jours')).toEqual([]);
    expect(read('30 (quarante) jours')).toEqual([]);
});

describe('values in any form a contract gives them', () => {
    test.each([
        ['30 jours', '30 day'], ['trente (30) jours', '30 day'], ['30 (trente) jours', '30 day'], ['quarante-cinq (45) jours', '45 day'], ['dix-huit mois', '18 month'], ['dix-sept (17) jours', '17 day'], ['thirteen days', '13 day'], ['vingt et un jours', '21 day'],
        ['quatre-vingt-dix jours calendaires', '90 day'], ['cinq (5) jours ouvrés', '5 business day'], ["d'un an", '1 year'], ['une année', '1 year'], ['thirty (30) days', '30 day'],
        ["ninety (90) days' notice", '90 day'], ['two business days', '2 business day'], ['one-year terms', '1 year'], ['48 heures ouvrées', '48 business hour'], ['4h', '4 hour'],
        ['1 h 30', '1 hour 30 minute'], ['un trimestre', '3 month'], ['2 à 24 heures', 'about 24 hour'], ['deux ou trois mois', 'about 3 month'],
        ['10 000 €', '10000 EUR'], ['150.000 euros', '150000 EUR'], ["CHF 10'000", '10000 CHF'], ['quarante (40) euros', '40 EUR'], ['50 k€', '50000 EUR'], ['1,5 million d\'euros', '1500000 EUR'], ['CHF 5 millions', '5000000 CHF'], ["2 000 000 d'euros", '2000000 EUR'], ['£2 million', '2000000 GBP'],
        ['1 200 € par mois', '1200 EUR month'], ['99,9 %', '99.9%'], ['99.9% per month', '99.9% month'], ['dix pour cent (10 %)', '10%'],
        ['le 1er mars 2026', '2026-03-01'], ['31/12/2027', '2027-12-31'], ['March 1, 2026', '2026-03-01'],
        ['du lundi au vendredi de 9 h à 18 h', 'mon-fri 09:00-18:00'], ['9h-18h, lundi-vendredi', 'mon-fri 09:00-18:00'], ['24h/24, 7j/7', '24/7'], ['24/7', '24/7'], ['24 heures sur 24, 7 jours sur 7', '24/7'],
        ['de huit heures à vingt heures, du lundi au vendredi', 'mon-fri 08:00-20:00'], ['from 8 a.m. to 6 p.m., Monday through Friday', 'mon-fri 08:00-18:00'], ['24 hours a day, seven days a week', '24/7'],
        ["dans l'heure", '1 hour'], ['within the hour', '1 hour'], ['un délai raisonnable de 48h ouvrées', '48 business hour'], ['entre 2 et 4 heures', 'about 4 hour'],
        ['[30] jours', 'blank'], ['____ mois', 'blank'], ['XX jours', 'blank']
    ])('%s', (text, expected) => {
        expect(read(text).filter(shown => !/^\d+$/.test(shown) || /^\d+$/.test(expected))).toEqual([expected]);
    });

    test.each(['de 9 h à 18 h', 'trente (40) jours', 'article 28'])('no length of time: %s', text => {
        expect(read(text).filter(shown => /(?:minute|hour|day|month|year)$/.test(shown))).toEqual([]);
    });
});
