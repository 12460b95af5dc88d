import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'currency-conflict';
const only = [code, 'value-conflict-resolved', 'value-conflict-unresolved', 'same-value-other-unit'];

describe(code, () => {
    test('one item in two currencies, whatever the amounts; the stated currency', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                precedence Principal > Tarifs
                clause price { monthly-fee: 4 000 EUR  currency: EUR }
            }
            annex Tarifs "Tarifs" of Principal {
                clause price { monthly-fee: 4 100 CHF  currency: CHF }
            //                              ^^^^^^^^^ error currency-conflict: Keep one currency
            //                                                   ^^^ error currency-conflict: Keep one currency
            }
        `, { only });
    });

    test('a cap in another currency than the price', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause price { monthly-fee: 4 000 EUR }
                clause liability { cap: 50 000 CHF }
            //                          ^^^^^^^^^^ error currency-conflict: while the price is in EUR
            }
        `, { only });
    });

    test('one currency; a rate', async () => {
        await check('use "msp:infogerance"\ncontract P "C" { clause price { monthly-fee: 4 000 EUR currency: EUR } clause liability { cap: 50 000 EUR } }', { only });
        await check('use "msp:infogerance"\ncontract P "C" { clause price { monthly-fee: 4 000 EUR exchange-rate: "BCE" } clause liability { cap: 50 000 CHF } }', { only });
    });

    test('fix: align', async () => {
        const text = (fee: string): string => `
            use "msp:infogerance"
            contract Principal "Contrat" {
                precedence Principal > Tarifs
                clause price { monthly-fee: 4 000 EUR }
            }
            annex Tarifs "Tarifs" of Principal {
                clause price { monthly-fee: ${fee} }
            }
        `;
        await checkFix(text('4 000 CHF'), { code, title: 'Align' }, text('4 000 EUR'));
    });
});
