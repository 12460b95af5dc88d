import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'excluded-damage-is-the-service';

describe(code, () => {
    test('in the list, which the text says again', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause scope-functional { included: [backup, user-support] }
                clause liability { excluded: ["dommages indirects", "perte de données"]
            //                                                       ^^^^^^^^^^^^^^^^ error excluded-damage-is-the-service
                    """Sont exclues les pertes de données."""
                }
            }
        `, { only: [code] });
    });

    test('in the text', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause scope-functional { included: [backup, user-support] }
                clause liability {
                    """Sont exclus les dommages indirects, notamment toute perte de données."""
            //                                                             ^^^^^^^^^^^^^^^^ error excluded-damage-is-the-service
                }
            }
        `, { only: [code] });
    });

    test('in English', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause scope-functional { included: [backup, user-support] }
                clause liability {
                    """The provider is not liable for loss of data."""
            //                                        ^^^^^^^^^^^^ error excluded-damage-is-the-service
                }
            }
        `, { only: [code] });
    });

    test('direct damage, exceptions, costs, services that keep no data', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause scope-functional { included: [backup, user-support] }
                clause liability { excluded: ["frais de reconstitution après une perte de données par le client"]
                    """Sont tenues pour dommages directs les pertes de données. Sont exclus les dommages indirects, à l'exception de la perte de données."""
                }
            }
        `, { only: [code] });
    });

    test('a service that keeps no data', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause scope-functional { included: [user-support] }
                clause liability { excluded: ["perte de données"] }
            }
        `, { only: [code] });
    });

    test('fix: out of the list', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause scope-functional { included: [backup, user-support] }
                clause liability { excluded: ["dommages indirects", "perte de données"] }
            }
        `, { code, title: 'Take this damage out' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause scope-functional { included: [backup, user-support] }
                clause liability { excluded: ["dommages indirects"] }
            }
        `);
    });
});
