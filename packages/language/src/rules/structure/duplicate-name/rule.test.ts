import { describe, test } from 'vitest';
import { check } from '../../../testing/index.js';

describe('duplicate-name', () => {
    test('two parties', async () => {
        await check(`
            contract P "Contrat" {
                party Client "A" as client
                party Client "B" as client
            //        ^^^^^^ error duplicate-name: Two parties
            }
        `);
    });

    test('two documents, in two files', async () => {
        await check(`
            contract P "Contrat" {
            }
            //- /a.msp
            annex Sla "A" of P {
            }
            //- /b.msp
            annex Sla "B" of P {
            //    ^^^ error duplicate-name: Two documents
            }
        `, { only: ['duplicate-name'] });
    });

    test('two contracts side by side', async () => {
        await check(`
            contract P "Contrat" {
            //       ^ error duplicate-name: Another contract in the same folder
            }
            //- /autre.msp
            contract P "Contrat" {
            //       ^ error duplicate-name: Another contract in the same folder
            }
        `);
    });

    test('two contracts of one name in two folders are two dossiers', async () => {
        await check(`
            //- /a/contrat.msp
            contract P "Contrat" {
            }
            //- /b/contrat.msp
            contract P "Contrat" {
            }
        `);
    });

    test('two clauses, two facts, two rows', async () => {
        await check(`
            contract P "Contrat" {
                clause "Prix" as Prix {
                    prix: 3 EUR
                    prix: 4 EUR
            //      ^^^^ error duplicate-name: stated twice
                    grille: { a: 1 b: 2 a: 3 }
            //                          ^ error duplicate-name: row
                }
                clause "Tarif" as Prix {
            //                    ^^^^ error duplicate-name: Two clauses
                }
            }
        `);
    });

    test('a name that a shipped library declares', async () => {
        await check(`
            use "msp:prix"
            contract P "Contrat" {
            }
            kind price { fr "Prix" en "Price" }
            //   ^^^^^ error duplicate-name: by msp:prix already
        `);
    });

    test('two libraries that meet in a contract', async () => {
        await check(`
            use "a.msp"
            use "b.msp"
            //  ^^^^^^^ error duplicate-name: both declare "astreinte"
            contract P "Contrat" {
            }
            //- /a.msp
            kind astreinte { fr "Astreinte" en "On-call duty" }
            //- /b.msp
            kind astreinte { fr "Astreinte" en "On-call duty" }
        `);
    });

    test('two requirements that would hide each other', async () => {
        await check(`
            kind k { fr "K" en "K" fact a: text fact b: text }
            policy P {
                require clause k with a
                recommend clause k with b
            //            ^^^^^^^^^^^^^^^ error duplicate-name: "missing-k"
            }
            policy Q {
                require clause k id has-k
            }
            policy R {
                require k.a id has-k
            //                 ^^^^^ error duplicate-name: "has-k"
            }
        `);
    });
});
