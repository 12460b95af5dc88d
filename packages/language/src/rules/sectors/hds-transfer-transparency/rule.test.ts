import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const only = ['hds-transfer-transparency'];

describe('hds-transfer-transparency', () => {
    test('support from a third country', async () => {
        await check(`
            use "msp:infogerance"
            contract P "Contrat" {
                clause hds { storage: [FR] }
                clause data-location {
                    support-access: [FR, MU]
            //                           ^^ error hds-transfer-transparency: "Mauritius"
                }
            }
        `, { only });
    });

    test('described; only inside the area; no health data', async () => {
        await check('use "msp:infogerance"\ncontract P "Contrat" { clause hds { transfers: "MU" } clause data-location { support-access: [MU] } }', { only });
        await check('use "msp:infogerance"\ncontract P "Contrat" { clause hds { } clause data-location { support-access: [FR, NO] } }', { only });
        await check('use "msp:infogerance"\ncontract P "Contrat" { clause data-location { support-access: [MU] } }', { only });
    });

    test('silence where the policy is applied', async () => {
        await check(`
            use "msp:infogerance"
            contract P "Contrat" {
                apply Hds
                clause hds { storage: [FR] }
            //         ^^^ information hds-transfer-transparency: or that there is none
            }
        `, { only });
    });

    test('adds the fact', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract P "Contrat" {
                clause hds {
                    storage: [FR]
                }
                clause data-location { support-access: [MU] }
            }
        `, { code: 'hds-transfer-transparency', title: 'Add "Access outside the EEA"' }, `
            use "msp:infogerance"
            contract P "Contrat" {
                clause hds {
                    storage: [FR]
                    transfers: ?
                }
                clause data-location { support-access: [MU] }
            }
        `);
    });
});
