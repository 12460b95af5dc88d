import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'response-longer-than-resolution';

describe(code, () => {
    test('every step before the resolution, row by row', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause sla {
                    response: { critical: 4 hours  major: 1 hour }
            //                            ^^^^^^^ error response-longer-than-resolution: "Critical": response time of 4 hours, but resolution in 2 hours
                    intervention: { major: 3 hours }
            //                             ^^^^^^^ error response-longer-than-resolution: "Major"
                    workaround: { major: 90 minutes }
            //                           ^^^^^^^^^^ error response-longer-than-resolution
                    resolution: { critical: 2 hours  major: 1 hour  minor: 5 days }
                }
            }
        `, { only: [code] });
    });

    test('in French', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause sla {
                    response: { critical: 4 hours }
            //                            ^^^^^^^ error response-longer-than-resolution: « Critique » : délai de prise en charge de 4 heures, mais résolution en 2 heures
                    resolution: { critical: 2 hours }
                }
            }
        `, { only: [code], language: 'fr' });
    });

    test('equal times, other clocks, blanks and rows of other severities do not compare', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause sla {
                    response: { critical: 2 hours  major: 1 business hour  minor: ?  improvement: 1 month }
                    resolution: { critical: 120 minutes  major: 2 hours  minor: 1 hour  improvement: 30 days }
                }
            }
        `, { only: [code] });
    });

    test('across documents what prevails counts', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                precedence Principal > Sla
                clause sla { response: { critical: 1 hour } }
            }
            annex Sla "Annexe" of Principal {
                clause sla { response: { critical: 8 hours }  resolution: { critical: 4 hours } }
            }
        `, { only: [code] });
    });

    test('fix: swap', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause sla { response: { critical: 4 hours }  resolution: { critical: 2 hours } }
            }
        `, { code, title: 'Swap' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause sla { response: { critical: 2 hours }  resolution: { critical: 4 hours } }
            }
        `);
    });
});
