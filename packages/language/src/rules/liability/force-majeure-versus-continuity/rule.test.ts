import { describe, test } from 'vitest';
import { check } from '../../../testing/index.js';

const code = 'force-majeure-versus-continuity';

describe(code, () => {
    test('what the plan is sold for', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause continuity { rto: 4 hours }
                clause force-majeure { events: ["incendie", "guerre"] }
            //                                   ^^^^^^^^ warning force-majeure-versus-continuity: "incendie" is excused although
            }
        `, { only: [code] });
    });

    test('the plan applies all the same', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause continuity { rto: 4 hours }
                clause force-majeure { events: ["incendie"]
                    """La force majeure ne dispense pas d'appliquer le plan de reprise."""
                }
            }
        `, { only: [code] });
    });

    test('no plan and no backup', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause force-majeure { events: ["incendie"] }
            }
        `, { only: [code] });
    });
});
