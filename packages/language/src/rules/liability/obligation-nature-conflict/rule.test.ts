import { describe, test } from 'vitest';
import { check } from '../../../testing/index.js';

const code = 'obligation-nature-conflict';

describe(code, () => {
    test('for one service', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                precedence Principal > Annexe
                clause obligation-nature { nature: { backup: result } }
            }
            annex Annexe "Annexe" of Principal {
                clause obligation-nature { nature: { backup: means } }
            //                                               ^^^^^ error obligation-nature-conflict
            }
        `, { only: [code] });
    });

    test('by default, undecided: both', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause obligation-nature { default: result }
            //                                      ^^^^^^ error obligation-nature-conflict
            }
            annex Annexe "Annexe" of Principal {
                clause obligation-nature { default: means }
            //                                      ^^^^^ error obligation-nature-conflict
            }
        `, { only: [code] });
    });

    test('other services, a declared derogation', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                precedence Principal > Annexe
                clause obligation-nature { nature: { backup: result } }
            }
            annex Annexe "Annexe" of Principal {
                clause obligation-nature derogates from Principal.obligation-nature { nature: { backup: means  user-support: means } }
            }
        `, { only: [code] });
    });
});
