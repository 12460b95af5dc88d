import { describe, test } from 'vitest';
import { check } from '../../../testing/index.js';

const code = 'early-termination-full-price';

describe(code, () => {
    test('words for all the fees', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause termination {
                    """Le client doit la totalité des redevances restant à courir."""
            //                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information early-termination-full-price
                }
            }
        `, { only: [code] });
    });

    test('a sum that reaches them', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause price { annual-total: 12 000 EUR }
                clause term { end: 2027-12-31 }
                clause termination { convenience-from: 2027-01-01  convenience-fee: 12 000 EUR }
            //                                                                      ^^^^^^^^^^ information early-termination-full-price: reaches all the remaining fees
            }
        `, { only: [code] });
    });

    test('a share of the remaining instalments that is all of them', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause termination { convenience-fee: 100%  convenience-fee-base: remaining-instalments }
            //                                        ^^^^ information early-termination-full-price: costs all the remaining fees
            }
        `, { only: [code] });
    });

    test('a part of them, or all of another base', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause termination { convenience-fee: 40%  convenience-fee-base: remaining-instalments }
            }
            contract Autre "Autre contrat" {
                clause termination { convenience-fee: 100%  convenience-fee-base: monthly-price }
            }
        `, { only: [code] });
    });

    test('less than that', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause price { annual-total: 12 000 EUR }
                clause term { end: 2027-12-31 }
                clause termination { convenience-from: 2027-01-01  convenience-fee: 6 000 EUR
                    """Le client paie les redevances échues."""
                }
            }
        `, { only: [code] });
    });
});
