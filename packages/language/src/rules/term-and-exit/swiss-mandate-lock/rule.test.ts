import { describe, test } from 'vitest';
import { check } from '../../../testing/index.js';

const code = 'swiss-mandate-lock';

describe(code, () => {
    test('a fee for leaving a mandate', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause governing-law { country: CH }
                clause obligation-nature { default: means }
                clause termination { convenience-fee: 20 000 CHF }
            //                                        ^^^^^^^^^^ warning swiss-mandate-lock: CHF 20,000 may be void
            }
        `, { only: [code] });
    });

    test('a prohibition; information where nothing says what is owed', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause governing-law { country: CH }
                clause termination {
                    """Le contrat ne peut être résilié avant son terme."""
            //                    ^^^^^^^^^^^^^^^^^^^^ information swiss-mandate-lock
                }
            }
        `, { only: [code] });
    });

    test('no fee, a result, another law', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause governing-law { country: CH }
                clause obligation-nature { default: result }
                clause termination { convenience-fee: 20 000 CHF }
            }
        `, { only: [code] });
    });

    test('French law', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause governing-law { country: FR }
                clause obligation-nature { default: means }
                clause termination { convenience-fee: 20 000 EUR }
            }
        `, { only: [code] });
    });
});
