import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'cap-on-bodily-injury';

describe(code, () => {
    test('inside the cap', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                apply Infogerance
                clause liability { cap: 50 000 EUR  carve-outs: [wilful-misconduct, gross-negligence] }
            //                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning cap-on-bodily-injury
            }
        `, { only: [code] });
    });

    test('outside, or no cap', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                apply Infogerance
                clause liability { cap: 50 000 EUR
                    """The cap does not apply to death or personal injury."""
                }
            }
        `, { only: [code] });
    });

    test('fix: outside', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                apply Infogerance
                clause liability { cap: 50 000 EUR  carve-outs: [gross-negligence] }
            }
        `, { code, title: 'Add these exceptions' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                apply Infogerance
                clause liability { cap: 50 000 EUR  carve-outs: [gross-negligence, bodily-injury] }
            }
        `);
    });
});
