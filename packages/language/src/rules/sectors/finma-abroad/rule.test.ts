import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const only = ['finma-abroad'];

describe('finma-abroad', () => {
    test('a provider abroad; data abroad are told beside it', async () => {
        await check(`
            use "msp:infogerance"
            contract P "Contrat" {
                apply Finma
                party A "A" as provider {
                    country: DE
            //               ^^ error finma-abroad: ("Germany")
                }
                clause data-location { storage: [FR] }
                clause financial-pack { clauses: [instruction-right] }
            }
        `, { only });
    });

    test('all in Switzerland; access ensured; no annex; another contract', async () => {
        await check('use "msp:infogerance"\ncontract P "Contrat" { apply Finma clause data-location { storage: [CH] } clause financial-pack { clauses: [instruction-right] } }', { only });
        await check('use "msp:infogerance"\ncontract P "Contrat" { apply Finma clause data-location { storage: [FR] } clause financial-pack { clauses: [resolution-access] } }', { only });
        await check('use "msp:infogerance"\ncontract P "Contrat" { apply Finma clause data-location { storage: [FR] } }', { only });
        await check('use "msp:infogerance"\ncontract P "Contrat" { clause data-location { storage: [FR] } clause financial-pack { } }', { only });
    });

    test('declares the term', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract P "Contrat" {
                apply Finma
                clause data-location { storage: [FR] }
                clause financial-pack { clauses: [instruction-right] }
            }
        `, { code: 'finma-abroad', title: 'Declare' }, `
            use "msp:infogerance"
            contract P "Contrat" {
                apply Finma
                clause data-location { storage: [FR] }
                clause financial-pack { clauses: [instruction-right, resolution-access] }
            }
        `);
    });
});
