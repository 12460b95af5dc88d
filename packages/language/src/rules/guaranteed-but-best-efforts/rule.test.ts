import { describe, test } from 'vitest';
import { check, checkFix } from '../../testing/index.js';

const code = 'guaranteed-but-best-efforts';

describe(code, () => {
    test('a guarantee of mere means', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause obligation-nature { default: means }
                clause sla {
                    """Le prestataire garantit un rétablissement en quatre heures."""
            //                        ^^^^^^^^ warning guaranteed-but-best-efforts: « garantit » est une garantie
                }
            }
        `, { only: [code], language: 'fr' });
    });

    test('a service of its own', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause obligation-nature { nature: { backup: means } }
                clause backup {
                    """Restoration is guaranteed within a day."""
            //                     ^^^^^^^^^^^^^ warning guaranteed-but-best-efforts
                }
            }
        `, { only: [code] });
    });

    test('a result, results listed, denied, another clause', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause obligation-nature { default: result }
                clause sla {
                    """Le prestataire garantit un rétablissement en quatre heures."""
                }
            }
        `, { only: [code] });
    });

    test('denied, or of something else', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause obligation-nature { default: means }
                clause sla {
                    """Le prestataire ne garantit pas le rétablissement."""
                }
                clause insurance {
                    """La garantie est de 500 000 €."""
                }
            }
        `, { only: [code] });
    });

    test('fix: results owed', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause obligation-nature {
                    default: means
                }
                clause sla {
                    """Le prestataire garantit un rétablissement."""
                }
            }
        `, { code, title: 'Add the results owed' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause obligation-nature {
                    default: means
                    results: ["délais garantis"]
                }
                clause sla {
                    """Le prestataire garantit un rétablissement."""
                }
            }
        `);
    });
});
