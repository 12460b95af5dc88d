import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'exit-trigger-gap';

describe(code, () => {
    test('causes that are left out', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                apply Infogerance
                clause reversibility { triggers: [expiry] }
            //                                   ^^^^^^^^ warning exit-trigger-gap: No exit assistance when the contract ends for: client's breach and provider's breach
            }
        `, { only: [code] });
    });

    test('nothing said', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                apply Infogerance
                clause reversibility { duration: 3 months
            //         ^^^^^^^^^^^^^ warning exit-trigger-gap
                    """Le prestataire remet les données."""
                }
            }
        `, { only: [code] });
    });

    test('any cause, by fact, text or model wording', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                apply Infogerance
                clause reversibility { triggers: [any-cause] }
            }
        `, { only: [code] });
    });

    test('the text says whatever the cause', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                apply Infogerance
                clause reversibility { duration: 3 months
                    """Le prestataire remet les données, quelle qu'en soit la cause."""
                }
            }
        `, { only: [code] });
    });

    test('fix: any cause', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                apply Infogerance
                clause reversibility { triggers: [expiry] }
            }
        `, { code, title: 'Open the exit for any cause' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                apply Infogerance
                clause reversibility { triggers: [any-cause] }
            }
        `);
    });
});
