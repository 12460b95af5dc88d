import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

describe('quoted-clause-missing', () => {
    test('one finding for a clause that a file quotes twice', async () => {
        await check(`
            use "lib.msp"
            contract P "Contrat" {
                clause "A" { """Voir l'{penalites} et {penalites.taux}.""" }
            //                          ^^^^^^^^^ error quoted-clause-missing: "Penalties"
            }
            //- /lib.msp
            kind penalites { fr "Pénalités" en "Penalties" fact taux: percent }
        `);
    });

    test('the clause stands in another document', async () => {
        await check(`
            use "lib.msp"
            contract P "Contrat" {
                precedence P > B
                clause "A" { """Voir l'{penalites}.""" }
            }
            annex B "Annexe" of P {
                clause penalites { }
            }
            //- /lib.msp
            kind penalites { fr "Pénalités" en "Penalties" }
        `);
    });

    test('inserts the clause with what is quoted of it', async () => {
        await checkFix(`
            use "lib.msp"
            contract P "Contrat" {
                clause "A" { """Voir {penalites.taux}.""" }
            }
            //- /lib.msp
            kind penalites { fr "Pénalités" en "Penalties" fact taux: percent }
        `, { code: 'quoted-clause-missing', title: 'Insert' }, `
            use "lib.msp"
            contract P "Contrat" {
                clause "A" { """Voir {penalites.taux}.""" }

                clause penalites {
                    taux: ?
                }
            }
        `);
    });
});
