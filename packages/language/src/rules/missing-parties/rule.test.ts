import { describe, test } from 'vitest';
import { check, checkFix } from '../../testing/index.js';

const only = ['missing-parties'];

describe('missing-parties', () => {
    test('a role that nobody has', async () => {
        await check(`
            use "lib.msp"
            contract P "Contract" {
            //       ^ error missing-parties: who the provider is
                apply Base
                party A "A" as client
            }
            //- /lib.msp
            policy Base { }
        `, { only });
    });

    test('both roles, declared or said again by another document; a draft without policies', async () => {
        await check(`
            use "lib.msp"
            contract P "Contract" {
                apply Base
                party A "A" as client
                party B "B"
            }
            annex Roles "Roles" of P { role B as provider }
            //- /lib.msp
            policy Base { }
        `, { only });
        await check('contract P "Contract" { }', { only });
    });

    test('declares the party after the others, under a name that is free', async () => {
        await checkFix(`
            use "lib.msp"
            contract P "Contract" {
                apply Base
                party Client "A" as provider
            }
            //- /lib.msp
            policy Base { }
        `, { code: 'missing-parties', title: 'Declare the client' }, `
            use "lib.msp"
            contract P "Contract" {
                apply Base
                party Client "A" as provider
                party Client2 as client {
                    form: ?
                    registration: ?
                    address: ?
                    country: ?
                    representative: ?
                    capacity: ?
                }
            }
        `);
    });
});
