import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'insurance-below-cap';

describe(code, () => {
    test('told once for both covers', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause liability { cap: 300 000 EUR  cap-basis: per-year }
                clause insurance { cover-per-claim: 150 000 EUR  cover-per-year: 200 000 EUR }
            //                                      ^^^^^^^^^^^ warning insurance-below-cap: The insurance (€150,000 per claim) does not cover the cap (€300,000)
            }
        `, { only: [code] });
    });

    test('a share of the fees', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause price { annual-total: 100 000 EUR }
                clause liability { cap: 200% of price.annual-total  cap-basis: per-year }
                clause insurance { cover-per-claim: 150 000 EUR }
            //                                      ^^^^^^^^^^^ warning insurance-below-cap
            }
        `, { only: [code] });
    });

    test('enough, another currency', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause liability { cap: 300 000 EUR }
                clause insurance { cover-per-claim: 100 000 CHF  cover-per-year: 300 000 EUR }
            }
        `, { only: [code] });
    });

    test('fix: raise the cover', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause liability { cap: 300 000 EUR }
                clause insurance { cover-per-claim: 150 000 EUR }
            }
        `, { code, title: 'Raise the cover' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause liability { cap: 300 000 EUR }
                clause insurance { cover-per-claim: 300000 EUR }
            }
        `);
    });
});
