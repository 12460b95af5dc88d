import { describe, test } from 'vitest';
import { check } from '../../../testing/index.js';

const only = ['lower-document-completes'];

describe('lower-document-completes', () => {
    test('one hint a clause', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                precedence Principal > Cgv
                clause payment { term: 30 days }
            }
            terms Cgv "CGV" of Principal {
                clause payment { term: 30 days  recovery-fee: 40 EUR  basis: end-of-month }
            //         ^^^^^^^ hint lower-document-completes: comes from "CGV" only
            }
        `, { only });
    });

    test('a matter of its own; an annex; a fact that both state; no order', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                precedence Principal > Sla > Cgv
                clause payment { term: 30 days }
                clause sla { clock: calendar }
            }
            annex Sla "Annexe" of Principal { clause sla { clock: calendar  measured-by: "sonde" } }
            terms Cgv "CGV" of Principal { clause payment { term: 30 days }  clause insurance { insurer: "A" } }
        `, { only });
    });
});
