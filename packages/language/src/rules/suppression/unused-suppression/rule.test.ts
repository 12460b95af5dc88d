import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

describe('unused-suppression', () => {
    test('a suppression that is no longer needed', async () => {
        await check(`
            contract P "Contrat" {
                // allow invalid-date: erreur du jugement
            //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning unused-suppression: no longer suppresses anything
                signed 2026-03-01
            }
        `);
    });

    test('a rule that does not exist', async () => {
        await check(`
            contract P "Contrat" {
                // allow invalid-dat: erreur du jugement
            //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning unused-suppression: No rule is called "invalid-dat": this suppression suppresses nothing. Did you mean "invalid-date"
                signed 2026-03-01
            }
        `);
    });

    test('one that is needed', async () => {
        await check(`
            contract P "Contrat" {
                // allow invalid-date: erreur du jugement
                signed 2026-02-30
            }
        `);
    });

    test('is removed', async () => {
        await checkFix(`
            contract P "Contrat" {
                // allow invalid-date: erreur du jugement
                signed 2026-03-01
            }
        `, { code: 'unused-suppression', title: 'Remove' }, `
            contract P "Contrat" {
                signed 2026-03-01
            }
        `);
    });

    test('or takes the name that was meant', async () => {
        await checkFix(`
            contract P "Contrat" {
                // allow invalid-dat: erreur du jugement
                signed 2026-02-30
            }
        `, { code: 'unused-suppression', title: 'invalid-date' }, `
            contract P "Contrat" {
                // allow invalid-date: erreur du jugement
                signed 2026-02-30
            }
        `);
    });
});
