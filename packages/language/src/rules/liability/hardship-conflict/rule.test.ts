import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'hardship-conflict';

describe(code, () => {
    test('two rules', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                precedence Principal > Annexe
                clause hardship { mode: contractual }
            }
            annex Annexe "Annexe" of Principal {
                clause hardship { mode: waived }
            //                          ^^^^^^ error hardship-conflict
            }
        `, { only: [code] });
    });

    test('one rule', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause hardship { mode: contractual }
            }
            annex Annexe "Annexe" of Principal {
                clause hardship { mode: contractual  negotiation: 30 days }
            }
        `, { only: [code] });
    });

    test('fix: align', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                precedence Principal > Annexe
                clause hardship { mode: contractual }
            }
            annex Annexe "Annexe" of Principal {
                clause hardship { mode: waived }
            }
        `, { code, title: 'Align with' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                precedence Principal > Annexe
                clause hardship { mode: contractual }
            }
            annex Annexe "Annexe" of Principal {
                clause hardship { mode: contractual }
            }
        `);
    });
});
