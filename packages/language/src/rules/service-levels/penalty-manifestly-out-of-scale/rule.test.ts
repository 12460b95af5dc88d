import { describe, test } from 'vitest';
import { check } from '../../../testing/index.js';

const code = 'penalty-manifestly-out-of-scale';

describe(code, () => {
    test('symbolic or high', async () => {
        await check(`
            use "msp:infogerance"
            contract A "A" { clause price { annual-total: 60 000 EUR } clause penalties { cap: 500 EUR per year } }
            //                                                                                 ^^^^^^^^^^^^^^^^ information penalty-manifestly-out-of-scale: that is 0.8% of the annual fees: it is symbolic
            contract B "B" { clause price { monthly-fee: 1 000 EUR } clause penalties { cap: 40% of price.monthly-fee per month } }
            //                                                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information penalty-manifestly-out-of-scale: that is 40% of the annual fees: it is high
        `, { only: [code] });
    });

    test('in proportion, without a period, or of fees that are not known', async () => {
        await check(`
            use "msp:infogerance"
            contract A "A" { clause price { annual-total: 55 800 EUR } clause penalties { cap: 20% of price.annual-total } }
            contract B "B" { clause price { annual-total: 60 000 EUR } clause penalties { cap: 500 EUR } }
            contract C "C" { clause penalties { cap: 500 EUR per year } }
        `, { only: [code] });
    });
});
