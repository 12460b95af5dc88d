import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

describe('invalid-date', () => {
    test('days and months that do not exist', async () => {
        await check(`
            contract P "Contrat" {
                signed 2026-02-30
            //         ^^^^^^^^^^ error invalid-date: ends on 28
                effective 2026-13-01
            //            ^^^^^^^^^^ error invalid-date: is no date
                clause "Terme" { terme: 2025-02-29 }
            //                          ^^^^^^^^^^ error invalid-date
            }
        `);
    });

    test('the 29th of February of a leap year', async () => {
        await check(`
            contract P "Contrat" {
                signed 2028-02-29
            }
        `);
    });

    test('the last day of the month', async () => {
        await checkFix(`
            contract P "Contrat" {
                signed 2026-04-31
            }
        `, { code: 'invalid-date', title: '2026-04-30' }, `
            contract P "Contrat" {
                signed 2026-04-30
            }
        `);
    });
});
