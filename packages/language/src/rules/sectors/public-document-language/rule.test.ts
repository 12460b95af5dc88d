import { describe, test } from 'vitest';
import { check } from '../../../testing/index.js';

const only = ['public-document-language'];

describe('public-document-language', () => {
    test('an annex in another language', async () => {
        await check(`
            use "msp:infogerance"
            contract P "Marché" { apply MarchePublic }
            annex A "Levels" of P {
                language en
            //  ^^^^^^^^^^^ warning public-document-language: "Levels" is not in French
            }
        `, { only });
    });

    test('a translation beside the French text; a private contract', async () => {
        await check('use "msp:infogerance"\ncontract P "Marché" { apply MarchePublic clause language { prevailing: fr } }\nannex A "A" of P { language en }', { only });
        await check('use "msp:infogerance"\ncontract P "Contract" { language en }', { only });
    });
});
