import { describe, test } from 'vitest';
import { check } from '../../../testing/index.js';

const code = 'soft-wording-in-commitment';
const only = { only: [code] };

describe(code, () => {
    test('soft words without a figure, in the clauses that commit', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause sla { """Le prestataire s'efforcera d'intervenir dans les meilleurs délais. Il résout un incident dans un délai raisonnable de 8 heures.""" }
            //                                 ^^^^^^^^^^^ information soft-wording-in-commitment: "s'efforcera" is not a measurable commitment
            //                                                          ^^^^^^^^^^^^^^^^^^^^^^^^^ information soft-wording-in-commitment
                clause backup { """Les données sont régulièrement sauvegardées. Le prestataire rétablit le service dans un délai raisonnable.""" }
            //                                      ^^^^^^^^^^^^^ information soft-wording-in-commitment
            //                                                                                                             ^^^^^^^^^^^^^^^^^ information soft-wording-in-commitment
                clause governance { """Les parties se réunissent régulièrement.""" }
            }
            terms Terms "Terms" of Principal {
                language en
                clause security { """The provider uses best efforts to patch servers as soon as possible.""" }
            //                                         ^^^^^^^^^^^^ information soft-wording-in-commitment
            //                                                                       ^^^^^^^^^^^^^^^^^^^ information soft-wording-in-commitment
            }
        `, only);
    });

    test('a figure, a quotation of a value, and the notice of a data breach', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause sla {
                    response: { critical: 1 hour }
                    """Le prestataire intervient dans les meilleurs délais, et au plus tard en {response.critical}. Il répond rapidement, en une heure."""
                }
                clause security { """Il notifie toute violation de données dans les meilleurs délais.""" }
            }
        `, only);
    });
});
