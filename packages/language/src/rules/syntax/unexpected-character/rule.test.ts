import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

describe('unexpected-character', () => {
    test('typographic quotation marks, as a whole', async () => {
        await check(`
            contract P “Contrat d'infogérance” {
            //         ^^^^^^^^^^^^^^^^^^^^^^^ error unexpected-character: straight quotation marks
                clause « Prix » {
            //         ^^^^^^^^ error unexpected-character: straight quotation marks
                }
            }
        `);
    });

    test('neighbours on one line together', async () => {
        await check(`
            contract P "Contrat" {
                @@ #
            //  ^^^^ error unexpected-character: mean nothing here
            }
        `);
    });

    test('a currency sign', async () => {
        await check(`
            contract P "Contrat" {
                clause "Prix" { prix: 100 € }
            //                            ^ error unexpected-character: 100 EUR
            }
        `);
    });

    test('every character is allowed in texts, prose and comments', async () => {
        await check(`
            // § « »
            contract P "Contrat « € » ;" {
                clause "Prix" { """« 100 € » ; §""" }
            }
        `);
    });

    test('writes straight quotation marks', async () => {
        await checkFix(`
            contract P « Contrat » {
            }
        `, { code: 'unexpected-character', title: 'straight' }, `
            contract P "Contrat" {
            }
        `);
    });

    test('writes the code of a currency', async () => {
        await checkFix(`
            contract P "Contrat" {
                clause "Prix" { prix: 100 € }
            }
        `, { code: 'unexpected-character', title: 'EUR' }, `
            contract P "Contrat" {
                clause "Prix" { prix: 100 EUR }
            }
        `);
    });
});
