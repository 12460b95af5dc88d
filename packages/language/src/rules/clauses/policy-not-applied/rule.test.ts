import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

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

    test('a policy that would ask for nothing more', async () => {
        await check(`
            use "lib.msp"
            contract P "Contract" {
                apply Large
                party A "A" as client { headcount: 8 }
                clause k { }
            }
            //- /lib.msp
            kind k { }
            policy Base { require clause k id needs-k }
            policy Large extends Base { }
            policy Small "Small client" extends Base { applies when client.headcount <= 10 level needs-k warning }
        `, { only: ['policy-not-applied'] });
        await check(`
            use "lib.msp"
            contract P "Contract" {
            //       ^ warning policy-not-applied: "Small client"
                apply Large
                party A "A" as client { headcount: 8 }
                clause k { }
            }
            //- /lib.msp
            kind k { }
            policy Base { recommend clause k id needs-k }
            policy Large extends Base { }
            policy Small "Small client" extends Base { applies when client.headcount <= 10 level needs-k error }
        `, { only: ['policy-not-applied'] });
    });

    test('two clients, neither of which meets the whole condition', async () => {
        await check(`
            use "lib.msp"
            contract P "Contract" {
                party A "A" as client { country: CH regulated: [bank] }
                party B "B" as client { country: DE regulated: [essential-entity] }
            }
            //- /q.msp
            use "lib.msp"
            contract Q "Contract" {
            //       ^ warning policy-not-applied: "Bank of the Union"
                party A "A" as client { country: CH regulated: [essential-entity] }
                party B "B" as client { country: DE regulated: [bank] }
            }
            //- /lib.msp
            policy Union "Bank of the Union" { applies when client.regulated contains bank and client.country = DE }
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
        `);
    });
});
