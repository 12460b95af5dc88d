import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

describe('unknown-currency', () => {
    test('a code that is not in use', async () => {
        await check(`
            contract P "Contrat" {
                clause "Prix" { prix: 1 200 EUE per month ancien: 100 FRF }
            //                              ^^^ error unknown-currency: Did you mean "EUR"
            //                                                        ^^^ error unknown-currency: ISO 4217
            }
        `, { only: ['unknown-currency'] });
    });

    test('sound', async () => {
        await check(`
            contract P "Contrat" {
                clause "Prix" { prix: 1 200.50 EUR suisse: 3 CHF }
            }
        `);
    });

    test('writes the code that was meant', async () => {
        await checkFix(`
            contract P "Contrat" {
                clause "Prix" { prix: 100 EUT }
            }
        `, { code: 'unknown-currency', title: 'EUR' }, `
            contract P "Contrat" {
                clause "Prix" { prix: 100 EUR }
            }
        `);
    });
});
