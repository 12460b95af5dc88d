import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

describe('wrong-value', () => {
    test('one finding for each value of another type', async () => {
        await check(`
            use "lib.msp"
            contract P "Contrat" {
                party A "A" as client
                clause k {
                    delai: 3%
            //             ^^ error wrong-value: takes "duration"
                    delais: { critique: 1 hour majeur: 3 EUR grave: 1 day }
            //                                         ^^^^^ error wrong-value: takes "duration"
            //                                               ^^^^^ error wrong-value: no entry "grave"
                    prix: [1 EUR, 2 days]
            //                    ^^^^^^ error wrong-value: takes "amount"
                    note: bonjour
            //            ^^^^^^^ error wrong-value: takes "text"
                    niveau: "critique"
            //              ^^^^^^^^^^ error wrong-value: (critique, majeur)
                    titulaire: k
            //                 ^ error wrong-value: takes "party"
                    periode: { debut: 2026-01-01 terme: 2026-12-31 }
            //                                   ^^^^^ error wrong-value: no entry "terme"
                }
            }
            //- /lib.msp
            enum gravite { critique, majeur }
            kind k { fr "K" en "K"
                fact delai: duration
                fact delais: duration per gravite
                fact prix: list of money
                fact note: text
                fact niveau: gravite
                fact titulaire: party
                fact periode: { debut: date fin: date }
            }
        `);
    });

    test('a list where one value is expected', async () => {
        await check(`
            use "lib.msp"
            contract P "Contrat" {
                clause k { delai: [3 days, 4 days] }
            //                    ^^^^^^^^^^^^^^^^ error wrong-value: single value
            }
            //- /lib.msp
            enum gravite { critique, majeur }
            kind k { fr "K" en "K"
                fact delai: duration
                fact delais: duration per gravite
                fact prix: list of money
                fact note: text
                fact niveau: gravite
                fact titulaire: party
                fact periode: { debut: date fin: date }
            }
        `);
    });

    test('blanks, single values for lists and tables, and what nobody declares', async () => {
        await check(`
            use "lib.msp"
            contract P "Contrat" {
                party A "A" as client
                clause k { delai: 3 days delais: 4 hours prix: 3 EUR note: A niveau: majeur titulaire: A periode: { debut: 2026-01-01 } }
                clause "Libre" { delai: 3% }
            }
            //- /lib.msp
            enum gravite { critique, majeur }
            kind k { fr "K" en "K"
                fact delai: duration
                fact delais: duration per gravite
                fact prix: list of money
                fact note: text
                fact niveau: gravite
                fact titulaire: party
                fact periode: { debut: date fin: date }
            }
        `);
    });

    test('conditions that compare what does not compare', async () => {
        await check(`
            kind k { fr "K" en "K" fact delai: duration fact prix: money }
            policy P {
                require k.delai <= 30% id a
            //                     ^^^ error wrong-value: does not compare with a percentage
                require k.delai <= k.prix id b
            //                     ^^^^^^ error wrong-value: do not compare
                require k.delai <= 30 days id c
                require k.prix <= 3 EUR and k.delai > 1 hour id d
            }
        `);
    });

    test('takes the quotation marks from a member', async () => {
        await checkFix(`
            contract P "Contrat" {
                party A "A" as client { country: "FR" }
            }
        `, { code: 'wrong-value', title: 'FR' }, `
            contract P "Contrat" {
                party A "A" as client { country: FR }
            }
        `);
    });

    test('puts a text in quotation marks', async () => {
        await checkFix(`
            contract P "Contrat" {
                party A "A" as client { vat: FR12 }
            }
        `, { code: 'wrong-value', title: 'quotation marks' }, `
            contract P "Contrat" {
                party A "A" as client { vat: "FR12" }
            }
        `);
    });
});
