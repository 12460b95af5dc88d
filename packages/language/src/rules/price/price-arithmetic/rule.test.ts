import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'price-arithmetic';

describe(code, () => {
    test('items, twelve months, and years', async () => {
        await check(`
            use "msp:infogerance"
            contract A "A" { clause price { items: [{ label: "a" amount: 75 EUR per workstation per month quantity: 62 }, { label: "b" amount: 120 EUR per year }]  monthly-fee: 4 650 EUR } }
            //                                                                                                                                                                   ^^^^^^^^^ error price-arithmetic: The sum of the items, per month, is €4,660, not €4,650
            contract B "B" { clause price { monthly-fee: 4 650 EUR  annual-total: 58 500 EUR } }
            //                                                                    ^^^^^^^^^^ error price-arithmetic: €4,650 × 12 make €55,800, not €58,500
            contract C "C" { clause price { items: [{ label: "a" amount: 100 EUR frequency: quarterly }]  annual-total: 1 200 EUR } }
            //                                                                                                          ^^^^^^^^^ error price-arithmetic: €400
        `, { only: [code] });
    });

    test('a product in the text', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause price {
                    """
                    62 postes × 75 € HT, soit 4 560 € HT par mois.
            //                                ^^^^^^^ error price-arithmetic: 62 × 75 € font 4 650 €, et non 4 560 €
                    """
                }
            }
        `, { only: [code], language: 'fr' });
    });

    test('what adds up, what cannot be added, and other text', async () => {
        await check(`
            use "msp:infogerance"
            contract A "A" { clause price { items: [{ label: "a" amount: 75 EUR per workstation per month quantity: 62 }]  monthly-fee: 4 650 EUR  annual-total: 55 800 EUR """62 postes × 75 € HT, soit 4 650 € HT par mois (55 800 € HT par an).""" } }
            contract B "B" { clause price { items: [{ label: "a" amount: 75 EUR per workstation per month }, { label: "b" amount: 90 EUR per visit quantity: 2 }]  monthly-fee: 4 650 EUR } }
            contract C "C" { clause price { items: [{ label: "a" amount: 75 CHF per month }]  monthly-fee: 4 650 EUR } }
            contract D "D" { clause price { monthly-fee: 100.10 EUR  annual-total: 1 201.20 EUR """Formule : P = P0 × S, avec 10 € au plus, puis 20 €.""" } }
        `, { only: [code] });
    });

    test('fix: the computed amount', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause price { monthly-fee: 4 650 EUR  annual-total: 58 500 EUR }
            }
        `, { code, title: 'Write €55,800' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause price { monthly-fee: 4 650 EUR  annual-total: 55800 EUR }
            }
        `);
    });

    test('the result of a sum of products is not that of its last term', async () => {
        await check(`
            use "msp:infogerance"
            contract A "A" { clause price { """64 serveurs × 250 € HT et 900 postes × 20 € HT, soit 34 000 € HT par mois et 408 000 € HT par an.""" } }
            contract B "B" { clause price { """Le socle coûte 100 €. 2 serveurs × 250 € HT, soit 600 € HT.""" } }
            //                                                                                   ^^^^^ error price-arithmetic
        `, { only: [code] });
    });
});
