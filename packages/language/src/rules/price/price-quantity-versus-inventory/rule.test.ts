import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'price-quantity-versus-inventory';

describe(code, () => {
    test('more are priced than covered', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause scope-technical { workstations: 58  servers: 4 }
                clause price {
                    items: [
                        { label: "postes" amount: 75 EUR per workstation per month quantity: 62 },
            //                                                                               ^^ error price-quantity-versus-inventory: Price per workstation: 62 priced, 58 in the scope
                        { label: "serveurs" amount: 200 EUR per server per month quantity: 4 }
                    ]
                }
            }
        `, { only: [code] });
    });

    test('several services for the same machines, machines shared between items, no count', async () => {
        await check(`
            use "msp:infogerance"
            contract A "A" { clause scope-technical { workstations: 58 } clause price { items: [{ label: "a" amount: 5 EUR per workstation per month quantity: 58 }, { label: "b" amount: 9 EUR per workstation per month quantity: 30 }] } }
            contract B "B" { clause scope-technical { users: 58 } clause price { items: [{ label: "a" amount: 5 EUR per user per month quantity: 40 }, { label: "b" amount: 9 EUR per user per month quantity: 18 }] } }
            contract C "C" { clause scope-technical { users: 58 } clause price { items: [{ label: "a" amount: 5 EUR per workstation per month quantity: 40 }] } }
        `, { only: [code] });
    });

    test('fix: price what is covered', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause scope-technical { workstations: 58 }
                clause price { items: [{ label: "a" amount: 5 EUR per workstation per month quantity: 62 }] }
            }
        `, { code, title: 'Price 58' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause scope-technical { workstations: 58 }
                clause price { items: [{ label: "a" amount: 5 EUR per workstation per month quantity: 58 }] }
            }
        `);
    });
});
