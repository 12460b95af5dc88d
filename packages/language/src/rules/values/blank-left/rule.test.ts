import { describe, test } from 'vitest';
import { check } from '../../../testing/index.js';

describe('blank-left', () => {
    test('says which fact, and where', async () => {
        await check(`
            use "lib.msp"
            contract P "Contrat" {
                signed ?
            //         ^ warning blank-left: The date of signature
                party A "A" as client { address: ? }
            //                                   ^ warning blank-left: "Registered office" is still to be filled in, for the party "A"
                party B "" as provider
            //          ^^ warning blank-left: The name of the party "B" is still to be filled in.
                clause k { delai: ? }
            //                    ^ warning blank-left: "Payment term" is still to be filled in, in the clause "Payment"
                clause "Libre" { grille: { a: ? } }
            //                                ^ warning blank-left: "grille, a" is still to be filled in, in the clause "Libre"
            }
            //- /lib.msp
            kind k { fr "Paiement" en "Payment" fact delai: duration fr "Délai de paiement" en "Payment term" }
        `);
    });

    test('sound', async () => {
        await check(`
            contract P "Contrat" {
                signed 2026-03-01
            }
        `);
    });
});
