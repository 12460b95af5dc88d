import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'reversibility-after-contract';

describe(code, () => {
    test('the dates on both sides', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause term { end: 2028-05-31 }
                clause reversibility { duration: 6 months  starts-on: "fin du contrat"
            //                                   ^^^^^^^^ error reversibility-after-contract: The exit runs until 30 November 2028 but the contract ends on 31 May 2028
                    """Le prestataire remet les données."""
                }
            }
        `, { only: [code] });
    });

    test('without an end', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause reversibility { duration: 6 months  starts-on: "end of the agreement"
            //                                   ^^^^^^^^ error reversibility-after-contract: The exit lasts 6 months after the end
                    """The provider hands over the data."""
                }
            }
        `, { only: [code] });
    });

    test('within the contract, kept in force, model wording', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause reversibility { duration: 6 months  starts-on: "notification de la fin du contrat"
                    """Le prestataire remet les données."""
                }
            }
        `, { only: [code] });
    });

    test('the text keeps the terms in force', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause reversibility { duration: 6 months  starts-on: "fin du contrat"
                    """Le prix et les niveaux de service restent applicables."""
                }
            }
        `, { only: [code] });
    });

    test('the model wording does', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause reversibility { duration: 6 months  starts-on: "fin du contrat" }
            }
        `, { only: [code] });
    });

    test('fix: the sentence that keeps them', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause reversibility {
                    duration: 6 months
                    starts-on: "fin du contrat"
                    """Le prestataire remet les données."""
                }
            }
        `, { code, title: 'Add the sentence' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause reversibility {
                    duration: 6 months
                    starts-on: "fin du contrat"
                    """Le prestataire remet les données."""
                    """
                    Pendant cette phase, le prix, les niveaux de service, la confidentialité, la sécurité, l'assurance et la protection des données restent applicables.
                    """
                }
            }
        `);
    });
});
