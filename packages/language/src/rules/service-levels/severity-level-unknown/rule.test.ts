import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'severity-level-unknown';

describe(code, () => {
    test('rows that the grid does not know, once a level', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause severity-grid { criteria: { critical: "a" } }
                clause sla {
                    response: { critical: 1 hour  major: 4 hours  improvement: 1 month }
            //                                    ^^^^^ error severity-level-unknown: Severity "Major" is not in the grid
                    resolution: { critical: 4 hours  major: 1 day }
                }
                clause penalties { per-severity: { minor: 10 EUR per day } }
            //                                     ^^^^^ error severity-level-unknown: Severity "Minor"
            }
        `, { only: [code] });
    });

    test('a level of the grid without any time', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause severity-grid { criteria: { critical: "a"  minor: "b"  improvement: "c" } }
            //                                                    ^^^^^ error severity-level-unknown: Severity "Minor" is in the grid but has no time
                clause sla { response: { critical: 1 hour } }
            }
        `, { only: [code] });
    });

    test('no grid, or no times at all', async () => {
        await check(`
            use "msp:infogerance"
            contract A "A" { clause sla { response: { critical: 1 hour } } }
            contract B "B" {
                clause severity-grid { criteria: { critical: "a" } }
                clause sla { availability: 99% per month }
            }
        `, { only: [code] });
    });

    test('fix: a criterion', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause severity-grid {
                    criteria: {
                        critical: "a"
                    }
                }
                clause sla { response: { critical: 1 hour  major: 1 day } }
            }
        `, { code, title: 'Add "Major" to the grid' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause severity-grid {
                    criteria: {
                        critical: "a"
                        major: ?
                    }
                }
                clause sla { response: { critical: 1 hour  major: 1 day } }
            }
        `);
    });
});
