import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

describe('invalid-schedule', () => {
    test('days and hours', async () => {
        await check(`
            contract P "Contrat" {
                clause "Horaires" {
                    bureau: lun-ven 08:00-18:00
            //              ^^^^^^^ error invalid-schedule: days are written
                    nuit: mon 18:00-08:00 and sat 25:00-26:00
            //                ^^^^^^^^^^^ error invalid-schedule: ends before it begins
            //                                    ^^^^^^^^^^^ error invalid-schedule: 00:00 to 24:00
                }
            }
        `);
    });

    test('sound', async () => {
        await check(`
            contract P "Contrat" {
                clause "Horaires" { a: mon-fri 08:00-18:00 and sat 09:00-12:00 b: 24/7 c: fri-mon 00:00-24:00 }
            }
        `);
    });

    test('translates the days', async () => {
        await checkFix(`
            contract P "Contrat" {
                clause "Horaires" { a: lundi-vendredi 08:00-18:00 }
            }
        `, { code: 'invalid-schedule', title: 'mon-fri' }, `
            contract P "Contrat" {
                clause "Horaires" { a: mon-fri 08:00-18:00 }
            }
        `);
    });
});
