import { describe, test } from 'vitest';
import { check } from '../../../testing/index.js';

const only = ['amendments-collide', 'value-conflict-unresolved', 'value-conflict-resolved'];

describe('amendments-collide', () => {
    test('the same day: one cause, named', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" { clause payment { term: 45 days } }
            amendment A1 "Avenant 1" of Principal { signed 2026-05-01  amend payment { term: 30 days } }
            //                                                                               ^^^^^^^ error amendments-collide: "30 days" in "Avenant 1", "60 days" in "Avenant 2"
            amendment A2 "Avenant 2" of Principal { signed 2026-05-01  amend payment { term: 60 days } }
            //                                                                               ^^^^^^^ error amendments-collide: nothing says which is later
        `, { only });
    });

    test('one after the other; different facts', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" { clause payment { term: 45 days } }
            amendment A1 "Avenant 1" of Principal { signed 2026-05-01  amend payment { term: 30 days } }
            amendment A2 "Avenant 2" of Principal { signed 2026-06-01  amend payment { term: 60 days } }
            amendment A3 "Avenant 3" of Principal { signed 2026-06-01  amend payment { basis: end-of-month } }
        `, { only });
    });
});
