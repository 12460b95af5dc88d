import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const only = ['ccag-derogation-not-listed'];
const contract = (text: string, expected = '', more = ''): string => [
    'use "msp:infogerance"',
    'contract P "Marché" {',
    '    apply MarchePublic',
    '    clause sector-compliance {',
    '        general-terms: "CCAG-TIC 2021"',
    ...(more === '' ? [] : [more]),
    '    }',
    '    """',
    `    ${text}`,
    ...(expected === '' ? [] : [expected]),
    '    """',
    '}'
].join('\n');

describe('ccag-derogation-not-listed', () => {
    test('each article that is not listed', async () => {
        await check(contract('Il est dérogé aux articles 14.1 et 30 du CCAG-TIC.', '//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error ccag-derogation-not-listed: article 30', '        derogations: ["14"]'), { only });
    });

    test('listed as a fact or in the closing article; an article that is merely cited', async () => {
        await check(contract('Par dérogation à l\'article 14.1 du CCAG-TIC, rien.', '', '        derogations: ["article 14"]'), { only });
        await check(contract('Conformément à l\'article 14.1 du CCAG-TIC, rien.'), { only });
        await check(`
            use "msp:infogerance"
            contract P "Marché" {
                apply MarchePublic
                """
                Par dérogation à l'article 42 du CCAG-TIC, rien.
                """
                clause "Récapitulatif des dérogations" { """Il est dérogé à l'article 42 du CCAG-TIC.""" }
            }
        `, { only });
    });

    test('lists it', async () => {
        await checkFix(contract('Par dérogation à l\'article 14.1 du CCAG-TIC, rien.', '', '        derogations: ["article 30"]'),
            { code: 'ccag-derogation-not-listed', title: 'Add "article 14.1"' },
            contract('Par dérogation à l\'article 14.1 du CCAG-TIC, rien.', '', '        derogations: ["article 30", "article 14.1"]'));
    });
});
