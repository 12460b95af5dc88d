import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'penalty-base-missing';

describe(code, () => {
    test('a percentage of nothing', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause penalties {
                    rate: 2% per hour
            //            ^^^^^^^^^^^ warning penalty-base-missing: 2% per hour of what?
                    per-severity: { critical: 1%  major: 50 EUR per hour }
            //                                ^^ warning penalty-base-missing
                    availability-rate: 1% of price.monthly-fee per tenth-of-point
                    cap: 10%
            //           ^^^ warning penalty-base-missing
                }
            }
        `, { only: [code] });
    });

    test('fix: of the fee that the price states', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause price { annual-total: 12 000 EUR }
                clause penalties { cap: 10% per year }
            }
        `, { code, title: 'price.annual-total' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause price { annual-total: 12 000 EUR }
                clause penalties { cap: 10% of price.annual-total per year }
            }
        `);
    });
});
