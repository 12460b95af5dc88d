import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const only = ['ccag-penalties'];
const contract = (penalties: string, expected = '', more = ''): string => [
    'use "msp:infogerance"', 'contract P "Marché" {', '    apply MarchePublic', '    clause sector-compliance {', '        general-terms: "CCAG-TIC 2021"',
    ...(more === '' ? [] : [more]), '    }', '    clause penalties {', `        ${penalties}`, ...(expected === '' ? [] : [expected]), '    }', '}'
].join('\n');

describe('ccag-penalties', () => {
    test('another rate, another cap', async () => {
        await check(contract('rate: 50 EUR per hour', '        //    ^^^^^^^^^^^^^^^ warning ccag-penalties: rate'), { only });
        await check(contract('cap: 20% of price.annual-total', '        //   ^^^^^^^^^^^^^^^^^^^^^^^^^ warning ccag-penalties: cap'), { only });
    });

    test('those of the CCAG, a listed departure, another contract', async () => {
        await check(contract('rate: 0.1% of price.annual-total per day\n        cap: 10% of price.annual-total'), { only });
        await check(contract('cap: 20% of price.annual-total', '', '        derogations: ["article 14"]'), { only });
        await check('use "msp:infogerance"\ncontract P "Contrat" { clause penalties { rate: 50 EUR per hour } }', { only });
    });

    test('lists the departure', async () => {
        await checkFix(contract('cap: 20% of price.annual-total'), { code: 'ccag-penalties', title: 'list of departures' },
            contract('cap: 20% of price.annual-total', '', '        derogations: ["article 14.1"]'));
    });
});
