import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const only = ['ccag-unsound-reference'];
const contract = (terms: string, expected = ''): string => [
    'use "msp:infogerance"', 'contract P "Marché" {', '    apply MarchePublic', '    clause sector-compliance {', `        general-terms: ${terms}`,
    ...(expected === '' ? [] : [expected]), '    }', '}'
].join('\n');

describe('ccag-unsound-reference', () => {
    test('the terms of 2009, two sets of terms', async () => {
        await check(contract('"CCAG-TIC 2009"', '        //             ^^^^^^^^^^^^^^^ warning ccag-unsound-reference: 2009'), { only });
        await check(contract('"CCAG-TIC et CCAG-PI 2021"', '        //             ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning ccag-unsound-reference: (TIC, PI)'), { only });
    });

    test('one set, in force', async () => {
        await check(contract('"CCAG-TIC 2021 (le CCAG-TIC)"'), { only });
        await check('use "msp:infogerance"\ncontract P "Contrat" { clause sector-compliance { general-terms: "CCAG-TIC 2009" } }', { only });
    });

    test('cites the terms in force', async () => {
        await checkFix(contract('"CCAG-TIC 2009"'), { code: only[0]!, title: 'Cite' }, contract('"CCAG-TIC, arrêté du 30 mars 2021"'));
    });
});
