import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

describe('undeclared-fact', () => {
    test('a fact that the kind does not declare', async () => {
        await check(`
            use "lib.msp"
            contract P "Contrat" {
                clause paiement { delay: 30 days }
            //                    ^^^^^ information undeclared-fact: no rule reads it
            }
            //- /lib.msp
            kind paiement { fr "Paiement" en "Payment" fact delai: duration }
        `);
    });

    test('a party', async () => {
        await check(`
            contract P "Contrat" {
                party A "A" as client { adress: "Lyon" }
            //                          ^^^^^^ information undeclared-fact: Did you mean "address"
            }
        `);
    });

    test('free clauses and unknown kinds state what they like', async () => {
        await check(`
            contract P "Contrat" {
                clause "Libre" { mesure: 3 }
            }
        `);
    });

    test('writes the declared name', async () => {
        await checkFix(`
            contract P "Contrat" {
                party A "A" as client { adress: "Lyon" }
            }
        `, { code: 'undeclared-fact', title: 'address' }, `
            contract P "Contrat" {
                party A "A" as client { address: "Lyon" }
            }
        `);
    });
});
