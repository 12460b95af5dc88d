import { describe, test } from 'vitest';
import { check } from '../../../testing/index.js';

const code = 'registration-number-invalid';
const only = { only: [code] };

describe(code, () => {
    test('SIREN, SIRET, VAT, Swiss UID, LEI', async () => {
        await check(`
            use "msp:base"
            contract Principal "Contrat" {
                party A "A" { country: FR registration: "RCS Dijon 901 182 643" vat: "FR00812345676" }
            //                                                     ^^^^^^^^^^^ error registration-number-invalid: "901 182 643" is not a valid SIREN number
            //                                                                        ^^^^^^^^^^^^^ error registration-number-invalid: is not a valid French VAT number
                party B "B" { country: FR registration: "SIRET 812 345 676 00019" }
            //                                                 ^^^^^^^^^^^^^^^^^ error registration-number-invalid: is not a valid SIRET
                party C "C" { country: CH registration: "CHE-418.273.567" }
            //                                           ^^^^^^^^^^^^^^^ error registration-number-invalid: is not a valid Swiss UID
                party D "D" { country: FR registration: "812 345 676" lei: "5493001KJTIIGC8Y1R13" }
            //                                                              ^^^^^^^^^^^^^^^^^^^^ error registration-number-invalid: is not a valid LEI
                party E "E" { country: FR registration: "SIREN 812 345 676, SIRET 356 000 000 00014" }
            //                                                                    ^^^^^^^^^^^^^^^^^ error registration-number-invalid: does not begin with the SIREN
            }
        `, only);
    });

    test('a VAT number with a letter in its key; one of Monaco has no SIREN', async () => {
        await check(`
            use "msp:base"
            contract Principal "Contrat" {
                party A "A" { country: FR vat: "FRK7356000000" }
            //                                  ^^^^^^^^^^^^^ error registration-number-invalid: is not a valid French VAT number
                party B "B" { country: FR vat: "FRK7399859412" }
                party C "C" { country: MC vat: "FR37000005990" }
                party D "D" { country: RE registration: "901 182 643" }
            //                                           ^^^^^^^^^^^ error registration-number-invalid: is not a valid SIREN number
            }
        `, only);
    });

    test('valid ones, and numbers of other countries', async () => {
        await check(`
            use "msp:base"
            contract Principal "Contrat" {
                party A "A" { country: FR registration: "RCS Lyon 812 345 676" vat: "FR19812345676" lei: "5493001KJTIIGC8Y1R12" }
                party B "La Poste" { country: FR registration: "SIREN 356000000, SIRET 356 000 000 49837" vat: "FR2U356000000" }
                party C "C" { country: CH registration: "CHE-418.273.568" vat: "CHE-418.273.568 TVA" }
                party D "D" { country: IE registration: "CRO 742918" vat: "IE1234567FA" }
                party E "E" { country: MU registration: "123456789" }
                party F "F" { country: FR registration: ? vat: "FR24799111224" address: "901 182 643 rue" }
            }
        `, only);
    });

    test('the VAT number of another company', async () => {
        await check(`
            use "msp:base"
            contract Principal "Contrat" {
                party A "A" { country: FR registration: "RCS Lyon 812 345 676" vat: "FR24799111224" }
            //                                                                       ^^^^^^^^^^^^^ error registration-number-invalid: is not that of the SIREN 812345676
            }
        `, only);
    });

    test('in French', async () => {
        await check(`
            use "msp:base"
            contract Principal "Contrat" {
                party A "A" { country: FR registration: "RCS Dijon 901 182 643" }
            //                                                     ^^^^^^^^^^^ error registration-number-invalid: « 901 182 643 » n'est pas un numéro SIREN valide
            }
        `, { ...only, language: 'fr' });
    });
});
