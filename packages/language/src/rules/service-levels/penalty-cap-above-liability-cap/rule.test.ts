import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'penalty-cap-above-liability-cap';

describe(code, () => {
    test('a share of the annual fees above a yearly amount', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause price { annual-total: 55 800 EUR }
                clause penalties { cap: 20% of price.annual-total per year }
            //                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error penalty-cap-above-liability-cap: Penalties may reach €11,160 a year, but liability stops at €10,000
                clause liability { cap: 10 000 EUR  cap-basis: per-year }
            }
        `, { only: [code] });
    });

    test('a monthly cap counts twelve times; the whole contract', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause price { monthly-fee: 1 000 EUR }
                clause penalties { cap: 15% of price.monthly-fee per month }
            //                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error penalty-cap-above-liability-cap: Les pénalités peuvent atteindre 1 800 € par an, mais la responsabilité s'arrête à 1 500 € pour tout le contrat
                clause liability { cap: 1 500 EUR  cap-basis: per-contract }
            }
        `, { only: [code], language: 'fr' });
    });

    test('below, outside the cap, per claim, in another currency, of fees that are not known', async () => {
        await check(`
            use "msp:infogerance"
            contract A "A" { clause price { annual-total: 10 000 EUR } clause penalties { cap: 10% of price.annual-total per year } clause liability { cap: 100% of price.annual-total  cap-basis: per-year } }
            contract B "B" { clause penalties { cap: 5 000 EUR per year } clause liability { cap: 1 000 EUR  penalties-count: no } }
            contract C "C" { clause penalties { cap: 5 000 EUR per year } clause liability { cap: 1 000 EUR  cap-basis: per-claim } }
            contract D "D" { clause penalties { cap: 5 000 EUR per year } clause liability { cap: 1 000 CHF } }
            contract E "E" { clause penalties { cap: 50% of price.annual-total } clause liability { cap: 1 000 EUR } }
            contract F "F" { clause penalties { cap: 5 000 EUR per incident } clause liability { cap: 1 000 EUR } }
        `, { only: [code] });
    });

    test('fix: leave penalties outside', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause penalties { cap: 5 000 EUR per year }
                clause liability {
                    cap: 1 000 EUR
                }
            }
        `, { code, title: 'Leave penalties outside' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause penalties { cap: 5 000 EUR per year }
                clause liability {
                    cap: 1 000 EUR
                    penalties-count: no
                }
            }
        `);
    });
});
