import { describe, test } from 'vitest';
import { check } from '../../../testing/index.js';

const only = ['annex-missing'];

describe('annex-missing', () => {
    test('by number, in both languages', async () => {
        await check(`
            contract Principal "Contrat" {
                clause "A" { """L'inventaire figure en Annexe n° 3 ; see Schedule B."""  }
            //                                         ^^^^^^^^^^^ error annex-missing: "Annexe n° 3" is cited but not attached
            //                                                           ^^^^^^^^^^ error annex-missing
            }
            annex Sla "Annexe 1 – SLA" of Principal { }
        `, { only });
    });

    test('an annex without a number may be the one', async () => {
        await check(`
            contract Principal "Contrat" {
                clause "A" { """Voir l'annexe 2 ci-jointe.""" }
            //                         ^^^^^^^^ information annex-missing: number the annexes
            }
            annex Tarifs "Tarifs" of Principal { }
        `, { only });
    });

    test('attached, also with a roman number; itself; a law; no annex at all', async () => {
        await check(`
            contract Principal "Contrat" {
                clause "A" { """Voir l'Annexe 2, l'annexe I de la décision (UE) 2021/914, l'annexe A de la norme ISO 27001, l'annexe I des clauses contractuelles types, les annexes à venir."""  }
            }
            annex Sla "Annexe II – SLA" of Principal { """La présente annexe II complète le contrat.""" }
        `, { only });
    });
});
