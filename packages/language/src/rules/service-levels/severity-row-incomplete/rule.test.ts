import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'severity-row-incomplete';

describe(code, () => {
    test('no response is an error, neither resolution nor workaround a warning', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause severity-grid { criteria: { critical: "a"  major: "b"  minor: "c"  improvement: "d" } }
                clause sla {
                    response: { critical: 1 hour  minor: 1 day }
            //      ^^^^^^^^ error severity-row-incomplete: Severity "Major": no response time
                    workaround: { major: 1 day }
                    resolution: { critical: 4 hours }
            //      ^^^^^^^^^^ warning severity-row-incomplete: Severity "Minor": no resolution time
                }
            }
        `, { only: [code] });
    });

    test('a table that is missing is told of once', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause severity-grid { criteria: { critical: "a"  major: "b" } }
                clause sla { resolution: { critical: 4 hours  major: 1 day } }
            //         ^^^ error severity-row-incomplete: "Critical", "Major"
            }
        `, { only: [code] });
    });

    test('a blank row is a finding of its own; no grid, no finding', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause sla { response: { critical: ? }  resolution: { major: 1 day } }
            }
        `, { only: [code] });
    });

    test('fix: a row in the table', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause severity-grid { criteria: { critical: "a"  major: "b" } }
                clause sla {
                    response: {
                        critical: 1 hour
                    }
                    resolution: { critical: 1 hour  major: 1 day }
                }
            }
        `, { code, title: 'Add "Major"' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause severity-grid { criteria: { critical: "a"  major: "b" } }
                clause sla {
                    response: {
                        critical: 1 hour
                        major: ?
                    }
                    resolution: { critical: 1 hour  major: 1 day }
                }
            }
        `);
    });
});
