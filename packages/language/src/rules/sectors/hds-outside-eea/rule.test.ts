import { describe, test } from 'vitest';
import { check } from '../../../testing/index.js';

const only = ['hds-outside-eea'];

describe('hds-outside-eea', () => {
    test('each place outside the area, in the clause on health data or on places', async () => {
        await check(`
            use "msp:infogerance"
            contract P "Contrat" {
                clause hds {
                    storage: [FR, CH]
            //                    ^^ error hds-outside-eea: "Switzerland"
                }
                clause data-location {
                    storage: [IN, DE]
            //                ^^ error hds-outside-eea: "India"
                }
            }
        `, { only });
    });

    test('the whole area; a blank; a contract without health data', async () => {
        await check('use "msp:infogerance"\ncontract P "Contrat" { clause hds { storage: [FR, NO, LI, IS] } }', { only });
        await check('use "msp:infogerance"\ncontract P "Contrat" { clause hds { storage: ? } }', { only });
        await check('use "msp:infogerance"\ncontract P "Contrat" { clause data-location { storage: [CH] } }', { only });
    });
});
