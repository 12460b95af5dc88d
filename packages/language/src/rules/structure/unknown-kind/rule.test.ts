import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

describe('unknown-kind', () => {
    test('a kind that nobody declares', async () => {
        await check(`
            contract P "Contrat" {
                clause zorglub { }
            //         ^^^^^^^ warning unknown-kind: still stands in the contract
            }
        `);
    });

    test('a kind that a shipped library declares', async () => {
        await check(`
            contract P "Contrat" {
                clause penalties { }
            //         ^^^^^^^^^ warning unknown-kind: does not use
            }
        `);
    });

    test('a clause without a kind is free', async () => {
        await check(`
            contract P "Contrat" {
                clause "Libre" { }
            }
        `);
    });

    test('uses the library', async () => {
        await checkFix(`
            contract P "Contrat" {
                clause prix { }
            }
            //- /lib.msp
            kind prix { fr "Prix" en "Price" }
        `, { code: 'unknown-kind', title: 'lib.msp' }, `
            use "lib.msp"

            contract P "Contrat" {
                clause prix { }
            }
        `);
    });

    test('writes what was meant', async () => {
        await checkFix(`
            use "lib.msp"
            contract P "Contrat" {
                clause redevanse { }
            }
            //- /lib.msp
            kind redevance { fr "Redevance" en "Fee" }
        `, { code: 'unknown-kind', title: 'redevance' }, `
            use "lib.msp"
            contract P "Contrat" {
                clause redevance { }
            }
        `);
    });
});
