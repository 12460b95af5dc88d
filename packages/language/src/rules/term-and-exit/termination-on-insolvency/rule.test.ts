import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'termination-on-insolvency';

describe(code, () => {
    test('a ground of the facts; the text that says it again is the same cause', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause governing-law { country: FR }
                clause termination { provider-causes: [non-payment, insolvency]
            //                                                      ^^^^^^^^^^ error termination-on-insolvency
                    """Le contrat est résilié de plein droit en cas de liquidation judiciaire."""
                }
            }
        `, { only: [code] });
    });

    test('a ground of the text alone', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause governing-law { country: FR }
                clause termination {
                    """Le contrat prend fin de plein droit en cas de redressement judiciaire du client."""
            //                                                       ^^^^^^^^^^^^^^^^^^^^^^^ error termination-on-insolvency
                }
            }
        `, { only: [code] });
    });

    test('the only ground goes with its fact: an empty list would prevail and print as nothing', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause governing-law { country: FR }
                clause termination {
                    client-causes: [material-breach]
                    provider-causes: [insolvency]
                }
            }
        `, { code, title: 'Delete this ground' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause governing-law { country: FR }
                clause termination {
                    client-causes: [material-breach]
                }
            }
        `);
    });

    test('one level lower where the law is not known', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause termination { provider-causes: [insolvency] }
            //                                         ^^^^^^^^^^ warning termination-on-insolvency
            }
        `, { only: [code] });
    });

    test('Swiss law, and sentences that are lawful', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause governing-law { country: CH }
                clause termination { provider-causes: [insolvency] }
            }
        `, { only: [code] });
    });

    test('the administrator decides; the contrary is said', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause governing-law { country: FR }
                clause termination {
                    """En cas de redressement judiciaire, la résiliation est soumise à la décision de l'administrateur. L'ouverture d'une procédure collective n'entraîne pas la résiliation."""
                }
            }
        `, { only: [code] });
    });

    test('fix: delete the ground', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause governing-law { country: FR }
                clause termination { provider-causes: [non-payment, insolvency] }
            }
        `, { code, title: 'Delete this ground' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause governing-law { country: FR }
                clause termination { provider-causes: [non-payment] }
            }
        `);
    });
});
