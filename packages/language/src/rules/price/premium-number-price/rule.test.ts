import { describe, expect, test } from 'vitest';
import { check, TestWorkspace } from '../../../testing/index.js';

const code = 'premium-number-price';

async function found(text: string, facts = ''): Promise<unknown[]> {
    const workspace = await TestWorkspace.reuse({ '/a.msp': `use "msp:infogerance"\ncontract P "C" { clause helpdesk { ${facts} """${text}""" } }` });
    return workspace.findings('/a.msp').filter(finding => finding.code === code);
}

describe(code, () => {
    test('a number in a fact of the clause on interventions', async () => {
        await check(`
            use "msp:infogerance"
            contract P "C" {
                clause intervention-modalities { contact: "0892 12 34 56" }
            //                                             ^^^^^^^^^^^^^ warning premium-number-price: costs more than a call
            }
        `, { only: [code] });
    });

    test.each(['L’assistance répond au 0 820 123 456.', 'Appelez le numéro surtaxé du support.', 'Users call a premium-rate number.', 'Composez le 08 91 12 34 56.'])('no price: %s', async text => {
        expect(await found(text)).toHaveLength(1);
        expect(await found(text, 'call-price: 0.50 EUR per minute')).toEqual([]);
    });

    test.each([
        'L’assistance répond au 03 88 12 34 56.', 'Un numéro non surtaxé est donné.', 'Le 0 820 123 456 coûte 0,12 € par minute.', 'Appelez le 0 800 123 456, gratuit.',
        'Le ticket 0892123 est clos.', 'The help desk has no premium-rate number.'
    ])('an ordinary number, a price, a denial: %s', async text => {
        expect(await found(text)).toEqual([]);
    });
});
