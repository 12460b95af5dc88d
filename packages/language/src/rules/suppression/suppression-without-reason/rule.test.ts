import { describe, test } from 'vitest';
import { check } from '../../../testing/index.js';

describe('suppression-without-reason', () => {
    test('has no effect and is reported', async () => {
        await check(`
            contract P "Contrat" {
                // allow invalid-date
            //  ^^^^^^^^^^^^^^^^^^^^^ error suppression-without-reason: Say why
                signed 2026-02-30
            //         ^^^^^^^^^^ error invalid-date
            }
        `);
    });

    test('sound', async () => {
        await check(`
            contract P "Contrat" {
                // allow invalid-date: erreur du jugement
                signed 2026-02-30
            }
        `);
    });
});
