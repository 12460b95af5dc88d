import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'cap-without-carve-outs';

describe(code, () => {
    test('what the list lacks', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                apply Infogerance
                clause governing-law { country: FR }
                clause liability { cap: 50 000 EUR  carve-outs: [wilful-misconduct] }
            //                                                  ^^^^^^^^^^^^^^^^^^^ warning cap-without-carve-outs: The cap cannot cover gross negligence
            }
        `, { only: [code] });
    });

    test('void under Swiss law', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                apply Infogerance
                clause governing-law { country: CH }
                clause liability { cap: 50 000 CHF }
            //                          ^^^^^^^^^^ error cap-without-carve-outs: en droit suisse, il est nul
            }
        `, { only: [code], language: 'fr' });
    });

    test('a list, or the text, reserves both', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                apply Infogerance
                clause liability { cap: 50 000 EUR
                    """Hors dol et faute lourde, la responsabilité est limitée à {liability.cap}."""
                }
            }
        `, { only: [code] });
    });

    test('the text says that the cap covers gross fault', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                apply Infogerance
                clause governing-law { country: FR }
                clause liability { cap: 50 000 EUR
            //                          ^^^^^^^^^^ warning cap-without-carve-outs: The cap cannot cover wilful misconduct and gross negligence
                    """La responsabilité du prestataire est plafonnée à {liability.cap}, même en cas de faute lourde ou de dol."""
                }
            }
        `, { only: [code] });
    });

    test('fix: add the exceptions', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                apply Infogerance
                clause liability { cap: 50 000 EUR  carve-outs: [wilful-misconduct] }
            }
        `, { code, title: 'Add these exceptions' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                apply Infogerance
                clause liability { cap: 50 000 EUR  carve-outs: [wilful-misconduct, gross-negligence] }
            }
        `);
    });
});
