import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'notice-asymmetric';

describe(code, () => {
    test('the client owes twice the notice', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause termination { convenience-notice: 6 months  provider-convenience-notice: 3 months }
            //                                           ^^^^^^^^ information notice-asymmetric: Notice: 6 months for the client, 3 months for the provider
            }
        `, { only: [code] });
    });

    test('to refuse renewal', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause renewal { notice: 6 months  provider-notice: 1 month }
            //                           ^^^^^^^^ information notice-asymmetric: Préavis : 6 mois pour le client, 1 mois pour le prestataire
            }
        `, { only: [code], language: 'fr' });
    });

    test('only the provider may leave', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause termination { client-causes: [material-breach]  provider-causes: [convenience] }
            //                                                                          ^^^^^^^^^^^^^ information notice-asymmetric: Only the provider may terminate for convenience
            }
        `, { only: [code] });
    });

    test('alike, or to the advantage of the client', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause termination { convenience-notice: 4 months  provider-convenience-notice: 3 months  client-causes: [convenience]  provider-causes: [non-payment] }
            }
        `, { only: [code] });
    });

    test('fix: align', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause termination { convenience-notice: 6 months  provider-convenience-notice: 3 months }
            }
        `, { code, title: 'Align with' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause termination { convenience-notice: 3 months  provider-convenience-notice: 3 months }
            }
        `);
    });
});
