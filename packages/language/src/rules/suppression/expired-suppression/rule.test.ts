import { describe, test } from 'vitest';
import { check } from '../../../testing/index.js';

describe('expired-suppression', () => {
    test('after its last day the finding is back', async () => {
        await check(`
            contract P "Contrat" {
                // allow invalid-date: en attente du greffe until 2026-05-31
            //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning expired-suppression: expired on 2026-05-31
                signed 2026-02-30
            //         ^^^^^^^^^^ error invalid-date
            }
        `);
    });

    test('in French too, and until then it holds', async () => {
        await check(`
            contract P "Contrat" {
                // autoriser invalid-date: en attente du greffe jusqu'au 2026-06-01
                signed 2026-02-30
            }
        `);
    });
});
