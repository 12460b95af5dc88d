import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'date-conflict';
const only = [code, 'value-conflict-resolved', 'value-conflict-unresolved'];

describe(code, () => {
    test('two ends, two effective dates, head and clause', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                signed 2026-03-01
                effective 2026-04-01
                precedence Principal > Tarifs
                clause effective-date { signed-on: 2026-03-02 }
            //                                     ^^^^^^^^^^ error date-conflict: Date of signature: 2 March 2026 in "Contrat", 1 March 2026
                clause term { end: 2029-03-31 }
            }
            annex Tarifs "Tarifs" of Principal {
                clause effective-date { effective-on: 2026-05-01 }
            //                                        ^^^^^^^^^^ error date-conflict: Effective date: 1 May 2026 in "Tarifs", 1 April 2026 in "Contrat"
                clause term { end: 2029-04-30 }
            //                     ^^^^^^^^^^ error date-conflict: Keep one date
            }
        `, { only });
    });

    test('documents have dates of their own', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                signed 2026-03-01
                effective 2026-04-01
                clause effective-date { signed-on: 2026-03-01  effective-on: 2026-04-01 }
            }
            agreement Dpa "DPA" of Principal { signed 2026-03-15  effective 2026-03-20 }
            amendment A1 "Avenant" of Principal { signed 2026-09-01  effective 2026-10-01  clause effective-date { effective-on: 2026-10-01 } }
        `, { only });
    });

    test('fix: one date', async () => {
        const text = (date: string): string => `
            use "msp:infogerance"
            contract Principal "Contrat" { effective 2026-04-01  clause effective-date { effective-on: ${date} } }
        `;
        await checkFix(text('2026-05-01'), { code, title: 'Align with 1 April 2026' }, text('2026-04-01'));
    });
});
