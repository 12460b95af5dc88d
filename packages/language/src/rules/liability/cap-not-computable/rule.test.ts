import { describe, test } from 'vitest';
import { check, testWordings } from '../../../testing/index.js';

const code = 'cap-not-computable';

describe(code, () => {
    test('a percentage of nothing', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause liability { cap: 100% }
            //                          ^^^^ error cap-not-computable: its base is missing
            }
        `, { only: [code] });
    });

    test('of fees that are not stated', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause liability { cap: 100% of price.annual-total }
            //                          ^^^^^^^^^^^^^^^^^^^^^^^^^^ error cap-not-computable: le contrat ne donne pas le montant de sa base
            }
        `, { only: [code], language: 'fr' });
    });

    test('capped without an amount', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause liability {
                    """La responsabilité du prestataire est plafonnée."""
            //                                              ^^^^^^^^^ error cap-not-computable
                }
            }
        `, { only: [code] });
    });

    test('an amount, a known base, a sentence that refers to it', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause price { monthly-fee: 1 000 EUR }
                clause liability { cap: 100% of price.annual-total
                    """La responsabilité est plafonnée à {liability.cap}. Ce plafond ne couvre pas le dol."""
                }
            }
        `, { only: [code] });
    });
});

testWordings(code, 'liability', {
    reads: [
        'La responsabilité du prestataire est limitée à un montant raisonnable.'
    ],
    leavesAlone: [
        'La responsabilité du prestataire est limitée à un montant de 100 000 euros.'
    ]
});
