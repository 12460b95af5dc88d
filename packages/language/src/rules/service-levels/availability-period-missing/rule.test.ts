import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'availability-period-missing';

describe(code, () => {
    test('an availability without a period', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause sla { availability: 99.9% }
            //                             ^^^^^ warning availability-period-missing: 99.9% availability over which period?
            }
        `, { only: [code] });
    });

    test('with one, or blank', async () => {
        await check(`
            use "msp:infogerance"
            contract A "A" { clause sla { availability: 99.9% per month } }
            contract B "B" { clause sla { availability: ? } }
        `, { only: [code] });
    });

    test('fix: per month', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause sla { availability: 99.9% }
            }
        `, { code, title: 'Measure per month' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause sla { availability: 99.9% per month }
            }
        `);
    });
});
