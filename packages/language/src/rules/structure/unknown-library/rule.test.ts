import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

describe('unknown-library', () => {
    test('a library that does not ship', async () => {
        await check(`
            use "msp:infogerence"
            //  ^^^^^^^^^^^^^^^^^ error unknown-library: Did you mean "msp:infogerance"
            contract P "Contrat" {
            }
        `);
    });

    test('a file that does not exist', async () => {
        await check(`
            use "../nulle-part.msp"
            //  ^^^^^^^^^^^^^^^^^^^ error unknown-library: There is no library
            contract P "Contrat" {
            }
        `);
    });

    test('a file of the user, from another folder', async () => {
        await check(`
            use "lib/maison.msp"
            contract P "Contrat" {
                clause astreinte { }
            }
            //- /lib/maison.msp
            kind astreinte { fr "Astreinte" en "On-call duty" }
        `);
    });

    test('writes the path to the library that was meant', async () => {
        await checkFix(`
            use "maison.msp"
            contract P "Contrat" {
            }
            //- /lib/maison.msp
            kind astreinte { fr "Astreinte" en "On-call duty" }
        `, { code: 'unknown-library', title: 'lib/maison.msp' }, `
            use "lib/maison.msp"
            contract P "Contrat" {
            }
        `);
    });
});
