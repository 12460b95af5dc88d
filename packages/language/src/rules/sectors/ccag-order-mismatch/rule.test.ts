import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const only = ['ccag-order-mismatch'];
const contract = (order: string, expected = '', more = ''): string => [
    'use "msp:infogerance"',
    'contract Engagement "Acte d\'engagement" {',
    '    apply MarchePublic',
    `    precedence ${order}`,
    ...(expected === '' ? [] : [expected]),
    '    clause sector-compliance {',
    '        general-terms: "CCAG-TIC 2021"',
    ...(more === '' ? [] : [more]),
    '    }',
    '}',
    'annex Ccap "CCAP" of Engagement { }',
    'annex Offre "Mémoire technique" of Engagement { }',
    'annex Pas "Plan d\'assurance sécurité" of Engagement { }'
].join('\n');

describe('ccag-order-mismatch', () => {
    test('the offer before the special terms', async () => {
        await check(contract('Engagement > Offre > Ccap', '//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error ccag-order-mismatch: "Mémoire technique" before "CCAP"'), { only });
    });

    test('the order of the CCAG, with other documents in between; a listed departure', async () => {
        await check(contract('Engagement > Pas > Ccap > Offre'), { only });
        await check(contract('Engagement > Offre > Ccap', '', '        derogations: ["article 4.1"]'), { only });
        await check(contract('Engagement > Offre > Ccap', '', '        derogations: ["article 4"]'), { only });
    });

    test('restores the order', async () => {
        await checkFix(contract('Engagement > Offre > Pas > Ccap'), { code: 'ccag-order-mismatch', title: 'Restore the order' }, contract('Engagement > Ccap > Pas > Offre'));
    });

    test('lists the departure', async () => {
        await checkFix(contract('Engagement > Offre > Ccap'), { code: 'ccag-order-mismatch', title: 'list of departures' },
            contract('Engagement > Offre > Ccap', '', '        derogations: ["article 4.1"]'));
    });
});
