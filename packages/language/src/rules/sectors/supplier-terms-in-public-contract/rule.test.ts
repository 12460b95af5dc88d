import { describe, test } from 'vitest';
import { check } from '../../../testing/index.js';

const only = ['supplier-terms-in-public-contract'];

describe('supplier-terms-in-public-contract', () => {
    test('terms by the provider, and terms by nobody that are not the buyer\'s', async () => {
        await check(`
            use "msp:infogerance"
            contract P "Marché" {
                apply MarchePublic
                party T "Titulaire" as provider
            }
            terms Cgv "CGV" of P by T { }
            //    ^^^ error supplier-terms-in-public-contract: "CGV"
            terms Cgs "Conditions générales de services" of P { }
            //    ^^^ error supplier-terms-in-public-contract
        `, { only });
    });

    test('the general terms of the state or of the buyer; a private contract', async () => {
        await check(`
            use "msp:infogerance"
            contract P "Marché" {
                apply MarchePublic
                party A "Acheteur" as client
                party T "Titulaire" as provider
            }
            terms Ccag "Cahier des clauses administratives générales" of P { }
            terms Cga "Conditions générales" of P by A { }
        `, { only });
        await check('use "msp:infogerance"\ncontract P "Contrat" { party T "T" as provider }\nterms Cgv "CGV" of P by T { }', { only });
    });
});
