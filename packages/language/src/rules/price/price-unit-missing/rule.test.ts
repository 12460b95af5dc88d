import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'price-unit-missing';

describe(code, () => {
    test('neither unit nor period, or a lasting unit without a period', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause price {
                    items: [
                        { label: "forfait" amount: 500 EUR },
            //                                     ^^^^^^^ error price-unit-missing: "forfait", €500: per what, and how often?
                        { label: "postes" amount: 75 EUR per workstation quantity: 58 }
            //                                    ^^^^^^^^^^^^^^^^^^^^^^ error price-unit-missing: how often?
                    ]
                }
            }
        `, { only: [code] });
    });

    test('a period, a frequency, an act, once for the contract', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause price {
                    items: [
                        { label: "a" amount: 75 EUR per workstation per month },
                        { label: "b" amount: 75 EUR per workstation frequency: quarterly },
                        { label: "c" amount: 90 EUR per visit },
                        { label: "d" amount: 2 000 EUR per contract },
                        { label: "e" amount: ? }
                    ]
                }
            }
        `, { only: [code] });
    });

    test('items that make up the fee are due as it is', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause price {
                    items: [{ label: "postes" amount: 75 EUR per workstation quantity: 62 }]
                    monthly-fee: 4 650 EUR
                }
            }
        `, { only: [code] });
    });

    test('fix: per month', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause price { items: [{ label: "a" amount: 500 EUR }] }
            }
        `, { code, title: 'Per month' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause price { items: [{ label: "a" amount: 500 EUR per month }] }
            }
        `);
    });
});
