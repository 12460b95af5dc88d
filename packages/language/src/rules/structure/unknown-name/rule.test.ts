import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

describe('unknown-name', () => {
    test('in prose, only the first part that is unknown', async () => {
        await check(`
            contract P "Contrat" {
                party Client "A" as client
                clause "Objet" { """Le {Cleint.address} et {Client.adress}.""" }
            //                          ^^^^^^ error unknown-name: Did you mean "Client"
            //                                                     ^^^^^^ error unknown-name: Did you mean "address"
            }
        `);
    });

    test('a policy, a role, a party', async () => {
        await check(`
            contract P "Contrat" {
                apply Nulle
            //        ^^^^^ error unknown-name: No policy
                party A "A" as clent
            //                 ^^^^^ error unknown-name: Did you mean "client"
                party B "B" as subcontractor of Z
            //                                  ^ error unknown-name: No party
            }
        `, { only: ['unknown-name'] });
    });

    test('a member of an enum: says which there are', async () => {
        await check(`
            contract P "Contrat" {
                party A "A" as client { trader: peut-être country: FRA }
            //                                  ^^^^^^^^^ error unknown-name: Possible: "yes" or "no"
            //                                                     ^^^ error unknown-name: Did you mean "FR"
            }
        `);
    });

    test('any word is the value of a fact that nobody declares', async () => {
        await check(`
            contract P "Contrat" {
                clause "Objet" { mode: souple liste: [souple, ferme] }
            }
        `);
    });

    test('an annex without its contract cannot know the names of the contract', async () => {
        await check(`
            annex A "Annexe" of Absent {
                clause "Objet" { """Le {Client} paie.""" }
            }
        `, { only: ['unknown-name'] });
    });

    test('a requirement that a policy lowers', async () => {
        await check(`
            kind k { fr "K" en "K" }
            policy P { require clause k }
            policy Q extends P { level missing-j off }
            //                         ^^^^^^^^^ error unknown-name: Did you mean "missing-k"
            policy R extends P { except missing-k }
        `);
    });

    test('a unit that looks like a slip', async () => {
        await check(`
            contract P "Contrat" {
                clause "Prix" { prix: 3 EUR per mnth autre: 3 EUR per palette }
            //                                  ^^^^ warning unknown-name: Did you mean "month"
            }
        `);
    });

    test('writes what was meant', async () => {
        await checkFix(`
            contract P "Contrat" {
                party Client "A" as client
                clause "Objet" { """Le {Cleint}.""" }
            }
        `, { code: 'unknown-name', title: 'Client' }, `
            contract P "Contrat" {
                party Client "A" as client
                clause "Objet" { """Le {Client}.""" }
            }
        `);
    });

    test('uses the library that declares a policy', async () => {
        await checkFix(`
            contract P "Contrat" {
                apply Maison
            }
            //- /maison.msp
            policy Maison { }
        `, { code: 'unknown-name', title: 'maison.msp' }, `
            use "maison.msp"

            contract P "Contrat" {
                apply Maison
            }
        `);
    });
});
