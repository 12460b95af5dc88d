import { describe, test } from 'vitest';
import { check } from '../../../testing/index.js';

const code = 'dates-out-of-order';
const only = { only: [code] };

describe(code, () => {
    test('term, amendment, schedule and insurance', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                signed 2026-03-16
                effective 2026-04-01
                clause term { end: 2025-03-31 }
            //                ^^^^^^^^^^^^^^^ error dates-out-of-order: The end of the contract (31 March 2025) cannot come before its start (1 April 2026)
                clause insurance { expires: 2026-03-31 }
            //                     ^^^^^^^^^^^^^^^^^^^ error dates-out-of-order: The end of insurance cover
            }
            annex Sla "Annexe" of Principal { dated 2026-05-01 }
            //                                ^^^^^^^^^^^^^^^^ error dates-out-of-order: The date of "Annexe" (1 May 2026) cannot come after the signature of the contract
            amendment A1 "Avenant 1" of Principal { signed 2026-02-01 }
            //                                      ^^^^^^^^^^^^^^^^^ error dates-out-of-order: cannot come before that of the contract it amends
        `, only);
    });

    test('in order; what is signed on its own, orders and amendments come later', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                signed 2026-03-16
                effective 2026-04-01
                clause term { start: 2026-04-01 end: 2029-03-31 }
                clause insurance { expires: 2026-12-31 }
            }
            annex Sla "Annexe" of Principal { dated 2026-03-16 }
            agreement Dpa "DPA" of Principal { signed 2026-05-04 }
            order Commande "Commande" of Principal { dated 2026-06-01 }
            amendment A1 "Avenant 1" of Principal { signed 2026-12-01 }
            annex SlaBis "Annexe de l'avenant" of A1 { dated 2026-12-01 }
        `, only);
    });

    test('in French', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause term { start: 2026-04-01 end: 2025-03-31 }
            //                                  ^^^^^^^^^^^^^^^ error dates-out-of-order: L'échéance du contrat (31 mars 2025) ne peut être avant son début (1er avril 2026). Corrigez l'une des deux.
            }
        `, { ...only, language: 'fr' });
    });
});
