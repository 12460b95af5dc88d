import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'sla-without-penalty';

describe(code, () => {
    test('a severity and the availability have none', async () => {
        await check(`
            use "msp:infogerance"
            contract A "A" {
                clause sla { response: { critical: 1 hour  major: 2 hours  improvement: 1 month } }
                clause penalties { per-severity: { critical: 5 EUR per hour } }
            //         ^^^^^^^^^ information sla-without-penalty: The times of severity "Major" have no penalty
            }
            contract B "B" {
                clause sla { response: { critical: 1 hour }  availability: 99% per month }
                clause penalties { per-severity: { critical: 5 EUR per hour } }
            //         ^^^^^^^^^ information sla-without-penalty: The availability promised has no penalty
            }
        `, { only: [code] });
    });

    test('a general rate covers everything; no rate at all is another finding', async () => {
        await check(`
            use "msp:infogerance"
            contract A "A" { clause sla { response: { critical: 1 hour }  availability: 99% per month } clause penalties { rate: 5 EUR per hour } }
            contract B "B" { clause sla { response: { critical: 1 hour } } clause penalties { } }
            contract C "C" { clause sla { response: { critical: 1 hour } } }
        `, { only: [code] });
    });

    test('fix: an availability penalty', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause sla { availability: 99% per month }
                clause penalties {
                    per-severity: { critical: 5 EUR per hour }
                }
            }
        `, { code, title: 'Add an availability penalty' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause sla { availability: 99% per month }
                clause penalties {
                    per-severity: { critical: 5 EUR per hour }
                    availability-rate: ?
                }
            }
        `);
    });
});
