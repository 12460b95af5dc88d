import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'effective-date-unstated';
const only = { only: [code] };

describe(code, () => {
    test('absent, in a contract that applies a policy', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" { apply ContratBase signed 2026-03-16 }
            //       ^^^^^^^^^ warning effective-date-unstated: The effective date is not stated
            //- /b.msp
            use "msp:infogerance"
            contract B "B" { apply ContratBase signed 2026-03-16 effective ? }
            //- /c.msp
            use "msp:infogerance"
            contract C "C" { apply ContratBase signed 2026-03-16 clause term { start: 2026-04-01 } }
        `, only);
    });

    test('before signature, without and with a reason', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                signed 2026-03-16
                clause effective-date { effective-on: 2026-01-01 }
            //                          ^^^^^^^^^^^^^^^^^^^^^^^^ warning effective-date-unstated: (1 January 2026) precedes signature (16 March 2026) without saying why
            }
            //- /b.msp
            use "msp:infogerance"
            contract B "B" {
                signed 2026-03-16
                effective 2026-01-01
                clause effective-date { """Le contrat rétroagit au 1er janvier 2026, date à laquelle les prestations ont commencé."""  }
            }
        `, only);
    });

    test('fixes', async () => {
        await checkFix(`
            contract Principal "Contrat" {
                signed 2026-03-16
                effective 2026-01-01
            }
        `, { code, title: 'Take the date of signature' }, `
            contract Principal "Contrat" {
                signed 2026-03-16
                effective 2026-03-16
            }
        `);
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                apply ContratBase
                signed 2026-03-16
            }
        `, { code, title: 'Add "effective 2026-03-16"' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                apply ContratBase
                signed 2026-03-16
                effective 2026-03-16
            }
        `);
    });
});
