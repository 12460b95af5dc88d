import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'severity-not-monotone';

describe(code, () => {
    test('a graver row is slower than a lighter one', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause sla {
                    response: { critical: 1 hour  major: 8 hours  minor: 6 hours }
            //                                           ^^^^^^^ error severity-not-monotone: "Major" is graver than "Minor" yet slower (8 hours against 6 hours)
                    resolution: { critical: 3 days  major: 1 day  minor: 2 days }
            //                              ^^^^^^ error severity-not-monotone: (3 days against 1 day)
                }
            }
        `, { only: [code] });
    });

    test('equal rows, other clocks, missing rows', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause sla {
                    response: { critical: 4 hours  major: 240 minutes  minor: 4 business hours }
                    resolution: { major: 1 month  minor: 30 days }
                }
            }
        `, { only: [code] });
    });

    test('fix: swap', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause sla { response: { major: 8 hours  minor: 6 hours } }
            }
        `, { code, title: 'Swap' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause sla { response: { major: 6 hours  minor: 8 hours } }
            }
        `);
    });
});
