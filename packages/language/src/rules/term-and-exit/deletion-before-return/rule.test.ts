import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'deletion-before-return';

describe(code, () => {
    test('erased first', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause data-return-deletion { return: 30 days  deletion: 15 days }
            //                                                           ^^^^^^^ error deletion-before-return: Data are erased within 15 days but returned within 30 days
            }
        `, { only: [code] });
    });

    test('erased while the exit runs', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause reversibility { duration: 6 months  starts-on: "fin du contrat" }
                clause data-return-deletion { return: 10 days  deletion: 60 days
            //                                                           ^^^^^^^ error deletion-before-return: remises pendant une réversibilité de 6 mois
                    """Les données sont supprimées {deletion} après la fin du contrat."""
                }
            }
        `, { only: [code], language: 'fr' });
    });

    test('erased after receipt, or after the exit', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause data-return-deletion { return: 30 days  deletion: 15 days
                    """Les données sont supprimées {deletion} après la confirmation de leur bonne réception."""
                }
            }
        `, { only: [code] });
    });

    test('the exit begins before the end', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause reversibility { duration: 6 months  starts-on: "notification de la fin du contrat" }
                clause data-return-deletion { return: 10 days  deletion: 60 days
                    """Les données sont supprimées {deletion} après la fin du contrat."""
                }
            }
        `, { only: [code] });
    });

    test('fix: a month later', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause data-return-deletion { return: 30 days  deletion: 15 days }
            }
        `, { code, title: 'Erase a month after' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause data-return-deletion { return: 30 days  deletion: 60 days }
            }
        `);
    });
});
