import { describe, test } from 'vitest';
import { check } from '../../../testing/index.js';

const only = ['hds-certificate-does-not-cover'];

describe('hds-certificate-does-not-cover', () => {
    test('expired before the contract takes effect', async () => {
        await check(`
            use "msp:infogerance"
            contract P "Contrat" {
                effective 2026-07-01
                clause hds {
                    expires: 2026-05-16
            //               ^^^^^^^^^^ error hds-certificate-does-not-cover: expires on 16 May 2026
                }
            }
        `, { only });
    });

    test('a service that no certified activity covers', async () => {
        await check(`
            use "msp:infogerance"
            contract P "Contrat" {
                clause scope-functional {
                    included: [hosting, backup]
            //                          ^^^^^^ error hds-certificate-does-not-cover: does not cover the service
                }
                clause hds { activities: [virtual-infrastructure] }
            }
        `, { only });
    });

    test('valid and complete; no date to compare with; no health data', async () => {
        await check(`
            use "msp:infogerance"
            contract P "Contrat" {
                clause scope-functional { included: [hosting, backup, user-support] }
                clause hds { activities: [physical-sites, health-backup] expires: 2020-01-01 }
            }
        `, { only });
        await check('use "msp:infogerance"\ncontract P "Contrat" { clause scope-functional { included: [hosting] } }', { only });
    });
});
