import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Meaning } from '../model/values.js';
import { numberOfWords, wordsOfNumber } from './number-words.js';
import { meaningOfSlot, reworded, sayTheSame, valueInWords } from './words-of-values.js';

const long = (amount: number, unit: 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year', clock: 'calendar' | 'business' = 'calendar'): Meaning =>
    ({ type: 'duration', parts: [{ amount, unit, clock }], per: [] });
const money = (amount: number, currency = 'EUR'): Meaning => ({ type: 'money', amount, currency, per: [] });
const percent = (value: number): Meaning => ({ type: 'percent', percent: value, per: [] });
const date = (value: string): Meaning => ({ type: 'date', date: value });

describe('words for another value, in the way they were written', () => {
    test.each<readonly [string, Meaning, 'fr' | 'en', string]>([
        ['trente-six (36) mois', long(24, 'month'), 'fr', 'vingt-quatre (24) mois'],
        ['Trente-six (36) mois', long(24, 'month'), 'fr', 'Vingt-quatre (24) mois'],
        ['TRENTE-SIX (36) MOIS', long(24, 'month'), 'fr', 'VINGT-QUATRE (24) MOIS'],
        ['30 (trente) jours', long(45, 'day'), 'fr', '45 (quarante-cinq) jours'],
        ['trente jours', long(1, 'day'), 'fr', 'un jour'],
        ['un an', long(3, 'year'), 'fr', 'trois ans'],
        ['une année', long(2, 'year'), 'fr', 'deux années'],
        ['deux ans', long(18, 'month'), 'fr', 'dix-huit mois'],
        ['36 mois', long(2, 'year'), 'fr', '2 ans'],
        ['vingt-quatre heures', long(21, 'hour'), 'fr', 'vingt et une heures'],
        ['quatre (4) heures', long(1, 'hour'), 'fr', 'une (1) heure'],
        ['cinq jours ouvrés', long(1, 'day', 'business'), 'fr', 'un jour ouvré'],
        ['5 jours ouvrés', long(10, 'day'), 'fr', '10 jours'],
        ['trente (30) jours', long(10, 'day', 'business'), 'fr', 'dix (10) jours ouvrés'],
        ['deux trimestres', long(9, 'month'), 'fr', 'trois trimestres'],
        ['septante-deux heures', long(96, 'hour'), 'fr', 'nonante-six heures'],
        ['soixante-douze heures', long(96, 'hour'), 'fr', 'quatre-vingt-seize heures'],
        ['4 h', long(8, 'hour'), 'fr', '8 h'],
        ['thirty (30) days', long(45, 'day'), 'en', 'forty-five (45) days'],
        ['two (2) business days', long(1, 'day', 'business'), 'en', 'one (1) business day'],
        ['30-day', long(60, 'day'), 'en', '60-day'],
        ['one year', long(36, 'month'), 'en', 'thirty-six months'],
        ['10 000 €', money(12_500), 'fr', '12 500 €'],
        ['10 000,00 €', money(12_500.5), 'fr', '12 500,50 €'],
        ['10000 €', money(12_500), 'fr', '12500 €'],
        ['EUR 10,000', money(12_500), 'en', 'EUR 12,500'],
        ['CHF 10\'000.–'.slice(0, 10), money(250, 'CHF'), 'fr', 'CHF 250'],
        ['dix mille (10 000) euros', money(200), 'fr', 'deux cents (200) euros'],
        ['dix mille euros (10 000 €)', money(80_000), 'fr', 'quatre-vingt mille euros (80 000 €)'],
        ['dix mille euros', money(2_000_000), 'fr', 'deux millions d\'euros'],
        ['40 EUR', money(40, 'CHF'), 'fr', '40 CHF'],
        ['99,9 %', percent(99.5), 'fr', '99,5 %'],
        ['cinq pour cent (5 %)', percent(10), 'fr', 'dix pour cent (10 %)'],
        ['99.9%', percent(99.95), 'en', '99.95%'],
        ['1er mars 2026', date('2027-04-15'), 'fr', '15 avril 2027'],
        ['15 avril 2027', date('2026-03-01'), 'fr', '1er mars 2026'],
        ['March 1, 2026', date('2027-04-15'), 'en', 'April 15, 2027'],
        ['1st of March 2026', date('2027-04-22'), 'en', '22nd of April 2027'],
        ['01/03/2026', date('2027-04-15'), 'fr', '15/04/2027'],
        ['une durée ferme de trente-six (36) mois', long(24, 'month'), 'fr', 'une durée ferme de vingt-quatre (24) mois']
    ])('%s', (words, value, language, anew) => {
        expect(reworded(words, value, language)).toBe(anew);
    });

    test.each<readonly [string, Meaning]>([
        ['meilleurs délais', long(24, 'hour')], ['trente jours', long(1.5, 'day')], ['30 jours ou 45 jours', long(10, 'day')], ['trente jours calendaires', long(1, 'month')],
        ['quatre heures', { type: 'duration', parts: [{ amount: 1, unit: 'hour', clock: 'calendar' }, { amount: 30, unit: 'minute', clock: 'calendar' }], per: [] }], ['10 k€', money(12_500)]
    ])('%s: the way cannot be kept', (words, value) => {
        expect(reworded(words, value, 'fr')).toBeUndefined();
    });

    test('whatever comes out says the new value, and goes back to what it was', () => {
        const units = fc.constantFrom(['jours', 'day'], ['mois', 'month'], ['heures', 'hour'] as const);
        fc.assert(fc.property(fc.integer({ min: 2, max: 9_999 }), fc.integer({ min: 2, max: 9_999 }), units, fc.constantFrom('figure', 'words', 'both', 'other'), (from, to, [plural, unit], way) => {
            const words = wordsOfNumber(from, { language: 'fr', feminine: unit === 'hour' })!;
            const before = `${way === 'figure' ? from : way === 'words' ? words : way === 'both' ? `${words} (${from})` : `${from} (${words})`} ${plural}`;
            const after = reworded(before, long(to, unit as 'day'), 'fr')!;
            const meaning = meaningOfSlot(valueInWords(after)!.value)!;
            return sayTheSame(meaning, long(to, unit as 'day')) && reworded(after, long(from, unit as 'day'), 'fr')?.replace(/\u00A0/g, '') === before;
        }));
    });
});

describe('numbers in words', () => {
    test.each([
        [21, 'vingt et un'], [71, 'soixante et onze'], [80, 'quatre-vingts'], [81, 'quatre-vingt-un'], [91, 'quatre-vingt-onze'], [200, 'deux cents'], [201, 'deux cent un'],
        [1000, 'mille'], [1200, 'mille deux cents'], [80_000, 'quatre-vingt mille'], [200_000, 'deux cent mille'], [1_000_000, 'un million'], [80_000_000, 'quatre-vingts millions']
    ])('%d', (number, words) => {
        expect(wordsOfNumber(number, 'fr')).toBe(words);
    });

    test('they are read as what they were written for', () => {
        fc.assert(fc.property(fc.integer({ min: 1, max: 999_999_999 }), fc.constantFrom('fr', 'en'), (number, language) => numberOfWords(wordsOfNumber(number, language as 'fr')!) === number));
    });
});
