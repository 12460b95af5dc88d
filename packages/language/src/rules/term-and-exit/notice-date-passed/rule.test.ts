import { describe, test } from 'vitest';
import { check } from '../../../testing/index.js';

const code = 'notice-date-passed';

describe(code, () => {
    test('the day has passed', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause term { end: 2026-07-31 }
                clause renewal { mode: tacit  period: 12 months  notice: 3 months }
            //                                                           ^^^^^^^^ information notice-date-passed: The last day to refuse renewal was 30 April 2026
            }
        `, { only: [code] });
    });

    test('in a later period', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause term { end: 2025-07-31 }
                clause renewal { mode: tacit  period: 12 months  notice: 3 months }
            //                                                           ^^^^^^^^ information notice-date-passed: le 30 avril 2026
            }
        `, { only: [code], language: 'fr' });
    });

    test('still to come, express, refused, ended', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause term { end: 2026-12-31 }
                clause renewal { mode: tacit  period: 12 months  notice: 3 months }
            }
        `, { only: [code] });
    });

    test('refused in time', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause term { end: 2026-07-31 }
                clause renewal { mode: tacit  period: 12 months  notice: 3 months  refused: 2026-03-15 }
            }
        `, { only: [code] });
    });

    test('a contract that has ended', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause term { end: 2020-07-31 }
                clause renewal { mode: tacit  period: 12 months  maximum: 2  notice: 3 months }
            }
        `, { only: [code] });
    });
});
