import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'price-currency-missing';

describe(code, () => {
    test('a bare number where an amount belongs, alone or in an item, and no other finding', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause price {
                    monthly-fee: 4 650
            //                   ^^^^^ error price-currency-missing: 4 650: in which currency?
                    items: [{ label: "a" amount: 75 quantity: 3 }]
            //                                   ^^ error price-currency-missing
                    currency: CHF
                }
                clause penalties { per-severity: { critical: 50 } }
            //                                               ^^ error price-currency-missing: or make it a percentage with its base
            }
        `, { only: [code] });
    });

    test('numbers that are no amounts', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause scope-technical { workstations: 12 }
                clause price-revision { base-value: 104.6 }
            }
        `, { only: [code] });
    });

    test('fix: the currency of the contract', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause price { monthly-fee: 4 650  currency: CHF }
            }
        `, { code, title: 'CHF' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause price { monthly-fee: 4 650 CHF  currency: CHF }
            }
        `);
    });
});
