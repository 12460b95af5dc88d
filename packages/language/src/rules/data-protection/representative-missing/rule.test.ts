import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'representative-missing';
const only = [code];
const text = (facts: string): string => `
    use "msp:infogerance"
    contract Principal "Contrat" {
        party Client "Alpine" as client, controller {
            country: CH
            ${facts}
        }
    }
`;

describe(code, () => {
    test('outside the Union, and targets people in it', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                party Client "Alpine" as client, controller { country: CH  targets-union: yes }
            //        ^^^^^^ warning representative-missing: "Alpine" is outside the EU
            }
        `, { only });
    });

    test('a representative; inside the Union; no such fact', async () => {
        await check(text('targets-union: yes  local-representative: "Me Aubin"'), { only });
        await check(text('targets-union: no'), { only });
        await check('use "msp:infogerance"\ncontract P "C" { party A "A" as client { country: FR  targets-union: yes } }', { only });
    });

    test('fix', async () => {
        await checkFix(text('targets-union: yes'), { code, title: 'Add the representative' }, text('targets-union: yes\n            local-representative: ?'));
    });
});
