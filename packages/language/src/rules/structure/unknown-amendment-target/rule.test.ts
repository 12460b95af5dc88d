import { test } from 'vitest';
import { check } from '../../../testing/index.js';

const only = { only: ['unknown-amendment-target'] };

test('a clause or fact that is not there', async () => {
    await check(`
        use "msp:infogerance"
        contract Principal "Contrat" { clause sla { availability: 99.5% per month } }
        amendment A1 "Avenant" of Principal {
            signed 2026-09-01
            amend penalties { cap: 5 000 EUR }
        //        ^^^^^^^^^ error unknown-amendment-target: add it with "add clause"
            repeal sla.mttr
        //         ^^^^^^^^ error unknown-amendment-target: nothing to repeal
        }
    `, only);
});

test('what the contract, an annex or an earlier amendment has', async () => {
    await check(`
        use "msp:infogerance"
        contract Principal "Contrat" { clause sla { availability: 99.5% per month } clause "Divers" as divers { """Texte.""" } }
        annex Annexe "Annexe" of Principal { clause penalties { cap: 5 000 EUR } }
        amendment A1 "Avenant 1" of Principal { signed 2026-09-01 add clause insurance { } amend divers { """Autre texte.""" } repeal Annexe.penalties }
        amendment A2 "Avenant 2" of Principal { signed 2026-10-01 repeal insurance repeal sla.availability }
    `, only);
});
