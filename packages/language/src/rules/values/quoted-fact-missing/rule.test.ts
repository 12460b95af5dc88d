import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

describe('quoted-fact-missing', () => {
    test('a fact of the clause, of a party and of a table', async () => {
        await check(`
            use "lib.msp"
            contract P "Contrat" {
                party A "A" as client
                clause k {
                    delais: { critique: 1 hour }
                    """Dans {delai}, {delai}, {delais.critique}, {delais.majeur}, {A.form}."""
            //               ^^^^^ warning quoted-fact-missing: "Payment term"
            //                                                           ^^^^^^ warning quoted-fact-missing: "delais, majeur"
            //                                                                       ^^^^ warning quoted-fact-missing: "Legal form"
                }
            }
            //- /lib.msp
            enum gravite { critique, majeur }
            kind k { fr "K" en "K" fact delai: duration fr "Délai" en "Payment term" fact delais: duration per gravite }
        `);
    });

    test('stated in another document', async () => {
        await check(`
            use "lib.msp"
            contract P "Contrat" {
                precedence P > B
                clause k { """Dans {delai}.""" }
            }
            annex B "Annexe" of P {
                clause k { delai: 3 days }
            }
            //- /lib.msp
            kind k { fr "K" en "K" fact delai: duration }
        `);
    });

    test('adds the fact with a blank', async () => {
        await checkFix(`
            use "lib.msp"
            contract P "Contrat" {
                clause k {
                    """
                    Dans {delai}.
                    """
                }
            }
            //- /lib.msp
            kind k { fr "K" en "K" fact delai: duration fr "Délai" en "Term" }
        `, { code: 'quoted-fact-missing', title: 'Term' }, `
            use "lib.msp"
            contract P "Contrat" {
                clause k {
                    delai: ?
                    """
                    Dans {delai}.
                    """
                }
            }
        `);
    });

    test('adds the fact to the party', async () => {
        await checkFix(`
            contract P "Contrat" {
                party A "A" as client
                clause "X" { """{A.form}""" }
            }
        `, { code: 'quoted-fact-missing', title: 'Legal form' }, `
            contract P "Contrat" {
                party A "A" as client {
                    form: ?
                }
                clause "X" { """{A.form}""" }
            }
        `);
    });
});
