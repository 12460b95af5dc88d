import { describe, test } from 'vitest';
import { check, checkFix } from '../../testing/index.js';

describe('policy-not-applied', () => {
    test('a policy that is meant for such a contract', async () => {
        await check(`
            use "lib.msp"
            contract P "Contract" {
            //       ^ warning policy-not-applied: "Droit suisse" is meant for such a contract
                party A "A" as client { country: CH }
            }
            //- /lib.msp
            policy Suisse "Droit suisse" { applies when client.country = CH }
        `, { only: ['policy-not-applied'] });
    });

    test('the condition is not met, or not known', async () => {
        await check(`
            use "lib.msp"
            contract P "Contract" {
                party A "A" as client { country: FR }
                party B "B" as provider
            }
            //- /lib.msp
            policy Suisse "Droit suisse" { applies when client.country = CH }
            policy Public "Commande publique" { applies when provider.country = CH }
        `, { only: ['policy-not-applied'] });
    });

    test('a policy that extends it is applied', async () => {
        await check(`
            use "lib.msp"
            contract P "Contract" {
                apply Banque
                party A "A" as client { country: CH }
            }
            //- /lib.msp
            policy Suisse "Droit suisse" { applies when client.country = CH }
            policy Banque "Banque suisse" extends Suisse { }
        `, { only: ['policy-not-applied'] });
    });

    test('applies it', async () => {
        await checkFix(`
            use "lib.msp"
            contract P "Contract" {
                apply Base
                party A "A" as client { country: CH }
            }
            //- /lib.msp
            policy Suisse "Droit suisse" { applies when client.country = CH }
            policy Base { }
        `, { code: 'policy-not-applied', title: 'Apply' }, `
            use "lib.msp"
            contract P "Contract" {
                apply Base, Suisse
                party A "A" as client { country: CH }
            }
        `, { only: ['policy-not-applied'] });
    });
});
