import { describe, test } from 'vitest';
import { check, testWordings } from '../../../testing/index.js';

const code = 'perpetual-commitment';

describe(code, () => {
    test('more than ninety-nine years', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause term { duration: 120 years }
            //                          ^^^^^^^^^ error perpetual-commitment: 120 years is a perpetual commitment
            }
        `, { only: [code] });
    });

    test('a value that gives way is told one level lower', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                precedence Principal > Annexe
                clause term { duration: 5 years }
            }
            annex Annexe "Annexe" of Principal {
                clause term { duration: 100 years }
            //                          ^^^^^^^^^ warning perpetual-commitment
            }
        `, { only: [code] });
    });

    test('words of the clauses on term and renewal', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause renewal {
                    """Le contrat se renouvelle sans faculté de dénonciation."""
            //                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error perpetual-commitment
                }
                clause term {
                    """The agreement is perpetual."""
            //                          ^^^^^^^^^ error perpetual-commitment
                }
            }
        `, { only: [code] });
    });

    test('what is denied, and other clauses', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause term { duration: 99 years
                    """Aucun engagement n'est perpétuel ; the agreement is not perpetual."""
                }
                clause ip {
                    """La licence est perpétuelle."""
                }
            }
        `, { only: [code] });
    });
});

testWordings(code, 'renewal', {
    reads: [
        "Le contrat se renouvelle tacitement sans que le client puisse s'y opposer."
    ],
    leavesAlone: [
        "Le contrat se renouvelle sans que les parties aient à signer d'avenant."
    ]
});
