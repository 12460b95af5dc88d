import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'breach-notice-conflict';
const only = [code, 'value-conflict-resolved', 'value-conflict-unresolved'];

describe(code, () => {
    test('in the place of the general finding, decided or not', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                precedence Principal > Dpa
                clause data-protection { breach-notice: 24 hours }
            }
            agreement Dpa "Annexe 2" of Principal {
                clause data-protection { breach-notice: 72 hours }
            //                                          ^^^^^^^^ error breach-notice-conflict: "72 hours" in "Annexe 2", "24 hours" in "Contrat"; the second prevails (order of precedence)
            }
        `, { only });
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause data-protection { breach-notice: 24 hours }
            //                                          ^^^^^^^^ error breach-notice-conflict: « 24 heures » dans « Contrat », « 72 heures » dans « Annexe 2 » ; aucun ordre de priorité n'est indiqué. Retenez le délai le plus court
            }
            agreement Dpa "Annexe 2" of Principal {
                clause data-protection { breach-notice: 72 hours }
            //                                          ^^^^^^^^ error breach-notice-conflict: le plus court
            }
        `, { only, language: 'fr' });
    });

    test('a security incident in one document, a breach in another', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                precedence Principal > Dpa
                clause security { incident-notice: 12 hours }
            }
            agreement Dpa "Annexe 2" of Principal {
                clause data-protection { breach-notice: 2 days }
            //                                          ^^^^^^ error breach-notice-conflict: A data breach is a security incident
            }
        `, { only });
    });

    test('the same time; one document for both', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                precedence Principal > Dpa
                clause security { incident-notice: 12 hours }
                clause data-protection { breach-notice: 24 hours }
            }
            agreement Dpa "Annexe 2" of Principal {
                clause data-protection { breach-notice: 1 day }
            }
        `, { only });
    });

    test('fix: the shortest', async () => {
        const text = (time: string): string => `
            use "msp:infogerance"
            contract Principal "Contrat" {
                precedence Principal > Dpa
                clause data-protection { breach-notice: ${time} }
            }
            agreement Dpa "Annexe 2" of Principal {
                clause data-protection { breach-notice: 24 hours }
            }
        `;
        await checkFix(text('72 hours'), { code, title: 'Keep "24 hours"' }, text('24 hours'));
    });
});
