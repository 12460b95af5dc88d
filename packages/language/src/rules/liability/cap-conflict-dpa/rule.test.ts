import { describe, test } from 'vitest';
import { check } from '../../../testing/index.js';

const code = 'cap-conflict-dpa';

describe(code, () => {
    test('two caps and an order: the value that gives way', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                precedence Principal > Dpa
                clause liability { cap: 100 000 EUR }
            }
            agreement Dpa "Accord" of Principal {
                clause data-protection { written: yes }
                clause liability { cap: 20 000 EUR }
            //                          ^^^^^^^^^^ error cap-conflict-dpa
            }
        `, { only: [code] });
    });

    test('two caps and no order: both', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause liability { cap: 100 000 EUR }
            //                          ^^^^^^^^^^^ error cap-conflict-dpa
            }
            agreement Dpa "Accord" of Principal {
                clause data-protection { written: yes }
                clause liability { cap: 20 000 EUR }
            //                          ^^^^^^^^^^ error cap-conflict-dpa
            }
        `, { only: [code] });
    });

    test('unlimited in the agreement', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause liability { cap: 100 000 EUR }
            }
            agreement Dpa "Accord" of Principal {
                clause data-protection { written: yes }
                clause liability {
                    """Sa responsabilité est illimitée pour les données."""
            //            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error cap-conflict-dpa
                }
            }
        `, { only: [code] });
    });

    test('the same, or a cap of its own for data', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause liability { cap: 100 000 EUR }
            }
            agreement Dpa "Accord" of Principal {
                clause data-protection { written: yes }
                clause liability { cap: 100 000 EUR  data-cap: 200 000 EUR }
            }
        `, { only: [code] });
    });
});
