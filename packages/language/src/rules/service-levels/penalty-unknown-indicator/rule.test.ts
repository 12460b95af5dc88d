import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'penalty-unknown-indicator';

describe(code, () => {
    test('a severity without times, an availability that nothing promises', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause sla { response: { critical: 1 hour } }
                clause penalties {
                    per-severity: { critical: 50 EUR per hour  major: 20 EUR per hour }
            //                                                 ^^^^^ error penalty-unknown-indicator: A penalty sanctions severity "Major"
                    availability-rate: 50 EUR per percentage-point
            //      ^^^^^^^^^^^^^^^^^ error penalty-unknown-indicator: A penalty sanctions availability
                }
            }
        `, { only: [code] });
    });

    test('an objective is measured too; a contract without service levels is another finding', async () => {
        await check(`
            use "msp:infogerance"
            contract A "A" { clause sla { resolution: { critical: 1 hour } } clause slo { availability: 99% per month } clause penalties { per-severity: { critical: 1 EUR per hour }  availability-rate: 1 EUR per percentage-point } }
            contract B "B" { clause penalties { per-severity: { critical: 1 EUR per hour } } }
        `, { only: [code] });
    });

    test('fix: delete', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause sla { response: { critical: 1 hour } }
                clause penalties {
                    rate: 5 EUR per hour
                    availability-rate: 50 EUR per percentage-point
                }
            }
        `, { code, title: 'Delete this penalty' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause sla { response: { critical: 1 hour } }
                clause penalties {
                    rate: 5 EUR per hour
                }
            }
        `);
    });
});
