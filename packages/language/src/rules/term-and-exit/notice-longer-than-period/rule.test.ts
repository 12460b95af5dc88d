import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'notice-longer-than-period';

describe(code, () => {
    test('longer than the period: never in time', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause renewal { mode: tacit  period: 3 months  notice: 6 months }
            //                                                          ^^^^^^^^ error notice-longer-than-period: Notice of 6 months for a period of 3 months: it can never be given in time
            }
        `, { only: [code] });
    });

    test('as long as the period: on the first day only', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause renewal { mode: tacit  period: 3 months  notice: 3 months }
            //                                                          ^^^^^^^^ warning notice-longer-than-period: que le premier jour
            }
        `, { only: [code], language: 'fr' });
    });

    test('longer than the initial term', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause term { duration: 6 months }
                clause renewal { period: 24 months  notice: 12 months }
            //                                              ^^^^^^^^^ error notice-longer-than-period: for an initial term of 6 months
            }
        `, { only: [code] });
    });

    test('shorter, express renewal, lengths that the calendar decides', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause renewal { mode: express  period: 3 months  notice: 6 months }
                clause term { duration: 36 months }
            }
        `, { only: [code] });
    });

    test('a month and thirty days may be the same', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause renewal { mode: tacit  period: 1 month  notice: 30 days }
            }
        `, { only: [code] });
    });

    test('fix: a quarter of the period', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause renewal { mode: tacit  period: 12 months  notice: 24 months }
            }
        `, { code, title: 'Bring the notice down to 3 months' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause renewal { mode: tacit  period: 12 months  notice: 3 months }
            }
        `);
    });
});
