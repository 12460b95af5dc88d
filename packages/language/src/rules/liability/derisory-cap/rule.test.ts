import { describe, test } from 'vitest';
import { check } from '../../../testing/index.js';

const code = 'derisory-cap';

describe(code, () => {
    test('a small share of the annual fees', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause price { annual-total: 55 800 EUR }
                clause liability { cap: 10 000 EUR  cap-basis: per-year }
            //                          ^^^^^^^^^^ warning derisory-cap: Cap of €10,000 for annual fees of €55,800 (17.9% a year)
            }
        `, { only: [code] });
    });

    test('for the whole contract', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause price { monthly-fee: 1 000 EUR }
                clause term { duration: 36 months }
                clause liability { cap: 6 000 EUR  cap-basis: per-contract }
            //                          ^^^^^^^^^ warning derisory-cap: 16,7 % par an
            }
        `, { only: [code], language: 'fr' });
    });

    test('per claim, only less than a monthly fee', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause price { monthly-fee: 1 000 EUR }
                clause liability { cap: 1 500 EUR  cap-basis: per-claim }
            }
        `, { only: [code] });
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause price { monthly-fee: 1 000 EUR }
                clause liability { cap: 500 EUR per claim }
            //                          ^^^^^^^^^^^^^^^^^ warning derisory-cap
            }
        `, { only: [code] });
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause price { monthly-fee: 1 000 EUR }
                clause liability { cap: 50% of price.monthly-fee per claim }
            //                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning derisory-cap
            }
        `, { only: [code] });
    });

    test('enough, a floor, another currency, no fees', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause price { monthly-fee: 1 000 EUR }
                clause liability { cap: 1 000 EUR  floor: 20 000 EUR  cap-basis: per-year }
            }
        `, { only: [code] });
    });
});
