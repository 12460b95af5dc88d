import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'breach-notice-too-slow';
const only = [code];
const text = (time: string): string => `
    use "msp:infogerance"
    contract Principal "Contrat" {
        clause data-protection { breach-notice: ${time} }
    }
`;

describe(code, () => {
    test('beyond 48 hours, beyond 72, in business days, a value that gives way', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause data-protection { breach-notice: 72 hours }
            //                                          ^^^^^^^^ warning breach-notice-too-slow: "72 hours"
            }
        `, { only });
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause data-protection { breach-notice: 2 business days }
            //                                          ^^^^^^^^^^^^^^^ error breach-notice-too-slow: weekends included
            }
        `, { only });
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                precedence Principal > Dpa
                clause data-protection { breach-notice: 24 hours }
            }
            agreement Dpa "DPA" of Principal {
                clause data-protection { breach-notice: 4 days }
            //                                          ^^^^^^ warning breach-notice-too-slow: Bring it down
            }
        `, { only });
    });

    test('48 hours or less, a blank', async () => {
        await check(text('48 hours'), { only });
        await check(text('1 day'), { only });
        await check(text('?'), { only });
    });

    test('fix', async () => {
        await checkFix(text('5 days'), { code, title: 'Set 24 hours' }, text('24 hours'));
    });
});
