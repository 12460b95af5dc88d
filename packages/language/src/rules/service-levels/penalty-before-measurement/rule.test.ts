import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'penalty-before-measurement';

describe(code, () => {
    test('measured by month, computed by year, and the reverse', async () => {
        await check(`
            use "msp:infogerance"
            contract A "A" { clause sla { availability: 99% per month } clause penalties { availability-rate: 1% of price.annual-total per percentage-point } }
            //                                                                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information penalty-before-measurement: Availability is measured per month, the penalty computed per year
            contract B "B" { clause sla { availability: 99% per year } clause penalties { availability-rate: 1% of price.monthly-fee per percentage-point } }
            //                                                                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information penalty-before-measurement
        `, { only: [code] });
    });

    test('aligned, allocated, or an amount', async () => {
        await check(`
            use "msp:infogerance"
            contract A "A" { clause sla { availability: 99% per month } clause penalties { availability-rate: 1% of price.monthly-fee per percentage-point } }
            contract B "B" { clause sla { availability: 99% per month } clause penalties { availability-rate: 1% of price.annual-total per month } }
            contract C "C" { clause sla { availability: 99% per month } clause penalties { availability-rate: 100 EUR per percentage-point } }
        `, { only: [code] });
    });

    test('fix: the base of the measurement', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause sla { availability: 99% per month }
                clause penalties { availability-rate: 1% of price.annual-total per percentage-point }
            }
        `, { code, title: 'Compute on price.monthly-fee' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause sla { availability: 99% per month }
                clause penalties { availability-rate: 1% of price.monthly-fee per percentage-point }
            }
        `);
    });
});
