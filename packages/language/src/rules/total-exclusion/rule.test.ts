import { describe, test } from 'vitest';
import { check } from '../../testing/index.js';

const code = 'total-exclusion';

describe(code, () => {
    test('all liability, in both languages', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                party Nordal "Nordal SARL" as provider
                party Mercier "Mercier SAS" as client
                clause liability {
                    """
                    {Nordal} décline toute responsabilité à quelque titre que ce soit.
            //               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error total-exclusion
                    Le prestataire ne saurait être tenu responsable.
            //                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error total-exclusion
                    {Nordal} shall have no liability whatsoever.
            //               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error total-exclusion
                    """
                }
            }
        `, { only: [code] });
    });

    test('all that the service is, which the list says too', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                party Nordal "Nordal SARL" as provider
                party Mercier "Mercier SAS" as client
                clause liability { excluded: ["toute conséquence d'une indisponibilité de l'Application"]
            //                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error total-exclusion
                    """Le prestataire n'encourt aucune responsabilité au titre du fonctionnement ou des erreurs de l'Application."""
                }
            }
        `, { only: [code] });
    });

    test('some damage, an outside cause, the client, the persons concerned', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                party Nordal "Nordal SARL" as provider
                party Mercier "Mercier SAS" as client
                clause liability {
                    """
                    {Nordal} ne saurait être tenu responsable des dommages indirects. Il décline toute responsabilité en cas de force majeure.
                    {Mercier} ne saurait être tenu responsable. {Nordal} shall have no liability for indirect loss.
                    """
                }
            }
        `, { only: [code] });
    });
});
