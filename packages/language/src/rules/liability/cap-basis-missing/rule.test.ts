import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'cap-basis-missing';

describe(code, () => {
    test('a cap of what?', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                apply Infogerance
                clause liability { cap: 50 000 EUR }
            //                          ^^^^^^^^^^ warning cap-basis-missing: Is the cap of €50,000 per claim
            }
        `, { only: [code] });
    });

    test('said by a fact, by the cap, by the text', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                apply Infogerance
                clause liability { cap: 50 000 EUR per year }
            }
        `, { only: [code] });
    });

    test('said by the text', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                apply Infogerance
                clause liability { cap: 50 000 EUR
                    """La responsabilité est limitée à {liability.cap} par sinistre."""
                }
            }
        `, { only: [code] });
    });

    test('fix: per year', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                apply Infogerance
                clause liability {
                    cap: 50 000 EUR
                }
            }
        `, { code, title: 'Set the cap per year' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                apply Infogerance
                clause liability {
                    cap: 50 000 EUR
                    cap-basis: per-year
                }
            }
        `);
    });
});
