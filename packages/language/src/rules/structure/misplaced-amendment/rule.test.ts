import { test } from 'vitest';
import { check } from '../../../testing/index.js';

const only = { only: ['misplaced-amendment'] };

test('a change outside an amendment', async () => {
    await check(`
        use "msp:infogerance"
        contract Principal "Contrat" {
            clause penalties { cap: 10 000 EUR }
            repeal penalties
        //         ^^^^^^^^^ error misplaced-amendment: is not an amendment
            amend penalties { cap: 5 000 EUR }
        //        ^^^^^^^^^ error misplaced-amendment
        }
    `, only);
});

test('an amendment may change, add and repeal', async () => {
    await check(`
        use "msp:infogerance"
        contract Principal "Contrat" { clause penalties { cap: 10 000 EUR } clause sla { } }
        amendment A1 "Avenant" of Principal {
            signed 2026-09-01
            repeal penalties
            amend sla { availability: 99.9% per month }
            add clause insurance { }
        }
    `, only);
});
